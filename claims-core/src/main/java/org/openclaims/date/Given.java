package org.openclaims.date;

import java.util.Optional;

/** A date in a phrase: whole, or lacking what its neighbour may have ({@code 11 or 12 June 2025}). */
sealed interface Given permits Piece, Partial {
    /** This date with the month and the year that it lacks taken from the one said after it. */
    Given borrowingFromLater(Given later);

    /**
     * The same from the one said before it, its month only: "January 2020 to March" does not say March of which year.
     */
    Given borrowingFromEarlier(Given earlier);

    /**
     * @return the date; empty if it is too little to be one
     * @throws InvalidDate if only its year is missing and another part of the phrase has one, or if it is not in the calendar
     */
    Optional<Piece> complete(Asked asked);
}
