package org.openclaims.store.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openclaims.log.LogReader;
import org.openclaims.store.Store;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.log.SqlLog;
import org.openclaims.store.sqlite.SqliteFile;
import org.openclaims.testing.Effort;

/** The disk is full after so many pages more, for every number of them: a command is stored whole or not, says so, and the store goes on. */
class FullDiskTest {
    private static final int EVENTS = 60;

    @Test
    void whereverItIsFull() throws Exception {
        int sizes = Effort.of(190, 400);
        Path directory = Memory.directory("full");
        Path file = directory.resolve("full.claims");
        long stored = 0;
        try {
            try (SqliteFile engine = Workload.engine(file);
                    SqlLog log = Workload.log(engine)) {
                for (int i = 0; i < sizes; i++) {
                    leave(engine, i % 50);
                    try {
                        Workload.write(log, i + "x" + EVENTS);
                        stored++;
                    } catch (StoreTrouble e) {
                        assertEquals(Trouble.FULL, e.kind(), e.getMessage());
                        assertTrue(e.getMessage().contains("nothing of this command was stored"), e.getMessage());
                    }
                    assertEquals(stored * EVENTS, log.read(LogReader::head).longValue(), "with room for " + i % 50);
                }
            }
            assertTrue(stored > 0 && stored < sizes, stored + " of " + sizes);
            assertEquals(
                    List.of(), Store.verify(file.toString(), Workload.OPTIONS).findings());
        } finally {
            Memory.remove(directory);
        }
        Effort.report(
                "full disk",
                sizes + " commands on disks with room for 0 to 49 pages: " + stored
                        + " stored whole, the others not at all");
    }

    /** As many pages more, on the one connection that there is; the next one after an error is told again. */
    private static void leave(SqliteFile engine, int pages) {
        engine.read(handle -> {
            long used = handle.createQuery("select page_count from pragma_page_count")
                    .map((row, context) -> row.getLong(1))
                    .one();
            return handle.execute("pragma max_page_count = " + (used + pages));
        });
    }
}
