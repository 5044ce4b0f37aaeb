package org.openclaims.store.sql;

import java.util.Optional;

/**
 * What the next batch of a chain continues.
 *
 * @param head where the chain ends
 * @param recordedAtMicros the time of the batch: later than every one that a decision could see
 * @param turn in the order of the record; empty as long as no other chain has events, for then the chain is that order
 */
public record Next(Head head, long recordedAtMicros, Optional<Turn> turn) {}
