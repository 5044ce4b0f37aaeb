package org.openclaims.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.item.Ids;
import org.openclaims.log.EventLog;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.testing.EventLogContract;

/** A record of three chains, written in turn, keeps every promise of a log: whoever asks cannot tell it from one of one chain. */
class ChainsContractTest extends EventLogContract {
    @TempDir
    private Path directory;

    private StoreOptions options = StoreOptions.of(TestLogs.CACHE, "test");

    @Override
    protected EventLog open(InstantSource clock, Ids ids) {
        try {
            String file = Files.createTempDirectory(directory, "log")
                    .resolve("chains.claims")
                    .toString();
            Store.open(file, options).close();
            options = options.with(clock, ids);
            return InTurn.open(file, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected EventLog reopen(EventLog log) {
        String file = ((InTurn) log).chains().get(0).path().toString();
        log.close();
        assertEquals(List.of(), Store.verify(file, options).findings());
        return InTurn.open(file, options);
    }
}
