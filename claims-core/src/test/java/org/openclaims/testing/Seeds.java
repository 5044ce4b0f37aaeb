package org.openclaims.testing;

import java.util.function.LongConsumer;

/** Tries a law on many seeds; a failure says which. */
public final class Seeds {
    private Seeds() {}

    /** Tries the seeds from 1 on. */
    public static void each(int seeds, LongConsumer law) {
        for (long seed = 1; seed <= seeds; seed++) {
            try {
                law.accept(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }
}
