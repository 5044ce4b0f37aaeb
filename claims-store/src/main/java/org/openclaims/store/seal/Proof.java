package org.openclaims.store.seal;

import java.util.List;
import org.openclaims.store.chain.Bytes;

/**
 * That some events are among those that were sealed: what {@code claims prove} hands to a court.
 *
 * @param seal to be compared with the one that was kept elsewhere
 * @param chains those that are sealed, in the order of their names
 * @param events in the order of the names of their chains, and in each oldest first
 */
public record Proof(Seal seal, List<ChainRoot> chains, List<EventProof> events) {
    /** What the text begins with if one chain is sealed; another form has another number. */
    public static final String FORM = "openclaims-proof-1";

    /** What it begins with if several are. */
    static final String FORM_OF_SEVERAL = "openclaims-proof-2";

    public Proof {
        chains = List.copyOf(chains);
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
     *
     * Under a seal of several chains it begins with {@code openclaims-proof-2}, and after the seal stands for each chain, in the order of their names,
     * {@code chain NAME EVENTS ROOT}: these lines make the root of the seal, and the events of a chain are under its root.
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        boolean several = chains.size() > 1;
        text.append(several ? FORM_OF_SEVERAL : FORM).append('\n');
        text.append(seal.line()).append('\n');
        if (several) {
            chains.forEach(chain -> text.append(chain.line()));
        }
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
