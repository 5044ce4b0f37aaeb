package org.openclaims.position;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
        Act act, long order, Instant recordedAt, @Nullable Instant withdrawnAt) {

    /** The last day on which it may have been made: not after our record learned of it. */
    public LocalDate madeLatest() {
        return notAfterRecording(act.madeEarliest(), act.madeLatest());
    }

    /** The last day on which it may have become public. What has a date of its own for that may have been recorded before. */
    public LocalDate publicLatest() {
        return act.becamePublic().edtf().equals(act.made().edtf())
                ? notAfterRecording(act.publicEarliest(), act.publicLatest())
                : act.publicLatest();
    }

    /**
     * Negative if this was made before the other, by the first and then the last day on which it may have been, and where these are the same by the order
     * of recording.
     */
    public int compareMade(RecordedAct other) {
        int byFirst = act.madeEarliest().compareTo(other.act.madeEarliest());
        if (byFirst != 0) {
            return byFirst;
        }
        int byLast = madeLatest().compareTo(other.madeLatest());
        return byLast != 0 ? byLast : Long.compare(order, other.order);
    }

    private LocalDate notAfterRecording(LocalDate earliest, LocalDate latest) {
        LocalDate recorded = LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
        return recorded.isBefore(earliest) || recorded.isAfter(latest) ? latest : recorded;
    }
}
