package org.openclaims.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openclaims.desk.AtTheDesk.date;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.act.Quote;
import org.openclaims.claim.Claim;
import org.openclaims.claim.ClaimKind;
import org.openclaims.claim.Link;
import org.openclaims.claim.LinkKind;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.evidence.Bearing;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Batch;
import org.openclaims.log.ErasureOrder;
import org.openclaims.log.LogReader;
import org.openclaims.party.Identity;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.verdict.Label;
import org.openclaims.verdict.Scale;

/** What is refused, and what is meant, where something new is recorded. */
class RulesOfRecordingTest {
    private static final ErasureOrder ORDER = new ErasureOrder("GDPR Art. 17", "legal desk", AtTheDesk.TODAY);

    private final AtTheDesk desk = new AtTheDesk();

    @Nested
    class WhatLiesInTheFuture {
        private final Claim bridge = desk.claim("The bridge at Adomi is safe");

        @Test
        void isNoActYet() {
            ActDraft said = ActDraft.of(ActKind.ASSERT, "Abena Osei", date("2025-06-01"))
                    .change()
                    .becamePublic(date("2099-01-01"))
                    .build();
            desk.refused(
                    "The public date 2099-01-01 lies in the future",
                    drafting -> Acts.on(drafting, List.of(bridge.handle()), said));
        }

        @Test
        void isNoVerdictYet() {
            VerdictDraft given = VerdictDraft.of("A Desk", "free-text", "false", date("2099-01-01"));
            desk.refused(
                    "The verdict's date 2099-01-01 lies in the future",
                    drafting -> Desk.verdict(drafting, bridge.handle(), given));
        }

        @Test
        void isNotPublishedYet() {
            SourceDraft published = new SourceDraft("Alpha", null, null, null, date("2099-01-01"), null, null, null);
            desk.refused(
                    "The publication date 2099-01-01 lies in the future", drafting -> Desk.source(drafting, published));
        }

        @Test
        void isNoEvidenceYet() {
            EvidenceDraft seen = new EvidenceDraft(
                    "https://a.example/1", Bearing.SUPPORTS, null, List.of(), date("2099-01-01"), null, null);
            desk.refused(
                    "The date 2099-01-01 lies in the future",
                    drafting -> Desk.evidence(drafting, bridge.handle(), seen));
        }
    }

    @Nested
    class AClaim {
        @Test
        void isWordedOnceInOneCommand() {
            desk.refused("The same claim stands twice in one command", drafting -> {
                Desk.claim(drafting, ClaimDraft.of("The bridge at Adomi is safe"));
                Desk.claim(drafting, ClaimDraft.of("the bridge at Adomi is safe!"));
            });
        }

        @Test
        void hasToBeNamedByWhoeverSaysWhatWasDoneToIt() {
            ActDraft said = ActDraft.of(ActKind.ASSERT, "Abena Osei", date("2025-06-01"));
            desk.refused("No claim was named", drafting -> Acts.on(drafting, List.of(), said));
        }

        @Test
        void isNotTheWholeOfWhatItIsAPartOf() {
            Claim whole = desk.claim("The bridge at Adomi is safe");
            Claim part = desk.claim("The rivets of the bridge hold");
            desk.record(drafting -> Desk.link(drafting, part.handle(), LinkKind.PART_OF, whole.handle()));
            desk.refused(
                    "cannot be the whole too",
                    drafting -> Desk.link(drafting, whole.handle(), LinkKind.PART_OF, part.handle()));
        }

        @Test
        void assertedWithinTheMonthInWhichAllIsTakenBackIsMeantToo() {
            Claim safe = desk.record(drafting -> Desk.claim(
                    drafting,
                    new ClaimDraft(
                            "The bridge at Adomi is safe",
                            null,
                            ClaimKind.FACT,
                            List.of("Kwesi Adomi"),
                            List.of(),
                            null,
                            false)));
            desk.act(safe, ActKind.ASSERT, "Abena Osei", "2025-06-20");
            ActDraft back = ActDraft.of(ActKind.RETRACT, "osei", date("2025-06"));
            List<Act> taken = desk.record(drafting -> Acts.onAllAbout(drafting, "adomi", back));
            assertEquals(List.of(safe.id()), taken.stream().map(Act::claim).toList());
        }
    }

    @Nested
    class AnErasure {
        private final Claim bridge = desk.claim("The bridge at Adomi is safe");

        private Erasure erased(Drafting drafting, String handle, Erasures.Extent extent) {
            return Erasures.of(drafting, handle, extent, false, ORDER, Batch.MAIN);
        }

        @Test
        void findsNoWordsInALinkOrAScale() {
            Claim rivets = desk.claim("The rivets of the bridge hold");
            Link link =
                    desk.record(drafting -> Desk.link(drafting, rivets.handle(), LinkKind.PART_OF, bridge.handle()));
            Scale scale = desk.record(
                    drafting -> Desk.scale(drafting, "ours@1", "Our scale", List.of(new Label("true", "True", true))));
            desk.refused(
                    "A link holds no words about anybody",
                    drafting -> erased(drafting, link.handle(), Erasures.Extent.ALL));
            desk.refused(
                    "A scale holds no words about anybody",
                    drafting -> erased(drafting, scale.handle(), Erasures.Extent.ALL));
        }

        @Test
        void isPassedOverByABareUndo() {
            Act said = desk.act(
                    bridge,
                    ActDraft.of(ActKind.ASSERT, "Abena Osei", date("2025-06-01"))
                            .change()
                            .quote(new Quote("Safe, I say", "en"))
                            .build());
            desk.record(drafting -> erased(drafting, said.handle(), Erasures.Extent.QUOTE));
            Batch undone = desk.record(drafting -> Withdrawals.undone(drafting, null, "no"));
            assertEquals(2, undone.number());
        }
    }

    @Nested
    class AnIdentity {
        private final Party unnamed =
                desk.record(drafting -> Desk.party(drafting, PartyKind.UNNAMED, "an engineer", null, null));

        private Identity closed(LogReader reader) {
            Identity next = Desk.nextIdentity(reader, unnamed, desk.ids.next(ItemKind.IDENTITY));
            return new Identity(next.id(), next.handle(), next.party(), "none", "bm9uY2U=", "c2VhbGVk");
        }

        @Test
        void thatSomebodyElseRecordedMeanwhileIsNotReplacedUnseen() {
            Identity mine = desk.ask(this::closed);
            Identity theirs = desk.ask(this::closed);
            desk.record(drafting -> Desk.identity(drafting, theirs));
            desk.refused("Somebody else recorded an identity meanwhile", drafting -> Desk.identity(drafting, mine));

            Identity again = new Identity(theirs.id(), theirs.handle(), theirs.party(), "none", "bm9uY2U=", "b3RoZXI=");
            desk.record(drafting -> Desk.identity(drafting, again));
        }

        @Test
        void isOfUnnamedSourcesOnly() {
            Party osei = desk.person("Abena Osei");
            desk.refused("is no unnamed source", drafting -> Desk.unnamed(osei));
        }
    }

    @Nested
    class Advice {
        private final Claim bridge = desk.claim("The bridge at Adomi is safe");

        private void said(ActKind kind, String made) {
            desk.act(bridge, kind, "Abena Osei", made);
        }

        @Test
        void namesOneActOfTheSameDayAndNotEach() {
            said(ActKind.ASSERT, "2025-06-01");
            said(ActKind.ASSERT, "2025-06-01");
            said(ActKind.ASSERT, "2025-06-01");
            assertEquals(2, desk.advice().split("says the same of the same day", -1).length, desk.advice());
        }

        @Test
        void takesTwoUnknownDaysForTwo() {
            ActDraft once = ActDraft.of(ActKind.ASSERT, "Abena Osei", EventDate.of(Edtf.unknown()));
            desk.act(bridge, once);
            desk.act(bridge, once);
            assertEquals("", desk.advice());
        }

        @Test
        void onARepetitionOfWhatWasRetractedNamesReaffirm() {
            said(ActKind.ASSERT, "2025-06-01");
            said(ActKind.RETRACT, "2025-06-10");
            said(ActKind.REPEAT, "2025-06-20");
            assertEquals(
                    bridge.handle()
                            + " had been retracted before. If it is taken up again on purpose, `reaffirm` says so more clearly.",
                    desk.advice());
        }
    }
}
