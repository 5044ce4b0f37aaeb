package org.openclaims.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openclaims.item.ItemId;
import org.openclaims.log.Batch;
import org.openclaims.log.EventLog;
import org.openclaims.log.InMemoryLog;
import org.openclaims.log.LogReader;
import org.openclaims.position.Vantage;
import org.openclaims.testing.CountingIds;
import org.openclaims.testing.Histories;
import org.openclaims.testing.Seeds;
import org.openclaims.testing.Story;
import org.openclaims.testing.TickingClock;

/** What a report says of the record as it stood at an instant does not change with what is recorded later, tried on histories made by chance. */
class KnownThenLawsTest {
    private static final int SEEDS = 200;

    @Test
    void laterCommandsNeverChangeWhatAReportSaysOfThen() {
        Seeds.each(SEEDS, seed -> {
            EventLog log = told(seed, 16);
            EventLog longer = told(seed, 32);
            Batch known = log.read(reader -> reader.batches(Long.MAX_VALUE, 1)).get(0);
            List<Object> then = log.read(reader -> answers(reader, known.recordedAt()));
            List<Object> later = longer.read(reader -> answers(reader, known.recordedAt()));
            for (int i = 0; i < then.size(); i++) {
                assertEquals(then.get(i), later.get(i));
            }
        });
    }

    private static List<Object> answers(LogReader reader, Instant known) {
        List<Object> answers = new ArrayList<>();
        for (int day : new int[] {8, 20, 50}) {
            Vantage vantage =
                    Vantage.on(LocalDate.parse("2025-06-01").plusDays(day)).knownAt(known);
            for (ItemId party : Histories.PARTIES) {
                answers.add(Reports.person(reader, party, vantage, Story.ASKED));
            }
            for (ItemId claim : Histories.CLAIMS) {
                answers.add(Reports.claim(reader, claim, vantage, Story.ASKED));
            }
            for (StatusReport.Row row :
                    Reports.status(reader, vantage, Story.ASKED).people()) {
                answers.add(row.party() + " " + row.counts());
                StatusReport.Newest newest = row.newest();
                answers.add(newest == null ? "" : newest.day() + " " + newest.claim());
            }
        }
        for (ItemId party : Histories.PARTIES) {
            ListQuery by = new ListQuery(party, null, null, null, null, 99, Long.MAX_VALUE);
            Vantage vantage = Vantage.on(LocalDate.parse("2025-06-20")).knownAt(known);
            Reports.list(reader, by, vantage, Story.ASKED).rows().forEach(row -> {
                answers.add(row.claim().ref());
                row.positions().forEach(position -> answers.add(position.party() + position.code()));
            });
        }
        List<ItemId> all = new ArrayList<>(Histories.PARTIES);
        all.addAll(Histories.CLAIMS);
        for (ItemId of : all) {
            answers.add(Reports.corrections(
                    reader, new CorrectionsQuery(of, null, null, known, 99, Long.MAX_VALUE), Story.ASKED));
        }
        return answers;
    }

    private static EventLog told(long seed, int commands) {
        EventLog log = new InMemoryLog(new TickingClock(), new CountingIds());
        Histories.tell(seed, commands, log);
        return log;
    }
}
