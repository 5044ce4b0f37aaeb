package org.openclaims.position;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;

/**
 * An act as our record holds it. An amended act is two of these: the earlier version, withdrawn, and the later one in the same place.
 *
 * @param order its place in the record, by when it was first recorded: settles the order of acts of one and the same day
 * @param recordedAt when the record learned this version
 * @param withdrawnAt when the record voided, undid or replaced this version; null if it stands
 */
public record RecordedAct(
        Act act, long order, Instant recordedAt, @Nullable Instant withdrawnAt) {}
