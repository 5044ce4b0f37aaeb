package org.openclaims.store.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.openclaims.store.health.Finding;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.seal.Disclosure;
import org.openclaims.store.seal.EventProof;
import org.openclaims.store.seal.NoProof;
import org.openclaims.store.seal.Proof;
import org.openclaims.store.seal.Prover;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.sql.EventTables;
import org.openclaims.store.sql.SectionRow;
import org.openclaims.store.sql.StoredEvent;

/** Seals and proves, on one snapshot. Walks the whole chain first and vouches for nothing that is not as it was recorded. */
final class Notary {
    private final Handle handle;
    private final String chain;

    Notary(Handle handle, String chain) {
        this.handle = handle;
        this.chain = chain;
    }

    Seal seal(Instant now) {
        Prover prover = walk(head(), Set.of());
        return new Seal(chain, prover.size(), prover.root(), now);
    }

    /**
     * Proves that events are among those that were sealed.
     *
     * @param wanted places of events; not empty
     * @param given the seal that was kept elsewhere; empty for a new one over all events
     * @throws NoProof if an event is not there or came after the seal, or if the record is not the one that was sealed
     */
    Proof prove(Set<Long> wanted, Optional<Seal> given, Disclosure disclosure, Instant now) {
        long head = head();
        long size = given.map(Seal::events).orElse(head);
        for (long seq : wanted) {
            if (seq < 1 || seq > head) {
                throw new NoProof("there is no event " + seq + ": the record has " + head);
            }
            if (seq > size) {
                throw new NoProof("event " + seq + " was recorded after the seal of " + size
                        + " events: use a later seal, or none for a new one");
            }
        }
        if (size > head || given.map(seal -> !seal.chain().equals(chain)).orElse(false)) {
            throw notSealed();
        }
        Prover prover = walk(size, wanted);
        Seal seal = given.orElseGet(() -> new Seal(chain, size, prover.root(), now));
        if (!seal.root().equals(prover.root())) {
            throw notSealed();
        }
        List<EventProof> proofs = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (StoredEvent stored : new EventTables(handle).events(chain, new TreeSet<>(wanted))) {
            List<EventProof.Opened> opened = new ArrayList<>();
            for (SectionRow section : stored.sections()) {
                names.add(section.name());
                if (disclosure.opens(section.name(), section.secrecy())
                        && section.body().isPresent()
                        && section.salt().isPresent()) {
                    opened.add(new EventProof.Opened(
                            section.name(), section.salt().get(), section.body().get()));
                }
            }
            proofs.add(new EventProof(
                    stored.event().header(),
                    opened,
                    prover.inclusion(stored.event().seq() - 1)));
        }
        refuseUnknown(disclosure, names);
        return new Proof(seal, proofs);
    }

    /** A slip of the pen must not open what should stay closed, nor seem to have closed it. */
    private static void refuseUnknown(Disclosure disclosure, Set<String> names) {
        Set<String> unknown = new TreeSet<>(disclosure.opened());
        unknown.addAll(disclosure.closed());
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            throw new NoProof("none of these events has a part called \""
                    + unknown.iterator().next() + "\": they have " + String.join(", ", new TreeSet<>(names)));
        }
    }

    private long head() {
        return new EventTables(handle).head(chain).seq();
    }

    private Prover walk(long size, Set<Long> wanted) {
        Prover prover = new Prover(size, wanted.stream().map(seq -> seq - 1).toList(), List.of());
        List<Finding> findings = new ArrayList<>();
        new ChainCheck(chain, findings, (seq, hash, batch) -> prover.add(hash)).run(handle);
        if (!findings.isEmpty() || !prover.isComplete()) {
            throw new StoreTrouble(
                    Trouble.DAMAGED,
                    "the record is not what was recorded"
                            + (findings.isEmpty() ? "" : " (" + findings.get(0).what() + ")")
                            + ", so nothing is vouched for: `claims verify` names everything that is wrong");
        }
        return prover;
    }

    private static NoProof notSealed() {
        return new NoProof("this is not the record that was sealed, so nothing is proved:"
                + " `claims verify --seal` says what differs");
    }
}
