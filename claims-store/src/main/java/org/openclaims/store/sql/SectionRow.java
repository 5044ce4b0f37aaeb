package org.openclaims.store.sql;

import java.util.Optional;
import org.openclaims.store.chain.Bytes;

/**
 * A row of {@code section}: some of the words of an event, and how secret they are.
 *
 * @param secrecy {@code PUBLIC}, {@code INTERNAL} or {@code CONFIDENTIAL}
 * @param body canonical JSON; empty once erased
 * @param salt 32 random bytes; empty once erased
 * @param erasedBy the id of the event that ordered the erasure
 */
public record SectionRow(
        String chain,
        String eventId,
        String name,
        String secrecy,
        Optional<String> body,
        Optional<Bytes> salt,
        Optional<String> erasedBy) {

    /** Words as they are first recorded. */
    public static SectionRow of(String chain, String eventId, String name, String secrecy, String body, Bytes salt) {
        return new SectionRow(chain, eventId, name, secrecy, Optional.of(body), Optional.of(salt), Optional.empty());
    }
}
