package org.openclaims.store.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.item.Ids;
import org.openclaims.log.EventLog;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.testing.EventLogContract;

/** A store keeps every promise of a log, and outlives it. */
public class StoreContractTest extends EventLogContract {
    @TempDir
    private Path directory;

    private StoreOptions options = StoreOptions.of(TestLogs.CACHE, "test");

    /** A place where nothing is yet. */
    protected String place(Path empty) {
        return empty.resolve("contract.claims").toString();
    }

    @Override
    protected EventLog open(InstantSource clock, Ids ids) {
        try {
            String place = place(Files.createTempDirectory(directory, "log"));
            // Made first: the history of the schema looks at the clock too, and the contract counts how often a log
            // does.
            Store.open(place, options).close();
            options = options.withClock(clock, ids);
            return Store.open(place, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected EventLog reopen(EventLog log) {
        Store store = (Store) log;
        store.close();
        return Store.open(store.place(), options);
    }
}
