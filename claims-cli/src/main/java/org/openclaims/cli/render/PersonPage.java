package org.openclaims.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.openclaims.cli.words.Intro;
import org.openclaims.cli.words.Sayings;
import org.openclaims.party.Office;
import org.openclaims.party.PartyKind;
import org.openclaims.report.HeldClaim;
import org.openclaims.report.PersonCard;
import org.openclaims.report.PersonReport;

/** The report on a person, as a page. */
final class PersonPage {
    private final Page page;

    PersonPage(Page page) {
        this.page = page;
    }

    void write(PersonReport report) {
        who(report);
        page.say(Intro.view(report.view()));
        page.counts(Intro.counts(report.counts()) + " " + report.note(), Intro.table(report.counts()));
        ClaimSections sections = new ClaimSections(page);
        int number = 1;
        if (!report.claims().isEmpty()) {
            page.section("Claims of " + report.person().party().name());
        }
        for (HeldClaim claim : report.claims()) {
            sections.own(number++, claim);
        }
        if (!report.about().isEmpty()) {
            page.section("What others claim about " + report.person().party().name());
        }
        number = 1;
        for (HeldClaim claim : report.about()) {
            sections.others(number++, claim);
        }
        reactions(report);
        Passages.corrections(page, report.corrections());
        Passages.sources(page, report.sources());
    }

    private void who(PersonReport report) {
        PersonCard person = report.person();
        page.title(person.party().name());
        List<String> lines = new ArrayList<>();
        for (Office office : person.officesThen()) {
            lines.add(Intro.office(office)
                    + (office.covers(report.view().asOf()) ? "" : " (perhaps: the dates leave it open)"));
        }
        String sort = switch (person.party().kind()) {
            case PERSON -> "";
            case ORGANIZATION -> "organization";
            case UNNAMED -> "unnamed source";
        };
        if (person.party().kind() != PartyKind.PERSON) {
            lines.add(sort);
        }
        page.say((lines.isEmpty() ? "No office on record for that day" : String.join("; ", lines)) + " · "
                + person.party().handle());
        page.fact("Also", person.aliases().isEmpty() ? List.of() : List.of(String.join(", ", person.aliases())));
        page.fact("Offices", offices(person));
        page.fact(
                "Wikidata",
                person.party().wikidata() == null
                        ? List.of()
                        : List.of(person.party().wikidata()));
    }

    /** Left out where it would only repeat the line above. */
    private static List<String> offices(PersonCard person) {
        return person.offices().size() > person.officesThen().size()
                ? person.offices().stream().map(Intro::office).toList()
                : List.of();
    }

    private void reactions(PersonReport report) {
        List<PersonReport.Reaction> elsewhere = report.elsewhere();
        if (elsewhere.isEmpty()) {
            return;
        }
        page.section("What " + report.person().party().name() + " says to claims of others");
        for (PersonReport.Reaction reaction : elsewhere) {
            page.entry(null, reaction.claim().text(), reaction.claim().handle());
            page.fact("Act", List.of(Sayings.sentence(reaction.act(), null)));
            Passages.quote(page, reaction.act());
        }
    }
}
