package org.openclaims.cli.html;

import org.jspecify.annotations.Nullable;

/**
 * What a reader of a page that is made anew at each look can set: from where to look, and at which claims. All as it is typed, empty where it is not.
 *
 * @param asOf the day, as in {@code 2025-07-03}
 * @param made whether the clock is that of the making
 * @param knownAt what our record held then, as in {@code 2025-07-03T18:00:00} where the reader is
 * @param knownExactly the same to its fraction of a second, and wherever the reader is; empty if {@code knownAt} says all of it
 * @param least how certain must be what counts, as a code
 * @param dayBefore address of the same page a day earlier
 * @param dayAfter the same a day later
 * @param filters which claims; null where that is no question
 */
public record Controls(
        String asOf,
        boolean made,
        String knownAt,
        String knownExactly,
        String least,
        String dayBefore,
        String dayAfter,
        @Nullable Filters filters) {
    /** Which claims; {@code state} is a code. */
    public record Filters(String words, String by, String about, String tag, String state) {}
}
