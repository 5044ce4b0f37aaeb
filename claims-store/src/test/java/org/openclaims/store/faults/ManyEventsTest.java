package org.openclaims.store.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.store.Store;
import org.openclaims.store.health.Severity;
import org.openclaims.store.log.Backup;
import org.openclaims.testing.Effort;

/** A record as large as a desk may have after years is imported, verified, sealed, backed up and restored. How long that takes is reported. */
class ManyEventsTest {
    private static final int AT_ONCE = 1_000;

    @TempDir
    private Path directory;

    @Test
    void aLargeRecord() throws IOException {
        int events = Effort.of(100_000, 1_000_000);
        StringBuilder figures = new StringBuilder(events + " events: ");
        Path file = directory.resolve("large.claims");
        Path copy = directory.resolve("copy.claims");
        try (Store store = Store.open(file.toString(), Workload.OPTIONS)) {
            time(figures, "recorded", () -> {
                for (int i = 0; i < events / AT_ONCE; i++) {
                    Workload.write(store, i + "x" + AT_ONCE);
                }
            });
            time(
                    figures,
                    "verified",
                    () -> assertEquals(Severity.INTACT, store.verify().severity()));
            time(figures, "sealed", () -> assertEquals(events, store.seal().events()));
            time(figures, "backed up", () -> {
                Backup backup = store.backup(copy.toString());
                assertEquals(events, backup.seal().events());
            });
            if (Effort.of(0, 1) == 1) {
                time(figures, "projections made again", store::rebuild);
            }
        }
        Effort.report("many events", figures.toString());
    }

    private static void time(StringBuilder figures, String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        figures.append(what).append(" in ").append(took.toSeconds()).append(" s, ");
    }
}
