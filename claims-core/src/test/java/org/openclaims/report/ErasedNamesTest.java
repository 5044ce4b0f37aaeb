package org.openclaims.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openclaims.act.ActKind;
import org.openclaims.desk.Desk;
import org.openclaims.desk.Erasures;
import org.openclaims.item.ItemId;
import org.openclaims.log.ErasureOrder;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.position.Vantage;
import org.openclaims.testing.Deed;
import org.openclaims.testing.Story;

/** Whoever has no name any more still holds what they claimed. */
class ErasedNamesTest {
    private static final Vantage LATER = Vantage.on(LocalDate.parse("2025-08-30"));

    private final ErasureOrder order = new ErasureOrder("GDPR", "desk", LocalDate.of(2025, 8, 2));
    private final Story story = new Story()
            .party(PartyKind.PERSON, "Zoe Mora", null, "zoe")
            .claim("c-one", "The bridge is one", List.of(), Deed.of(ActKind.ASSERT, "Ben Beta", "2025-06-01"))
            .claim("c-two", "The bridge is two", List.of(), Deed.of(ActKind.ASSERT, "zoe", "2025-06-02"))
            .claim("c-three", "The bridge is old", List.of(), Deed.of(ActKind.ASSERT, "Cyd Gamma", "2025-06-02"));

    private void erase(String handle, boolean keepHandle) {
        story.tell(
                "erase",
                null,
                false,
                drafting -> Erasures.of(drafting, handle, Erasures.Extent.ALL, keepHandle, order, "main"));
    }

    private StatusReport status(String after, int most, Vantage vantage) {
        return story.ask(reader -> Reports.status(reader, after, most, vantage, Story.ASKED));
    }

    private static List<String> people(StatusReport report) {
        return report.people().stream().map(row -> row.party().handle()).toList();
    }

    @Test
    void theyComeLastByTheMarkThatStandsForTheirNames() {
        Instant before = story.ask(reader -> reader.headRecordedAt().orElseThrow());
        erase("beta", false);
        erase("gamma", true);
        for (Vantage vantage : List.of(LATER, LATER.knownAt(before))) {
            StatusReport status = status("", 9, vantage);
            assertEquals(List.of("zoe", "erased-1", "gamma"), people(status));
            StatusReport.Row row = status.people().get(1);
            assertEquals("[erased 2025-08-02, GDPR]", row.party().name());
            assertEquals(1, row.counts().claims());
            assertEquals("c-one", Objects.requireNonNull(row.newest()).claim().handle());
        }
    }

    @Test
    void theyAreOnOnePageBehindAllOthers() {
        erase("beta", false);
        erase("gamma", false);
        List<String> pages = new ArrayList<>();
        StatusReport page = status("", 1, LATER);
        pages.add(String.join(" ", people(page)));
        while (page.next() != null) {
            page = status(page.next(), 1, LATER);
            pages.add(String.join(" ", people(page)));
        }
        assertEquals(List.of("zoe", "erased-1 erased-2"), pages);
    }

    @Test
    void anAliasThatTheyWereGivenSinceDoesNotHideThem() {
        erase("beta", false);
        story.tell("party alias", null, false, drafting -> Desk.alias(drafting, beta(story), "The man of the port"));
        assertEquals(List.of("gamma", "zoe", "erased-1"), people(status("", 9, LATER)));
    }

    private static Party beta(Story story) {
        return story.ask(ErasedNamesTest::erased);
    }

    private static Party erased(LogReader reader) {
        ItemId id = reader.item("erased-1").orElseThrow();
        return Reading.items(reader, Set.of(id), null).party(id);
    }

    @Test
    void whoHoldsNothingIsNotAmongThem() {
        erase("zoe", false);
        story.voided("c-two/1", "it was another");
        StatusReport status = status("", 2, LATER);
        assertEquals(List.of("beta", "gamma"), people(status));
        assertNull(status.next());
    }
}
