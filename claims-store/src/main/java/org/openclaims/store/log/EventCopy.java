package org.openclaims.store.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.openclaims.log.Batch;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.Commitment;
import org.openclaims.store.health.NotOverwritten;
import org.openclaims.store.health.Progress;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.seal.ChainRoot;
import org.openclaims.store.seal.MerkleTree;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.sql.BatchRow;
import org.openclaims.store.sql.Engine;
import org.openclaims.store.sql.EventRow;
import org.openclaims.store.sql.EventTables;
import org.openclaims.store.sql.EventWriter;
import org.openclaims.store.sql.SectionRow;
import org.openclaims.store.sql.StoredEvent;

/**
 * Writes every chain of a record once more, event by event, where there is none: headers, hashes, words and salts byte for byte, so that the same
 * seals hold. Holds some hundred events at a time. What the events come from, another database or a file, is all one.
 */
final class EventCopy {
    private static final int AT_ONCE = 500;

    /** Words that were erased: the guards want them to have been there, so these stand in for them for a moment. */
    private static final String NO_WORDS = "null";

    private static final Bytes NO_SALT = Bytes.of(new byte[Commitment.SALT_BYTES]);

    private final Handle target;
    private final EventWriter writer;
    private final List<EventRow> events = new ArrayList<>();
    private final List<SectionRow> words = new ArrayList<>();
    private final List<SectionRow> erased = new ArrayList<>();
    private final SortedMap<String, MerkleTree> trees = new TreeMap<>();
    private @Nullable BatchRow batch;

    EventCopy(Handle target) {
        this.target = target;
        writer = new EventWriter(target);
    }

    /**
     * Copies a record on one snapshot of it, all or nothing.
     *
     * @throws NotOverwritten if there is anything in the target
     * @throws StoreTrouble if the result is not the same to the byte; nothing is left in the target then
     */
    static void copy(Engine from, Engine to, Instant now) {
        from.read(source -> to.write(Batch.MAIN, target -> {
            if (!new EventTables(target).chains().isEmpty()) {
                throw NotOverwritten.record(to.toString());
            }
            EventCopy copy = new EventCopy(target);
            EventTables tables = new EventTables(source);
            tables.chains().forEach(chain -> tables.forEachEvent(chain, 1, Long.MAX_VALUE, copy::add));
            if (!copy.finish(now).root().equals(copy.root())) {
                throw new StoreTrouble(
                        Trouble.DAMAGED, "what arrived at " + to + " is not what was sent: nothing was copied");
            }
            return target;
        }));
    }

    /** The next event of a chain, with its batch. */
    void add(StoredEvent stored) {
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
        trees.computeIfAbsent(stored.event().chain(), chain -> new MerkleTree())
                .add(stored.event().hash());
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

    /**
     * That was all. What is erased goes again, and everything is filed where it is looked for.
     *
     * @return over what the target holds now, every hash and commitment made anew
     * @throws StoreTrouble if it is not what was recorded
     */
    Seal finish(Instant now) {
        flush();
        for (SectionRow section : erased) {
            Optional<String> by = section.erasedBy();
            writer.erase(section.chain(), section.eventId(), section.name(), by.orElseThrow());
        }
        Filing.everything(target, Progress.UNHEARD);
        return new Notary(target).seal(now);
    }

    /** Over the hashes of all events as they came. */
    private Bytes root() {
        List<ChainRoot> roots = new ArrayList<>();
        trees.forEach((chain, tree) -> roots.add(new ChainRoot(chain, tree.size(), tree.root())));
        return ChainRoot.together(roots);
    }
}
