package org.openclaims.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.act.Form;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.log.Command;
import org.openclaims.log.InMemoryLog;
import org.openclaims.position.Vantage;
import org.openclaims.report.ClaimRef;
import org.openclaims.report.ClaimReport;
import org.openclaims.report.Reports;
import org.openclaims.testing.CountingIds;
import org.openclaims.testing.Dates;
import org.openclaims.testing.Seeds;
import org.openclaims.testing.TickingClock;

/** Rows that each tell of one act, given in any order, lead where the acts lead. */
class RowsOfActsTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 8, 1);
    private static final String BRIDGE = "The bridge at Adomi is safe";

    private final TickingClock clock = new TickingClock();
    private final CountingIds ids = new CountingIds(1);
    private InMemoryLog log = new InMemoryLog(clock, ids);
    private final List<String> refused = new ArrayList<>();
    private final Map<Reviews.Outcome, Integer> outcomes = new EnumMap<>(Reviews.Outcome.class);
    private int commands;

    private static ReviewDraft row(String claim, @Nullable String by, String day, ReviewDraft.@Nullable Deed deed) {
        String text = claim + "|" + by + "|" + day + "|" + deed;
        String digest = String.format("%032x", text.hashCode() & 0xffffffffL);
        return new ReviewDraft(
                claim,
                null,
                "en",
                List.of(),
                List.of(),
                by == null
                        ? null
                        : new ReviewDraft.Claimant(
                                ReviewDraft.Name.guessed(by, null),
                                day.isEmpty() ? null : Dates.date(day),
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(),
                                Attestation.CONFIRMED,
                                null,
                                List.of()),
                null,
                "external:unknown",
                null,
                null,
                null,
                EventDate.of(Edtf.unknown()),
                null,
                null,
                null,
                deed,
                new ReviewDraft.Raw("table", digest, digest, text, null));
    }

    private static ReviewDraft.Deed did(ActKind kind) {
        return new ReviewDraft.Deed(kind, kind == ActKind.RETRACT ? Force.FULL : null, null, null, null, true);
    }

    private static ReviewDraft row(String by, String day, ActKind kind) {
        return row(BRIDGE, by, day, did(kind));
    }

    private static Reviews.Reader unread() {
        return text -> {
            throw new IllegalArgumentException("not read again: " + text);
        };
    }

    /** What a program does with the rows of a table. */
    private void take(List<ReviewDraft> rows) {
        outcomes.clear();
        refused.clear();
        Command command = new Command("c" + commands, "import", "desk", "test", null, "request " + commands++);
        log.load(command, load -> {
            Reviews reviews = new Reviews(load, ids, TODAY);
            reviews.begins();
            List<ReviewDraft> waiting = new ArrayList<>();
            for (ReviewDraft row : rows) {
                take(reviews, row, waiting);
            }
            int before;
            do {
                before = waiting.size();
                List<ReviewDraft> again = List.copyOf(waiting);
                waiting.clear();
                again.forEach(row -> take(reviews, row, waiting));
            } while (waiting.size() < before);
            reviews.allCame();
            List<ReviewDraft> none = new ArrayList<>();
            waiting.forEach(row -> take(reviews, row, none));
            assertEquals(List.of(), none, "nothing waits twice");
            reviews.flush();
            return "";
        });
    }

    private void take(Reviews reviews, ReviewDraft row, List<ReviewDraft> waiting) {
        try {
            Optional<Reviews.Taken> taken = reviews.record(row, unread());
            taken.ifPresentOrElse(one -> outcomes.merge(one.outcome(), 1, Integer::sum), () -> waiting.add(row));
        } catch (Refused e) {
            refused.add(e.getMessage());
        }
    }

    private ClaimReport report(String handle) {
        return log.read(reader ->
                Reports.claim(reader, new Directory(reader).claim(handle), Vantage.on(TODAY), clock.instant()));
    }

    /** Where everybody stands on it, without the names of acts, which come in the order of the rows. */
    private Map<String, String> positions(String handle) {
        Map<String, String> positions = new TreeMap<>();
        report(handle)
                .positions()
                .forEach(held -> positions.put(
                        held.position().party().name(),
                        held.position().code() + " " + held.position().flags() + " "
                                + held.position().count()));
        return positions;
    }

    @Test
    void aWalkBackAboveItsAssertionWaitsForIt() {
        take(List.of(
                row("Abena Osei", "2025-03-20", ActKind.RETRACT), row("Abena Osei", "2025-03-04", ActKind.ASSERT)));
        assertEquals(List.of(), refused);
        assertEquals(Map.of(Reviews.Outcome.ADDED, 2), outcomes);
        assertEquals("retracted [] 1", positions("bridge-adomi").get("Abena Osei"));
    }

    @Test
    void whoTookBackWhatAnotherSaidIsRefusedAndNobodyIsMadeNew() {
        take(List.of(
                row("A. Osei", "2025-03-20", ActKind.RETRACT),
                row("Abena Osei", "2025-03-04", ActKind.ASSERT),
                row("Ministry of Roads", "2025-03-05", ActKind.DENY)));
        assertEquals(2, refused.size(), refused.toString());
        assertTrue(refused.get(0).contains("\"A. Osei\" is not on record"), refused.get(0));
        assertTrue(refused.get(1).contains("write dispute if"), refused.get(1));
        assertEquals(Map.of("Abena Osei", "asserted [] 1"), positions("bridge-adomi"));
    }

    @Test
    void whatACorrectionPutsInThePlaceOfAClaimIsWaitedForAndMeantByWordsOrId() {
        for (String with : List.of("the FERRY is free for all", "c2")) {
            log = new InMemoryLog(clock, ids);
            ReviewDraft.Deed opens = new ReviewDraft.Deed(ActKind.ASSERT, null, null, null, "c2", true);
            take(List.of(
                    row("Abena Osei", "2025-03-04", ActKind.ASSERT),
                    row(
                            BRIDGE,
                            "Abena Osei",
                            "2025-03-20",
                            new ReviewDraft.Deed(ActKind.CORRECT, null, null, null, with, null, true, null, List.of())),
                    row("The ferry is free for all", "Abena Osei", "2025-03-05", opens)));
            assertEquals(List.of(), refused);
            ClaimRef replacement =
                    report("bridge-adomi").positions().get(0).acts().get(1).replacement();
            assertEquals("ferry-free", replacement == null ? null : replacement.handle(), with);
        }
    }

    @Test
    void aClaimIsMeantByItsIdAndNotByAnIdOfAnotherTable() {
        ReviewDraft.Deed opens = new ReviewDraft.Deed(ActKind.ASSERT, null, null, null, "C1", true);
        ReviewDraft.Deed deletes = new ReviewDraft.Deed(ActKind.DELETE, null, new Form("Oops", "X"), null, "c1", false);
        List<ReviewDraft> rows =
                List.of(row("c1", "Abena Osei", "2025-03-20", deletes), row(BRIDGE, "Abena Osei", "2025-03-04", opens));
        take(rows);
        assertEquals(List.of(), refused);
        assertEquals(1, report("bridge-adomi").positions().size());
        take(rows);
        assertEquals(Map.of(Reviews.Outcome.KNOWN, 2), outcomes);
        take(List.of(row("c1", "Abena Osei", "2025-03-21", deletes)));
        assertTrue(refused.get(0).contains("no row of the table"), refused.toString());
        take(List.of(row(
                "bridge-adomi",
                "Abena Osei",
                "2025-03-21",
                new ReviewDraft.Deed(ActKind.DELETE, null, null, null, "bridge-adomi", false))));
        assertEquals(Map.of(Reviews.Outcome.ADDED, 1), outcomes);
    }

    @Test
    void anIdThatStandsBesideOtherWordsIsRefusedWhileItsClaimIsStillBeingRecorded() {
        ReviewDraft.Deed opens = new ReviewDraft.Deed(ActKind.ASSERT, null, null, null, "C1", true);
        take(List.of(
                row(BRIDGE, "Abena Osei", "2025-03-04", opens),
                row("The ferry is free for all", "Abena Osei", "2025-03-05", opens)));
        assertTrue(refused.get(0).contains("is that of bridge-adomi, which is worded otherwise"), refused.toString());
        assertEquals(Map.of(Reviews.Outcome.ADDED, 1), outcomes);
    }

    @Test
    void aRowThatIsNotWholeIsNoDraft() {
        assertThrows(IllegalArgumentException.class, () -> row(null, "2025-03-20", ActKind.DENY));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ReviewDraft.Deed(ActKind.RETRACT, null, null, null, null, true));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ReviewDraft.Deed(ActKind.DENY, Force.FULL, null, null, null, true));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ReviewDraft.Deed(ActKind.DENY, null, null, null, null, false));
    }

    @Test
    void theOrderOfRowsNeverMattersWhereEachHasADayOfItsOwn() {
        Seeds.each(60, seed -> {
            Random chance = new Random(seed);
            List<ReviewDraft> rows = new ArrayList<>();
            List<String> people = List.of("Abena Osei", "Kofi Mensah", "Ministry of Roads");
            List<String> claims = List.of(BRIDGE, "The ferry is free for all");
            for (int day = 1; day <= 2 + chance.nextInt(14); day++) {
                ActKind kind = chance.nextInt(3) == 0
                        ? ActKind.ASSERT
                        : ActKind.values()[chance.nextInt(ActKind.values().length)];
                rows.add(row(
                        claims.get(chance.nextInt(2)),
                        people.get(chance.nextInt(3)),
                        String.format("2025-03-%02d", day),
                        did(kind)));
            }
            List<String> ends = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                log = new InMemoryLog(clock, ids);
                take(rows);
                Collections.sort(refused);
                StringBuilder end = new StringBuilder(outcomes + " " + refused.size());
                for (String claim : List.of("bridge-adomi", "ferry-free")) {
                    if (log.read(reader -> reader.item(claim).isPresent())) {
                        end.append(positions(claim))
                                .append(report(claim).claim().contest());
                    }
                }
                ends.add(end.toString());
                int before = refused.size();
                take(rows);
                assertTrue(outcomes.keySet().stream().allMatch(Reviews.Outcome.KNOWN::equals), outcomes.toString());
                assertEquals(before, refused.size());
                Collections.shuffle(rows, chance);
            }
            assertEquals(1, ends.stream().distinct().count(), ends.toString());
        });
    }
}
