package org.openclaims.store.sql;

import java.util.Map;
import java.util.Optional;

/**
 * Where a batch stands in the order of a record that has several chains.
 *
 * @param number counts up the batches of the record from 1
 * @param place of its first event among those of the record; its others follow without gaps
 */
public record Turn(long number, long place) {
    /**
     * Reads the header of an event of the batch. One that says nothing was recorded when there was no other chain: the chain was the order then,
     * and the number and the place are those in it.
     */
    public static Optional<Turn> of(Map<String, ?> header) {
        return header.get("batch") instanceof Map<?, ?> batch
                        && batch.get("number") instanceof Long number
                        && batch.get("place") instanceof Long place
                ? Optional.of(new Turn(number, place))
                : Optional.empty();
    }
}
