package org.openclaims.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openclaims.act.ActKind;
import org.openclaims.item.ItemId;
import org.openclaims.log.InMemoryLog;
import org.openclaims.party.Names;
import org.openclaims.position.State;
import org.openclaims.position.Vantage;
import org.openclaims.testing.CountingIds;
import org.openclaims.testing.Deed;
import org.openclaims.testing.Histories;
import org.openclaims.testing.Seeds;
import org.openclaims.testing.Story;
import org.openclaims.testing.TickingClock;

/** A list that asks for something is the list of all without what is not asked for: what finds claims faster hides none. */
class ListingTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final int ALL = 1_000;

    private int found;

    @ParameterizedTest
    @CsvSource({
        "中国承诺到2030年减排一半, 减排, true",
        "中国承诺到2030年减排一半, 排减, false",
        "中国承诺到2030年减排一半, 2030, true",
        "中国承诺到2030年减排一半, 承诺 一半, true",
        "東京タワーは安全です, タワー, true",
        "東京タワーは安全です, 安, true",
        "ประเทศไทยจะลดภาษี, ลดภาษี, true",
        "ประเทศไทยจะลดภาษี, เพิ่มภาษี, false",
        "The G20峰会 is over, g20, true",
        "The G20峰会 is over, 20峰会, true",
        "The G20峰会 is over, 20峰, true",
        "The G20峰会 is over, 2峰会, false",
        "在北京G20峰会上, 京G, true",
        "在北京G20峰会上, 京2, false",
        "The bridge is safe, bridge, true",
        "The bridge is safe, bridg, false",
    })
    void whereWordsAreWrittenWithoutSpacesAnyPartOfATextFindsIt(String text, String typed, boolean isFound) {
        Story story = new Story().claim("a", text, List.of(), Deed.of(ActKind.ASSERT, "Abena Osei", "2025-03-01"));
        ListQuery query = new ListQuery(null, null, null, null, typed, ALL, Long.MAX_VALUE);
        Listing list =
                story.ask(reader -> Reports.list(reader, query, Vantage.on(LocalDate.of(2025, 6, 1)), Story.ASKED));
        assertEquals(isFound ? 1 : 0, list.rows().size());
    }

    @Test
    void everyClaimThatStandsSoIsFound() {
        Seeds.each(40, seed -> {
            InMemoryLog log = told(seed);
            for (int day = 1; day <= 30; day += 7) {
                Vantage vantage = Vantage.on(LocalDate.of(2025, 6, day));
                Listing all = list(log, ListQuery.newest(ALL), vantage);
                for (State state : EnumSet.complementOf(EnumSet.of(State.NONE))) {
                    assertEquals(
                            claims(all, null, state),
                            claims(list(log, query(null, state, null), vantage), null, null),
                            () -> state + " on " + vantage.asOf());
                    for (ItemId party : Histories.PARTIES) {
                        assertEquals(
                                claims(all, party, state),
                                claims(list(log, query(party, state, null), vantage), null, null),
                                () -> party + " " + state + " on " + vantage.asOf());
                    }
                }
            }
        });
        assertTrue(found > 1_000, "hardly anything was found: " + found);
    }

    @Test
    void everyClaimIsFoundByAllWordsOfItsWording() {
        Seeds.each(40, seed -> {
            InMemoryLog log = told(seed);
            Vantage vantage = Vantage.on(LocalDate.of(2025, 7, 1));
            for (Listing.Row row : list(log, ListQuery.newest(ALL), vantage).rows()) {
                String text = row.claim().ref().text();
                List<String> by = claims(list(log, query(null, null, Names.key(text)), vantage), null, null);
                assertTrue(by.contains(row.claim().ref().handle()), () -> text + " finds " + by);
            }
        });
    }

    private static InMemoryLog told(long seed) {
        InMemoryLog log = new InMemoryLog(new TickingClock(), new CountingIds());
        Histories.tell(seed, 25, log);
        return log;
    }

    private static ListQuery query(@Nullable ItemId by, @Nullable State state, @Nullable String words) {
        return new ListQuery(by, null, null, state, words, ALL, Long.MAX_VALUE);
    }

    private static Listing list(InMemoryLog log, ListQuery query, Vantage vantage) {
        return log.read(reader -> Reports.list(reader, query, vantage, NOW));
    }

    /** Handles of those on which the party, or somebody, stands so. */
    private List<String> claims(Listing listing, @Nullable ItemId party, @Nullable State state) {
        List<String> handles = listing.rows().stream()
                .filter(row -> party == null && state == null
                        || row.positions().stream()
                                .anyMatch(position ->
                                        (party == null || position.party().id().equals(party))
                                                && position.state() == state))
                .map(row -> row.claim().ref().handle())
                .toList();
        found += handles.size();
        return handles;
    }
}
