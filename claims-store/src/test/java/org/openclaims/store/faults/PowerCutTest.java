package org.openclaims.store.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.log.Batch;
import org.openclaims.log.LogReader;
import org.openclaims.store.Store;
import org.openclaims.testing.Effort;

/** The power goes at a moment drawn by lot, on a disk that loses and tears what it was not told to keep. What was acknowledged is there. */
class PowerCutTest {
    @TempDir
    private Path directory;

    @Test
    void whatWasRecordedIsThere() throws Exception {
        assertNothingLost("record", Effort.of(2_400, 20_000), PowerCutTest::store);
    }

    @Test
    void theFirstOpeningLeavesAStoreOrNone() throws Exception {
        assertNothingLost("first", Effort.of(300, 1_000), PowerCutTest::deepStore);
    }

    @Test
    void aBackupIsWholeOrNotThereAndSoIsARestoredStore() throws Exception {
        assertNothingLost("copies", Effort.of(300, 1_000), PowerCutTest::copies);
    }

    /** Without the disk being asked at each commit, acknowledged commands are lost: so these tests would notice. */
    @Test
    void withoutSyncingAtCommitSomethingIsLost() throws Exception {
        PowerCuts.Outcome outcome =
                PowerCuts.cut("synchronous=NORMAL", directory, 300, PowerCutTest::store, Workload.class, "careless");
        assertTrue(outcome.lost() > 30, outcome.toString());
        assertTrue(outcome.first().contains("acknowledged and lost"), outcome.first());
    }

    private void assertNothingLost(String workload, int cuts, PowerCuts.Check check) throws Exception {
        PowerCuts.Outcome outcome = PowerCuts.cut(workload, directory, cuts, check, Workload.class, workload);
        assertEquals(0, outcome.lost(), outcome.first());
    }

    private static void store(Path disk, List<String> acknowledged, boolean thorough) {
        check(disk.resolve("store.claims"), acknowledged, thorough);
    }

    private static void deepStore(Path disk, List<String> acknowledged, boolean thorough) {
        check(disk.resolve("new/deep/store.claims"), acknowledged, thorough);
    }

    private static void copies(Path disk, List<String> acknowledged, boolean thorough) {
        List<String> commands =
                acknowledged.stream().filter(what -> what.contains("x")).toList();
        check(disk.resolve("store.claims"), commands, thorough);
        for (String copy : List.of("backup.claims", "restored.claims")) {
            if (acknowledged.contains(copy) || Files.exists(disk.resolve(copy))) {
                check(disk.resolve(copy), commands.subList(0, 5), thorough);
            }
        }
    }

    /** All that was acknowledged is there and whole, and at most one command more, whole too. */
    private static void check(Path file, List<String> acknowledged, boolean thorough) {
        try (Store store =
                Store.open(file.toString(), acknowledged.isEmpty() ? Workload.OPTIONS : Workload.OPTIONS.existing())) {
            List<Batch> batches = store.read(reader -> reader.batches(Long.MAX_VALUE, 10_000));
            Set<String> recorded = new HashSet<>();
            batches.forEach(batch -> assertTrue(recorded.add(batch.commandId())));
            Set<String> missing = new HashSet<>(acknowledged);
            missing.removeAll(recorded);
            assertEquals(Set.of(), missing, "acknowledged and lost");
            assertTrue(recorded.size() <= acknowledged.size() + 1, recorded + " and not " + acknowledged);
            long events = store.read(LogReader::head);
            long announced = batches.stream()
                    .mapToLong(batch -> Workload.size(batch.commandId()))
                    .sum();
            assertEquals(announced, events, "half a command");
            if (thorough) {
                assertEquals(List.of(), store.verify().findings());
            }
        }
    }
}
