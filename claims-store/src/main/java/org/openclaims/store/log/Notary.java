package org.openclaims.store.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.store.health.Finding;
import org.openclaims.store.health.Progress;
import org.openclaims.store.health.Progress.Work;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.seal.ChainRoot;
import org.openclaims.store.seal.Disclosure;
import org.openclaims.store.seal.EventProof;
import org.openclaims.store.seal.NoProof;
import org.openclaims.store.seal.Proof;
import org.openclaims.store.seal.Prover;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.sql.EventTables;
import org.openclaims.store.sql.SectionRow;
import org.openclaims.store.sql.StoredEvent;

/** Seals and proves, on one snapshot. Walks every chain first and vouches for nothing in a record that is not as it was recorded. */
final class Notary {
    private final Handle handle;
    private final EventTables tables;
    private final List<String> chains;

    Notary(Handle handle) {
        this.handle = handle;
        tables = new EventTables(handle);
        chains = SqlLog.chains(handle);
    }

    Seal seal(Instant now) {
        return Seal.of(roots(walk(sizes(), new TreeMap<>())), now);
    }

    /**
     * Proves that events are among those that were sealed.
     *
     * @param wanted places of events in the record; not empty
     * @param given the seal that was kept elsewhere; empty for a new one over all events
     * @throws NoProof if an event is not there or came after the seal, or if the record is not the one that was sealed
     */
    Proof prove(Set<Long> wanted, Optional<Seal> given, Disclosure disclosure, Instant now) {
        SortedMap<String, Long> sizes = given.map(Seal::chains).orElseGet(this::sizes);
        SortedMap<String, Set<Long>> indices = indices(wanted, sizes);
        SortedMap<String, Prover> provers = walk(sizes, indices);
        if (!provers.values().stream().allMatch(Prover::isComplete)) {
            throw notSealed();
        }
        Seal seal = given.orElseGet(() -> Seal.of(roots(provers), now));
        if (!seal.root().equals(ChainRoot.together(roots(provers)))) {
            throw notSealed();
        }
        List<EventProof> proofs = new ArrayList<>();
        Set<String> names = new HashSet<>();
        indices.forEach((chain, of) -> {
            List<Long> seqs = of.stream().map(index -> index + 1).toList();
            for (StoredEvent stored : tables.events(chain, seqs)) {
                proofs.add(proof(stored, Objects.requireNonNull(provers.get(chain)), disclosure, names));
            }
        });
        refuseUnknown(disclosure, names);
        return new Proof(seal, roots(provers), proofs);
    }

    /** Which of these events a seal counts, by their places in the record. */
    Set<Long> sealed(Set<Long> places, Seal seal) {
        Set<Long> sealed = new TreeSet<>();
        forEachPlace(places, (place, spot) -> {
            if (spot.seq() <= seal.events(spot.chain())) {
                sealed.add(place);
            }
        });
        return sealed;
    }

    /** Where an event is kept. */
    private record Spot(String chain, long seq) {}

    private void forEachPlace(Set<Long> places, BiConsumer<Long, Spot> consumer) {
        for (long place : places) {
            handle.createQuery("select chain, seq from p_event where place = ?")
                    .bind(0, place)
                    .map((row, context) -> new Spot(row.getString(1), row.getLong(2)))
                    .findOne()
                    .ifPresent(spot -> consumer.accept(place, spot));
        }
    }

    /** From places in the record to leaves of the trees of chains, counted from 0. */
    private SortedMap<String, Set<Long>> indices(Set<Long> wanted, SortedMap<String, Long> sizes) {
        SortedMap<String, Set<Long>> indices = new TreeMap<>();
        Set<Long> missing = new TreeSet<>(wanted);
        forEachPlace(wanted, (place, spot) -> {
            missing.remove(place);
            if (spot.seq() > sizes.getOrDefault(spot.chain(), 0L)) {
                long size = sizes.values().stream().mapToLong(Long::longValue).sum();
                throw new NoProof("event " + place + " was recorded after the seal of " + size
                        + " events: use a later seal, or none for a new one");
            }
            indices.computeIfAbsent(spot.chain(), chain -> new TreeSet<>()).add(spot.seq() - 1);
        });
        if (!missing.isEmpty()) {
            throw new NoProof("there is no event " + missing.iterator().next() + ": the record has "
                    + new SqlReader(handle).head());
        }
        return indices;
    }

    private static EventProof proof(StoredEvent stored, Prover prover, Disclosure disclosure, Set<String> names) {
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
        return new EventProof(
                stored.event().header(), opened, prover.inclusion(stored.event().seq() - 1));
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

    private SortedMap<String, Long> sizes() {
        SortedMap<String, Long> sizes = new TreeMap<>();
        chains.forEach(chain -> sizes.put(chain, tables.head(chain).seq()));
        return sizes;
    }

    private static List<ChainRoot> roots(SortedMap<String, Prover> provers) {
        List<ChainRoot> roots = new ArrayList<>();
        provers.forEach((chain, prover) -> roots.add(new ChainRoot(chain, prover.size(), prover.root())));
        return roots;
    }

    /** Walks every chain, also those that are not to be sealed, and returns what came of those that are. */
    private SortedMap<String, Prover> walk(SortedMap<String, Long> sizes, SortedMap<String, Set<Long>> indices) {
        SortedMap<String, Prover> provers = new TreeMap<>();
        sizes.forEach((chain, size) ->
                provers.put(chain, new Prover(size, indices.getOrDefault(chain, Set.of()), List.of())));
        List<Finding> findings = new ArrayList<>();
        for (String chain : chains) {
            Prover prover = provers.getOrDefault(chain, new Prover(0, Set.of(), List.of()));
            new ChainCheck(chain, chains.size() == 1, findings, (seq, hash, batch) -> prover.add(hash))
                    .run(handle, new Pace(Work.VERIFYING, Progress.UNHEARD));
        }
        if (!findings.isEmpty()) {
            throw new StoreTrouble(
                    Trouble.DAMAGED,
                    Sentence.of(
                            "the record is not what was recorded ({0}), so nothing is vouched for: {1} names everything that is wrong",
                            findings.get(0).sentence(), WayOut.to(Step.VERIFY)));
        }
        return provers;
    }

    private static NoProof notSealed() {
        return new NoProof(Sentence.of(
                "this is not the record that was sealed, so nothing is proved: {0} says what differs",
                WayOut.to(Step.VERIFY_SEAL)));
    }
}
