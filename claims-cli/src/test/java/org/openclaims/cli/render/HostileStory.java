package org.openclaims.cli.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openclaims.act.ActKind;
import org.openclaims.act.Force;
import org.openclaims.act.Quote;
import org.openclaims.evidence.Bearing;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.position.Vantage;
import org.openclaims.report.CorrectionsQuery;
import org.openclaims.report.ListQuery;
import org.openclaims.report.Report;
import org.openclaims.report.Reports;
import org.openclaims.testing.Deed;
import org.openclaims.testing.Story;

/** A record with the same evil words in every field that takes words. */
public final class HostileStory {
    private HostileStory() {}

    /** The record. */
    public static Story with(String evil) {
        return new Story()
                // As from a record that was made otherwise: typed, such an id of Wikidata is refused.
                .load(List.of(List.of(new Change.Added(new Party(
                        new ItemId(ItemKind.PARTY, "nobody"), "nobody", PartyKind.PERSON, "N " + evil, evil)))))
                .office("nobody", evil, null, null)
                .alias("nobody", "A " + evil)
                .source("src", evil, evil, evil, "https://example.org/" + evil.replaceAll("\\s", ""), "2025-01-02")
                .claim(
                        "claim",
                        evil,
                        List.of("nobody"),
                        List.of(evil),
                        Deed.of(ActKind.ASSERT, "nobody", "2025-01-01/2025-01-02 " + evil)
                                .toldBy("a " + evil))
                .act(
                        "claim",
                        Deed.of(ActKind.RETRACT, "nobody", "2025-02-01")
                                .force(Force.CONDITIONAL)
                                .called(evil, evil)
                                .venue(evil)
                                .note(evil)
                                .source("src")
                                .quote(evil, evil, new Quote.Translation(evil, evil, evil)))
                .act(
                        "claim",
                        Deed.of(ActKind.DISPUTE, "Some Other Committee", "2025-02-02")
                                .quote(evil, null))
                .evidence("claim", "src", Bearing.CONTEXT, "claim/1", List.of(), evil)
                .verdict("claim", "Some Other Committee", "free-text", evil, "2025-02-03", null, evil)
                .claim(
                        "other",
                        "o " + evil,
                        List.of("nobody"),
                        Deed.of(ActKind.ASSERT, "Kofi Brand", "2025-01-01").quote(evil, null))
                .amend("claim/2", Deed.change().note("other " + evil), evil);
    }

    /** All reports that show it. */
    public static List<Report> reports(Story story) {
        Vantage vantage = Vantage.on(LocalDate.of(2025, 6, 30));
        List<Report> reports = new ArrayList<>();
        reports.add(story.ask(r -> Reports.person(r, story.id("nobody"), vantage, Story.ASKED)));
        reports.add(story.ask(r -> Reports.claim(r, story.id("claim"), vantage, Story.ASKED)));
        reports.add(story.ask(r -> Reports.list(r, ListQuery.newest(9), vantage, Story.ASKED)));
        reports.add(story.ask(r -> Reports.status(r, vantage, Story.ASKED)));
        reports.add(story.ask(r -> Reports.log(r, Long.MAX_VALUE, 99, false, null)));
        reports.add(story.ask(r -> Reports.corrections(r, CorrectionsQuery.newest(99), Story.ASKED)));
        reports.add(story.tell(
                "add", "why", true, Story.drafted("third", "A third claim", List.of("nobody"), List.of(), null)));
        return reports;
    }
}
