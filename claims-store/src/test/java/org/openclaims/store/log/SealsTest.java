package org.openclaims.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.chain.EventHash;
import org.openclaims.store.health.Finding;
import org.openclaims.store.health.Finding.Step;
import org.openclaims.store.health.Severity;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.health.Verification;
import org.openclaims.store.seal.Disclosure;
import org.openclaims.store.seal.MerkleTree;
import org.openclaims.store.seal.NoProof;
import org.openclaims.store.seal.Seal;

/** What an outsider does so well that the store is sound in itself, a line that was kept elsewhere brings to light. */
class SealsTest {
    private static final StoreOptions OPTIONS = StoreOptions.of(TestLogs.CACHE, "test");

    @TempDir
    private Path directory;

    private Path file;
    private final List<Seal> seals = new ArrayList<>();

    /** Twenty events, sealed after the tenth and after the last. */
    @BeforeEach
    void record() {
        file = directory.resolve("sealed.claims");
        try (Store store = TestLogs.open(file)) {
            for (int i = 1; i <= 20; i++) {
                TestLogs.add(store, "Person " + i);
                if (i == 10 || i == 20) {
                    seals.add(store.seal());
                }
            }
        }
    }

    @Test
    void aRecordThatOnlyGrewHoldsAgainstAllItsSeals() {
        try (Store store = TestLogs.open(file)) {
            Seal empty = new Seal("main", 0, new MerkleTree().root(), Instant.EPOCH);
            Verification found = store.verify(List.of(seals.get(1), empty, seals.get(0)));
            assertEquals(List.of(), found.findings());
            assertEquals(20, found.sealed());
            assertEquals(found.root(), seals.get(1).root().hex());
            TestLogs.add(store, "Later");
            assertEquals(List.of(), store.verify(seals).findings());
            assertEquals(10, store.verify(List.of(seals.get(0))).sealed());
            assertEquals(0, store.verify().sealed());
        }
    }

    @Test
    void sealsDoNotDependOnWhenTheyAreMade() {
        try (Store store = TestLogs.open(file)) {
            assertEquals(seals.get(1).root(), store.seal().root());
        }
    }

    @Test
    void aTailThatWasCutOff() throws Exception {
        try (Outsider outsider = new Outsider(file)) {
            outsider.cutTail(3);
        }
        assertEquals(List.of(), verify().findings(), "without a seal nothing shows");
        Finding found = only(verify(seals));
        assertEquals(18, found.seq());
        assertTrue(found.what()
                .startsWith("events 18 to 20 were cut off after event 17, although the seal of 20 events made at "));
        // The seal before the cut still holds.
        assertEquals(10, verify(seals).sealed());
        assertEquals(List.of(), verify(seals.subList(0, 1)).findings());
    }

    @Test
    void aTailThatWasCutOffAndWrittenAnew() throws Exception {
        try (Outsider outsider = new Outsider(file)) {
            outsider.cutTail(3);
        }
        try (Store store = TestLogs.open(file)) {
            for (int i = 1; i <= 5; i++) {
                TestLogs.add(store, "Somebody else " + i);
            }
        }
        assertEquals(List.of(), verify().findings());
        Finding found = only(verify(seals));
        assertTrue(found.what().startsWith("events 11 to 20 are not what was sealed at "), found.what());
        assertTrue(found.what().contains("up to event 10 all is as it was sealed"), found.what());
    }

    @Test
    void wordsChangedAndEveryHashMadeAnew() throws Exception {
        try (Outsider outsider = new Outsider(file)) {
            outsider.rewrite(14, "request", body -> body.replace("\"hash\":\"", "\"hash\":\"0"));
        }
        assertEquals(List.of(), verify().findings(), "without a seal nothing shows");
        Finding found = only(verify(seals));
        assertTrue(found.what().startsWith("events 11 to 20 are not what was sealed at "), found.what());
        // Between two seals one event apart, the place is exact.
        try (Outsider outsider = new Outsider(file)) {
            outsider.rewrite(3, "actor", body -> "\"nobody\"");
        }
        assertTrue(only(verify(seals)).what().startsWith("events 1 to 10 are not what was sealed"));
        assertTrue(only(verify(seals)).what().endsWith("; nor do later seals fit"));
    }

    @Test
    void theEventBetweenTwoSealsIsNamed() throws Exception {
        try (Store store = TestLogs.open(file)) {
            TestLogs.add(store, "One more");
            seals.add(store.seal());
        }
        try (Outsider outsider = new Outsider(file)) {
            outsider.rewrite(21, "actor", body -> "\"nobody\"");
        }
        Finding found = only(verify(seals));
        assertEquals(21, found.seq());
        assertTrue(found.what().startsWith("event 21 is not what was sealed"), found.what());
    }

    @Test
    void aBatchDatedBackWithEveryHashMadeAnew() throws Exception {
        try (Outsider outsider = new Outsider(file)) {
            long time = outsider.number("select recorded_at_us from batch where no = 12");
            outsider.sql("update batch set recorded_at_us = recorded_at_us - 500000 where no = 12");
            outsider.rehash(12, header -> header.replace(Long.toString(time), Long.toString(time - 500_000)));
        }
        assertEquals(List.of(), verify().findings(), "without a seal nothing shows");
        assertTrue(only(verify(seals)).what().startsWith("events 11 to 20 are not what was sealed"));
    }

    /** Nothing sealed was touched: the new event only claims to be older than the seal that does not count it. */
    @Test
    void anEventAddedLaterAndDatedBeforeTheSeal() throws Exception {
        Seal late = new Seal("main", 20, seals.get(1).root(), Instant.parse("2025-09-01T00:00:00Z"));
        try (Store store = TestLogs.open(file)) {
            TestLogs.add(store, "Slipped in");
        }
        Finding found = only(verify(List.of(late)));
        assertEquals(21, found.seq());
        assertTrue(found.what().contains("was dated back, or a clock was wrong"), found.what());
    }

    @Test
    void replaceAndDroppedGuardsAreFoundAsBefore() throws Exception {
        try (Outsider outsider = new Outsider(file)) {
            outsider.sql(
                    "insert or replace into event select chain, seq, id, batch_id, 'act.voided', kind_v, subject, header,"
                            + " prev_hash, hash from event where seq = 5");
        }
        Verification found = verify(seals);
        assertEquals(5, found.firstBadEvent().orElseThrow().seq());
        // The header is the one that was sealed, so the seals hold: the place is the column beside it.
        assertEquals(20, found.sealed());
    }

    @Test
    void anEventTakenOutIsFoundByTheChainAndByTheSeal() throws Exception {
        try (Outsider outsider = new Outsider(file)) {
            outsider.sql("delete from event where seq = 15");
        }
        Verification found = verify(seals);
        assertEquals(15, found.firstBadEvent().orElseThrow().seq());
        assertTrue(found.findings().stream()
                .anyMatch(finding -> finding.step() == Step.SEALS
                        && finding.what().startsWith("of the events up to 20 only 19 are there")));
    }

    @Test
    void aSealOfAnotherRecordIsNoProofOfTampering() {
        Finding chain = only(verify(List.of(new Seal("sports", 5, EventHash.GENESIS, Instant.EPOCH))));
        assertEquals(Severity.COULD_NOT_CHECK, chain.severity());
        Finding other = only(verify(List.of(new Seal("main", 5, EventHash.GENESIS, Instant.EPOCH))));
        assertTrue(other.what().endsWith("(or the seal is of another record)"), other.what());
        Finding same = only(verify(List.of(seals.get(0), new Seal("main", 10, EventHash.GENESIS, Instant.EPOCH))));
        assertTrue(same.what().contains("one of the two is of another record"), same.what());
    }

    @Test
    void nothingIsVouchedForInARecordThatIsNotSound() throws Exception {
        try (Outsider outsider = new Outsider(file)) {
            outsider.sql("update section set body = '\"nobody\"' where name = 'actor' and event_id ="
                    + " (select id from event where seq = 3)");
        }
        try (Store store = TestLogs.open(file)) {
            StoreTrouble trouble = assertThrows(StoreTrouble.class, store::seal);
            assertEquals(Trouble.DAMAGED, trouble.kind());
            assertTrue(trouble.getMessage().contains("the actor of event 3 is not what was recorded"));
            assertThrows(StoreTrouble.class, () -> prove(store, Set.of(5L), Optional.empty()));
        }
    }

    @Test
    void whatCannotBeProvedIsSaidWhy() {
        try (Store store = TestLogs.open(file)) {
            Optional<Seal> early = Optional.of(seals.get(0));
            assertMessage("there is no event 21", () -> prove(store, Set.of(21L), Optional.empty()));
            assertMessage("event 11 was recorded after the seal of 10", () -> prove(store, Set.of(3L, 11L), early));
            Seal other = new Seal("main", 10, EventHash.GENESIS, Instant.EPOCH);
            assertMessage("not the record that was sealed", () -> prove(store, Set.of(3L), Optional.of(other)));
            Seal longer = new Seal("main", 99, EventHash.GENESIS, Instant.EPOCH);
            assertMessage("not the record that was sealed", () -> prove(store, Set.of(3L), Optional.of(longer)));
            assertMessage("no event 0", () -> prove(store, Set.of(0L), Optional.empty()));
            assertMessage(
                    "has a part called \"actors\": they have actor, item, request",
                    () -> store.prove(Set.of(3L), early, new Disclosure(Set.of("actors"), Set.of())));
            assertEquals(seals.get(0), prove(store, Set.of(3L), early).seal());
        }
    }

    @Test
    void onlyWhatIsPublicIsDisclosedUnlessSaidOtherwise() {
        try (Store store = TestLogs.open(file)) {
            String plain = prove(store, Set.of(3L), Optional.empty()).text();
            assertTrue(plain.contains("\"name\":\"Person 3\""));
            assertFalse(plain.contains("\"desk\""), plain);
            Disclosure other = new Disclosure(Set.of("actor"), Set.of("item"));
            String turned = store.prove(Set.of(3L), Optional.empty(), other).text();
            assertFalse(turned.contains("\"name\":\"Person 3\""));
            assertTrue(turned.contains("\"desk\""));
        }
    }

    private static org.openclaims.store.seal.Proof prove(Store store, Set<Long> events, Optional<Seal> seal) {
        return store.prove(events, seal, Disclosure.PUBLIC);
    }

    private static void assertMessage(String part, org.junit.jupiter.api.function.Executable work) {
        String message = assertThrows(NoProof.class, work).getMessage();
        assertTrue(message.contains(part), message);
    }

    private Verification verify() {
        return verify(List.of());
    }

    private Verification verify(List<Seal> against) {
        return Store.verify(file.toString(), against, OPTIONS);
    }

    private static Finding only(Verification verification) {
        assertEquals(1, verification.findings().size(), verification.findings().toString());
        assertEquals(Step.SEALS, verification.findings().get(0).step());
        return verification.findings().get(0);
    }
}
