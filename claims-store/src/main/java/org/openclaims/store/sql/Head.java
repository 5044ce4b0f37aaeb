package org.openclaims.store.sql;

import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.EventHash;

/**
 * Where a chain ends: what the next batch and the next event must continue.
 *
 * @param seq of the last event, 0 if there is none
 * @param hash of the last event
 * @param batchNo of the last batch, 0 if there is none
 * @param recordedAtMicros of the last batch; the next one is later
 */
public record Head(long seq, Bytes hash, long batchNo, long recordedAtMicros) {
    /** Where a chain without events ends. */
    public static final Head EMPTY = new Head(0, EventHash.GENESIS, 0, Long.MIN_VALUE);
}
