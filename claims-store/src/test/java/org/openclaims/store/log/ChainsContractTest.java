package org.openclaims.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.item.Ids;
import org.openclaims.log.EventLog;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.testing.EventLogContract;

/** A record of three chains, written in turn, keeps every promise of a log: whoever asks cannot tell it from one of one chain. */
public class ChainsContractTest extends EventLogContract {
    @TempDir
    private Path directory;

    private StoreOptions options = StoreOptions.of(TestLogs.CACHE, "test");

    /** A place where nothing is yet. */
    protected String place(Path empty) {
        return empty.resolve("chains.claims").toString();
    }

    @Override
    protected EventLog open(InstantSource clock, Ids ids) {
        try {
            String file = place(Files.createTempDirectory(directory, "log"));
            Store.open(file, options).close();
            options = options.withClock(clock, ids);
            return InTurn.open(file, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected EventLog reopen(EventLog log) {
        String file = ((InTurn) log).chains().get(0).place();
        log.close();
        assertEquals(List.of(), Store.verify(file, options).findings());
        return InTurn.open(file, options);
    }

    @Override
    protected EventLog inOneChain(EventLog log) {
        List<Store> chains = ((InTurn) log).chains();
        chains.subList(1, chains.size()).forEach(Store::close);
        return new InTurn(List.of(chains.get(0)), new AtomicInteger());
    }
}
