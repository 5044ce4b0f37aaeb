package org.openclaims.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaims.Sentence;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.evidence.Bearing;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.log.Dossier;
import org.openclaims.log.Event;
import org.openclaims.log.LogReader;
import org.openclaims.log.Mention;
import org.openclaims.log.Reading;
import org.openclaims.log.Role;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.report.CorrectionsQuery;
import org.openclaims.report.Reports;
import org.openclaims.testing.Dates;
import org.openclaims.testing.Story;

/** Two who are one: whatever named the second names the first, and can be parted again. */
class MergingTest {
    private final Story story = new Story()
            .party(PartyKind.PERSON, "Kofi Mensah", null, "mensah")
            .party(PartyKind.PERSON, "K. Mensah", "Q1", "k-mensah")
            .party(PartyKind.PERSON, "Abena Osei", null, "osei");

    private ItemId kept;
    private ItemId same;

    @BeforeEach
    void everythingNamesTheSecond() {
        story.alias("k-mensah", "Koffi")
                .office("k-mensah", "Minister", "2024", null)
                .claim("mine-closed", "The mine is closed", List.of("k-mensah", "osei"), null);
        tell(drafting -> {
            act(drafting, "k-mensah", null);
            act(drafting, "k-mensah", "mensah");
            act(drafting, "osei", "k-mensah");
            Desk.evidence(
                    drafting,
                    "mine-closed",
                    new EvidenceDraft(
                            "https://a.example/1",
                            Bearing.REFUTES,
                            null,
                            List.of("k-mensah"),
                            Dates.date("2025-02-01"),
                            null,
                            null));
            Desk.verdict(
                    drafting,
                    "mine-closed",
                    new VerdictDraft(
                            "k-mensah", "five-step", "False", null, Dates.date("2025-02-02"), null, List.of()));
        });
        kept = story.id("mensah");
        same = story.id("k-mensah");
    }

    private static void act(Drafting drafting, String by, @Nullable String behalf) {
        ActDraft said = ActDraft.of(ActKind.ASSERT, by, Dates.date("2025-01-10"))
                .change()
                .onBehalfOf(behalf)
                .toldBy("k-mensah", "osei")
                .via("k-mensah", "mensah")
                .to("k-mensah")
                .build();
        Acts.on(drafting, List.of("mine-closed"), said);
    }

    private void tell(Consumer<Drafting> work) {
        story.tell("test", null, false, work);
    }

    /** What stands and names a party. */
    private List<Item> naming(ItemId party) {
        return story.ask(reader -> {
            Set<ItemId> ids = new LinkedHashSet<>();
            for (Event event : reader.events(Set.of(party), EnumSet.allOf(Role.class))) {
                if (event.change().version() != null) {
                    ids.add(event.change().version().id());
                }
            }
            Dossier now = Reading.items(reader, ids, null);
            List<Item> naming = new ArrayList<>();
            ids.forEach(id -> now.item(id)
                    .filter(item -> Mention.of(item).stream()
                            .anyMatch(mention -> mention.item().equals(party)))
                    .ifPresent(naming::add));
            return naming;
        });
    }

    @Test
    void nothingThatStandsNamesTheSecondAnyMore() {
        List<String> handles = naming(same).stream().map(Item::handle).toList();
        assertEquals(9, handles.size(), handles.toString());
        tell(drafting -> Merging.merge(drafting, "mensah", "k-mensah", "one man"));
        assertEquals(List.of(), naming(same));
        List<String> now = naming(kept).stream().map(Item::handle).toList();
        assertTrue(
                now.containsAll(handles.stream()
                        .filter(handle -> !handle.equals("k-mensah"))
                        .toList()),
                now.toString());
        assertTrue(now.contains("mensah/a1"), now.toString());
        Party party = story.ask(reader -> new Directory(reader).require("K. Mensah"));
        assertEquals(kept, party.id());
        assertEquals("Q1", party.wikidata());
        assertEquals(
                kept,
                story.ask(reader -> new Directory(reader).require("Koffi")).id());
        Act proxy = (Act) naming(kept).stream()
                .filter(item -> item.handle().equals("mine-closed/2"))
                .findFirst()
                .orElseThrow();
        assertFalse(proxy.byProxy());
        assertEquals(List.of(kept), proxy.via());

        story.undo("two men after all");
        assertEquals(handles, naming(same).stream().map(Item::handle).toList());
    }

    @Test
    void theCorrectionsOfWhoStaysTellWhoWasTakenOut() {
        tell(drafting -> Merging.merge(drafting, "mensah", "k-mensah", "one man"));
        List<String> told = story
                .ask(reader -> Reports.corrections(
                        reader, new CorrectionsQuery(kept, null, null, null, 50, Long.MAX_VALUE), Story.ASKED))
                .rows()
                .stream()
                .flatMap(row -> row.correction().what().stream()
                        .map(what -> row.correction().verb() + " " + what))
                .toList();
        assertTrue(told.contains("VOIDED k-mensah"), told.toString());
        assertEquals(1, told.stream().filter(one -> one.startsWith("VOIDED")).count(), told.toString());
    }

    @Test
    void anUndoNamesWhatWasRecordedWhileTheyWereOne() {
        tell(drafting -> Merging.merge(drafting, "mensah", "k-mensah", "one man"));
        long merge =
                story.ask(reader -> reader.batches(Long.MAX_VALUE, 1).get(0).number());
        tell(drafting -> Acts.on(
                drafting, List.of("mine-closed"), ActDraft.of(ActKind.REPEAT, "K. Mensah", Dates.date("2025-03-10"))));
        List<Sentence> advice = story.tell(
                        "undo", null, false, drafting -> Withdrawals.undone(drafting, merge, "two men after all"))
                .advice();
        assertTrue(
                advice.get(0)
                        .toString()
                        .startsWith("Recorded while the two were one, and staying with mensah: mine-closed/4."),
                advice.toString());
    }

    @Test
    void whoWasMadeOneLaterIsFoundByTheNameOfThen() {
        Instant before = story.ask(LogReader::headRecordedAt).orElseThrow();
        tell(drafting -> Merging.merge(drafting, "mensah", "k-mensah", "one man"));
        assertEquals(
                List.of(same, kept),
                story.ask(reader -> List.of(
                        new Directory(reader).require("K. Mensah", before).id(),
                        new Directory(reader).require("K. Mensah", null).id())));
    }

    @Test
    void aHandleOfSomebodyWhoCameLaterIsNobodyElsesName() {
        Instant before = story.ask(LogReader::headRecordedAt).orElseThrow();
        story.party(PartyKind.PERSON, "Koffi Annor", null, "koffi");
        assertEquals(
                story.id("koffi"),
                story.ask(
                        reader -> new Directory(reader).require("koffi", before).id()),
                "and not K. Mensah, who alone was called so then");
    }

    @Test
    void whoMustBeTwoIsNotMadeOne() {
        story.party(PartyKind.PERSON, "Kwesi Mensah", "Q2", "kwesi")
                .party(PartyKind.UNNAMED, "an engineer", null, null);
        assertTrue(refused("kwesi", "k-mensah").contains("two Wikidata ids, Q2 and Q1"));
        assertTrue(refused("kwesi", "kwesi").contains("is one already"));
        assertTrue(refused("mensah", "engineer").contains("unnamed source"));
        assertTrue(refused("engineer", "mensah").contains("unnamed source"));
    }

    private String refused(String one, String other) {
        return assertThrows(
                        Refused.class, () -> tell(drafting -> Merging.merge(drafting, one, other, "one and the same")))
                .getMessage();
    }
}
