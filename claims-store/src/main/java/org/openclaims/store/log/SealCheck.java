package org.openclaims.store.log;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.health.Finding;
import org.openclaims.store.health.Finding.Step;
import org.openclaims.store.health.Severity;
import org.openclaims.store.seal.MerkleTree;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.sql.BatchRow;

/** Holds the events against seals as they pass, in the same walk as {@link ChainCheck}; then says what came of it. */
final class SealCheck {
    /** Clocks are set right by minutes all the time; whoever dates back by less gains nothing. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final MerkleTree tree = new MerkleTree();
    private final List<Seal> waiting;
    private final List<Seal> foreign;
    private final List<Seal> held = new ArrayList<>();
    private final List<Seal> broken = new ArrayList<>();
    private final List<Finding> datedBack = new ArrayList<>();
    private long last;

    SealCheck(String chain, List<Seal> seals) {
        foreign = seals.stream().filter(seal -> !seal.chain().equals(chain)).toList();
        waiting = new ArrayList<>(seals);
        waiting.removeAll(foreign);
        waiting.sort(Comparator.comparingLong(Seal::events));
        compare();
    }

    /** @param hash over the header as it is stored now */
    void event(long seq, Bytes hash, Optional<BatchRow> batch) {
        batch.ifPresent(row -> lookAtTime(seq, row));
        tree.add(hash);
        last = seq;
        compare();
    }

    Bytes root() {
        return tree.root();
    }

    /** Of the events that are there, how many a seal vouches for. */
    long sealed() {
        return held.isEmpty() ? 0 : held.get(held.size() - 1).events();
    }

    private void compare() {
        while (!waiting.isEmpty() && waiting.get(0).events() == tree.size()) {
            Seal seal = waiting.remove(0);
            (seal.root().equals(tree.root()) ? held : broken).add(seal);
        }
    }

    /** When a seal was made, only the events that it counts were there: what follows cannot be older. */
    private void lookAtTime(long seq, BatchRow row) {
        Seal newest = held.isEmpty() ? null : held.get(held.size() - 1);
        if (newest == null || newest.events() != tree.size()) {
            return;
        }
        Instant recorded = Instant.EPOCH.plus(row.recordedAtMicros(), ChronoUnit.MICROS);
        if (recorded.plus(CLOCKS_DIFFER).isBefore(newest.sealedAt())) {
            datedBack.add(new Finding(
                    Severity.TAMPERED,
                    Step.SEALS,
                    seq,
                    "event " + seq + " says that it was recorded at " + recorded + ", but at " + newest.sealedAt()
                            + " it was not there to be sealed: it was dated back, or a clock was wrong"));
        }
    }

    /** @param complete whether every event could be looked at */
    List<Finding> findings(boolean complete) {
        List<Finding> findings = new ArrayList<>(datedBack);
        if (!broken.isEmpty()) {
            findings.add(notSealed(broken.get(0)));
        }
        for (Seal seal : waiting) {
            findings.add(complete ? cutOff(seal) : unread(seal));
        }
        for (Seal seal : foreign) {
            findings.add(couldNot("the " + name(seal) + " is of the chain \"" + seal.chain()
                    + "\", which this store does not have: it is the seal of another record"));
        }
        return findings;
    }

    private Finding notSealed(Seal first) {
        @Nullable Seal good = null;
        for (Seal seal : held) {
            if (seal.events() <= first.events()) {
                good = seal;
            }
        }
        long from = good == null ? 1 : good.events() + 1;
        long to = first.events();
        String others = broken.size() == 1 ? "" : "; nor do later seals fit";
        if (from > to) {
            return new Finding(
                    Severity.TAMPERED,
                    Step.SEALS,
                    0,
                    "the " + name(first)
                            + " does not fit, although another of as many events does: one of the two is of"
                            + " another record" + others);
        }
        String which = range(from, to, "is", "are");
        String least = good == null
                ? " (or the seal is of another record)"
                : " (up to event " + good.events() + " all is as it was sealed at " + good.sealedAt() + ")";
        return new Finding(
                Severity.TAMPERED,
                Step.SEALS,
                from == to ? to : 0,
                which + " not what was sealed at " + first.sealedAt()
                        + ": something was changed and the hashes were made anew" + least + others);
    }

    private Finding cutOff(Seal seal) {
        String what = last == tree.size()
                ? range(last + 1, seal.events(), "was", "were") + " cut off after event " + last
                : "of the events up to " + seal.events() + " only " + tree.size() + " are there";
        return new Finding(
                Severity.TAMPERED,
                Step.SEALS,
                last == tree.size() ? last + 1 : 0,
                what + ", although the " + name(seal) + " counts all");
    }

    private Finding unread(Seal seal) {
        return couldNot("the " + name(seal) + " could not be compared: only " + tree.size() + " events could be read");
    }

    private static Finding couldNot(String what) {
        return new Finding(Severity.COULD_NOT_CHECK, Step.SEALS, 0, what);
    }

    private static String range(long from, long to, String one, String several) {
        return from == to ? "event " + to + " " + one : "events " + from + " to " + to + " " + several;
    }

    private static String name(Seal seal) {
        return "seal of " + seal.events() + " events made at " + seal.sealedAt();
    }
}
