package org.openclaims.store.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.openclaims.log.Batch;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.Commitment;
import org.openclaims.store.health.Finding;
import org.openclaims.store.health.NotOverwritten;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.seal.MerkleTree;
import org.openclaims.store.sql.BatchRow;
import org.openclaims.store.sql.Engine;
import org.openclaims.store.sql.EventRow;
import org.openclaims.store.sql.EventTables;
import org.openclaims.store.sql.EventWriter;
import org.openclaims.store.sql.SectionRow;
import org.openclaims.store.sql.StoredEvent;

/**
 * Copies every chain of a record event by event from one database to another: headers, hashes, words and salts byte for byte, so that the same seals hold.
 * All or nothing, on one snapshot of the source, holding the events of one batch at a time.
 */
final class EventCopy {
    private static final int AT_ONCE = 500;

    /** Words that were erased in the source: the guards want them to have been there, so these stand in for them for a moment. */
    private static final String NO_WORDS = "null";

    private static final Bytes NO_SALT = Bytes.of(new byte[Commitment.SALT_BYTES]);

    private final String chain;
    private final EventWriter writer;
    private final List<EventRow> events = new ArrayList<>();
    private final List<SectionRow> words = new ArrayList<>();
    private final List<SectionRow> erased = new ArrayList<>();
    private final MerkleTree tree = new MerkleTree();
    private @Nullable BatchRow batch;

    private EventCopy(Handle target, String chain) {
        this.chain = chain;
        writer = new EventWriter(target);
    }

    /**
     * Copies.
     *
     * @throws NotOverwritten if there is anything in the target
     * @throws StoreTrouble if the result is not the same to the byte; nothing is left in the target then
     */
    static void copy(Engine from, Engine to) {
        from.read(source -> to.write(Batch.MAIN, target -> {
            long batches = target.createQuery("select count(*) from batch")
                    .map((row, context) -> row.getLong(1))
                    .one();
            if (batches > 0) {
                throw NotOverwritten.record(to.toString());
            }
            List<EventCopy> copies = new ArrayList<>();
            EventTables tables = new EventTables(source);
            for (String chain : tables.chains()) {
                EventCopy copy = new EventCopy(target, chain);
                tables.forEachEvent(chain, 1, Long.MAX_VALUE, copy::add);
                copy.finish();
                copies.add(copy);
            }
            SqlLog.fill(target);
            copies.forEach(copy -> copy.compare(target, copies.size() == 1, to));
            return target;
        }));
    }

    private void add(StoredEvent stored) {
        BatchRow next = stored.batch().orElseThrow();
        if (!next.equals(batch)) {
            flush();
            writer.append(next);
            batch = next;
        }
        events.add(stored.event());
        for (SectionRow section : stored.sections()) {
            if (section.erasedBy().isEmpty()) {
                words.add(section);
            } else {
                words.add(SectionRow.of(
                        section.chain(), section.eventId(), section.name(), section.secrecy(), NO_WORDS, NO_SALT));
                erased.add(section);
            }
        }
        tree.add(stored.event().hash());
        if (events.size() >= AT_ONCE) {
            flush();
        }
    }

    private void flush() {
        writer.append(events);
        writer.appendSections(words);
        events.clear();
        words.clear();
    }

    private void finish() {
        flush();
        for (SectionRow section : erased) {
            writer.erase(
                    section.chain(),
                    section.eventId(),
                    section.name(),
                    section.erasedBy().orElseThrow());
        }
    }

    /** Every hash made anew from what the target holds now, before it lasts. */
    private void compare(Handle target, boolean alone, Engine to) {
        List<Finding> findings = new ArrayList<>();
        MerkleTree copied = new MerkleTree();
        new ChainCheck(chain, alone, findings, (seq, hash, row) -> copied.add(hash)).run(target);
        Optional<String> wrong = findings.isEmpty()
                ? Optional.of("its root is another")
                        .filter(what -> !copied.root().equals(tree.root()))
                : Optional.of(findings.get(0).what());
        wrong.ifPresent(what -> {
            throw new StoreTrouble(
                    Trouble.DAMAGED,
                    "what arrived at " + to + " is not what was sent (" + what + "): nothing was copied");
        });
    }
}
