package org.openclaims.testing;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.act.Force;
import org.openclaims.act.Quote;
import org.openclaims.claim.Claim;
import org.openclaims.claim.ClaimKind;
import org.openclaims.claim.Link;
import org.openclaims.claim.LinkKind;
import org.openclaims.claim.Wording;
import org.openclaims.item.Ids;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.item.UnfitText;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.CommandConflict;
import org.openclaims.log.Dossier;
import org.openclaims.log.ErasureOrder;
import org.openclaims.log.Event;
import org.openclaims.log.EventLog;
import org.openclaims.log.Field;
import org.openclaims.log.Keyword;
import org.openclaims.log.Load;
import org.openclaims.log.LogReader;
import org.openclaims.log.LogReader.Placed;
import org.openclaims.log.Mention;
import org.openclaims.log.Reading;
import org.openclaims.log.Receipt;
import org.openclaims.log.Role;
import org.openclaims.log.Sought;
import org.openclaims.log.Tally;
import org.openclaims.log.Term;
import org.openclaims.log.Verb;
import org.openclaims.log.Words;
import org.openclaims.party.Alias;
import org.openclaims.party.Names;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.source.Source;
import org.openclaims.source.Urls;

/**
 * What every {@link EventLog} promises. A test of a log extends this and opens one; a log that cannot do something
 * fails here, it does not skip it.
 */
public abstract class EventLogContract {
    private static final Set<Role> ANY = EnumSet.allOf(Role.class);

    private final TickingClock clock = new TickingClock();
    private final CountingIds ids = new CountingIds();
    private final CountingIds wishes = new CountingIds(2);

    @SuppressWarnings("NullAway.Init") // opened before each test
    private EventLog log;

    /** An empty log. */
    protected abstract EventLog open(InstantSource clock, Ids ids);

    /** The same record, closed and opened again, where it outlives its log; else the same log. */
    protected EventLog reopen(EventLog log) {
        return log;
    }

    /** The same record, written in one chain only: an erasure takes words of its own chain. */
    protected EventLog inOneChain(EventLog log) {
        return log;
    }

    @BeforeEach
    void openAnEmptyLog() {
        log = open(clock, ids);
    }

    @AfterEach
    void closeTheLog() {
        log.close();
    }

    @Nested
    class AnEmptyLog {
        @Test
        void holdsNothing() {
            assertEquals(0L, log.<Long>read(LogReader::head));
            assertEquals(Optional.empty(), log.read(LogReader::headRecordedAt));
            assertEquals(List.of(), allEvents());
            assertEquals(List.of(), log.read(reader -> reader.batches(Long.MAX_VALUE, 10)));
            assertEquals(Optional.empty(), log.read(reader -> reader.batch(1)));
            assertEquals(List.of(), log.read(reader -> reader.events("no-such-batch")));
            assertEquals(List.of(), log.read(reader -> reader.events(List.of(Specimens.PARTY.id()), ANY)));
            assertEquals(Optional.empty(), log.read(reader -> reader.item("leyva")));
            assertEquals(0, log.<Integer>read(reader -> reader.highest("leyva-")));
            assertEquals(List.of(), log.read(reader -> reader.handles(ItemKind.PARTY, "", 10)));
            assertEquals(Set.of(), log.read(reader -> reader.find(Field.NAME, "leyva")));
            assertEquals(List.of(), log.read(reader -> reader.terms(Field.NAME, "", 10)));
            assertEquals(List.of(), log.read(reader -> reader.newest(ItemKind.PARTY, Long.MAX_VALUE, 10)));
        }
    }

    @Nested
    class Loading {
        private final Command load = new Command("load-1", "import", "desk", "claims 0.1.0", null, "request");

        @Test
        void partsAreBatchesOfOneCommandAndSeeEachOther() {
            int parts = log.load(load, into -> {
                into.add(List.of(new Change.Added(Specimens.PARTY)));
                assertEquals(Optional.of(Specimens.PARTY.id()), into.reader().item("leyva"));
                into.add(List.of(new Change.Added(Specimens.ALIAS)));
                return into.reader().batches("load-1").size();
            });
            assertEquals(2, parts);
            List<Batch> batches = log.read(reader -> reader.batches("load-1"));
            assertEquals(List.of(1L, 2L), batches.stream().map(Batch::number).toList());
            assertEquals(
                    batches, log.read(reader -> reader.batches(batches.get(1).commandId())));
            assertThrows(CommandConflict.class, () -> log.load(load, into -> 1));
        }

        @Test
        void allOfItIsThereOrNothing() {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> log.load(load, into -> {
                        into.add(List.of(new Change.Added(Specimens.PARTY)));
                        throw new IllegalArgumentException("in the middle");
                    }));
            assertEquals(0L, log.<Long>read(LogReader::head));
            log.rehearseLoad(load, into -> {
                into.add(List.of(new Change.Added(Specimens.PARTY)));
                return into.reader().head();
            });
            assertEquals(0L, log.<Long>read(LogReader::head));
            assertEquals(0, log.<Integer>load(load, into -> 0));
        }
    }

    @Nested
    class Writing {
        @Test
        void answersWithWhatWasRecordedAndKeepsIt() {
            Command command = new Command("wish-1", "add", "Ana \u00d1", "claims 0.1.0", "breaking\n news ", "request");
            Receipt receipt = log.write(command, reader -> added(Specimens.PARTY, Specimens.ALIAS), (done, reader) -> {
                assertEquals(2L, reader.head());
                assertEquals(done.events(), reader.events(done.batch().id()));
                assertEquals(Optional.of(Specimens.PARTY.id()), reader.item("leyva"));
                return done;
            });

            assertFalse(receipt.repeated());
            assertEquals(List.of(Specimens.PARTY), receipt.added(Party.class));
            Batch batch = receipt.batch();
            assertEquals(1, batch.number());
            assertEquals("wish-1", batch.commandId());
            assertEquals("add", batch.command());
            assertEquals("Ana \u00d1", batch.actor());
            assertEquals("claims 0.1.0", batch.tool());
            assertEquals("breaking\n news ", batch.reason());
            assertEquals(TickingClock.START, batch.recordedAt());
            log = reopen(log);
            assertEquals(receipt.events(), allEvents());
            assertEquals(Optional.of(batch), log.read(reader -> reader.batch(1)));
            assertEquals(receipt.events(), log.read(reader -> reader.events(batch.id())));
            assertEquals(Optional.of(batch.recordedAt()), log.read(LogReader::headRecordedAt));
        }

        @Test
        void aCommandOfThousandsOfChangesIsReadInItsOrder() {
            List<Change> changes = new ArrayList<>();
            for (int i = 1; i <= 2_500; i++) {
                changes.add(new Change.Added(new Party(
                        Specimens.id(ItemKind.PARTY, 10_000 + i), "many-" + i, PartyKind.PERSON, "Many " + i, null)));
            }
            Receipt receipt = log.write(wish("add"), reader -> changes, (done, reader) -> done);
            List<Event> events =
                    log.read(reader -> reader.events(receipt.batch().id()));
            assertEquals(changes, events.stream().map(Event::change).toList());
            assertEquals(receipt.events(), events);
        }

        @Test
        void returnsWhatTheAnswerReturns() {
            String answer = log.write(wish("add"), reader -> added(Specimens.PARTY), (receipt, reader) -> "done");
            assertEquals("done", answer);
        }

        @Test
        void aReasonMayBeMissing() {
            record(added(Specimens.PARTY));
            log = reopen(log);
            assertEquals(null, log.read(reader -> reader.batch(1)).orElseThrow().reason());
        }

        @Test
        void noTextIsTakenThatWouldNotComeBack() {
            record(added(Specimens.PARTY));
            for (String text : List.of("a\u0000b", "half \ud83d")) {
                for (Supplier<Receipt> write : List.<Supplier<Receipt>>of(
                        () -> record(List.of(new Change.Voided(Specimens.PARTY.id(), text))),
                        () -> record(List.of(new Change.Amended(Specimens.PARTY, text))),
                        () -> log.write(
                                Command.of("by-somebody", "add", text, "test 1"),
                                reader -> added(Specimens.ALIAS),
                                (receipt, reader) -> receipt),
                        () -> log.write(
                                new Command("so", "add", "desk", "test 1", text, ""),
                                reader -> added(Specimens.ALIAS),
                                (receipt, reader) -> receipt))) {
                    assertThrows(UnfitText.class, write::get);
                }
            }
            log = reopen(log);
            assertEquals(1, allEvents().size());
        }

        @Test
        void noCommandIsWithoutAnId() {
            assertThrows(IllegalArgumentException.class, () -> Command.of(" ", "add", "desk", "test 1"));
        }

        @Test
        void theDecisionSeesWhatWasRecordedBefore() {
            record(added(Specimens.PARTY));
            log.write(
                    wish("add"),
                    reader -> {
                        assertEquals(1L, reader.head());
                        assertEquals(Optional.of(Specimens.PARTY.id()), reader.item("leyva"));
                        return added(Specimens.ALIAS);
                    },
                    (receipt, reader) -> receipt);
            assertEquals(2, allEvents().size());
        }

        @Test
        void placesCountWithoutGapsAndBatchesToo() {
            for (int i = 1; i <= 5; i++) {
                record(added(party(i, "p" + i), party(10 + i, "q" + i)));
            }
            assertThrows(Told.class, () -> log.write(wish("add"), reader -> tell(), (receipt, reader) -> receipt));
            log.rehearse(wish("add"), reader -> added(Specimens.PARTY), (receipt, reader) -> receipt);
            record(added(party(6, "p6")));

            List<Event> events = allEvents();
            for (int i = 0; i < events.size(); i++) {
                assertEquals(i + 1, events.get(i).seq());
            }
            assertEquals(11, events.size());
            assertEquals(6L, events.get(10).batch().number());
            assertEquals(11L, log.<Long>read(LogReader::head));
        }

        @Test
        void idsOfEventsAndBatchesAreAllDifferent() {
            record(added(party(1, "a"), party(2, "b")));
            record(added(party(3, "c")));
            Set<String> seen = new HashSet<>();
            allEvents().forEach(event -> assertTrue(seen.add(event.id())));
            batches(10).forEach(batch -> assertTrue(seen.add(batch.id())));
        }

        @Test
        void aDecisionToChangeNothingIsAMistakeAndRecordsNothing() {
            assertThrows(
                    IllegalStateException.class,
                    () -> log.write(wish("nothing"), reader -> List.of(), (receipt, reader) -> receipt));
            assertNothingRecorded();
        }

        @Test
        void aHandleIsNeverGivenTwice() {
            record(added(party(1, "petro")));
            assertThrows(RuntimeException.class, () -> record(added(party(3, "other"), party(2, "petro"))));
            Claim claim = new Claim(Specimens.id(ItemKind.CLAIM, 9), "petro", ClaimKind.FACT, List.of(), List.of());
            assertThrows(RuntimeException.class, () -> record(added(claim)), "nor to another kind");
            assertEquals(1, allEvents().size());
            assertEquals(Optional.empty(), log.read(reader -> reader.item("other")));
        }
    }

    @Nested
    class WritersAtTheSameTime {
        @Test
        void takeTurns() throws Exception {
            ExecutorService writers = Executors.newFixedThreadPool(4);
            try {
                List<Future<Receipt>> receipts = new ArrayList<>();
                for (int i = 1; i <= 24; i++) {
                    Party one = party(i, "a" + i);
                    Party two = party(100 + i, "b" + i);
                    Command command = wish("add");
                    receipts.add(writers.submit(
                            () -> log.write(command, reader -> added(one, two), (receipt, reader) -> receipt)));
                }
                Set<Long> numbers = new HashSet<>();
                for (Future<Receipt> receipt : receipts) {
                    List<Event> events = receipt.get(60, TimeUnit.SECONDS).events();
                    assertEquals(events.get(0).seq() + 1, events.get(1).seq());
                    assertTrue(numbers.add(events.get(0).batch().number()));
                }
            } finally {
                writers.shutdownNow();
            }
            List<Event> events = allEvents();
            assertEquals(48, events.size());
            for (int i = 0; i < 48; i++) {
                assertEquals(i + 1, events.get(i).seq());
                assertEquals(i / 2 + 1, events.get(i).batch().number());
            }
        }
    }

    @Nested
    class AWriterInsideOfAWriter {
        @Test
        void isRefusedWhereverItStandsAndTheOneAroundItGoesOn() {
            for (Runnable inner : List.<Runnable>of(
                    () -> record(added(Specimens.ALIAS)),
                    () -> log.rehearse(wish("inner"), reader -> added(Specimens.ALIAS), (receipt, reader) -> receipt),
                    () -> log.<Integer>load(wish("inner"), into -> 0),
                    () -> log.<Integer>rehearseLoad(wish("inner"), into -> 0))) {
                assertThrows(
                        IllegalStateException.class,
                        () -> log.write(
                                wish("outer"),
                                reader -> {
                                    inner.run();
                                    return added(Specimens.PARTY);
                                },
                                (receipt, reader) -> receipt));
                assertThrows(
                        IllegalStateException.class,
                        () -> log.write(wish("outer"), reader -> added(Specimens.PARTY), (receipt, reader) -> {
                            inner.run();
                            return receipt;
                        }));
                assertThrows(
                        IllegalStateException.class,
                        () -> log.load(wish("outer"), into -> {
                            inner.run();
                            return into;
                        }));
            }
            assertNothingRecorded();
        }

        @Test
        void isNeverRecordedAndThenLost() {
            assertThrows(
                    Told.class,
                    () -> log.write(
                            wish("outer"),
                            reader -> {
                                assertThrows(IllegalStateException.class, () -> record(added(Specimens.PARTY)));
                                return tell();
                            },
                            (receipt, reader) -> receipt));
            assertNothingRecorded();
        }
    }

    @Nested
    class AReaderAfterItsRead {
        @Test
        void isOfNoUse() {
            record(added(Specimens.PARTY));
            List<LogReader> kept = new ArrayList<>();
            log.read(kept::add);
            log.write(
                    wish("add"),
                    reader -> {
                        kept.add(reader);
                        return added(Specimens.ALIAS);
                    },
                    (receipt, reader) -> kept.add(reader));
            log.rehearse(
                    wish("add"),
                    reader -> {
                        kept.add(reader);
                        return added(Specimens.CLAIM);
                    },
                    (receipt, reader) -> kept.add(reader));
            log.load(wish("load"), into -> kept.add(into.reader()));
            log.rehearseLoad(wish("load"), into -> kept.add(into.reader()));
            assertThrows(
                    Told.class,
                    () -> log.read(reader -> {
                        kept.add(reader);
                        return tell();
                    }));
            assertEquals(8, kept.size());
            kept.forEach(AReaderAfterItsRead::assertEnded);
        }

        @Test
        void whatIsAskedOnlyWhenItIsLookedAtIsAskedTooLate() {
            record(added(Specimens.PARTY));
            Stream<Optional<ItemId>> later =
                    log.read(reader -> Stream.of("leyva").map(reader::item));
            assertThrows(IllegalStateException.class, later::toList);
        }

        private static void assertEnded(LogReader reader) {
            assertAll(
                    () -> assertThrows(IllegalStateException.class, reader::head),
                    () -> assertThrows(IllegalStateException.class, () -> reader.item("leyva")),
                    () -> assertThrows(
                            IllegalStateException.class,
                            () -> reader.claims(new Sought(null, null, Set.of("bridge")), Long.MAX_VALUE, 10)),
                    () -> assertThrows(IllegalStateException.class, () -> reader.replay(event -> {})));
        }
    }

    @Nested
    class AllOrNothing {
        @Test
        void whatTheDecisionThrowsIsPassedOnAndNothingIsRecorded() {
            Told told = new Told();
            Told thrown = assertThrows(
                    Told.class,
                    () -> log.write(
                            wish("add"),
                            reader -> {
                                throw told;
                            },
                            (receipt, reader) -> receipt));
            assertSame(told, thrown);
            assertNothingRecorded();
        }

        @Test
        void whatTheAnswerThrowsIsPassedOnAndNothingIsRecorded() {
            Command command = wish("add");
            Told told = new Told();
            Told thrown = assertThrows(
                    Told.class,
                    () -> log.write(command, reader -> added(Specimens.PARTY, Specimens.CLAIM), (receipt, reader) -> {
                        assertEquals(2L, reader.head());
                        throw told;
                    }));
            assertSame(told, thrown);
            assertNothingRecorded();
            assertFalse(log.write(command, reader -> added(Specimens.PARTY), (receipt, reader) -> receipt)
                    .repeated());
        }

        @Test
        void anErrorLeavesNothingEither() {
            assertThrows(
                    AssertionError.class,
                    () -> log.write(wish("add"), reader -> added(Specimens.PARTY), (receipt, reader) -> {
                        throw new AssertionError("on purpose");
                    }));
            assertNothingRecorded();
        }

        @Test
        void whatWasThereBeforeIsUntouched() {
            record(added(Specimens.PARTY));
            List<Event> before = allEvents();
            assertThrows(
                    Told.class,
                    () -> log.write(wish("amend"), reader -> amended(renamed("Somebody else")), (receipt, reader) -> {
                        throw new Told();
                    }));
            assertEquals(before, allEvents());
            assertEquals(Set.of(), log.read(reader -> reader.find(Field.NAME, "somebody else")));
        }

        @Test
        void whatAQuestionThrowsIsPassedOn() {
            assertThrows(
                    Told.class,
                    () -> log.read(reader -> {
                        throw new Told();
                    }));
            record(added(Specimens.PARTY));
            assertEquals(1, allEvents().size());
        }
    }

    @Nested
    class Rehearsing {
        @Test
        void doesAllThatWritingDoesAndLeavesNothing() {
            record(added(Specimens.PARTY));
            Command command = wish("amend");
            Receipt rehearsed =
                    log.rehearse(command, reader -> amended(renamed("Somebody else")), (receipt, reader) -> {
                        assertEquals(2L, reader.head());
                        assertEquals(Set.of(Specimens.PARTY.id()), reader.find(Field.NAME, "somebody else"));
                        return receipt;
                    });
            assertEquals(2, rehearsed.batch().number());
            assertEquals(2, rehearsed.events().get(0).seq());
            assertFalse(rehearsed.repeated());

            log = reopen(log);
            assertEquals(1, allEvents().size());
            assertEquals(1, batches(10).size());
            assertEquals(Set.of(), log.read(reader -> reader.find(Field.NAME, "somebody else")));
            Receipt written =
                    log.write(command, reader -> amended(renamed("Somebody else")), (receipt, reader) -> receipt);
            assertFalse(written.repeated(), "a rehearsed command was not given");
            assertEquals(2, written.batch().number());
        }

        @Test
        void passesOnWhatIsThrownAndWhatConflicts() {
            assertThrows(Told.class, () -> log.rehearse(wish("add"), reader -> tell(), (receipt, reader) -> receipt));
            Command command = wish("add");
            log.write(command, reader -> added(Specimens.PARTY), (receipt, reader) -> receipt);
            Command other = new Command(command.id(), "add", "desk", "test", null, "another request");
            assertThrows(
                    CommandConflict.class,
                    () -> log.rehearse(other, reader -> added(Specimens.ALIAS), (receipt, reader) -> receipt));
            assertEquals(1, allEvents().size());
        }
    }

    @Nested
    class TheSameCommandAgain {
        @Test
        void anIdByWhichItWouldBeAPartOfAnotherIsRefused() {
            Command whole = wish("add");
            record(added(Specimens.PARTY));
            Command part = new Command(whole.id() + "#part-2", "add", "desk", "test", null, "another");
            assertThrows(
                    CommandConflict.class,
                    () -> log.write(part, reader -> added(Specimens.ALIAS), (receipt, reader) -> receipt));
            assertThrows(CommandConflict.class, () -> log.load(part, into -> 1));
            assertEquals(1, allEvents().size());
        }

        @Test
        void recordsNothingAndGetsTheFirstReceipt() {
            Command command = wish("add");
            Receipt first =
                    log.write(command, reader -> added(Specimens.PARTY, Specimens.ALIAS), (receipt, reader) -> receipt);
            record(added(Specimens.DESK));
            log = reopen(log);
            Receipt second = log.write(command, reader -> tell(), (receipt, reader) -> receipt);

            assertTrue(second.repeated());
            assertEquals(first.batch(), second.batch());
            assertEquals(first.events(), second.events());
            assertEquals(3, allEvents().size());
        }

        @Test
        void isTheSameWhoeverGivesItAndWhyever() {
            Command command = new Command("wish", "add", "ana", "test 1", null, "request");
            log.write(command, reader -> added(Specimens.PARTY), (receipt, reader) -> receipt);
            Command again = new Command("wish", "add", "ben", "test 2", "because", "request");
            Receipt second = log.write(again, reader -> tell(), (receipt, reader) -> receipt);
            assertTrue(second.repeated());
            assertEquals("ana", second.batch().actor());
        }

        @Test
        void isRefusedForAnotherRequest() {
            Command command = new Command("wish", "add", "ana", "test 1", null, "request");
            log.write(command, reader -> added(Specimens.PARTY), (receipt, reader) -> receipt);
            Command other = new Command("wish", "add", "ana", "test 1", null, "Request");
            CommandConflict conflict = assertThrows(
                    CommandConflict.class,
                    () -> log.write(other, reader -> added(Specimens.ALIAS), (receipt, reader) -> receipt));
            assertTrue(conflict.getMessage().contains("wish"));
            assertEquals(1, allEvents().size());
        }
    }

    @Nested
    class TheTimeOfRecording {
        @Test
        void alwaysGoesForwardEvenWhenTheClockDoesNot() {
            clock.stop();
            record(added(party(1, "a")));
            record(added(party(2, "b")));
            clock.set(TickingClock.START.minusSeconds(3600));
            record(added(party(3, "c")));
            log = reopen(log);
            record(added(party(4, "d")));
            clock.set(TickingClock.START.plusSeconds(3600));
            record(added(party(5, "e")));

            List<Event> events = allEvents();
            for (int i = 1; i < events.size(); i++) {
                Instant before = events.get(i - 1).batch().recordedAt();
                assertTrue(events.get(i).batch().recordedAt().isAfter(before), "after " + before);
            }
            assertEquals(
                    TickingClock.START.plusSeconds(3600), events.get(4).batch().recordedAt());
            assertTrue(events.get(3).batch().recordedAt().isBefore(TickingClock.START.plusSeconds(1)));
        }

        @Test
        void isInWholeMicroseconds() {
            clock.set(Instant.parse("2025-08-01T12:00:00.123456789Z"));
            Instant recorded = record(added(party(1, "a"))).batch().recordedAt();
            assertEquals(Instant.parse("2025-08-01T12:00:00.123456Z"), recorded);
            log = reopen(log);
            assertEquals(Optional.of(recorded), log.read(LogReader::headRecordedAt));
            assertEquals(
                    recorded.truncatedTo(ChronoUnit.MICROS), batches(1).get(0).recordedAt());
        }

        @Test
        void isTheSameForAllOfOneCommand() {
            Receipt receipt = record(added(party(1, "a"), party(2, "b")));
            receipt.events().forEach(event -> assertEquals(receipt.batch(), event.batch()));
        }
    }

    @Nested
    class FindingEvents {
        @Test
        void eachIsFiledUnderEverythingItMentionsInTheRoleItHasThere() {
            Specimens.all().forEach(item -> record(added(item)));
            log = reopen(log);
            List<Event> events = allEvents();
            Set<Mention> mentioned = new HashSet<>();
            events.forEach(event -> mentioned.addAll(mentions(event)));
            assertAll(mentioned.stream().map(mention -> () -> {
                List<Event> expected = events.stream()
                        .filter(event -> mentions(event).contains(mention))
                        .toList();
                assertEquals(expected, filed(mention), mention::toString);
            }));
            for (Role role : Role.values()) {
                assertEquals(
                        mentioned.contains(new Mention(Specimens.PARTY.id(), role)),
                        !filed(new Mention(Specimens.PARTY.id(), role)).isEmpty());
            }
        }

        @Test
        void eachIsFoundOnceAndOldestFirstWhateverWasAskedFor() {
            Specimens.all().forEach(item -> record(added(item)));
            List<ItemId> asked = List.of(
                    Specimens.VERDICT.id(),
                    Specimens.CLAIM.id(),
                    Specimens.PARTY.id(),
                    Specimens.CLAIM.id(),
                    Specimens.id(ItemKind.ACT, 77_777));
            List<Event> found = log.read(reader -> reader.events(asked, ANY));
            List<Event> expected = allEvents().stream()
                    .filter(event -> mentions(event).stream().anyMatch(mention -> asked.contains(mention.item())))
                    .toList();
            assertEquals(expected, found);
            assertEquals(List.of(), log.read(reader -> reader.events(List.of(), ANY)));
            assertEquals(List.of(), log.read(reader -> reader.events(asked, Set.of())));
        }

        @Test
        void manyItemsMayBeAskedForAtOnce() {
            List<ItemId> many = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                many.add(Specimens.id(ItemKind.PARTY, 5_000 + i));
            }
            record(added(party(5_000, "first"), party(6_999, "last")));
            assertEquals(2, log.read(reader -> reader.events(many, ANY)).size());
        }

        @Test
        void amendmentsVoidsAndUndoesAreFiledWhereverAVersionOfTheItemWas() {
            List.of(Specimens.PARTY, Specimens.DESK, Specimens.UNNAMED, Specimens.CLAIM, Specimens.PROMISE)
                    .forEach(item -> record(added(item)));
            Receipt added = record(added(Specimens.ACT_BARE));
            Act moved = Specimens.ACT_BARE
                    .change()
                    .claim(Specimens.PROMISE.id())
                    .by(Specimens.DESK.id())
                    .build();
            Receipt amended = record(amended(moved));
            Receipt voided = record(List.of(new Change.Voided(moved.id(), "a misquote")));
            Receipt undone = record(List.of(new Change.Undone(voided.batch().id(), "it was none")));
            Receipt redone = record(List.of(new Change.Undone(undone.batch().id(), "it was one")));
            Receipt first = record(List.of(new Change.Undone(added.batch().id(), "a slip")));
            log = reopen(log);

            Set<Mention> before = Mention.of(Specimens.ACT_BARE);
            Set<Mention> ever = new HashSet<>(before);
            ever.addAll(Mention.of(moved));
            for (Mention mention : ever) {
                List<Event> filed = filed(mention);
                assertEquals(before.contains(mention), filed.containsAll(added.events()), mention::toString);
                for (Receipt receipt : List.of(amended, voided, undone, redone)) {
                    assertTrue(
                            filed.containsAll(receipt.events()),
                            () -> receipt.batch().command() + mention);
                }
            }
            for (Mention mention : before) {
                assertTrue(filed(mention).containsAll(first.events()), mention::toString);
            }
            Mention unrelated = new Mention(Specimens.UNNAMED.id(), Role.SELF);
            assertEquals(1, filed(unrelated).size());
        }

        @Test
        void anUndoOfManyIsFiledUnderAllOfThem() {
            Receipt added = record(added(Specimens.PARTY, Specimens.DESK, Specimens.UNNAMED, Specimens.CLAIM));
            Receipt undone = record(List.of(new Change.Undone(added.batch().id(), "a slip")));
            for (Event event : added.events()) {
                for (Mention mention : mentions(event)) {
                    assertTrue(filed(mention).containsAll(undone.events()), mention::toString);
                }
            }
        }

        @Test
        void allOfThemInTheOrderOfRecording() {
            List<Event> expected = new ArrayList<>();
            Specimens.all().forEach(item -> expected.addAll(record(added(item)).events()));
            expected.addAll(record(amended(renamed("Somebody else"))).events());
            expected.addAll(record(List.of(new Change.Voided(Specimens.ACT.id(), "why")))
                    .events());
            log = reopen(log);
            assertEquals(expected, allEvents());
        }
    }

    @Nested
    class FindingItems {
        @Test
        void noneIsAskedForAndFewerThanNoneIsAMistake() {
            record(added(Specimens.PARTY));
            for (Function<Integer, Function<LogReader, List<?>>> question :
                    List.<Function<Integer, Function<LogReader, List<?>>>>of(
                            most -> reader -> reader.batches(Long.MAX_VALUE, most),
                            most -> reader -> reader.newest(ItemKind.PARTY, Long.MAX_VALUE, most),
                            most -> reader -> reader.handles(ItemKind.PARTY, "", most),
                            most -> reader -> reader.terms(Field.NAME, "", most),
                            most -> reader -> reader.termsAfter(Field.NAME, "", most),
                            most -> reader -> reader.claims(Sought.any(), Long.MAX_VALUE, most))) {
                assertEquals(List.of(), log.read(question.apply(0)));
                assertThrows(IllegalArgumentException.class, () -> log.read(question.apply(-1)));
            }
        }

        @Test
        void byTheHandleTheyWereGivenAlsoOnceTheyAreGone() {
            Receipt receipt = record(added(Specimens.all().toArray(Item[]::new)));
            record(List.of(new Change.Voided(Specimens.ACT.id(), "why")));
            record(List.of(new Change.Undone(receipt.batch().id(), "why")));
            for (Item item : Specimens.all()) {
                assertEquals(Optional.of(item.id()), log.read(reader -> reader.item(item.handle())));
            }
            assertEquals(Optional.empty(), log.read(reader -> reader.item("Leyva")), "handles are lower case");
            assertEquals(Optional.empty(), log.read(reader -> reader.item("leyv")));
        }

        @Test
        void byTheBeginningOfTheirHandles() {
            record(added(
                    party(1, "rubio-c"), party(2, "rubio-a"), party(3, "rubio-b"), party(4, "rubia"), party(5, "rub")));
            record(added(new Claim(Specimens.id(ItemKind.CLAIM, 9), "rubio-0", ClaimKind.FACT, List.of(), List.of())));

            assertEquals(List.of("rubio-a", "rubio-b", "rubio-c"), handles("rubio", 9));
            assertEquals(List.of("rubio-a", "rubio-b"), handles("rubio", 2));
            assertEquals(List.of("rub", "rubia", "rubio-a", "rubio-b", "rubio-c"), handles("", 9));
            assertEquals(List.of(), handles("rubio_", 9), "no character stands for another");
            assertEquals(List.of(), handles("%", 9));
            assertEquals(List.of(), handles("RUBIO", 9));
            assertEquals(List.of(), handles("rubioz", 9));
            assertEquals(List.of(), handles("rubio", 0));
        }

        @Test
        void byTheHighestNumberThatWasGivenEvenIfItIsGone() {
            record(added(party(1, "el-pais-2"), party(2, "el-pais-9"), party(3, "el-pais"), party(4, "x1")));
            Receipt gone = record(added(party(5, "el-pais-10")));
            record(List.of(new Change.Undone(gone.batch().id(), "why")));
            record(added(party(6, "el-pais-x-77"), party(7, "el_pais-99"), party(8, "EL-PAIS-99")));

            assertEquals(10, highest("el-pais-"));
            assertEquals(77, highest("el-pais-x-"));
            assertEquals(1, highest("x"));
            assertEquals(0, highest("el-pais"));
            assertEquals(0, highest("el-"));
            assertEquals(0, highest(""));
        }

        @Test
        void byTheirNamesAndAddresses() {
            record(added(Specimens.all().toArray(Item[]::new)));
            log = reopen(log);
            for (Item item : Specimens.all()) {
                for (Term term : Term.of(item)) {
                    assertTrue(
                            log.read(reader -> reader.find(term.field(), term.key()))
                                    .contains(term.item()),
                            term::toString);
                    assertTrue(
                            log.read(reader -> reader.terms(term.field(), term.key(), 99))
                                    .contains(term),
                            term::toString);
                }
            }
            assertEquals(Set.of(Specimens.PARTY.id()), find(Field.NAME, "alvaro leyva duran"));
            assertEquals(Set.of(), find(Field.NAME, "alvaro"));
            assertEquals(Set.of(Specimens.PARTY.id()), find(Field.NAME_WORD, "alvaro"));
        }

        @Test
        void byAllTheNamesTheyEverHad() {
            record(added(Specimens.PARTY));
            record(amended(renamed("Somebody Else")));
            assertEquals(Set.of(Specimens.PARTY.id()), find(Field.NAME, "alvaro leyva duran"));
            assertEquals(Set.of(Specimens.PARTY.id()), find(Field.NAME, "somebody else"));
        }

        @Test
        void severalUnderOneKey() {
            Party one = named(1, "a", "Petro");
            Party two = named(2, "b", "P\u00c9TRO");
            record(added(one, two));
            record(added(new Alias(Specimens.id(ItemKind.ALIAS, 9), "c", Specimens.id(ItemKind.PARTY, 1), "petro")));
            assertEquals(Set.of(one.id(), two.id()), find(Field.NAME, "petro"));
            assertEquals(
                    2, log.read(reader -> reader.terms(Field.NAME, "petro", 9)).size());
        }

        @Test
        void byTheBeginningsOfTheirTermsInAlphabeticalOrder() {
            record(added(named(1, "a", "Zoe"), named(2, "b", "Ana Maria")));
            record(added(named(3, "c", "Anabel"), named(4, "d", "100%")));
            assertEquals(List.of("100", "ana maria", "anabel", "zoe"), keys(Field.NAME, "", 9));
            assertEquals(List.of("ana maria", "anabel"), keys(Field.NAME, "ana", 9));
            assertEquals(List.of("ana maria"), keys(Field.NAME, "ana", 1));
            assertEquals(
                    List.of("ana", "anabel", "maria", "zoe"),
                    keys(Field.NAME_WORD, "", 9).subList(1, 5));
            assertEquals(List.of(), keys(Field.NAME, "a%", 9));
            assertEquals(List.of(), keys(Field.NAME, "_na", 9));
            assertEquals(List.of(), keys(Field.NAME, "ANA", 9));
        }

        @Test
        void afterATermInAlphabeticalOrder() {
            record(added(named(1, "a", "Zoe"), named(2, "b", "Ana Maria"), named(3, "c", "Anabel")));
            assertEquals(List.of("ana maria", "anabel"), keysAfter("", 2));
            assertEquals(List.of("anabel", "zoe"), keysAfter("ana maria", 9));
            assertEquals(List.of("zoe"), keysAfter("b", 9));
            assertEquals(List.of(), keysAfter("zoe", 9));
        }

        private List<String> keysAfter(String key, int most) {
            return log.read(reader -> reader.termsAfter(Field.NAME, key, most)).stream()
                    .map(Term::key)
                    .toList();
        }

        @Test
        void claimsByWhoHasToDoWithThemNewestFirstPageByPage() {
            List<ItemId> parties = List.of(Specimens.id(ItemKind.PARTY, 1), Specimens.id(ItemKind.PARTY, 2));
            record(added(party(1, "p1"), party(2, "p2")));
            for (int i = 1; i <= 5; i++) {
                record(added(claim(i, parties.get(i % 2))));
            }
            // In another order than that of the claims, twice on one, and one by somebody else.
            for (int i : new int[] {4, 2, 5, 2}) {
                record(added(act(10 * i + allEvents().size(), i, parties.get(0))));
            }
            record(added(act(99, 3, parties.get(1))));
            assertEquals(List.of(claimId(5), claimId(4), claimId(2)), claims(Sought.actor(parties.get(0))));
            assertEquals(List.of(claimId(3)), claims(Sought.actor(parties.get(1))));
            assertEquals(List.of(claimId(4), claimId(2)), claims(Sought.subject(parties.get(0))));
            assertEquals(List.of(), claims(Sought.subject(Specimens.id(ItemKind.PARTY, 3))));
        }

        @Test
        void claimsByAllTheWordsOfTheirsThatWereEverRecorded() {
            ItemId by = Specimens.id(ItemKind.PARTY, 1);
            record(added(party(1, "p1")));
            for (int i = 1; i <= 3; i++) {
                record(added(claim(i, by), wording(i, i, "The bridge " + i + " is SAFE, says Álvaro")));
            }
            Act said = Act.of(
                            Specimens.id(ItemKind.ACT, 7),
                            "claim-2/7",
                            ActKind.RETRACT,
                            claimId(2),
                            by,
                            Dates.date("2025"))
                    .force(Force.FULL)
                    .quote(new Quote(
                            "El puente se cae",
                            "es",
                            List.of(new Quote.Translation("The bridge comes down", "en", null))))
                    .build();
            record(added(said));
            record(added(new Claim(claimId(4), "claim-4", ClaimKind.FACT, List.of(), List.of("Roads and Bridges"))));
            record(amended(wording(1, 1, "The ferry is safe")));

            assertEquals(List.of(claimId(3), claimId(2), claimId(1)), claims(found("bridge")));
            assertEquals(List.of(claimId(3), claimId(2), claimId(1)), claims(found("safe", "bridge", "alvaro")));
            assertEquals(List.of(claimId(1)), claims(found("ferry")));
            assertEquals(List.of(claimId(1)), claims(found("ferry", "bridge")), "whatever it was that stands now");
            assertEquals(List.of(claimId(2)), claims(found("puente")));
            assertEquals(List.of(claimId(2)), claims(found("down")));
            assertEquals(List.of(claimId(2)), claims(found(Keyword.WALKED_BACK)));
            assertEquals(List.of(claimId(4)), claims(found(Keyword.tag("roads and  bridges"))));
            assertEquals(List.of(), claims(found("roads")));
            assertEquals(List.of(), claims(found("bridge", "nothing")));
            assertEquals(List.of(), claims(found("Bridge")), "folded is how they are asked for");
            assertEquals(List.of(claimId(2)), claims(new Sought(by, null, Set.of("bridge"))));
            assertEquals(List.of(claimId(3)), claims(new Sought(null, by, Set.of("bridge", "3"))));
        }

        @Test
        void bothOfTwoClaimsThatSayTheSameMayHaveBeenWalkedBack() {
            record(added(claim(1, Specimens.id(ItemKind.PARTY, 1)), claim(2, Specimens.id(ItemKind.PARTY, 1))));
            record(added(claim(3, Specimens.id(ItemKind.PARTY, 1))));
            record(added(new Link(Specimens.id(ItemKind.LINK, 1), "l1", LinkKind.SAME, claimId(1), claimId(2))));
            record(added(new Link(Specimens.id(ItemKind.LINK, 2), "l2", LinkKind.OPPOSITE, claimId(1), claimId(3))));
            assertEquals(List.of(claimId(2), claimId(1)), claims(found(Keyword.WALKED_BACK)));
            assertEquals(List.of(claimId(2), claimId(1)), claims(found(Keyword.LINKED)));
        }

        @Test
        void aWholeSpeechIsFoundByAllItsWords() {
            StringBuilder speech = new StringBuilder();
            for (int i = 0; i < 250; i++) {
                speech.append("word").append(i).append(' ');
            }
            ItemId by = Specimens.id(ItemKind.PARTY, 1);
            record(added(party(1, "p1"), claim(1, by), wording(1, 1, speech.toString()), claim(2, by)));
            assertEquals(List.of(claimId(1)), claims(new Sought(null, by, Keyword.words(speech.toString()))));
        }

        @Test
        void aWordWithoutEndIsFoundByItsBeginning() {
            String text = "道路".repeat(4000);
            record(added(claim(1, Specimens.id(ItemKind.PARTY, 1)), wording(1, 1, text)));
            assertEquals(List.of(claimId(1)), claims(new Sought(null, null, Keyword.words(text))));
        }

        @Test
        void whateverIsVeryLongIsFoundByAllOfIt() {
            String speech = unlike(1, 30_000);
            String url = "https://example.org/" + unlike(2, 30_000);
            String tag = unlike(3, 30_000);
            String occasion = unlike(4, 30_000);
            record(added(
                    claim(1, Specimens.id(ItemKind.PARTY, 1)),
                    wording(1, 1, speech),
                    wording(2, 1, speech + " or not"),
                    new Claim(claimId(2), "claim-2", ClaimKind.FACT, List.of(), List.of(tag)),
                    new Source(Specimens.id(ItemKind.SOURCE, 1), "s1", null, "Source", null, url, null, null, null),
                    act(1, 2, Specimens.id(ItemKind.PARTY, 1))
                            .change()
                            .occasion(occasion)
                            .build()));
            assertEquals(Set.of(claimId(1)), find(Field.WORDING, Names.key(speech)));
            assertEquals(
                    Set.of(), find(Field.WORDING, Names.key(speech + " and so on")), "only the beginning is the same");
            assertEquals(Set.of(Specimens.id(ItemKind.SOURCE, 1)), find(Field.URL, Urls.key(url)));
            assertEquals(Set.of(claimId(2)), find(Field.OCCASION, occasion));
            assertEquals(List.of(claimId(2)), claims(found(Keyword.tag(tag))));
            assertEquals(
                    List.of(claimId(1)), log.read(reader -> Reading.called(reader, Field.WORDING, Names.key(speech))));
        }

        /** Letters in no order, which no database can keep in less. */
        private String unlike(long seed, int length) {
            return new Random(seed)
                    .ints(length, 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        private Sought found(String... words) {
            return new Sought(null, null, Set.of(words));
        }

        private List<ItemId> claims(Sought sought) {
            List<ItemId> found = new ArrayList<>();
            List<Placed> page = log.read(reader -> reader.claims(sought, Long.MAX_VALUE, 2));
            while (!page.isEmpty()) {
                page.forEach(placed -> found.add(placed.item()));
                long before = page.get(page.size() - 1).seq();
                page = log.read(reader -> reader.claims(sought, before, 2));
            }
            return found;
        }

        @Test
        void newestFirstPageByPage() {
            for (int i = 1; i <= 7; i++) {
                record(added(party(i, "p" + i), source(i)));
            }
            record(amended(party(1, "p1")));
            List<ItemId> found = new ArrayList<>();
            long before = Long.MAX_VALUE;
            List<Placed> page;
            do {
                long from = before;
                page = log.read(reader -> reader.newest(ItemKind.PARTY, from, 3));
                for (Placed placed : page) {
                    assertTrue(placed.seq() < before);
                    assertEquals(
                            placed.item(),
                            ((Change.Added) allEvents()
                                            .get((int) placed.seq() - 1)
                                            .change())
                                    .item()
                                    .id());
                    before = placed.seq();
                    found.add(placed.item());
                }
            } while (!page.isEmpty());
            List<ItemId> expected = new ArrayList<>();
            for (int i = 7; i >= 1; i--) {
                expected.add(Specimens.id(ItemKind.PARTY, i));
            }
            assertEquals(expected, found);
        }
    }

    @Nested
    class FindingBatches {
        @Test
        void whatABatchOfManyChangesDidInNumbers() {
            List<Item> many = new ArrayList<>();
            for (int i = 1; i <= Tally.MOST_TOLD; i++) {
                many.add(party(i, "p" + i));
            }
            record(many.stream().<Change>map(Change.Added::new).toList());
            Batch few = log.read(reader -> reader.batch(1)).orElseThrow();
            assertEquals(List.of(), log.read(reader -> reader.tallies(few)));
            List<Change> more = new ArrayList<>();
            many.forEach(item -> more.add(new Change.Voided(item.id(), "slip")));
            more.addAll(added(source(1), source(2)));
            record(more);
            Batch batch = log.read(reader -> reader.batch(2)).orElseThrow();
            assertEquals(
                    Set.of(
                            new Tally(Verb.VOIDED, ItemKind.PARTY, Tally.MOST_TOLD),
                            new Tally(Verb.ADDED, ItemKind.SOURCE, 2)),
                    Set.copyOf(log.read(reader -> reader.tallies(batch))));
        }

        @Test
        void theFirstEventOfABatch() {
            record(added(party(1, "p1"), source(1)));
            Event first = allEvents().get(0);
            assertEquals(
                    Optional.of(first),
                    log.read(reader -> reader.first(first.batch().id())));
            assertEquals(Optional.empty(), log.read(reader -> reader.first("no-such-batch")));
        }

        @Test
        void newestFirstPageByPage() {
            for (int i = 1; i <= 7; i++) {
                record(added(party(i, "p" + i)));
            }
            log = reopen(log);
            assertEquals(List.of(7L, 6L, 5L), numbers(Long.MAX_VALUE, 3));
            assertEquals(List.of(4L, 3L, 2L), numbers(5, 3));
            assertEquals(List.of(1L), numbers(2, 3));
            assertEquals(List.of(), numbers(1, 3));
        }

        @Test
        void byNumber() {
            Receipt first = record(added(party(1, "a")));
            Receipt second = record(added(party(2, "b")));
            assertEquals(Optional.of(first.batch()), log.read(reader -> reader.batch(1)));
            assertEquals(Optional.of(second.batch()), log.read(reader -> reader.batch(2)));
            assertEquals(Optional.empty(), log.read(reader -> reader.batch(3)));
            assertEquals(Optional.empty(), log.read(reader -> reader.batch(0)));
        }

        private List<Long> numbers(long before, int most) {
            return log.read(reader -> reader.batches(before, most)).stream()
                    .map(Batch::number)
                    .toList();
        }
    }

    @Nested
    class WhatComesBack {
        @Test
        void isWhatWentInToTheLetter() {
            for (Item item : Specimens.all()) {
                record(added(item));
            }
            log = reopen(log);
            List<Event> events = allEvents();
            List<Item> items = Specimens.all();
            assertEquals(items.size(), events.size());
            for (int i = 0; i < items.size(); i++) {
                assertEquals(new Change.Added(items.get(i)), events.get(i).change());
            }
        }

        @Test
        void isTheSameForAmendmentsVoidsAndUndoes() {
            Receipt added = record(added(Specimens.all().toArray(Item[]::new)));
            List<Change> changes = new ArrayList<>();
            for (String text : Specimens.HARD_TEXTS) {
                changes.add(new Change.Amended(Specimens.ACT.change().note(text).build(), text));
                changes.add(new Change.Voided(Specimens.ACT.id(), text));
                changes.add(new Change.Undone(added.batch().id(), text));
            }
            record(changes);
            log = reopen(log);
            assertEquals(
                    changes,
                    log
                            .read(reader ->
                                    reader.events(reader.batch(2).orElseThrow().id()))
                            .stream()
                            .map(Event::change)
                            .toList());
        }

        @Test
        void makesTheSameDossier() {
            record(added(Specimens.all().toArray(Item[]::new)));
            log = reopen(log);
            Dossier dossier = Dossier.of(allEvents(), null);
            for (Item item : Specimens.all()) {
                assertEquals(Optional.of(item), dossier.item(item.id()));
            }
        }

        @Test
        void isAllOfAThousandEventsInOneCommand() {
            List<Change> changes = new ArrayList<>();
            changes.addAll(added(Specimens.PARTY, Specimens.CLAIM, Specimens.WORDING));
            for (int i = 3; i < 1_000; i++) {
                Act act = Act.of(
                                Specimens.id(ItemKind.ACT, 1_000 + i),
                                "rubio-plot/" + i,
                                ActKind.REPEAT,
                                Specimens.CLAIM.id(),
                                Specimens.PARTY.id(),
                                Dates.date("2025-06-11"))
                        .build();
                changes.add(new Change.Added(act));
            }
            Receipt receipt = record(changes);
            log = reopen(log);

            assertEquals(1_000, receipt.events().size());
            assertEquals(
                    receipt.events(),
                    log.read(reader -> reader.events(receipt.batch().id())));
            assertEquals(1_000L, log.<Long>read(LogReader::head));
            assertEquals(999, highest("rubio-plot/"));
            Dossier dossier = log.read(reader -> Reading.claims(reader, List.of(Specimens.CLAIM.id()), null));
            assertEquals(997, dossier.actsThatCount(Specimens.CLAIM.id()).size());
        }

        @Test
        void dependsOnWhenItWasKnown() {
            record(added(Specimens.PARTY, Specimens.CLAIM, Specimens.WORDING));
            Instant[] known = {
                record(added(Specimens.ACT_BARE)).batch().recordedAt(),
                record(amended(Specimens.ACT_BARE.change().note("amended").build()))
                        .batch()
                        .recordedAt(),
                record(List.of(new Change.Voided(Specimens.ACT_BARE.id(), "why")))
                        .batch()
                        .recordedAt(),
                record(undone(4)).batch().recordedAt(),
                record(undone(5)).batch().recordedAt()
            };
            log = reopen(log);
            assertEquals(List.of(), notes(known[0].minus(1, ChronoUnit.MICROS)));
            assertEquals(List.of("none"), notes(known[0]));
            assertEquals(List.of("none"), notes(known[1].minus(1, ChronoUnit.MICROS)));
            assertEquals(List.of("amended"), notes(known[1]));
            assertEquals(List.of(), notes(known[2]));
            assertEquals(List.of("amended"), notes(known[3]));
            assertEquals(List.of(), notes(known[4]));
        }

        private List<Change> undone(long number) {
            return List.of(new Change.Undone(
                    log.read(reader -> reader.batch(number).orElseThrow().id()), "why"));
        }

        private List<String> notes(Instant knownAt) {
            Dossier dossier = log.read(reader -> Reading.claims(reader, List.of(Specimens.CLAIM.id()), knownAt));
            return dossier.acts(Specimens.CLAIM.id()).stream()
                    .map(act -> act.note() == null ? "none" : act.note())
                    .toList();
        }
    }

    @Nested
    class Erasing {
        private final ErasureOrder order = new ErasureOrder("GDPR Art. 17", "legal desk", LocalDate.of(2026, 11, 23));
        private final String mark = "[erased 2026-11-23, GDPR Art. 17]";

        @BeforeEach
        void writeInOneChain() {
            log = inOneChain(log);
        }

        @Test
        void whatIsLeftIsReadAlsoByWhoeverAsksWhatWasKnownBefore() {
            Receipt first = record(added(Specimens.PARTY, Specimens.ALIAS));
            Receipt second = record(amended(renamed("\u00c1lvaro Leyva Dur\u00e1n")));
            Receipt erasure = record(List.of(
                    item(first.events().get(0), left("erased-1")),
                    item(second.events().get(0), left("erased-1"))));

            log = reopen(log);
            for (Instant knownAt : List.of(
                    first.batch().recordedAt(),
                    second.batch().recordedAt(),
                    erasure.batch().recordedAt())) {
                Dossier dossier = log.read(reader -> Reading.items(reader, List.of(Specimens.PARTY.id()), knownAt));
                assertEquals(left("erased-1"), dossier.party(Specimens.PARTY.id()));
                assertEquals(
                        List.of(Specimens.ALIAS.name()),
                        dossier.aliases(Specimens.PARTY.id()).stream()
                                .map(Alias::name)
                                .toList());
            }
            assertEquals(5, allEvents().size());
            assertEquals(
                    erasure.events(),
                    log.read(reader -> reader.events(erasure.batch().id())));
        }

        @Test
        void nothingIsFoundByErasedWords() {
            Receipt first = record(added(Specimens.PARTY, Specimens.ALIAS, party(7, "leyva-7")));
            record(List.of(item(first.events().get(0), left("erased-1"))));

            log = reopen(log);
            assertEquals(Optional.empty(), log.read(reader -> reader.item("leyva")));
            assertEquals(Optional.of(Specimens.PARTY.id()), log.read(reader -> reader.item("erased-1")));
            assertEquals(List.of("erased-1", "leyva-7"), handles("", 10));
            assertEquals(1, highest("erased-"));
            assertEquals(Set.of(), find(Field.NAME, Names.key(Specimens.PARTY.name())));
            assertEquals(Set.of(), find(Field.NAME_WORD, "gdpr"));
            assertEquals(Set.of(Specimens.PARTY.id()), find(Field.NAME, Names.key(Specimens.ALIAS.name())));
            assertEquals(Set.of(Specimens.id(ItemKind.PARTY, 7)), find(Field.NAME, "party 7"));
        }

        @Test
        void aReasonGoesAndWhatItWasAboutStays() {
            Receipt first = record(added(Specimens.PARTY));
            Receipt second = record(amended(renamed("Somebody")));
            Receipt third = record(List.of(new Change.Voided(Specimens.PARTY.id(), "told by a neighbour")));
            String item = Specimens.PARTY.id().toString();
            record(List.of(
                    text(second.events().get(0).id(), Words.Part.WHY, item),
                    text(third.events().get(0).id(), Words.Part.WHY, item)));

            log = reopen(log);
            List<Event> events = allEvents();
            assertEquals(first.events().get(0), events.get(0));
            assertEquals(
                    new Change.Amended(renamed("Somebody"), mark), events.get(1).change());
            assertEquals(
                    new Change.Voided(Specimens.PARTY.id(), mark), events.get(2).change());
        }

        @Test
        void whatWasSaidAboutACommandGoesAndTheCommandIsKnownAgain() {
            Command command = new Command("wish-1", "add", "Ana", "claims 0.1.0", "told by a neighbour", "request");
            Receipt receipt = log.write(command, reader -> added(Specimens.PARTY), (done, reader) -> done);
            String event = receipt.events().get(0).id();
            String batch = receipt.batch().id();
            record(List.of(text(event, Words.Part.ACTOR, batch), text(event, Words.Part.REQUEST, batch)));

            log = reopen(log);
            Batch now = log.read(reader -> reader.batch(1)).orElseThrow();
            assertEquals(mark, now.actor());
            assertEquals(mark, now.reason());
            assertEquals(now, allEvents().get(0).batch());
            Command other = new Command("wish-1", "add", "Ana", "claims 0.1.0", null, "another request");
            Receipt again = log.write(other, reader -> tell(), (done, reader) -> done);
            assertTrue(again.repeated());
            assertEquals(now, again.batch());
        }

        @Test
        void whatAnErasureLeftCanBeErasedToo() {
            Receipt first = record(added(Specimens.PARTY));
            record(List.of(item(first.events().get(0), renamed("Only a surname"))));
            record(List.of(item(first.events().get(0), left("erased-1"))));

            log = reopen(log);
            List<Event> events = allEvents();
            assertEquals(new Change.Added(left("erased-1")), events.get(0).change());
            assertEquals(
                    item(first.events().get(0), left("erased-1")), events.get(1).change());
            assertEquals(Set.of(), find(Field.NAME_WORD, "surname"));
        }

        @Test
        void aRehearsalErasesNothing() {
            Receipt first = record(added(Specimens.PARTY));
            List<Change> erasure = List.of(item(first.events().get(0), left("erased-1")));
            Event shown = log.rehearse(
                    wish("erase"),
                    reader -> erasure,
                    (done, reader) -> reader.events(first.batch().id()).get(0));
            assertEquals(new Change.Added(left("erased-1")), shown.change());

            log = reopen(log);
            assertEquals(first.events(), allEvents());
            assertEquals(Optional.of(Specimens.PARTY.id()), log.read(reader -> reader.item("leyva")));
            assertEquals(Set.of(Specimens.PARTY.id()), find(Field.NAME, Names.key(Specimens.PARTY.name())));
        }

        @Test
        void aLoadErasesNothing() {
            Receipt first = record(added(Specimens.PARTY));
            List<Change> erasure = List.of(item(first.events().get(0), left("erased-1")));
            for (boolean rehearsed : List.of(true, false)) {
                Command command = wish("import");
                Function<Load, Long> work = into -> {
                    into.add(added(Specimens.DESK));
                    into.add(erasure);
                    return into.reader().head();
                };
                assertThrows(IllegalArgumentException.class, () -> {
                    if (rehearsed) {
                        log.rehearseLoad(command, work);
                    } else {
                        log.load(command, work);
                    }
                });
            }
            log = reopen(log);
            assertEquals(first.events(), allEvents());
            assertEquals(Set.of(Specimens.PARTY.id()), find(Field.NAME, Names.key(Specimens.PARTY.name())));
        }

        private Party left(String handle) {
            Party old = Specimens.PARTY;
            return new Party(old.id(), handle, old.kind(), mark, null);
        }

        @Test
        void noClaimIsFoundByWordsThatWereErased() {
            ItemId party = Specimens.id(ItemKind.PARTY, 1);
            record(added(claim(1, party), claim(2, party)));
            Receipt told =
                    record(added(wording(1, 1, "the bridge is haunted"), wording(2, 2, "the bridge is haunted")));
            record(List.of(item(told.events().get(0), wording(1, 1, order.mark()))));
            log = reopen(log);
            Sought haunted = new Sought(null, null, Set.of("haunted"));
            assertEquals(
                    List.of(claimId(2)),
                    log.read(reader -> reader.claims(haunted, Long.MAX_VALUE, 9)).stream()
                            .map(Placed::item)
                            .toList());
        }

        @Test
        void whoseNamesWereErasedIsUnderNone() {
            Receipt added = record(added(Specimens.PARTY, party(2, "ada")));
            assertEquals(Set.of(), log.read(reader -> reader.unnamed(ItemKind.PARTY)));
            record(List.of(item(added.events().get(0), left("erased-1"))));
            log = reopen(log);
            assertEquals(Set.of(Specimens.PARTY.id()), log.read(reader -> reader.unnamed(ItemKind.PARTY)));
            assertEquals(Set.of(), log.read(reader -> reader.unnamed(ItemKind.SOURCE)));
        }

        private Change.Erased item(Event event, Item left) {
            Words words = new Words(event.id(), Words.Part.ITEM, left.id().toString());
            return new Change.Erased(words, left, null, order);
        }

        private Change.Erased text(String event, Words.Part part, String subject) {
            return new Change.Erased(new Words(event, part, subject), null, mark, order);
        }
    }

    private void assertNothingRecorded() {
        log = reopen(log);
        assertEquals(List.of(), allEvents());
        assertEquals(List.of(), batches(10));
        assertEquals(Optional.empty(), log.read(reader -> reader.item("leyva")));
        assertEquals(Set.of(), log.read(reader -> reader.find(Field.NAME_WORD, "leyva")));
        assertEquals(List.of(), log.read(reader -> reader.newest(ItemKind.PARTY, Long.MAX_VALUE, 10)));
        Receipt next = record(added(party(99, "next")));
        assertEquals(1, next.batch().number());
        assertEquals(1, next.events().get(0).seq());
    }

    private Receipt record(List<Change> changes) {
        return log.write(wish("test"), reader -> changes, (receipt, reader) -> receipt);
    }

    private Command wish(String name) {
        String id = wishes.nextKey();
        return new Command(id, name, "desk", "test 1", null, "request " + id);
    }

    private List<Event> allEvents() {
        List<Event> events = new ArrayList<>();
        log.read(reader -> {
            reader.replay(events::add);
            return events;
        });
        return events;
    }

    private List<Batch> batches(int most) {
        return log.read(reader -> reader.batches(Long.MAX_VALUE, most));
    }

    private List<Event> filed(Mention mention) {
        return log.read(reader -> reader.events(List.of(mention.item()), EnumSet.of(mention.role())));
    }

    private List<String> handles(String prefix, int most) {
        return log.read(reader -> reader.handles(ItemKind.PARTY, prefix, most));
    }

    private int highest(String base) {
        return log.read(reader -> reader.highest(base));
    }

    private Set<ItemId> find(Field field, String key) {
        return log.read(reader -> reader.find(field, key));
    }

    private List<String> keys(Field field, String prefix, int most) {
        return log.read(reader -> reader.terms(field, prefix, most)).stream()
                .map(Term::key)
                .toList();
    }

    private static Set<Mention> mentions(Event event) {
        return event.change() instanceof Change.Added added ? Mention.of(added.item()) : Set.of();
    }

    private static List<Change> added(Item... items) {
        List<Change> changes = new ArrayList<>();
        for (Item item : items) {
            changes.add(new Change.Added(item));
        }
        return changes;
    }

    private static List<Change> amended(Item item) {
        return List.of(new Change.Amended(item, "we had it wrong"));
    }

    private static Party renamed(String name) {
        Party old = Specimens.PARTY;
        return new Party(old.id(), old.handle(), old.kind(), name, old.wikidata());
    }

    private static Party party(int number, String handle) {
        return named(number, handle, "Party " + number);
    }

    private static Party named(int number, String handle, String name) {
        return new Party(Specimens.id(ItemKind.PARTY, number), handle, PartyKind.PERSON, name, null);
    }

    private static Source source(int number) {
        return new Source(
                Specimens.id(ItemKind.SOURCE, number), "s" + number, null, "Source", null, null, null, null, null);
    }

    private static ItemId claimId(int number) {
        return Specimens.id(ItemKind.CLAIM, number);
    }

    private static Claim claim(int number, ItemId about) {
        return new Claim(claimId(number), "claim-" + number, ClaimKind.FACT, List.of(about), List.of());
    }

    private static Wording wording(int number, int claim, String text) {
        return new Wording(
                Specimens.id(ItemKind.WORDING, number),
                "claim-" + claim + "/w" + number,
                claimId(claim),
                1,
                text,
                "en",
                true);
    }

    private static Act act(int number, int claim, ItemId by) {
        return Act.of(
                        Specimens.id(ItemKind.ACT, number),
                        "claim-" + claim + "/" + number,
                        ActKind.ASSERT,
                        claimId(claim),
                        by,
                        Dates.date("2025-03-01"))
                .build();
    }

    private static List<Change> tell() {
        throw new Told();
    }

    /** Thrown to see where it comes out. */
    private static final class Told extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
