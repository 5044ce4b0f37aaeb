package org.openclaims.testing;

import java.util.List;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.evidence.Bearing;
import org.openclaims.party.PartyKind;

/** What was said in Bogotá, Washington and Madrid in June and July 2025. */
public final class PetroStory {
    public static final String LETTER =
            "I would like to clarify that any expression of mine, which may have been interpreted as a direct accusation"
                    + " about participation in a coup attempt in Colombia had no in intention of signaling anyone personally or questioning the role of"
                    + " the United States, without any proof";

    private PetroStory() {}

    public static Story told() {
        return people(new Story())
                .claim(
                        "rubio-plot",
                        "Marco Rubio is leading a plot to oust Gustavo Petro",
                        List.of("Marco Rubio"),
                        Deed.of(ActKind.ASSERT, "petro", "2025-06-11")
                                .toldBy("a neighboring president")
                                .source("latintimes"))
                .evidence(
                        "rubio-plot",
                        "elpais",
                        Bearing.CONTEXT,
                        null,
                        List.of("an unnamed source"),
                        "Audio in which Álvaro Leyva says he means to meet Rubio so that “international pressure” brings Petro down: another"
                                + " plot. No sign that the US government took it up")
                .act(
                        "rubio-plot",
                        Deed.of(ActKind.DISPUTE, "state-department", "2025-07-03")
                                .venue("recall of the chargé d'affaires")
                                .source("ap"))
                .act(
                        "rubio-plot",
                        Deed.of(ActKind.RETRACT, "petro", "2025-06-23")
                                .force(Force.CONDITIONAL)
                                .called("apology", "Latin Times")
                                .becamePublic("2025-07-07")
                                .to("Donald Trump")
                                .venue("letter to Donald Trump")
                                .quote(LETTER, "en")
                                .source("latintimes"))
                .act(
                        "rubio-plot",
                        Deed.of(ActKind.RESPOND, "press-secretary", "2025-07-07/2025-07-31 July 2025")
                                .attestation(Attestation.REPORTED)
                                .note("not sure that Trump has seen the letter")
                                .source("latintimes"))
                .claim(
                        "petro-addiction",
                        "Gustavo Petro is addicted to drugs",
                        List.of("petro"),
                        Deed.of(ActKind.ASSERT, "Álvaro Leyva", "2025-06-21/2025-06-30 late June 2025")
                                .venue("open letter")
                                .via("El País")
                                .source("elpais"));
    }

    private static Story people(Story story) {
        return story.party(PartyKind.PERSON, "Gustavo Petro", null, "petro")
                .office("petro", "President of Colombia", "2022-08-07", null)
                .party(PartyKind.PERSON, "Marco Rubio", null, "rubio")
                .office("rubio", "US Secretary of State", "2025-01-21", null)
                .party(PartyKind.PERSON, "Álvaro Leyva", null, "leyva")
                .office("leyva", "former foreign minister of Colombia", null, null)
                .party(PartyKind.ORGANIZATION, "US State Department", null, "state-department")
                .party(PartyKind.UNNAMED, "White House press secretary", null, "press-secretary")
                .source(
                        "latintimes",
                        "Latin Times",
                        "Report on the letter",
                        null,
                        "https://example.org/petro-letter",
                        "2025-07-08")
                .source(
                        "elpais",
                        "El País",
                        "Report on the audio",
                        null,
                        "https://example.org/leyva-audio",
                        "2025-06-29")
                .source("ap", "AP", "Report on the recall", null, "https://example.org/colombia-recall", "2025-07-03");
    }
}
