package org.openclaims.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Quote;
import org.openclaims.date.EventDate;
import org.openclaims.evidence.Bearing;

/**
 * Evidence that somebody wants in the record, or what is to be changed of it: then null and empty parts stay as they are. Lists may be empty, texts may not be blank.
 *
 * @param source handle or address; new evidence needs one
 * @param bearing new evidence needs one
 * @param act handle of the act whose happening it bears on; null if it bears on the truth of the claim
 * @param via names or handles, nearest to us first
 * @param becamePublic null to take the day its source was published
 */
public record EvidenceDraft(
        @Nullable String source,
        @Nullable Bearing bearing,
        @Nullable String act,
        List<String> via,
        @Nullable EventDate becamePublic,
        @Nullable String summary,
        @Nullable Quote quote) {
    public EvidenceDraft {
        via = List.copyOf(via);
    }

    /** The least that new evidence needs, on the truth of the claim. */
    public static EvidenceDraft of(String source, Bearing bearing) {
        return new EvidenceDraft(source, bearing, null, List.of(), null, null, null);
    }
}
