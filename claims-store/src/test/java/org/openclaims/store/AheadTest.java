package org.openclaims.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.log.LogReader;

/** What is begun ahead is in nobody's way. */
class AheadTest {
    private static final StoreOptions OPTIONS =
            StoreOptions.of(Path.of("target", "native-cache").toAbsolutePath(), "test");

    @TempDir
    private Path directory;

    @Test
    void storesAreOpenedWhileLibrariesAreLinked() throws Exception {
        List<Callable<Long>> openings = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String place = directory.resolve(i + ".db").toString();
            openings.add(() -> {
                Store.expectOpening();
                Store.expectRecording(OPTIONS);
                try (Store store = Store.open(place, OPTIONS)) {
                    return store.read(LogReader::head);
                }
            });
        }
        ExecutorService people = Executors.newFixedThreadPool(openings.size());
        try {
            for (Future<Long> opened : people.invokeAll(openings)) {
                assertEquals(0L, opened.get());
            }
        } finally {
            people.shutdown();
        }
        long ahead = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("claims-ahead") && !thread.isDaemon())
                .count();
        assertEquals(0, ahead, "a command never waits for it to end");
    }
}
