package org.openclaims.store.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.openclaims.log.Batch;
import org.openclaims.store.chain.EventHash;
import org.openclaims.store.health.Finding;
import org.openclaims.store.health.Finding.Step;
import org.openclaims.store.health.Severity;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.health.Verification;
import org.openclaims.store.health.Walked;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.sql.Inspection;

/** Looks at everything in a store, step by step; what breaks one step does not keep the next from looking. */
public final class Verifier {
    private final Inspection inspection;
    private final List<Finding> findings = new ArrayList<>();
    private final SealCheck seals;
    private final Map<String, ChainCheck> walked = new TreeMap<>();
    private boolean complete;

    private Verifier(Inspection inspection, List<Seal> seals) {
        this.inspection = inspection;
        this.seals = new SealCheck(seals);
    }

    /**
     * Verifies; never writes, holds one event at a time, and damage is a finding and no error.
     *
     * @param seals that were kept elsewhere, to hold the events against
     * @throws StoreTrouble if there is no such place, it is no store of ours, or a newer version made it
     */
    public static Verification verify(Inspection inspection, List<Seal> seals) {
        Verifier verifier = new Verifier(inspection, seals);
        verifier.recognise();
        verifier.step(Step.PAGES, verifier::pages);
        verifier.step(Step.REFERENCES, verifier::references);
        verifier.step(Step.SCHEMA, verifier::schema);
        verifier.step(Step.CHAIN, verifier::chains);
        verifier.findings.addAll(verifier.seals.findings(verifier.complete));
        verifier.step(Step.PROJECTIONS, verifier::projections);
        return new Verification(
                verifier.findings, verifier.walked(), verifier.seals.root().hex());
    }

    /** Another program's file is not a store that was tampered with. What else is wrong the steps will say. */
    private void recognise() {
        try {
            inspection.inspect(handle -> {
                inspection.recognise(handle);
                return handle;
            });
        } catch (StoreTrouble e) {
            if (e.kind() == Trouble.MISSING || e.kind() == Trouble.FOREIGN || e.kind() == Trouble.NEWER) {
                throw e;
            }
        }
    }

    private void step(Step step, BiConsumer<Step, Handle> work) {
        try {
            inspection.inspect(handle -> {
                work.accept(step, handle);
                return handle;
            });
        } catch (StoreTrouble e) {
            switch (e.kind()) {
                case MISSING, UNREACHABLE, REFUSED, FOREIGN -> throw e;
                case DAMAGED -> add(Severity.DAMAGED, step, "the pages that hold this part cannot be read");
                case BUSY, FULL, READ_ONLY, NEWER, IO, GUARDED, UNKNOWN_OUTCOME, UNTOLD ->
                    add(Severity.COULD_NOT_CHECK, step, e.getMessage());
            }
        } catch (RuntimeException e) {
            // Rows that break the rules of their table end here: a missing value, a hash of another length.
            add(
                    Severity.DAMAGED,
                    step,
                    "what is stored cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private void pages(Step step, Handle handle) {
        inspection.pages(handle).forEach(line -> add(Severity.DAMAGED, step, line));
    }

    private void references(Step step, Handle handle) {
        inspection.references(handle).forEach(line -> add(Severity.TAMPERED, step, line));
    }

    private void schema(Step step, Handle handle) {
        inspection.schema(handle).forEach(problem -> add(Severity.TAMPERED, step, "the store holds " + problem));
    }

    private void chains(Step step, Handle handle) {
        List<String> chains = SqlLog.chains(handle);
        for (String chain : chains) {
            ChainCheck check = new ChainCheck(chain, chains.size() == 1, findings, seals.walk(chain));
            walked.put(chain, check);
            check.run(handle);
        }
        complete = true;
    }

    private List<Walked> walked() {
        List<Walked> all = new ArrayList<>();
        walked.forEach((chain, check) -> all.add(new Walked(chain, check.events(), check.head(), seals.sealed(chain))));
        // Where nothing could be read, or nothing is there.
        return all.isEmpty() ? List.of(new Walked(Batch.MAIN, 0, EventHash.GENESIS.hex(), 0)) : all;
    }

    private void projections(Step step, Handle handle) {
        // Those of another version are made again when the store is next opened.
        if (inspection.projectionsCurrent(handle)) {
            try {
                ProjectionCheck.differences(inspection, handle).forEach(line -> add(Severity.DAMAGED, step, line));
            } catch (StoreTrouble e) {
                Severity severity = e.kind() == Trouble.NEWER ? Severity.COULD_NOT_CHECK : Severity.DAMAGED;
                add(severity, step, e.getMessage());
            }
        }
    }

    private void add(Severity severity, Step step, String what) {
        findings.add(new Finding(severity, step, "", 0, what));
    }
}
