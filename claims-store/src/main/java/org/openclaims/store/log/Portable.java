package org.openclaims.store.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.CanonicalJson;
import org.openclaims.store.chain.EventHash;
import org.openclaims.store.chain.JsonTree;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.sql.BatchRow;
import org.openclaims.store.sql.EventRow;
import org.openclaims.store.sql.EventTables;
import org.openclaims.store.sql.SectionRow;
import org.openclaims.store.sql.StoredEvent;

/**
 * The whole record as lines of JSON, and a record from such lines: every header to the letter, so that the hashes are the same, and every word with
 * its salt, so that it still is what was committed to. What was erased stays erased.
 *
 * <p>The first line says what it is and which seal the record had; each further one is an event:
 *
 * <pre>{@code
 * {"chains":{"main":3},"form":1,"madeAt":"…","openclaims":"record","root":"9f…"}
 * {"event":{…the header…},"sections":[{"name":"item","class":"PUBLIC","salt":"…","body":{…}},{"name":"why",…,"erasedBy":"…"}]}
 * }</pre>
 */
final class Portable {
    private static final long FORM = 1;

    private final Handle handle;
    private final Map<String, BatchRow> batches = new HashMap<>();

    Portable(Handle handle) {
        this.handle = handle;
    }

    /** Hands over the lines, one event in memory at a time. */
    void write(Seal seal, Consumer<String> lines) {
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("openclaims", "record");
        first.put("form", FORM);
        first.put("chains", seal.chains());
        first.put("root", seal.root().hex());
        first.put("madeAt", seal.sealedAt().toString());
        lines.accept(CanonicalJson.write(first));
        EventTables tables = new EventTables(handle);
        seal.chains()
                .forEach(
                        (chain, events) -> tables.forEachEvent(chain, 1, events, stored -> lines.accept(line(stored))));
    }

    private static String line(StoredEvent stored) {
        StringBuilder line =
                new StringBuilder("{\"event\":").append(stored.event().header()).append(",\"sections\":[");
        String separator = "";
        for (SectionRow section : stored.sections()) {
            line.append(separator).append("{\"name\":").append(CanonicalJson.write(section.name()));
            line.append(",\"class\":").append(CanonicalJson.write(section.secrecy()));
            section.erasedBy().ifPresent(by -> line.append(",\"erasedBy\":").append(CanonicalJson.write(by)));
            section.salt()
                    .ifPresent(salt ->
                            line.append(",\"salt\":\"").append(salt.hex()).append('"'));
            section.body().ifPresent(body -> line.append(",\"body\":").append(body));
            line.append('}');
            separator = ",";
        }
        return line.append("]}").toString();
    }

    /**
     * Fills an empty record. What does not extend its chain, or is not what was sealed, is refused.
     *
     * @param now when the seal is made that is returned
     * @throws StoreTrouble {@link Trouble#DAMAGED} if the lines are not a whole record
     */
    Seal read(Iterator<String> lines, Instant now) {
        Map<String, @Nullable Object> first = object(lines);
        if (!"record".equals(first.get("openclaims")) || !Long.valueOf(FORM).equals(first.get("form"))) {
            throw damaged("its first line is not that of a record in a form that this version knows");
        }
        EventCopy copy = new EventCopy(handle);
        while (lines.hasNext()) {
            copy.add(event(lines));
        }
        Seal found = sealed(copy, now);
        if (!found.root().hex().equals(first.get("root")) || !found.chains().equals(first.get("chains"))) {
            throw damaged("its events are not those that its first line announces");
        }
        return found;
    }

    private static Map<String, @Nullable Object> object(Iterator<String> lines) {
        try {
            return JsonTree.readObject(lines.hasNext() ? lines.next() : "");
        } catch (RuntimeException e) {
            throw damaged("a line of it is no JSON object");
        }
    }

    /** Whatever the lines hold, it is checked as it stands in the record then. */
    private static Seal sealed(EventCopy copy, Instant now) {
        try {
            return copy.finish(now);
        } catch (StoreTrouble e) {
            throw e.kind() == Trouble.DAMAGED ? damaged("an event in it is not what was recorded") : e;
        }
    }

    private StoredEvent event(Iterator<String> lines) {
        try {
            return event(object(lines));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw damaged("a line of it is not in the form of an event");
        }
    }

    private StoredEvent event(Map<String, @Nullable Object> line) {
        Map<?, ?> header = map(line.get("event"));
        String text = CanonicalJson.write(header);
        String id = text(header, "id");
        String chain = text(header, "chain");
        BatchRow batch = batch(chain, id, number(header, "seq"), map(header.get("batch")));
        List<SectionRow> sections = new ArrayList<>();
        if (!(line.get("sections") instanceof List<?> all)) {
            throw damaged("an event in it has no sections");
        }
        for (Object one : all) {
            sections.add(section(chain, id, map(one)));
        }
        EventRow event = new EventRow(
                chain,
                number(header, "seq"),
                id,
                batch.id(),
                text(header, "kind"),
                Math.toIntExact(number(header, "kindV")),
                text(header, "subject"),
                text,
                Bytes.ofHex(text(header, "prev")),
                EventHash.of(text));
        return new StoredEvent(event, Optional.of(batch), sections);
    }

    /** Every event repeats its batch, but only the first says which event that is. */
    private BatchRow batch(String chain, String event, long seq, Map<?, ?> batch) {
        if (number(batch, "first") == seq) {
            batches.put(
                    chain,
                    new BatchRow(
                            chain,
                            text(batch, "id"),
                            number(batch, "no"),
                            text(batch, "commandId"),
                            text(batch, "command"),
                            number(batch, "recordedAt"),
                            text(batch, "tool"),
                            seq,
                            event,
                            Math.toIntExact(number(batch, "size"))));
        }
        BatchRow known = batches.get(chain);
        if (known == null) {
            throw damaged("a chain in it does not begin with a batch");
        }
        return known;
    }

    private static SectionRow section(String chain, String event, Map<?, ?> section) {
        String name = text(section, "name");
        String secrecy = text(section, "class");
        if (section.get("erasedBy") instanceof String by) {
            return new SectionRow(chain, event, name, secrecy, Optional.empty(), Optional.empty(), Optional.of(by));
        }
        String body = CanonicalJson.write(section.get("body"));
        return SectionRow.of(chain, event, name, secrecy, body, Bytes.ofHex(text(section, "salt")));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw damaged("a line of it is not in the form of an event");
    }

    private static String text(Map<?, ?> map, String key) {
        if (map.get(key) instanceof String text) {
            return text;
        }
        throw damaged("an event in it has no " + key);
    }

    private static long number(Map<?, ?> map, String key) {
        if (map.get(key) instanceof Long number) {
            return number;
        }
        throw damaged("an event in it has no " + key);
    }

    static StoreTrouble damaged(String why) {
        return new StoreTrouble(
                Trouble.DAMAGED,
                Sentence.of(
                        "the file is not a whole record as {0} writes it: {1}; nothing was recorded",
                        WayOut.to(Step.EXPORT_WHOLE), why));
    }
}
