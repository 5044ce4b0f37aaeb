package org.openclaims.store.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.CanonicalJson;
import org.openclaims.store.chain.Commitment;
import org.openclaims.store.event.StoredChange;
import org.openclaims.store.sql.BatchRow;
import org.openclaims.store.sql.SectionRow;

/**
 * What the hash of an event is over: its place, its kind, its batch, a commitment to each of its sections, and the hash before it. Holds no
 * words, so nothing in it ever needs to be erased.
 */
final class Header {
    /** The version of the form of headers. */
    private static final int VERSION = 1;

    private Header() {}

    /** Canonical JSON. */
    static String write(
            BatchRow batch, long seq, String id, StoredChange change, List<SectionRow> sections, Bytes prevHash) {
        Map<String, Object> header = facts(batch.chain(), seq, id, change.kind(), change.version(), change.subject());
        header.put("batch", batch(batch));
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
    static Map<String, Object> facts(String chain, long seq, String id, String kind, int kindVersion, String subject) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("v", (long) VERSION);
        facts.put("chain", chain);
        facts.put("seq", seq);
        facts.put("id", id);
        facts.put("kind", kind);
        facts.put("kindV", (long) kindVersion);
        facts.put("subject", subject);
        return facts;
    }

    /** The part of a header that the columns of a batch repeat. */
    static Map<String, Object> batch(BatchRow batch) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", batch.id());
        facts.put("no", batch.no());
        facts.put("commandId", batch.commandId());
        facts.put("command", batch.command());
        facts.put("recordedAt", batch.recordedAtMicros());
        facts.put("tool", batch.tool());
        facts.put("first", batch.firstSeq());
        facts.put("size", (long) batch.size());
        return facts;
    }

    /** What a header says of one section, or null if it says nothing. */
    static @Nullable Map<?, ?> section(Map<String, @Nullable Object> header, String name) {
        return header.get("sections") instanceof Map<?, ?> all && all.get(name) instanceof Map<?, ?> one ? one : null;
    }
}
