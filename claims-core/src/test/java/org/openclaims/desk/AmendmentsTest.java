package org.openclaims.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openclaims.desk.AtTheDesk.date;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaims.Step;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.act.Force;
import org.openclaims.act.Quote;
import org.openclaims.claim.Claim;
import org.openclaims.claim.Wording;
import org.openclaims.date.EventDate;
import org.openclaims.party.Party;
import org.openclaims.source.Source;
import org.openclaims.verdict.Verdict;

/** What is put right is held to the rules of what is recorded. */
class AmendmentsTest {
    private final AtTheDesk desk = new AtTheDesk();

    private Party renamed(Drafting drafting, String party, String name) {
        return Amendments.party(drafting, party, null, name, null, Set.of(), "slip");
    }

    private Source source(String publisher, String url) {
        SourceDraft draft = new SourceDraft(publisher, null, null, url, null, null, null, null);
        return desk.record(drafting -> Desk.source(drafting, draft));
    }

    @Nested
    class ANameOrAnAddress {
        @Test
        void ofSomebodyElseIsRefusedWithTheWayToMakeThemOne() {
            desk.person("Ana Lopez");
            desk.person("Bo Li");
            desk.refused(
                    "\"ana lópez\" is the name of lopez already", drafting -> renamed(drafting, "li", "ana lópez"));
            Refused refused =
                    assertThrows(Refused.class, () -> desk.record(drafting -> renamed(drafting, "li", "Ana Lopez")));
            assertEquals(Step.MERGE, refused.waysOut().get(0).step());

            assertEquals(
                    "Ana Lopez (chemist)",
                    desk.record(drafting -> renamed(drafting, "li", "Ana Lopez (chemist)"))
                            .name());
        }

        @Test
        void ofSomebodyElseByAnAliasIsRefusedTooAndWhatTheyWereCalledByMistakeIsFree() {
            Party ana = desk.person("Ana Lopez");
            desk.person("Bo Li");
            desk.record(drafting -> Desk.alias(drafting, ana, "Anita"));
            desk.record(drafting -> renamed(drafting, "lopez", "Ana María Lopez"));
            desk.refused("is the name of lopez", drafting -> renamed(drafting, "li", "Anita"));
            assertEquals(
                    "Ana Lopez",
                    desk.record(drafting -> renamed(drafting, "li", "Ana Lopez"))
                            .name());
        }

        @Test
        void ofTheirOwnMayBeTakenBack() {
            Party ana = desk.person("Ana Lopez");
            desk.record(drafting -> Desk.alias(drafting, ana, "Anita"));
            desk.record(drafting -> renamed(drafting, "lopez", "Anita"));
            desk.record(drafting -> renamed(drafting, "lopez", "Ana Lopez"));
            assertEquals(
                    "Ana Lopez",
                    desk.ask(reader -> new Directory(reader).require("lopez").name()));
        }

        @Test
        void goesToOneOfTwoInOneCommand() {
            desk.person("Ana Lopez");
            desk.person("Bo Li");
            desk.refused("stands twice in one command", drafting -> {
                renamed(drafting, "lopez", "Cleo Ray");
                renamed(drafting, "li", "Cleo Ray");
            });
            desk.refused("stands twice in one command", drafting -> {
                Desk.party(drafting, "Cleo Ray", null, null);
                Desk.party(drafting, "cleo ray", null, null);
            });
        }

        @Test
        void ofAnotherSourceIsRefused() {
            source("Alpha", "https://a.example/1");
            source("Beta", "https://a.example/2");
            desk.refused(
                    "That address is there already: alpha",
                    drafting -> Amendments.source(
                            drafting, "beta", SourceDraft.at("http://a.example/1/"), Set.of(), "slip"));
            desk.refused("That address is there already", drafting -> {
                Desk.source(drafting, SourceDraft.at("https://a.example/3"));
                Desk.source(drafting, SourceDraft.at("https://a.example/3"));
            });
            SourceDraft other =
                    new SourceDraft("Alpha Daily", null, null, "https://a.example/1", null, null, null, null);
            desk.record(drafting -> Amendments.source(drafting, "alpha", other, Set.of(), "its whole name"));
        }
    }

    @Nested
    class AnAct {
        private final Claim bridge = desk.claim("The bridge at Adomi is safe");
        private final Act said = desk.act(bridge, ActKind.ASSERT, "Abena Osei", "2025-06-01");
        private final Act back = desk.act(bridge, ActKind.RETRACT, "osei", "2025-06-10");

        private Act amend(Drafting drafting, Act act, ActDraft draft) {
            return Amendments.act(drafting, act.handle(), draft, Set.of(), "slip");
        }

        @Test
        void thatIsNoRetractionHasNoForce() {
            ActDraft partial = ActDraft.nothing().change().force(Force.PARTIAL).build();
            desk.refused("of a retraction only", drafting -> amend(drafting, said, partial));
            ActDraft denied = partial.change().kind(ActKind.DENY).build();
            desk.refused("of a retraction only", drafting -> amend(drafting, back, denied));
            desk.refused(
                    "of a retraction only",
                    drafting -> Acts.on(
                            drafting,
                            List.of(bridge.handle()),
                            ActDraft.of(ActKind.REPEAT, "osei", date("2025-06-11"))
                                    .change()
                                    .force(Force.FULL)
                                    .build()));

            assertEquals(
                    Force.PARTIAL,
                    desk.record(drafting -> amend(drafting, back, partial)).force());
            ActDraft deny = ActDraft.nothing().change().kind(ActKind.DENY).build();
            assertNull(desk.record(drafting -> amend(drafting, back, deny)).force());
        }

        @Test
        void hasNoDateInTheFutureAndIsNotPublicBeforeItIsMade() {
            ActDraft future =
                    ActDraft.nothing().change().made(date("2099-01-01")).build();
            desk.refused("The date 2099-01-01 lies in the future", drafting -> amend(drafting, said, future));
            ActDraft early =
                    ActDraft.nothing().change().becamePublic(date("2025-05-01")).build();
            desk.refused("It cannot have become public", drafting -> amend(drafting, said, early));
            ActDraft late =
                    ActDraft.nothing().change().becamePublic(date("2099-01-01")).build();
            desk.refused("The public date 2099-01-01 lies in the future", drafting -> amend(drafting, said, late));
        }

        @Test
        void mayBeOfTomorrowWhereItIsTomorrowAlready() {
            EventDate tomorrow = date("2025-08-02");
            EventDate dayAfter = date("2025-08-03");
            desk.record(drafting -> amend(
                    drafting, said, ActDraft.nothing().change().made(tomorrow).build()));
            desk.refused(
                    "lies in the future",
                    drafting -> amend(
                            drafting,
                            said,
                            ActDraft.nothing().change().made(dayAfter).build()));
        }

        @Test
        void saidToComeAfterALaterOneIsRecordedWithAWord() {
            ActDraft after = ActDraft.nothing().change().after(back.handle()).build();
            desk.record(drafting -> amend(drafting, said, after));
            assertTrue(desk.advice().contains("so the order is passed over"), desk.advice());
        }
    }

    @Nested
    class OtherDates {
        @Test
        void ofWhatIsPutRightAreNotInTheFuture() {
            Claim bridge = desk.claim("The bridge at Adomi is safe");
            source("Alpha", "https://a.example/1");
            Verdict given = desk.record(drafting -> Desk.verdict(
                    drafting, bridge.handle(), VerdictDraft.of("A Desk", "free-text", "false", date("2025-06-01"))));
            SourceDraft published = new SourceDraft(null, null, null, null, date("2099-01-01"), null, null, null);
            desk.refused(
                    "The publication date 2099-01-01 lies in the future",
                    drafting -> Amendments.source(drafting, "alpha", published, Set.of(), "slip"));
            VerdictDraft later = new VerdictDraft(null, null, null, null, date("2099-01-01"), null, List.of());
            desk.refused(
                    "The verdict's date 2099-01-01 lies in the future",
                    drafting -> Amendments.verdict(drafting, given.handle(), later, Set.of(), "slip"));
        }
    }

    @Nested
    class AQuote {
        private final Claim bridge = desk.claim("The bridge at Adomi is safe");
        private final Act said = desk.act(
                bridge,
                ActDraft.of(ActKind.ASSERT, "Abena Osei", date("2025-06-01"))
                        .change()
                        .quote(new Quote("Segura", "es"))
                        .build());

        private Act amend(Drafting drafting, Details details) {
            return Amendments.act(drafting, said.handle(), ActDraft.nothing(), details, Set.of(), "slip");
        }

        @Test
        void withoutATranslationHasNoTranslator() {
            Details by = new Details(null, null, null, "a translator", null);
            desk.refused("has no translation. Give its words too", drafting -> amend(drafting, by));
        }

        @Test
        void ofSeveralTranslationsIsToldWithWhichOneItIsAbout() {
            desk.record(drafting -> amend(drafting, new Details(null, "Safe", "en", null, null)));
            desk.record(drafting -> amend(drafting, new Details(null, "Sûr", "fr", null, null)));
            Details by = new Details(null, null, null, "a translator", null);
            desk.refused("has translations in several languages (en, fr)", drafting -> amend(drafting, by));
        }
    }

    @Nested
    class AClaim {
        @Test
        void inTheSameWordsOfAnotherLanguageIsAnotherWording() {
            Claim bridge = desk.claim("Taxi parking");
            Wording german =
                    desk.record(drafting -> Desk.reword(drafting, bridge.handle(), "Taxi parking", "de", true));
            assertEquals("de", german.language());
            desk.refused(
                    "Nothing would change",
                    drafting -> Desk.reword(drafting, bridge.handle(), "Taxi parking", "de", true));
        }
    }
}
