package org.openclaims.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openclaims.desk.AtTheDesk.date;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.openclaims.act.ActKind;
import org.openclaims.act.Force;
import org.openclaims.claim.Claim;
import org.openclaims.claim.ClaimKind;
import org.openclaims.item.UnfitText;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.verdict.Label;

/** What a person typed, and can type otherwise, is answered with a sentence for them. */
class UnfitAtTheDeskTest {
    private final AtTheDesk desk = new AtTheDesk();
    private final Claim bridge = desk.claim("The bridge at Adomi is safe");
    private final Party osei = desk.person("Abena Osei");

    private void unfit(String expected, Consumer<Drafting> what) {
        String why = assertThrows(
                        UnfitText.class,
                        () -> desk.record(drafting -> {
                            what.accept(drafting);
                            return "";
                        }))
                .getMessage();
        assertEquals(expected, why);
    }

    private Consumer<Drafting> act(Consumer<ActDraftBuilder> said) {
        ActDraftBuilder draft =
                ActDraft.of(ActKind.REPEAT, "osei", date("2025-06-01")).change();
        said.accept(draft);
        return drafting -> Acts.on(drafting, List.of(bridge.handle()), draft.build());
    }

    private static Consumer<Drafting> claim(String text, String... tags) {
        return drafting ->
                Desk.claim(drafting, new ClaimDraft(text, null, ClaimKind.FACT, List.of(), List.of(tags), null, false));
    }

    @Test
    void emptyTextsAreLeftOutOrSaid() {
        unfit("The venue is empty. Say what it is, or leave it out.", act(draft -> draft.venue("")));
        unfit("The note is empty. Say what it is, or leave it out.", act(draft -> draft.note(" ")));
        unfit("A tag is empty. Say what it is.", claim("The road is closed", ""));
        VerdictDraft given = new VerdictDraft("osei", "free-text", "false", "", date("2025-06-01"), null, List.of());
        unfit(
                "The reasoning is empty. Say what it is, or leave it out.",
                drafting -> Desk.verdict(drafting, bridge.handle(), given));
        unfit(
                "The name is empty. Say what it is.",
                drafting -> Amendments.party(drafting, "osei", null, "", null, Set.of(), "slip"));
    }

    @Test
    void whatNoDatabaseGivesBackIsNamed() {
        String nul = "holds the character U+0000, which cannot be kept. Remove it, and try again.";
        unfit("The note " + nul, act(draft -> draft.note("a\u0000b")));
        unfit("The wording " + nul, claim("a\u0000b"));
        unfit("The alias " + nul, drafting -> Desk.alias(drafting, osei, "a\u0000b"));
        unfit("The title " + nul, drafting -> Desk.office(drafting, osei, "a\u0000b", null, null));
        unfit("The URL " + nul, drafting -> Desk.source(drafting, SourceDraft.at("https://a.example/\u0000")));
        unfit(
                "The name holds half of a character (a lone surrogate). Copy it again from its source.",
                drafting -> Desk.party(drafting, PartyKind.PERSON, "Ana \ud83d", null, null));
    }

    @Test
    void aScaleACopyOrAForceOfNoSuchFormIsRefused() {
        Label yes = new Label("yes", "Yes", true);
        desk.refused(
                "name and version, in lower case", drafting -> Desk.scale(drafting, "nonsense", "Ours", List.of(yes)));
        desk.refused(
                "have one code",
                drafting -> Desk.scale(drafting, "ours@1", "Ours", List.of(yes, new Label("yes", "Oh yes", true))));
        SourceDraft copy = new SourceDraft("Alpha", null, null, null, null, null, "xyz", null);
        desk.refused("\"xyz\" is no SHA-256", drafting -> Desk.source(drafting, copy));
        String why = desk.refused(act(draft -> draft.force(Force.FULL)));
        assertTrue(why.contains("of a retraction only"), why);
    }
}
