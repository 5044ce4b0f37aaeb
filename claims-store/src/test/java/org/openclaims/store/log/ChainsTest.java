package org.openclaims.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.log.Batch;
import org.openclaims.log.Event;
import org.openclaims.log.LogReader;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.chain.EventHash;
import org.openclaims.store.health.Finding;
import org.openclaims.store.health.Finding.Step;
import org.openclaims.store.health.Severity;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Verification;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.seal.SealReader;

/** Several chains in one record: one order, one seal, and whatever is wrong is found in the chain where it is. */
class ChainsTest {
    private static final StoreOptions OPTIONS = StoreOptions.of(TestLogs.CACHE, "test");

    @TempDir
    private Path directory;

    private Path file;
    private final List<Seal> seals = new ArrayList<>();

    /** Five commands alone, sealed; then five of each of two chains in turn, sealed after four and after all. */
    @BeforeEach
    void record() {
        file = directory.resolve("desks.claims");
        try (Store main = TestLogs.open(file);
                Store politics = TestLogs.open(file, "politics")) {
            for (int i = 1; i <= 5; i++) {
                TestLogs.add(main, "Alone " + i);
            }
            seals.add(main.seal());
            for (int i = 1; i <= 5; i++) {
                TestLogs.add(politics, "Minister " + i);
                TestLogs.add(main, "Mayor " + i);
                if (i == 2 || i == 5) {
                    seals.add(politics.seal());
                }
            }
        }
    }

    @Test
    void aHeaderSaysItsTurnOnlyFromTheSecondChainOn() throws Exception {
        List<String> forms = TestLogs.rows(
                file,
                "select chain, seq, json_extract(header, '$.v'), json_extract(header, '$.batch.number'),"
                        + " json_extract(header, '$.batch.place'), '' from event order by chain, seq");
        assertEquals("main|1|1|null|null||", forms.get(0));
        assertEquals("main|5|1|null|null||", forms.get(4));
        assertEquals("main|6|2|7|7||", forms.get(5));
        assertEquals("politics|1|2|6|6||", forms.get(10));
        assertEquals("politics|5|2|14|14||", forms.get(14));
    }

    @Test
    void theOrderOfRecordingIsOne() {
        try (Store store = TestLogs.open(file, "sport")) {
            List<Event> events = new ArrayList<>();
            store.read(reader -> {
                reader.replay(events::add);
                return reader;
            });
            assertEquals(
                    LongStream.rangeClosed(1, 15).boxed().toList(),
                    events.stream().map(Event::seq).toList());
            List<Batch> batches = store.read(reader -> reader.batches(Long.MAX_VALUE, 99));
            for (int i = 1; i < batches.size(); i++) {
                assertTrue(
                        batches.get(i - 1).recordedAt().isAfter(batches.get(i).recordedAt()), "later each time");
                assertEquals(batches.get(i - 1).number(), batches.get(i).number() + 1);
            }
            assertEquals("main", batches.get(0).chain());
            assertEquals("politics", batches.get(1).chain());
            assertEquals(16, TestLogs.add(store, "Goalkeeper").batch().number());
        }
    }

    @Test
    void oneLineSealsAllAndTheSealOfOneStillHolds() {
        assertTrue(
                seals.get(0).line().startsWith("openclaims-seal-1 main 5 "),
                seals.get(0).line());
        assertTrue(
                seals.get(2).line().startsWith("openclaims-seal-2 main=10,politics=5 "),
                seals.get(2).line());
        assertEquals(seals.get(2), SealReader.read(seals.get(2).line()));
        assertEquals(seals.get(2), SealReader.read("> " + seals.get(2).line().replace("=", "=3D")));
        Verification found = verify(seals);
        assertEquals(List.of(), found.findings());
        assertEquals(15, found.sealed());
        assertEquals(found.root(), seals.get(2).root().hex());
        try (Store sport = TestLogs.open(file, "sport")) {
            TestLogs.add(sport, "Goalkeeper");
            assertEquals(15, sport.verify(seals).sealed());
            assertEquals(List.of(), sport.verify(seals).findings());
        }
    }

    @Test
    void whatWasChangedIsFoundInItsChain() throws Exception {
        try (Outsider outsider = new Outsider(file, "politics")) {
            outsider.sql(
                    "update section set body = '\"nobody\"' where chain = 'politics' and name = 'actor' and event_id ="
                            + " (select id from event where chain = 'politics' and seq = 3)");
        }
        Finding found = only(verify(List.of()));
        assertEquals("politics", found.chain());
        assertEquals(3, found.seq());
        assertEquals("chain politics: the actor of event 3 is not what was recorded", found.sentence());
        try (Store store = TestLogs.open(file)) {
            String refused = assertThrows(StoreTrouble.class, store::seal).getMessage();
            assertTrue(refused.contains("(chain politics: the actor of event 3"), refused);
        }
    }

    @Test
    void whatWasChangedWithAllHashesMadeAnewTheSealTells() throws Exception {
        try (Outsider outsider = new Outsider(file, "politics")) {
            outsider.rewrite(4, "actor", body -> "\"nobody\"");
        }
        assertEquals(List.of(), verify(List.of()).findings(), "without a seal nothing shows");
        Finding either = only(verify(seals));
        assertTrue(
                either.what()
                        .startsWith("events 8 to 10 of main, or events 3 to 5 of politics are not what was sealed"),
                either.what());
        // A seal of one chain that holds takes it from suspicion.
        Seal ofMain;
        try (Store store = TestLogs.open(file)) {
            ofMain = new Seal(
                    "main",
                    10,
                    store.prove(
                                    java.util.Set.of(1L),
                                    java.util.Optional.empty(),
                                    org.openclaims.store.seal.Disclosure.PUBLIC)
                            .chains()
                            .get(0)
                            .root(),
                    Instant.EPOCH);
        }
        List<Seal> more = new ArrayList<>(seals);
        more.add(ofMain);
        Finding found = only(verify(more));
        assertEquals("politics", found.chain());
        assertTrue(found.what().startsWith("events 3 to 5 are not what was sealed at "), found.what());
    }

    @Test
    void aTailThatWasCutOffAndAChainThatWasTakenAway() throws Exception {
        try (Outsider outsider = new Outsider(file, "politics")) {
            outsider.cutTail(1);
        }
        assertEquals(List.of(), verify(List.of()).findings(), "without a seal nothing shows");
        Finding cut = only(verify(seals));
        assertEquals("politics", cut.chain());
        assertTrue(cut.what().startsWith("event 5 was cut off after event 4"), cut.what());
        try (Outsider outsider = new Outsider(file, "politics")) {
            outsider.cutTail(4);
        }
        List<Finding> gone = verify(seals).findings();
        assertTrue(gone.get(0).what().contains("was recorded beside other chains, and none of them is there"));
        assertTrue(
                gone.stream().anyMatch(finding -> finding.what().startsWith("the chain politics is gone, although")));
        assertEquals(
                List.of(),
                verify(seals.subList(0, 1)).findings().stream()
                        .filter(finding -> finding.step() == Step.SEALS)
                        .toList());
    }

    @Test
    void aTurnCannotBeGivenTwiceNorTakenBack() throws Exception {
        try (Outsider outsider = new Outsider(file, "politics")) {
            outsider.rehash(2, header -> header.replace("\"place\":8", "\"place\":9"));
        }
        List<Finding> twice = verify(List.of()).findings();
        assertTrue(
                twice.stream().anyMatch(finding -> finding.what().contains("another batch has too")), twice.toString());
        try (Outsider outsider = new Outsider(file, "politics")) {
            outsider.rehash(2, header -> header.replace("\"place\":9", "\"place\":6"));
        }
        assertTrue(verify(List.of()).findings().stream()
                .anyMatch(finding -> finding.what().equals("batch 2 stands in the record before one that it follows")
                        && finding.chain().equals("politics")));
        assertEquals(Severity.TAMPERED, verify(seals).severity());
    }

    @Test
    void aSealOfChainsThatAreNotHereIsOfAnotherRecord() {
        Seal other = new Seal("sport", 5, EventHash.GENESIS, Instant.EPOCH);
        assertEquals(Severity.COULD_NOT_CHECK, only(verify(List.of(other))).severity());
    }

    @Test
    void aBackupHoldsAllChains() {
        Path copy = directory.resolve("copy.claims");
        try (Store store = TestLogs.open(file)) {
            assertEquals(
                    seals.get(2).root(), store.backup(copy.toString()).seal().root());
        }
        try (Store store = TestLogs.open(copy, "politics")) {
            assertEquals(List.of(), store.verify(seals).findings());
            assertEquals(16, TestLogs.add(store, "One more").batch().number());
        }
    }

    @Test
    void chainsAreNamedInOneWordOfASeal() {
        assertTrue(Seal.isChain("Sport.2025_a-b"));
        for (String name : List.of("", "two words", "a=b", "a,b", "política", "x".repeat(65))) {
            assertFalse(Seal.isChain(name), name);
            assertThrows(IllegalArgumentException.class, () -> OPTIONS.withChain(name));
        }
    }

    @Test
    void aWriterWaitsFromAMillisecondToADay() {
        for (Duration budget : List.of(Duration.ofSeconds(-1), Duration.ZERO, Duration.ofDays(25))) {
            assertThrows(IllegalArgumentException.class, () -> OPTIONS.withBudget(budget));
        }
        assertEquals(Duration.ofDays(1), OPTIONS.withBudget(Duration.ofDays(1)).budget());
    }

    @Test
    void manyDesksAtOnceLoseNothing() throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(4);
        List<Callable<Void>> work = new ArrayList<>();
        for (int desk = 1; desk <= 4; desk++) {
            String chain = "desk-" + desk;
            work.add(() -> {
                try (Store store = TestLogs.open(file, chain)) {
                    for (int i = 1; i <= 10; i++) {
                        TestLogs.add(store, chain + " person " + i);
                    }
                }
                return null;
            });
        }
        for (var done : desks.invokeAll(work)) {
            done.get();
        }
        desks.shutdown();
        try (Store store = TestLogs.open(file)) {
            assertEquals(55, store.<Long>read(LogReader::head));
            assertEquals(
                    55,
                    store.read(reader -> reader.batches(Long.MAX_VALUE, 99))
                            .get(0)
                            .number());
            Verification found = store.verify(seals);
            assertEquals(List.of(), found.findings());
            assertEquals(6, found.chains().size());
        }
    }

    private Verification verify(List<Seal> against) {
        return Store.verify(file.toString(), against, OPTIONS);
    }

    private static Finding only(Verification verification) {
        assertEquals(1, verification.findings().size(), verification.findings().toString());
        return verification.findings().get(0);
    }
}
