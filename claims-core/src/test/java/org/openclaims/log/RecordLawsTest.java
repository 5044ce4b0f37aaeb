package org.openclaims.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openclaims.item.ItemId;
import org.openclaims.position.RecordedAct;
import org.openclaims.testing.CountingIds;
import org.openclaims.testing.Histories;
import org.openclaims.testing.Seeds;
import org.openclaims.testing.TickingClock;

/** What holds for any record whatever, tried on many histories made by chance. */
class RecordLawsTest {
    private static final int SEEDS = 500;

    @Test
    void laterCommandsNeverChangeWhatWasKnownEarlier() {
        Seeds.each(SEEDS, seed -> {
            EventLog log = told(seed, 12);
            EventLog longer = told(seed, 24);
            Batch known = newest(log);
            for (ItemId claim : Histories.CLAIMS) {
                List<String> then = tail(Histories.answers(log, claim, known));
                assertEquals(then, tail(Histories.answers(longer, claim, known)));
                assertEquals(then, tail(Histories.answers(log, claim, null)));
            }
        });
    }

    @Test
    void aCommandThatIsUndoneIsAsIfItHadNeverBeenGivenAndCountsAgainOnceTheUndoIsUndone() {
        Seeds.each(SEEDS, seed -> {
            EventLog log = told(seed, 15);
            long last = 15;
            List<List<String>> with = answersNow(log);
            Batch before = log.read(reader -> reader.batch(14).orElseThrow());
            List<List<String>> without = answersAt(log, before);
            for (int undoes = 1; undoes <= 4; undoes++) {
                long number = last;
                String id =
                        log.read(reader -> reader.batch(number).orElseThrow().id());
                write(log, "undo " + undoes, new Change.Undone(id, "chance"));
                last++;
                assertEquals(undoes % 2 == 1 ? without : with, answersNow(log), "after " + undoes + " undoes");
            }
        });
    }

    @Test
    void anItemThatIsVoidedIsAsIfItHadNeverBeenRecordedAndStillThereBefore() {
        Seeds.each(SEEDS, seed -> {
            EventLog log = told(seed, 15);
            Batch known = newest(log);
            for (ItemId claim : Histories.CLAIMS) {
                List<String> before = Histories.answers(log, claim, known);
                Dossier dossier = log.read(reader -> Reading.claims(reader, List.of(claim), null));
                List<RecordedAct> acts = dossier.actsThatCount(claim);
                if (!acts.isEmpty()) {
                    RecordedAct out = acts.get((int) (seed % acts.size()));
                    write(log, "void " + claim, new Change.Voided(out.act().id(), "chance"));
                    List<RecordedAct> left = new ArrayList<>(acts);
                    left.remove(out);
                    Dossier after = log.read(reader -> Reading.claims(reader, List.of(claim), null));
                    assertEquals(left, after.actsThatCount(claim));
                    assertEquals(before, Histories.answers(log, claim, known));
                    assertEquals(
                            dossier.corrections().size() + 1,
                            after.corrections().size());
                }
            }
        });
    }

    @Test
    void readingAPartOfTheRecordSaysOfThatPartWhatTheWholeSays() {
        Seeds.each(SEEDS, seed -> {
            EventLog log = told(seed, 25);
            Dossier whole = Dossier.of(all(log), null);
            for (ItemId claim : Histories.CLAIMS) {
                Dossier part = log.read(reader -> Reading.claims(reader, List.of(claim), null));
                assertEquals(new HashSet<>(whole.actsThatCount(claim)), new HashSet<>(part.actsThatCount(claim)));
                assertEquals(whole.acts(claim), part.acts(claim));
                assertEquals(whole.wordings(claim), part.wordings(claim));
                assertEquals(whole.links(claim), part.links(claim));
                assertEquals(whole.sameAs(claim), part.sameAs(claim));
            }
            Dossier together = log.read(reader -> Reading.claims(reader, Histories.CLAIMS, null));
            assertEquals(whole.corrections(), together.corrections());
        });
    }

    @Test
    void everyClaimThatAPartyHasAnActOnIsFoundThroughTheParty() {
        Seeds.each(SEEDS, seed -> {
            EventLog log = told(seed, 25);
            Dossier whole = Dossier.of(all(log), null);
            Map<ItemId, Set<ItemId>> expected = new LinkedHashMap<>();
            for (ItemId claim : Histories.CLAIMS) {
                whole.acts(claim)
                        .forEach(act -> expected.computeIfAbsent(act.holder(), party -> new HashSet<>())
                                .add(claim));
            }
            expected.forEach((party, claims) -> assertTrue(
                    log.read(reader -> Reading.claimsOf(reader, party)).containsAll(claims), party::toString));
            for (ItemId party : Histories.PARTIES) {
                Set<ItemId> about = log.read(reader -> Reading.claimsAbout(reader, party));
                whole.claims().stream()
                        .filter(claim -> claim.subjects().contains(party))
                        .forEach(claim -> assertTrue(about.contains(claim.id())));
            }
        });
    }

    @Test
    void whatStandsIsFiledWhereverItIsMentioned() {
        Seeds.each(SEEDS, seed -> {
            EventLog log = told(seed, 25);
            Dossier whole = Dossier.of(all(log), null);
            for (ItemId claim : Histories.CLAIMS) {
                whole.acts(claim)
                        .forEach(act -> Mention.of(act).forEach(mention -> {
                            List<Event> found = log.read(
                                    reader -> reader.events(List.of(mention.item()), EnumSet.of(mention.role())));
                            assertTrue(found.stream().anyMatch(event -> isAbout(event, act.id())), mention::toString);
                        }));
            }
        });
    }

    @Test
    void twoLogsThatAreToldTheSameAnswerTheSame() {
        Seeds.each(50, seed -> {
            EventLog one = log();
            EventLog other = log();
            Histories.tell(seed, 25, one, other);
            Histories.assertAlike(one, other);
            assertEquals(all(one), all(other));
        });
    }

    private static boolean isAbout(Event event, ItemId item) {
        return event.change() instanceof Change.Added added && added.item().id().equals(item)
                || event.change() instanceof Change.Amended amended
                        && amended.item().id().equals(item);
    }

    private static EventLog told(long seed, int commands) {
        EventLog log = log();
        Histories.tell(seed, commands, log);
        return log;
    }

    private static EventLog log() {
        return new InMemoryLog(new TickingClock(), new CountingIds());
    }

    private static void write(EventLog log, String id, Change change) {
        Command command = new Command(id, "chance", "desk", "test 1", null, id);
        log.write(command, reader -> List.of(change), (receipt, reader) -> receipt);
    }

    private static Batch newest(EventLog log) {
        return log.read(reader -> reader.batches(Long.MAX_VALUE, 1)).get(0);
    }

    private static List<Event> all(EventLog log) {
        List<Event> events = new ArrayList<>();
        log.read(reader -> {
            reader.replay(events::add);
            return events;
        });
        return events;
    }

    private static List<List<String>> answersNow(EventLog log) {
        return Histories.CLAIMS.stream()
                .map(claim -> tail(Histories.answers(log, claim, null)))
                .toList();
    }

    private static List<List<String>> answersAt(EventLog log, Batch known) {
        return Histories.CLAIMS.stream()
                .map(claim -> tail(Histories.answers(log, claim, known)))
                .toList();
    }

    private static List<String> tail(List<String> answers) {
        return answers.subList(1, answers.size());
    }
}
