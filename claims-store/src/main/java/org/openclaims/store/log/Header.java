package org.openclaims.store.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.CanonicalJson;
import org.openclaims.store.chain.Commitment;
import org.openclaims.store.event.StoredChange;
import org.openclaims.store.sql.BatchRow;
import org.openclaims.store.sql.SectionRow;
import org.openclaims.store.sql.Turn;

/**
 * What the hash of an event is over: its place, its kind, its batch, a commitment to each of its sections, and the hash before it. Holds no
 * words, so nothing in it ever needs to be erased.
 */
final class Header {
    /** The form of headers in a record that has one chain. */
    private static final long ALONE = 1;

    /** The form of those that also say where their batch stands in the order of a record that has several. */
    private static final long AMONG_OTHERS = 2;

    private Header() {}

    /**
     * Canonical JSON.
     *
     * @param turn of the batch in a record that has other chains
     */
    static String write(
            BatchRow batch,
            Optional<Turn> turn,
            long seq,
            String id,
            StoredChange change,
            List<SectionRow> sections,
            Bytes prevHash) {
        Map<String, Object> header =
                facts(turn, batch.chain(), seq, id, change.kind(), change.version(), change.subject());
        header.put("batch", batch(batch, turn));
        Map<String, Object> committed = new LinkedHashMap<>();
        for (SectionRow section : sections) {
            Bytes commitment = Commitment.ofCanonical(
                    section.salt().orElseThrow(), section.body().orElseThrow());
            committed.put(section.name(), Map.of("class", section.secrecy(), "commit", commitment.hex()));
        }
        header.put("sections", committed);
        header.put("prev", prevHash.hex());
        return CanonicalJson.write(header);
    }

    /** The part of a header that the columns of an event repeat. */
    static Map<String, Object> facts(
            Optional<Turn> turn, String chain, long seq, String id, String kind, int kindVersion, String subject) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("v", turn.isPresent() ? AMONG_OTHERS : ALONE);
        facts.put("chain", chain);
        facts.put("seq", seq);
        facts.put("id", id);
        facts.put("kind", kind);
        facts.put("kindV", (long) kindVersion);
        facts.put("subject", subject);
        return facts;
    }

    /** The part of a header about its batch; but for the turn, the columns of a batch repeat it. */
    static Map<String, Object> batch(BatchRow batch, Optional<Turn> turn) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", batch.id());
        facts.put("no", batch.no());
        facts.put("commandId", batch.commandId());
        facts.put("command", batch.command());
        facts.put("recordedAt", batch.recordedAtMicros());
        facts.put("tool", batch.tool());
        facts.put("first", batch.firstSeq());
        facts.put("size", (long) batch.size());
        turn.ifPresent(among -> {
            facts.put("number", among.number());
            facts.put("place", among.place());
        });
        return facts;
    }

    /** What a header says of one section, or null if it says nothing. */
    static @Nullable Map<?, ?> section(Map<String, @Nullable Object> header, String name) {
        return header.get("sections") instanceof Map<?, ?> all && all.get(name) instanceof Map<?, ?> one ? one : null;
    }
}
