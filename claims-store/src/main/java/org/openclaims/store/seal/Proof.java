package org.openclaims.store.seal;

import java.util.List;
import org.openclaims.store.chain.Bytes;

/**
 * That some events are among those that were sealed: what {@code claims prove} hands to a court.
 *
 * @param seal to be compared with the one that was kept elsewhere
 * @param events oldest first
 */
public record Proof(Seal seal, List<EventProof> events) {
    /** What the text begins with; another form would have another number. */
    public static final String FORM = "openclaims-proof-1";

    public Proof {
        events = List.copyOf(events);
    }

    /**
     * The proof as a file: lines that end with a line feed, in UTF-8, with exactly one way to write each thing, so that a reader can be short and
     * every changed byte shows.
     *
     * <pre>
     * openclaims-proof-1
     * SEAL
     * event HEADER             for each event: the canonical JSON that its hash is over
     * words NAME SALT JSON     for each section disclosed: 64 hex digits, canonical JSON
     * node HASH                for each sibling on the way up, the leaf's own first (RFC 9162 section 2.1.3.1)
     * end COUNT                of the events
     * </pre>
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(FORM).append('\n').append(seal.line()).append('\n');
        for (EventProof event : events) {
            text.append("event ").append(event.header()).append('\n');
            for (EventProof.Opened words : event.words()) {
                text.append("words ").append(words.name());
                text.append(' ').append(words.salt().hex());
                text.append(' ').append(words.body()).append('\n');
            }
            for (Bytes node : event.inclusion().path()) {
                text.append("node ").append(node.hex()).append('\n');
            }
        }
        return text.append("end ").append(events.size()).append('\n').toString();
    }
}
