package org.openclaims.desk;

import java.time.LocalDate;
import java.util.Objects;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.date.PublishedDate;

/** Why a review that was taken over led to no act of a claimant. */
enum Unsaid {
    /** It did lead to one. */
    NOTHING,
    /** Nobody is named. */
    NO_SPEAKER,
    /** The claimant is on record with the claim, and the date that would tell another time cannot be read. */
    UNREAD_DATE,
    /** The claimant is on record with the claim, and no date says that this is another time. */
    NO_DATE,
    /** The claimant is on record with the claim, on that very date. */
    SAME_DATE;

    /** Of a claimant whose words were not recorded. */
    static Unsaid of(ReviewDraft.Claimant claimant) {
        EventDate said = claimant.said();
        if (!said.edtf().equals(Edtf.unknown())) {
            return SAME_DATE;
        }
        return said.words() == null ? NO_DATE : UNREAD_DATE;
    }

    /** Whether something was said that the record does not have. */
    boolean lost() {
        return switch (this) {
            case NO_SPEAKER, UNREAD_DATE -> true;
            case NOTHING, NO_DATE, SAME_DATE -> false;
        };
    }

    /** In words that fit after the line of the record. */
    String words(ReviewDraft review, LocalDate today) {
        return switch (this) {
            case NOTHING -> "";
            case NO_SPEAKER -> "no speaker, so nothing was recorded of who said it";
            case UNREAD_DATE ->
                unread(review, today) + "; " + name(review)
                        + " is on record with this claim already: whether this is another time cannot be told";
            case NO_DATE -> "no date, and " + name(review) + " is on record with this claim already: no further act";
            case SAME_DATE -> name(review) + " is on record with this claim on that date already: no further act";
        };
    }

    private static String name(ReviewDraft review) {
        return '"' + Objects.requireNonNull(review.claimant()).name().text() + '"';
    }

    private static String unread(ReviewDraft review, LocalDate today) {
        String words =
                String.valueOf(Objects.requireNonNull(review.claimant()).said().words());
        return PublishedDate.read(words, today).reason().orElse(words);
    }
}
