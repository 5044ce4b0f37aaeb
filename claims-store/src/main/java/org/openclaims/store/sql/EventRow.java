package org.openclaims.store.sql;

import org.openclaims.store.chain.Bytes;

/**
 * A row of {@code event}.
 *
 * @param seq counts the events of a chain from 1, without gaps
 * @param header the canonical JSON that the hash is over; the other columns repeat some of it
 * @param prevHash the hash of the event before, or {@link org.openclaims.store.chain.EventHash#GENESIS}
 */
public record EventRow(
        String chain,
        long seq,
        String id,
        String batchId,
        String kind,
        int kindVersion,
        String subject,
        String header,
        Bytes prevHash,
        Bytes hash) {}
