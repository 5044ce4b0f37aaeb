package org.openclaims.store.log;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.health.Finding;
import org.openclaims.store.health.Finding.Step;
import org.openclaims.store.health.Severity;
import org.openclaims.store.seal.ChainRoot;
import org.openclaims.store.seal.MerkleTree;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.sql.BatchRow;

/** Holds the events against seals as they pass, in the same walk as {@link ChainCheck}; then says what came of it. */
final class SealCheck {
    /** Clocks are set right by minutes all the time; whoever dates back by less gains nothing. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final List<Seal> seals;
    private final Map<String, Walk> walks = new TreeMap<>();
    private final List<Seal> held = new ArrayList<>();
    private final List<Seal> broken = new ArrayList<>();

    SealCheck(Collection<Seal> seals) {
        this.seals =
                seals.stream().sorted(Comparator.comparingLong(Seal::events)).toList();
    }

    /** Begins with a chain. */
    Walk walk(String chain) {
        Walk walk =
                new Walk(seals.stream().map(seal -> seal.events(chain)).collect(Collectors.toCollection(TreeSet::new)));
        walks.put(chain, walk);
        return walk;
    }

    /** One chain, as far as seals need to remember it: the tree at each size that a seal names, and what came next. */
    static final class Walk implements ChainCheck.Listener {
        private final MerkleTree tree = new MerkleTree();
        private final Set<Long> sizes;
        private final Map<Long, Bytes> roots = new HashMap<>();
        private final Map<Long, Next> next = new HashMap<>();
        private long last;

        /** The first event that a seal does not count. */
        private record Next(long seq, Instant recordedAt) {}

        private Walk(Set<Long> sizes) {
            this.sizes = sizes;
            compare();
        }

        @Override
        public void event(long seq, Bytes hash, Optional<BatchRow> batch) {
            if (sizes.contains(tree.size()) && batch.isPresent()) {
                long micros = batch.get().recordedAtMicros();
                next.put(tree.size(), new Next(seq, Instant.EPOCH.plus(micros, ChronoUnit.MICROS)));
            }
            tree.add(hash);
            last = seq;
            compare();
        }

        private void compare() {
            if (sizes.contains(tree.size())) {
                roots.put(tree.size(), tree.root());
            }
        }
    }

    /** Of the whole record, as far as it was walked. */
    Bytes root() {
        List<ChainRoot> all = new ArrayList<>();
        walks.forEach((chain, walk) -> all.add(new ChainRoot(chain, walk.tree.size(), walk.tree.root())));
        return all.isEmpty() ? new MerkleTree().root() : ChainRoot.together(all);
    }

    /** Of the events of a chain that are there, how many a seal vouches for; after {@link #findings}. */
    long sealed(String chain) {
        return held.stream().mapToLong(seal -> seal.events(chain)).max().orElse(0);
    }

    /** @param complete whether every event could be looked at */
    List<Finding> findings(boolean complete) {
        List<Finding> shorter = new ArrayList<>();
        List<Finding> foreign = new ArrayList<>();
        for (Seal seal : seals) {
            if (seal.chains().keySet().stream().noneMatch(walks::containsKey)) {
                foreign.add(foreign(seal));
            } else if (!compare(seal)) {
                seal.chains().keySet().stream()
                        .filter(chain -> reached(chain) < seal.events(chain))
                        .forEach(chain -> shorter.add(complete ? cutOff(seal, chain) : unread(seal, chain)));
            }
        }
        List<Finding> findings = new ArrayList<>(datedBack());
        if (!broken.isEmpty()) {
            findings.add(notSealed(broken.get(0)));
        }
        findings.addAll(shorter);
        findings.addAll(foreign);
        return findings;
    }

    /** Whether all is there that the seal counts, so that it could be compared. */
    private boolean compare(Seal seal) {
        List<ChainRoot> sealed = new ArrayList<>();
        for (Map.Entry<String, Long> part : seal.chains().entrySet()) {
            Walk walk = walks.get(part.getKey());
            Bytes root = walk == null ? null : walk.roots.get(part.getValue());
            if (root == null) {
                return false;
            }
            sealed.add(new ChainRoot(part.getKey(), part.getValue(), root));
        }
        (seal.root().equals(ChainRoot.together(sealed)) ? held : broken).add(seal);
        return true;
    }

    private long reached(String chain) {
        Walk walk = walks.get(chain);
        return walk == null ? 0 : walk.tree.size();
    }

    /** When a seal was made, only the events that it counts were there: what follows in any chain cannot be older. */
    private Collection<Finding> datedBack() {
        Map<String, Finding> found = new TreeMap<>();
        for (Seal seal : held) {
            walks.forEach((chain, walk) -> {
                Walk.Next next = walk.next.get(seal.events(chain));
                if (next != null && next.recordedAt().plus(CLOCKS_DIFFER).isBefore(seal.sealedAt())) {
                    String what = "event " + next.seq() + " says that it was recorded at " + next.recordedAt()
                            + ", but at " + seal.sealedAt()
                            + " it was not there to be sealed: it was dated back, or a clock was wrong";
                    found.put(chain + " " + next.seq(), finding(Severity.TAMPERED, chain, next.seq(), what));
                }
            });
        }
        return found.values();
    }

    /** The smallest seal that does not fit and the largest that does enclose the change, in whichever chain there is room for it. */
    private Finding notSealed(Seal first) {
        String others = broken.size() == 1 ? "" : "; nor do later seals fit";
        List<String> suspects = first.chains().keySet().stream()
                .filter(chain -> good(first, chain) < first.events(chain))
                .toList();
        if (suspects.isEmpty()) {
            String what = "the " + name(first)
                    + " does not fit, although another of as many events does: one of the two is of" + " another record"
                    + others;
            return new Finding(Severity.TAMPERED, Step.SEALS, "", 0, what);
        }
        String which = suspects.stream()
                .map(chain -> range(good(first, chain) + 1, first.events(chain))
                        + (suspects.size() == 1 ? "" : " of " + chain))
                .collect(Collectors.joining(", or "));
        String chain = suspects.get(0);
        boolean one = suspects.size() == 1 && good(first, chain) + 1 == first.events(chain);
        String what = which + (one ? " is" : " are") + " not what was sealed at " + first.sealedAt()
                + ": something was changed and the hashes were made anew" + known(first, suspects) + others;
        return suspects.size() > 1
                ? new Finding(Severity.TAMPERED, Step.SEALS, "", 0, what)
                : finding(Severity.TAMPERED, chain, one ? first.events(chain) : 0, what);
    }

    private String known(Seal first, List<String> suspects) {
        if (suspects.stream().allMatch(chain -> good(first, chain) == 0)) {
            return " (or the seal is of another record)";
        }
        if (suspects.size() > 1) {
            return " (what comes before is as it was sealed)";
        }
        String chain = suspects.get(0);
        long upTo = good(first, chain);
        @Nullable Seal newest = null;
        for (Seal seal : held) {
            newest = seal.events(chain) == upTo ? seal : newest;
        }
        return newest == null ? "" : " (up to event " + upTo + " all is as it was sealed at " + newest.sealedAt() + ")";
    }

    /** How many events of a chain, no more than a seal counts, another one vouches for that holds. */
    private long good(Seal seal, String chain) {
        return held.stream()
                .mapToLong(other -> other.events(chain))
                .filter(events -> events <= seal.events(chain))
                .max()
                .orElse(0);
    }

    private Finding cutOff(Seal seal, String chain) {
        Walk walk = walks.get(chain);
        if (walk == null) {
            String what = "the chain " + chain + " is gone, although the " + name(seal) + " counts "
                    + seal.events(chain) + " events of it";
            return finding(Severity.TAMPERED, chain, 0, what);
        }
        long size = walk.tree.size();
        long to = seal.events(chain);
        String what = walk.last == size
                ? range(walk.last + 1, to) + (walk.last + 1 == to ? " was" : " were") + " cut off after event "
                        + walk.last
                : "of the events up to " + to + " only " + size + " are there";
        return finding(
                Severity.TAMPERED,
                chain,
                walk.last == size ? walk.last + 1 : 0,
                what + ", although the " + name(seal) + " counts all");
    }

    private Finding unread(Seal seal, String chain) {
        String what = "the " + name(seal) + " could not be compared: only " + reached(chain) + " events could be read";
        return finding(Severity.COULD_NOT_CHECK, chain, 0, what);
    }

    private Finding foreign(Seal seal) {
        String chains = String.join("\", \"", seal.chains().keySet());
        String what = "the " + name(seal) + " is of the chain \"" + chains
                + "\", which this store does not have: it is the seal of another record";
        return new Finding(Severity.COULD_NOT_CHECK, Step.SEALS, "", 0, what);
    }

    private Finding finding(Severity severity, String chain, long seq, String what) {
        boolean alone = walks.size() == 1 && walks.containsKey(chain);
        return new Finding(severity, Step.SEALS, alone ? "" : chain, seq, what);
    }

    private static String range(long from, long to) {
        return from == to ? "event " + to : "events " + from + " to " + to;
    }

    private static String name(Seal seal) {
        return "seal of " + seal.events() + " events made at " + seal.sealedAt();
    }
}
