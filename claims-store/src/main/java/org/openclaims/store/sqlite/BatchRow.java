package org.openclaims.store.sqlite;

import java.util.Optional;
import org.openclaims.store.chain.Bytes;

/**
 * A row of {@code batch}: who recorded something, when, with what, why.
 *
 * @param no counts the batches of a chain from 1, without gaps
 * @param commandId made by the client before it tried; a repeated one finds the first result
 * @param requestHash 32 bytes over what was asked, to tell a repetition from a mix-up
 * @param recordedAtMicros microseconds since 1970 UTC, greater than in every batch before
 */
public record BatchRow(
        String chain,
        String id,
        long no,
        String commandId,
        Bytes requestHash,
        String actor,
        long recordedAtMicros,
        String tool,
        Optional<String> reason) {}
