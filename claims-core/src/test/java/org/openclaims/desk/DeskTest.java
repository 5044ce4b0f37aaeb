package org.openclaims.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.act.Quote;
import org.openclaims.claim.Claim;
import org.openclaims.claim.ClaimKind;
import org.openclaims.claim.LinkKind;
import org.openclaims.claim.Wording;
import org.openclaims.evidence.Bearing;
import org.openclaims.item.Ids;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Batch;
import org.openclaims.log.Command;
import org.openclaims.log.Dossier;
import org.openclaims.log.InMemoryLog;
import org.openclaims.log.Reading;
import org.openclaims.log.Receipt;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.position.State;
import org.openclaims.position.Vantage;
import org.openclaims.report.ClaimReport;
import org.openclaims.report.Held;
import org.openclaims.report.Reports;
import org.openclaims.testing.CountingIds;
import org.openclaims.testing.Dates;
import org.openclaims.testing.TickingClock;

/** The rules of recording, as every program meets them. */
class DeskTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 8, 1);

    private final Ids ids = new CountingIds();
    private final InMemoryLog log = new InMemoryLog(new TickingClock(), ids);

    private <T> T record(Function<Drafting, T> what) {
        Command command = new Command(UUID.randomUUID().toString(), "test", "desk", "test", null, ids.nextKey());
        List<T> done = new ArrayList<>();
        log.write(
                command,
                reader -> {
                    Drafting drafting = new Drafting(reader, ids, Set.of(), TODAY);
                    done.add(what.apply(drafting));
                    return drafting.changes();
                },
                (receipt, reader) -> receipt);
        return done.get(0);
    }

    private String refused(Consumer<Drafting> what) {
        long head = log.read(reader -> reader.head());
        Refused refused = assertThrows(
                Refused.class,
                () -> record(drafting -> {
                    what.accept(drafting);
                    return "";
                }));
        assertEquals(head, (long) log.read(reader -> reader.head()));
        return refused.getMessage();
    }

    private Claim claim(String text) {
        return record(drafting -> Desk.claim(drafting, ClaimDraft.of(text)));
    }

    private Party person(String name) {
        return record(drafting -> Desk.party(drafting, PartyKind.PERSON, name, null, null));
    }

    @Test
    void theNearestHandleIsFoundAmongThousandsThatBeginAlike() {
        record(drafting -> {
            for (int i = 0; i < 2_500; i++) {
                drafting.add(new Claim(
                        drafting.nextId(ItemKind.CLAIM),
                        "road-" + Integer.toString(i, 36),
                        ClaimKind.FACT,
                        List.of(),
                        List.of()));
            }
            drafting.add(new Claim(
                    drafting.nextId(ItemKind.CLAIM), "road-to-the-port", ClaimKind.FACT, List.of(), List.of()));
            return "";
        });
        NotFound none =
                assertThrows(NotFound.class, () -> log.read(reader -> new Directory(reader).claim("road-to-the-prot")));
        assertEquals(
                "There is no claim called \"road-to-the-prot\". Nearest: road-to-the-port, road-te, road-th, road-to, road-tp."
                        + " The list of claims shows all.",
                none.getMessage());
        assertEquals("road-to-the-prot", none.typed());
        assertEquals("road-to-the-port", none.near().get(0));
        assertEquals(List.of(WayOut.to(Step.CLAIMS)), none.waysOut());
    }

    @Nested
    class AClaimAndItsWords {
        @Test
        void theOnlyWordingIsNotVoidedByItself() {
            Claim claim = claim("The bridge at Adomi is safe");
            String why = refused(drafting -> Withdrawals.voided(drafting, claim.handle() + "/w1", "no", true));
            assertTrue(why.contains("would be left without words"), why);

            record(drafting -> Desk.reword(drafting, claim.handle(), "The bridge is safe", null, true));
            record(drafting -> Withdrawals.voided(drafting, claim.handle() + "/w1", "no", false));
            refused(drafting -> Withdrawals.undone(drafting, 2L, "no"));
            assertEquals(
                    "The bridge is safe",
                    log.read(reader -> Reading.claims(reader, Set.of(claim.id()), null)
                            .wording(claim.id())
                            .text()));
        }

        @Test
        void aWholeClaimGoesWithItsWords() {
            Claim claim = claim("The bridge at Adomi is safe");
            record(drafting -> Withdrawals.voided(drafting, claim.handle(), "no", false));
            claim("The bridge at Adomi is safe");
            record(drafting -> Withdrawals.undone(drafting, 3L, "no"));
        }

        @Test
        void noneIsRewordedToTheWordsOfAnother() {
            Claim bridge = claim("The bridge at Adomi is safe");
            Claim road = claim("The road to Tema is closed");
            String why = refused(
                    drafting -> Desk.reword(drafting, road.handle(), "the bridge at ADOMI is safe.", null, true));
            assertTrue(why.contains(bridge.handle()), why);
            refused(drafting -> Desk.reword(drafting, road.handle(), "The road to Tema is closed", null, true));

            Wording again =
                    record(drafting -> Desk.reword(drafting, road.handle(), "The road to Tema is closed!", null, true));
            assertEquals(2, again.version());
        }

        @Test
        void aHandleIsFoundInCapitals() {
            claim("The bridge at Adomi is safe");
            record(drafting -> Withdrawals.voided(drafting, "Bridge-Adomi", "no", false));
        }
    }

    @Nested
    class WhatWasTakenOut {
        @Test
        void isNeitherCitedNorPutInThePlaceOfAClaim() {
            person("Abena Osei");
            Claim bridge = claim("The bridge at Adomi is safe");
            Claim road = claim("The road to Tema is closed");
            String source = record(drafting -> drafting.newSource(SourceDraft.at("https://news.example/a")))
                    .handle();
            record(drafting -> Withdrawals.voided(drafting, source, "no", false));
            record(drafting -> Withdrawals.voided(drafting, road.handle(), "no", false));

            String cites = refused(drafting -> Desk.evidence(
                    drafting,
                    bridge.handle(),
                    new EvidenceDraft(source, Bearing.SUPPORTS, null, List.of(), null, null, null)));
            assertTrue(cites.contains("was voided or undone"), cites);
            ActDraft corrects = ActDraft.of(ActKind.CORRECT, "osei", Dates.date("2025-06-01"))
                    .change()
                    .replacement(road.handle())
                    .build();
            String replaces = refused(drafting -> Acts.on(drafting, List.of(bridge.handle()), corrects));
            assertTrue(replaces.contains("was voided or undone"), replaces);
        }
    }

    @Test
    void aNumberFromElsewhereLeavesRoomForTheNextOnes() {
        assertTrue(Handles.isOne("bridge-adomi/9999999"));
        assertFalse(Handles.isOne("bridge-adomi/999999999"), "the next one would be no number of it any more");
    }

    @Test
    void aClaimThatAnotherIsAPartOfIsNamedAndNotReadWhole() {
        person("Abena Osei");
        Claim whole = claim("The bridge at Adomi is safe");
        Claim part = claim("The rivets of the bridge hold");
        record(drafting -> Desk.link(drafting, part.handle(), LinkKind.PART_OF, whole.handle()));
        ActDraft said = ActDraft.of(ActKind.ASSERT, "osei", Dates.date("2025-06-01"));
        record(drafting -> Acts.on(drafting, List.of(whole.handle()), said));

        Dossier dossier = log.read(reader -> Reading.claims(reader, Set.of(part.id()), null));
        assertEquals("The bridge at Adomi is safe", dossier.wording(whole.id()).text());
        assertEquals(List.of(), dossier.acts(whole.id()));
    }

    @Nested
    class WhatIsTypedByMistake {
        @Test
        void isRefusedWhereNothingWasSaid() {
            Party osei = person("Abena Osei");
            Claim bridge = claim("The bridge at Adomi is safe");
            refused(drafting -> Desk.alias(drafting, osei, " "));
            refused(drafting -> Desk.office(drafting, osei, "", null, null));
            refused(drafting -> Desk.verdict(
                    drafting,
                    bridge.handle(),
                    new VerdictDraft("osei", "free-text", " ", null, Dates.date("2025-06-01"), null, List.of())));
        }

        @Test
        void aClaimNamedTwiceIsMeantOnce() {
            person("Abena Osei");
            Claim bridge = claim("The bridge at Adomi is safe");
            ActDraft said = ActDraft.of(ActKind.ASSERT, "osei", Dates.date("2025-06-01"));
            String twice = bridge.handle().toUpperCase(Locale.ROOT);
            assertEquals(
                    1,
                    record(drafting -> Acts.on(drafting, List.of(bridge.handle(), twice), said))
                            .size());
        }

        @Test
        void anActNeitherFollowsNorAnswersItself() {
            person("Abena Osei");
            Claim bridge = claim("The bridge at Adomi is safe");
            ActDraft said = ActDraft.of(ActKind.ASSERT, "osei", Dates.date("2025-06-01"));
            Act act = record(drafting -> Acts.on(drafting, List.of(bridge.handle()), said))
                    .get(0);
            String itself = act.handle().toUpperCase(Locale.ROOT);
            for (ActDraft draft : List.of(
                    ActDraft.nothing().change().after(itself).build(),
                    ActDraft.nothing().change().answers(itself).build())) {
                refused(drafting -> Amendments.act(drafting, act.handle(), draft, Set.of(), "why"));
            }
        }

        @Test
        void aHandleOfAnyLengthIsNotFound() {
            claim("The bridge at Adomi is safe");
            String endless = "bridge-".repeat(100_000);
            assertThrows(NotFound.class, () -> log.read(reader -> new Directory(reader).claim(endless)));
        }
    }

    @Nested
    class ANameThatWasTakenOut {
        @Test
        void findsNobodyAnyMore() {
            Party petro = person("Gustavo Petro");
            String alias = record(drafting -> Desk.alias(drafting, petro, "Pepe Lucho"))
                    .handle();
            assertEquals(petro, log.read(reader -> new Directory(reader).require("pepe lucho")));

            record(drafting -> Withdrawals.voided(drafting, alias, "of somebody else", false));
            assertThrows(NotFound.class, () -> log.read(reader -> new Directory(reader).require("pepe lucho")));
            assertThrows(NotFound.class, () -> log.read(reader -> new Directory(reader).require("lucho")));
            assertNotEquals(petro.id(), person("Pepe Lucho").id());
        }

        @Test
        void mayBeGivenAgain() {
            Party petro = person("Gustavo Petro");
            record(drafting -> Desk.alias(drafting, petro, "Lucho"));
            record(drafting -> Withdrawals.undone(drafting, null, "no"));
            record(drafting -> Desk.alias(drafting, petro, "Lucho"));
            assertEquals(petro, log.read(reader -> new Directory(reader).require("Lucho")));
        }

        @Test
        void butOneThatWasPutRightStillFindsThem() {
            Party petro = person("Gustavo Petró");
            record(drafting -> Amendments.party(drafting, "petro", null, "Francisco Petro", null, Set.of(), "slip"));
            assertEquals(
                    petro.id(),
                    log.read(reader -> new Directory(reader).require("Gustavo Petro"))
                            .id());

            record(drafting -> Withdrawals.undone(drafting, null, "no slip"));
            assertThrows(NotFound.class, () -> log.read(reader -> new Directory(reader).require("Francisco Petro")));
        }
    }

    @Nested
    class WordsThatWereTakenOut {
        @Test
        void areNobodysAndMayBeThoseOfAnotherClaim() {
            Claim bridge = claim("The bridge at Adomi is safe");
            record(drafting -> Desk.reword(drafting, bridge.handle(), "The road to Tema is closed", null, true));
            record(drafting -> Withdrawals.undone(drafting, null, "another claim"));

            assertNotEquals(bridge.id(), claim("The road to Tema is closed").id());
        }

        @Test
        void anAddressIsThatOfAnotherSource() {
            String source = record(drafting -> drafting.newSource(SourceDraft.at("https://news.example/a")))
                    .handle();
            record(drafting ->
                    Amendments.source(drafting, source, SourceDraft.at("https://news.example/b"), Set.of(), "slip"));
            record(drafting -> Withdrawals.undone(drafting, null, "no slip"));

            String other = record(drafting -> Desk.source(drafting, SourceDraft.at("https://news.example/b")))
                    .handle();
            assertNotEquals(source, other);
        }
    }

    @Nested
    class HandlesOfPeople {
        @Test
        void aSurnameByWhichSomebodyIsFoundIsNobodyElsesHandle() {
            Party jose = person("José Núñez de la Cruz");
            assertEquals("nunez-de-la-cruz", jose.handle());
            assertEquals(
                    jose.id(),
                    log.read(reader -> new Directory(reader).require("nunez")).id());

            assertEquals("maria-nunez", person("María Núñez").handle());
            assertThrows(WhichParty.class, () -> log.read(reader -> new Directory(reader).require("nunez")));
            assertEquals("osei", person("Abena Osei").handle());
        }

        @Test
        void norIsItWhereBothAreNewInOneCommand() {
            String handles = record(drafting -> {
                Party first = Desk.party(drafting, PartyKind.PERSON, "José Núñez de la Cruz", null, null);
                Party second = Desk.party(drafting, PartyKind.PERSON, "María Núñez", null, null);
                return first.handle() + " " + second.handle();
            });
            assertEquals("nunez-de-la-cruz maria-nunez", handles);
        }

        @Test
        void peopleWhoseNamesDifferOnlyInVowelSignsAreTwo() {
            Party one = person("मोदी");
            assertNotEquals(one.id(), person("मादा").id());
        }
    }

    /** As the documentation of the package has it. */
    @Test
    void aProgramRecordsAndAsks() {
        Command command = new Command(ids.nextKey(), "add", "desk", "my-program 1", null, "");
        Receipt receipt = log.write(
                command,
                reader -> {
                    Drafting drafting = new Drafting(reader, ids, Set.of(), TODAY);
                    Claim claim = Desk.claim(drafting, ClaimDraft.of("The bridge is safe"));
                    ActDraft said = ActDraft.of(ActKind.ASSERT, "Abena Osei", Dates.date("2025-06-01"))
                            .change()
                            .venue("radio")
                            .toldBy("an engineer")
                            .quote(new Quote("Safe, I say", "en"))
                            .build();
                    Acts.first(drafting, claim, said);
                    return drafting.changes();
                },
                (recorded, reader) -> recorded);
        ItemId bridge = Objects.requireNonNull(receipt.events().get(0).change().version())
                .id();
        ClaimReport report = log.read(reader -> Reports.claim(
                reader,
                bridge,
                Vantage.on(TODAY),
                TODAY.atStartOfDay(ZoneOffset.UTC).toInstant()));

        Held held = report.positions().get(0);
        assertEquals(State.ASSERTED, held.position().state());
        assertEquals("radio", held.acts().get(0).act().venue());
        assertEquals("an engineer", held.acts().get(0).toldBy().get(0).name());
    }

    @Test
    void aBareUndoTakesBackTheNewestThatCounts() {
        claim("The bridge at Adomi is safe");
        Batch undone = record(drafting -> Withdrawals.undone(drafting, null, "no"));
        assertEquals(1, undone.number());
    }

    @Test
    void aNumberAloneIsNobodysHandle() {
        assertEquals("road-1", person("Road 1").handle());
    }
}
