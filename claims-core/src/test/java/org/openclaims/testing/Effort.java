package org.openclaims.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/**
 * How hard the tests of our promises try: some in every build, many more with {@code ./mvnw verify -Pfaults}. What they tried and what came of
 * it stands afterwards in {@code target/faults.txt} of the module.
 */
public final class Effort {
    private static final boolean THOROUGH = Boolean.getBoolean("claims.faults");

    private Effort() {}

    /** So many in every build, so many in the thorough one. */
    public static int of(int always, int thorough) {
        return THOROUGH ? thorough : always;
    }

    /** A seed that a test names when it fails; {@code -Dclaims.seed=N} repeats it. */
    public static long seed() {
        return Long.getLong("claims.seed", System.nanoTime());
    }

    /** Chance from such a seed. */
    public static Random random(long seed) {
        return new Random(seed);
    }

    /** Writes down what was tried, how often, and what came of it. */
    public static synchronized void report(String test, String figures) {
        try {
            Files.writeString(
                    Path.of("target", "faults.txt"),
                    test + ": " + figures + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
