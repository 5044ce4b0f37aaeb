package org.openclaims.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.openclaims.item.Ids;
import org.openclaims.log.Batch;
import org.openclaims.store.health.Progress;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.sqlite.SqliteFile;

/**
 * What a store takes from the world around it. Time and chance are handed in, so that tests own them.
 *
 * @param clock when things are recorded
 * @param ids for batches and events: never one twice. They may tell when they were made, for their headers say so too
 * @param randomBytes so many bytes that nobody can guess, for the salts that keep erased words from being found by trying
 * @param nativeLibraryDir a directory of the user's own where SQLite's machine code is kept between starts
 * @param tool the program and its version, for the history of the schema: {@code claims 0.1.0}
 * @param budget how long a writer waits for the others before it says that the store is busy: from a millisecond to a day
 * @param create whether to make a store where there is none
 * @param chain to which what is written is appended: {@code main}, or a desk's own line of the record
 * @param password for a server, asked for when it is needed; empty for what stands in the file that PGPASSFILE names, or in ~/.pgpass
 * @param serverClock whether a server says when things are recorded, rather than the clock
 * @param progress hears how far work has come that takes long in a large record
 */
public record StoreOptions(
        InstantSource clock,
        Ids ids,
        IntFunction<byte[]> randomBytes,
        Path nativeLibraryDir,
        String tool,
        Duration budget,
        boolean create,
        String chain,
        Supplier<Optional<String>> password,
        boolean serverClock,
        Progress progress) {
    /** A server takes none at all for no end. */
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private static final Duration LONGEST = Duration.ofDays(1);

    /** @throws IllegalArgumentException if the chain has no name of one, or the budget is out of range */
    public StoreOptions {
        if (!Seal.isChain(chain)) {
            throw new IllegalArgumentException("no name of a chain: " + chain);
        }
        if (budget.compareTo(SHORTEST) < 0 || budget.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a writer waits from a millisecond to a day, not " + budget);
        }
    }

    /** The computer's clock, or the server's, and chance, ten seconds of waiting, and a store made where there is none. */
    public static StoreOptions of(Path nativeLibraryDir, String tool) {
        return new StoreOptions(
                Clock.systemUTC(),
                new TimeOrderedIds(Clock.systemUTC(), Chance::bits),
                size -> {
                    byte[] bytes = new byte[size];
                    Chance.SOURCE.nextBytes(bytes);
                    return bytes;
                },
                nativeLibraryDir,
                tool,
                SqliteFile.DEFAULT_BUDGET,
                true,
                Batch.MAIN,
                Optional::empty,
                true,
                Progress.UNHEARD);
    }

    /** Made at the first salt: finding one takes 10 ms, and who only reads needs none. */
    private static final class Chance {
        static final SecureRandom SOURCE = new SecureRandom();

        static long bits() {
            return SOURCE.nextLong();
        }
    }

    /** These, with another clock, which then also a server goes by, and other ids. */
    public StoreOptions withClock(InstantSource otherClock, Ids otherIds) {
        return new StoreOptions(
                otherClock,
                otherIds,
                randomBytes,
                nativeLibraryDir,
                tool,
                budget,
                create,
                chain,
                password,
                false,
                progress);
    }

    /** These, with salts from somewhere else. */
    public StoreOptions withRandomBytes(IntFunction<byte[]> source) {
        return new StoreOptions(
                clock, ids, source, nativeLibraryDir, tool, budget, create, chain, password, serverClock, progress);
    }

    /** These, waiting so long for other writers. */
    public StoreOptions withBudget(Duration longest) {
        return new StoreOptions(
                clock,
                ids,
                randomBytes,
                nativeLibraryDir,
                tool,
                longest,
                create,
                chain,
                password,
                serverClock,
                progress);
    }

    /** These, with a password for servers. */
    public StoreOptions withPassword(Supplier<Optional<String>> secret) {
        return new StoreOptions(
                clock, ids, randomBytes, nativeLibraryDir, tool, budget, create, chain, secret, serverClock, progress);
    }

    /** These, with somebody who hears of progress. */
    public StoreOptions withProgress(Progress heard) {
        return new StoreOptions(
                clock, ids, randomBytes, nativeLibraryDir, tool, budget, create, chain, password, serverClock, heard);
    }

    /** These, to write to a chain of this name; the first batch makes it. */
    public StoreOptions withChain(String name) {
        return new StoreOptions(
                clock, ids, randomBytes, nativeLibraryDir, tool, budget, create, name, password, serverClock, progress);
    }

    /** These, for a store that must be there already. */
    public StoreOptions existing() {
        return new StoreOptions(
                clock, ids, randomBytes, nativeLibraryDir, tool, budget, false, chain, password, serverClock, progress);
    }
}
