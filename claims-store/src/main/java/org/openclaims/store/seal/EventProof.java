package org.openclaims.store.seal;

import java.util.List;
import org.openclaims.store.chain.Bytes;

/**
 * One event, shown to somebody who may not see the rest.
 *
 * @param header as stored: what the event's hash is over
 * @param words those of its sections that are disclosed; the others stay closed, and their existence shows in the header
 * @param inclusion where the event stands among those that were sealed
 */
public record EventProof(String header, List<Opened> words, InclusionProof inclusion) {
    public EventProof {
        words = List.copyOf(words);
    }

    /**
     * A section with the salt that opens the commitment to it.
     *
     * @param body canonical JSON
     */
    public record Opened(String name, Bytes salt, String body) {}
}
