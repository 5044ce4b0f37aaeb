package org.openclaims.store.sql;

/**
 * A row of {@code batch}: when something was recorded, by which command, with what. Who and why are words of its first event.
 *
 * @param no counts the batches of a chain from 1, without gaps
 * @param commandId made by the client before it tried; a repeated one finds the first result
 * @param command its name
 * @param recordedAtMicros microseconds since 1970 UTC, greater than in every batch before
 * @param firstSeq the place of its first event
 * @param firstEvent the id of its first event
 * @param size how many events it has
 */
public record BatchRow(
        String chain,
        String id,
        long no,
        String commandId,
        String command,
        long recordedAtMicros,
        String tool,
        long firstSeq,
        String firstEvent,
        int size) {}
