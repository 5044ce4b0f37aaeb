package org.openclaims.store.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.openclaims.log.Batch;
import org.openclaims.store.chain.EventHash;
import org.openclaims.store.health.Finding;
import org.openclaims.store.health.Finding.Step;
import org.openclaims.store.health.Progress;
import org.openclaims.store.health.Progress.Work;
import org.openclaims.store.health.Severity;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.health.Verification;
import org.openclaims.store.health.Walked;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.sql.EventTables;
import org.openclaims.store.sql.Inspection;

/** Looks at everything in a store, in steps that go on side by side; what breaks one step does not keep the others from looking. */
public final class Verifier {
    private final Inspection inspection;
    private final SealCheck seals;
    private final Pace pace;
    private final Map<String, ChainCheck> walked = new TreeMap<>();
    private boolean complete;

    private Verifier(Inspection inspection, List<Seal> seals, Pace pace) {
        this.inspection = inspection;
        this.seals = new SealCheck(seals);
        this.pace = pace;
    }

    /** A part of the record that is looked at through a connection of its own. */
    private record Look(Step step, Part part) {}

    @FunctionalInterface
    private interface Part {
        void look(Handle handle, List<Finding> findings);
    }

    /**
     * Verifies, on all processors; never writes, holds some hundred events at a time, and damage is a finding and no error.
     *
     * @param seals that were kept elsewhere, to hold the events against
     * @param progress hears how many events were looked at; each is looked at twice, for itself and for what is derived from it
     * @throws StoreTrouble if there is no such place, it is no store of ours, or a newer version made it
     */
    public static Verification verify(Inspection inspection, List<Seal> seals, Progress progress) {
        try (Pace pace = new Pace(Work.VERIFYING, progress)) {
            return new Verifier(inspection, seals, pace).verify();
        }
    }

    private Verification verify() {
        recognise();
        List<Finding> findings = onAllProcessors(() -> Stream.of(
                        new Look(Step.PAGES, this::pages),
                        new Look(Step.REFERENCES, this::references),
                        new Look(Step.SCHEMA, this::schema),
                        new Look(Step.CHAIN, this::chains),
                        new Look(Step.PROJECTIONS, this::projections))
                .parallel()
                .map(this::findings)
                .flatMap(List::stream)
                .toList());
        return new Verification(findings, walked(), seals.root().hex());
    }

    /** In a pool of its own, where streams begun in it stay: waiting for a database would hold up whoever else uses the common one. */
    private static <T> T onAllProcessors(Callable<T> work) {
        ForkJoinPool pool = new ForkJoinPool();
        try {
            return pool.submit(work).join();
        } finally {
            pool.shutdown();
        }
    }

    /** Another program's file is not a store that was tampered with. What else is wrong the steps will say. */
    private void recognise() {
        try {
            inspection.inspect(handle -> {
                inspection.recognise(handle);
                pace.expect(2 * new EventTables(handle).count());
                return handle;
            });
        } catch (StoreTrouble e) {
            if (e.kind() == Trouble.MISSING || e.kind() == Trouble.FOREIGN || e.kind() == Trouble.NEWER) {
                throw e;
            }
        }
    }

    private List<Finding> findings(Look look) {
        List<Finding> findings = new ArrayList<>();
        Step step = look.step();
        try {
            inspection.inspect(handle -> {
                look.part().look(handle, findings);
                return handle;
            });
        } catch (StoreTrouble e) {
            switch (e.kind()) {
                case MISSING, UNREACHABLE, REFUSED, FOREIGN -> throw e;
                case DAMAGED ->
                    findings.add(finding(
                            Severity.DAMAGED,
                            step,
                            part(step) + " cannot be checked: the pages that hold them cannot be read"));
                case BUSY, FULL, READ_ONLY, NEWER, IO, GUARDED, UNKNOWN_OUTCOME ->
                    findings.add(finding(Severity.COULD_NOT_CHECK, step, e.getMessage()));
            }
        } catch (RuntimeException e) {
            // Rows that break the rules of their table end here: a missing value, a hash of another length.
            String what = "what is stored cannot be read: " + e.getClass().getSimpleName();
            findings.add(finding(Severity.DAMAGED, step, what));
        }
        if (step == Step.CHAIN) {
            findings.addAll(seals.findings(complete));
        }
        return findings;
    }

    private static String part(Step step) {
        return switch (step) {
            case PAGES -> "pages and indexes";
            case REFERENCES -> "references between rows";
            case SCHEMA -> "tables and guards";
            case CHAIN -> "events and their words";
            case SEALS -> "seals";
            case PROJECTIONS -> "tables derived from the events";
        };
    }

    private void pages(Handle handle, List<Finding> findings) {
        inspection.pages(handle).forEach(line -> findings.add(finding(Severity.DAMAGED, Step.PAGES, line)));
    }

    private void references(Handle handle, List<Finding> findings) {
        inspection.references(handle).forEach(line -> findings.add(finding(Severity.TAMPERED, Step.REFERENCES, line)));
    }

    private void schema(Handle handle, List<Finding> findings) {
        inspection
                .schema(handle)
                .forEach(
                        problem -> findings.add(finding(Severity.TAMPERED, Step.SCHEMA, "the store holds " + problem)));
    }

    private void chains(Handle handle, List<Finding> findings) {
        List<String> chains = SqlLog.chains(handle);
        for (String chain : chains) {
            ChainCheck check = new ChainCheck(chain, chains.size() == 1, findings, seals.walk(chain));
            walked.put(chain, check);
            check.run(handle, pace);
        }
        complete = true;
    }

    private List<Walked> walked() {
        List<Walked> all = new ArrayList<>();
        walked.forEach((chain, check) -> all.add(new Walked(chain, check.events(), check.head(), seals.sealed(chain))));
        // Where nothing could be read, or nothing is there.
        return all.isEmpty() ? List.of(new Walked(Batch.MAIN, 0, EventHash.GENESIS.hex(), 0)) : all;
    }

    private void projections(Handle handle, List<Finding> findings) {
        // Those of another version are made again when the store is next opened.
        if (inspection.projectionsCurrent(handle)) {
            try {
                ProjectionCheck.differences(handle, pace)
                        .forEach(line -> findings.add(finding(Severity.DAMAGED, Step.PROJECTIONS, line)));
            } catch (StoreTrouble e) {
                Severity severity = e.kind() == Trouble.NEWER ? Severity.COULD_NOT_CHECK : Severity.DAMAGED;
                findings.add(finding(severity, Step.PROJECTIONS, e.getMessage()));
            }
        }
    }

    private static Finding finding(Severity severity, Step step, String what) {
        return new Finding(severity, step, "", 0, what);
    }
}
