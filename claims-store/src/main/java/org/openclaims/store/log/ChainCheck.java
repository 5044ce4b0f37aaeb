package org.openclaims.store.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.openclaims.ClaimsException;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.Commitment;
import org.openclaims.store.chain.EventHash;
import org.openclaims.store.chain.JsonTree;
import org.openclaims.store.event.StoredChange;
import org.openclaims.store.health.Finding;
import org.openclaims.store.health.Severity;
import org.openclaims.store.sql.BatchRow;
import org.openclaims.store.sql.EventRow;
import org.openclaims.store.sql.EventTables;
import org.openclaims.store.sql.SectionRow;
import org.openclaims.store.sql.StoredEvent;
import org.openclaims.store.sql.Turn;

/**
 * Walks the chain from the first event to the last: no gap, each hash over the stored header, each header on the hash before, columns and
 * batches as the headers say, words as they were committed to.
 */
final class ChainCheck {
    private static final int MOST = 100;
    private static final int AT_ONCE = 1_000;
    private static final String ERASED = ".erased";

    private final String chain;
    private final String named;
    private final List<Finding> findings;
    private final Listener listener;
    private final int before;
    private final Map<Words, Gone> open = new LinkedHashMap<>();
    private final Map<Words, Gone> ordered = new HashMap<>();
    private long seq;
    private long events;
    private Bytes previous = EventHash.GENESIS;
    private @Nullable BatchRow batch;
    private Turn last = new Turn(0, 0);
    private long amongOthers;

    /**
     * @param alone whether the record has no other chain
     * @param listener hears of every event, its hash made anew from what is stored
     */
    ChainCheck(String chain, boolean alone, List<Finding> findings, Listener listener) {
        this.chain = chain;
        named = alone ? "" : chain;
        this.findings = findings;
        this.listener = listener;
        before = findings.size();
    }

    /** Hears of events, oldest first. */
    @FunctionalInterface
    interface Listener {
        /** @param hash over the header as it is stored now, whatever its column says */
        void event(long seq, Bytes hash, Optional<BatchRow> batch);
    }

    long events() {
        return events;
    }

    String head() {
        return previous.hex();
    }

    /** @param pace is told of each event */
    void run(Handle handle, Pace pace) {
        List<StoredEvent> some = new ArrayList<>(AT_ONCE);
        new EventTables(handle).forEachEvent(chain, Long.MIN_VALUE, Long.MAX_VALUE, event -> {
            some.add(event);
            if (some.size() == AT_ONCE) {
                walk(some, pace);
            }
        });
        walk(some, pace);
        if (batch != null && seq != batch.firstSeq() + batch.size() - 1) {
            say(
                    seq,
                    "batch " + batch.no() + " announced " + batch.size() + " events; those after event " + seq
                            + " were cut off");
        }
        open.forEach((words, gone) -> say(
                gone.seq(),
                "the " + words.section() + " of event " + gone.seq() + " is gone without an order to erase it"));
        handle.createQuery("select no, first_seq, size from batch where chain = ? and no > ? order by no limit 5")
                .bind(0, chain)
                .bind(1, batch == null ? 0 : batch.no())
                .map((row, context) -> "batch " + row.getLong(1) + " announced " + row.getLong(3) + " events from "
                        + row.getLong(2) + " on, and none is there")
                .forEach(what -> say(seq, what));
        if (named.isEmpty() && amongOthers > 0) {
            say(amongOthers, "event " + amongOthers + " was recorded beside other chains, and none of them is there");
        }
    }

    /** Hashing and reading are most of the work and done by all processors; what follows from it has its order. */
    private void walk(List<StoredEvent> some, Pace pace) {
        some.parallelStream().map(Examined::of).toList().forEach(one -> {
            event(one);
            pace.step();
        });
        some.clear();
    }

    private void event(Examined one) {
        EventRow event = one.stored().event();
        events++;
        if (event.seq() != seq + 1) {
            say(
                    seq + 1,
                    event.seq() == seq + 2
                            ? "event " + (seq + 1) + " is missing"
                            : "events " + (seq + 1) + " to " + (event.seq() - 1) + " are missing");
        } else if (!event.prevHash().equals(previous)) {
            say(event.seq(), "event " + event.seq() + " does not continue event " + seq);
        }
        listener.event(event.seq(), one.hash(), one.stored().batch());
        if (!one.hash().equals(event.hash())) {
            say(event.seq(), "the header of event " + event.seq() + " is not the one that was hashed");
        }
        if (one.header().isPresent()) {
            compare(one, one.header().get());
        } else {
            say(event.seq(), "the header of event " + event.seq() + " cannot be read");
        }
        seq = event.seq();
        // What is stored, not what should be: one broken link is one finding.
        previous = event.hash();
    }

    private void compare(Examined one, Map<String, @Nullable Object> header) {
        StoredEvent stored = one.stored();
        EventRow event = stored.event();
        Optional<Turn> turn = Turn.of(header);
        Map<String, Object> facts = Header.facts(
                turn, event.chain(), event.seq(), event.id(), event.kind(), event.kindVersion(), event.subject());
        facts.put("prev", event.prevHash().hex());
        compare(event.seq(), "event", facts, header);
        if (stored.batch().isEmpty()) {
            say(event.seq(), "the batch of event " + event.seq() + " is missing");
        } else {
            BatchRow row = stored.batch().get();
            compare(
                    event.seq(),
                    "batch",
                    Header.batch(row, turn),
                    header.get("batch") instanceof Map<?, ?> map ? map : Map.of());
            follow(event, row, turn);
        }
        Set<String> missing = new HashSet<>();
        if (header.get("sections") instanceof Map<?, ?> committed) {
            committed.keySet().forEach(name -> missing.add(String.valueOf(name)));
        }
        for (SectionRow section : stored.sections()) {
            missing.remove(section.name());
            section(event.seq(), section, Header.section(header, section.name()), one.altered());
        }
        missing.forEach(name -> say(event.seq(), "the " + name + " of event " + event.seq() + " is missing"));
        order(stored);
    }

    /** What an erasure names is gone by its order, and an erasure is the only thing that takes words away. */
    private void order(StoredEvent stored) {
        if (!stored.event().kind().endsWith(ERASED)) {
            return;
        }
        Words of = null;
        for (SectionRow section : stored.sections()) {
            if (section.name().equals(StoredChange.OF)
                    && section.body().isPresent()
                    && JsonTree.read(section.body().get()) instanceof Map<?, ?> map) {
                of = new Words(String.valueOf(map.get("event")), String.valueOf(map.get("section")));
            }
        }
        String id = stored.event().id();
        Gone gone =
                of == null ? null : ordered.put(of, new Gone(id, stored.event().seq()));
        // The first order takes the words themselves, a later one what the one before left.
        Words place = gone == null ? of : new Words(gone.event(), StoredChange.LEFT);
        Gone taken = place == null ? null : open.remove(place);
        if (taken == null || !taken.event().equals(id)) {
            say(
                    stored.event().seq(),
                    "event " + stored.event().seq() + " orders to erase words that were not erased by it");
        }
    }

    private record Words(String event, String section) {}

    /**
     * What can be said of an event without those before it.
     *
     * @param hash over the header as it is stored
     * @param header empty if it cannot be read
     * @param altered sections whose words are not those that the header commits to
     */
    private record Examined(
            StoredEvent stored, Bytes hash, Optional<Map<String, @Nullable Object>> header, Set<String> altered) {
        static Examined of(StoredEvent stored) {
            Bytes hash = EventHash.of(stored.event().header());
            Map<String, @Nullable Object> header;
            try {
                header = JsonTree.readObject(stored.event().header());
            } catch (ClaimsException e) {
                return new Examined(stored, hash, Optional.empty(), Set.of());
            }
            Set<String> altered = new HashSet<>();
            for (SectionRow section : stored.sections()) {
                if (!isCommittedTo(section, Header.section(header, section.name()))) {
                    altered.add(section.name());
                }
            }
            return new Examined(stored, hash, Optional.of(header), altered);
        }

        private static boolean isCommittedTo(SectionRow section, @Nullable Map<?, ?> committed) {
            return section.body().isPresent()
                    && section.salt().isPresent()
                    && committed != null
                    && committed.get("commit") instanceof String hex
                    && Commitment.matches(
                            Bytes.ofHex(hex),
                            section.salt().get(),
                            section.body().get());
        }
    }

    /**
     * @param event that erased words
     * @param seq where they were
     */
    private record Gone(String event, long seq) {}

    private void compare(long place, String of, Map<String, Object> columns, Map<?, ?> header) {
        columns.forEach((name, value) -> {
            if (!value.equals(header.get(name))) {
                say(
                        place,
                        "the column \"" + name + "\" of the " + of + " of event " + place
                                + " is not what was recorded");
            }
        });
    }

    /** Batches follow each other as events do: numbered, later each time, whole. */
    private void follow(EventRow event, BatchRow row, Optional<Turn> turn) {
        BatchRow before = batch;
        if (before != null && before.no() == row.no()) {
            return;
        }
        long number = before == null ? 1 : before.no() + 1;
        long first = before == null ? 1 : before.firstSeq() + before.size();
        if (row.no() != number
                || row.firstSeq() != first
                || row.firstSeq() != event.seq()
                || !row.firstEvent().equals(event.id())) {
            say(
                    event.seq(),
                    "batch " + row.no() + ", which event " + event.seq() + " begins, does not follow the one before");
        } else if (before != null && row.recordedAtMicros() <= before.recordedAtMicros()) {
            say(event.seq(), "batch " + row.no() + " says that it was recorded before batch " + before.no());
        }
        order(event, row, turn);
        batch = row;
    }

    /** In the order of the record batches come as they do in their chain, and what was recorded beside other chains is never followed by what was not. */
    private void order(EventRow event, BatchRow row, Optional<Turn> turn) {
        Turn now = turn.orElse(new Turn(row.no(), row.firstSeq()));
        if (now.number() <= last.number() || now.place() <= last.place() || turn.isEmpty() && amongOthers > 0) {
            say(event.seq(), "batch " + row.no() + " stands in the record before one that it follows");
        }
        last = new Turn(now.number(), now.place() + row.size() - 1);
        if (turn.isPresent() && amongOthers == 0) {
            amongOthers = event.seq();
        }
    }

    private void section(long place, SectionRow section, @Nullable Map<?, ?> committed, Set<String> altered) {
        String name = "the " + section.name() + " of event " + place;
        if (committed == null) {
            say(place, name + " was never recorded with it");
        } else if (!section.secrecy().equals(committed.get("class"))) {
            say(place, name + " is not of the class it was recorded with");
        } else if (section.body().isEmpty() || section.salt().isEmpty()) {
            // Orders come later; what is still open at the end was never ordered.
            open.put(
                    new Words(section.eventId(), section.name()),
                    new Gone(section.erasedBy().orElse(""), place));
        } else if (altered.contains(section.name())) {
            say(place, name + " is not what was recorded");
        }
    }

    private void say(long place, String what) {
        if (findings.size() - before < MOST) {
            findings.add(new Finding(Severity.TAMPERED, Finding.Step.CHAIN, named, place, what));
        }
    }
}
