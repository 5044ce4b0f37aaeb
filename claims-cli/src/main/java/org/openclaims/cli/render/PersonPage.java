package org.openclaims.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.openclaims.cli.words.Language;
import org.openclaims.party.Office;
import org.openclaims.party.PartyKind;
import org.openclaims.report.HeldClaim;
import org.openclaims.report.PersonCard;
import org.openclaims.report.PersonReport;

/** The report on a person, as a page. */
final class PersonPage {
    private final Page page;
    private final Language language;

    PersonPage(Page page) {
        this.page = page;
        language = page.language();
    }

    void write(PersonReport report) {
        who(report);
        page.say(language.intro().view(report.view()));
        String outdated = language.intro().outdated(report);
        page.counts(
                language.intro().counts(report.counts()) + " " + (outdated.isEmpty() ? "" : outdated + " ")
                        + language.intro().note(),
                language.intro().table(report.counts()));
        ClaimSections sections = new ClaimSections(page);
        int number = 1;
        if (!report.claims().isEmpty()) {
            page.section(language.say("Claims of {0}", report.person().party().name()));
        }
        for (HeldClaim claim : report.claims()) {
            sections.own(number++, claim);
        }
        if (!report.about().isEmpty()) {
            page.section(language.say(
                    "What others claim about {0}", report.person().party().name()));
        }
        number = 1;
        for (HeldClaim claim : report.about()) {
            sections.others(number++, claim);
        }
        acts("What {0} says to claims of others", report, report.elsewhere());
        acts("What {0} told others", report, report.told());
        Passages.corrections(page, report.corrections());
        Passages.sources(page, report.sources());
    }

    private void who(PersonReport report) {
        PersonCard person = report.person();
        page.title(person.party().name());
        List<String> lines = new ArrayList<>();
        for (Office office : person.officesThen()) {
            lines.add(language.intro().office(office)
                    + (office.covers(report.view().asOf())
                            ? ""
                            : " (" + language.say("perhaps: the dates leave it open") + ")"));
        }
        String sort = switch (person.party().kind()) {
            case PERSON -> "";
            case ORGANIZATION -> language.say("organization");
            case UNNAMED -> language.say("unnamed source");
        };
        if (person.party().kind() != PartyKind.PERSON) {
            lines.add(sort);
        }
        page.say((lines.isEmpty() ? language.say("No office on record for that day") : String.join("; ", lines)) + " · "
                + person.party().handle());
        page.fact(
                language.say("Also"),
                person.aliases().isEmpty() ? List.of() : List.of(String.join(", ", person.aliases())));
        page.fact(language.say("Offices"), offices(person));
        page.fact(
                "Wikidata",
                person.party().wikidata() == null
                        ? List.of()
                        : List.of(person.party().wikidata()));
    }

    /** Left out where it would only repeat the line above. */
    private List<String> offices(PersonCard person) {
        return person.offices().size() > person.officesThen().size()
                ? person.offices().stream().map(language.intro()::office).toList()
                : List.of();
    }

    private void acts(String title, PersonReport report, List<PersonReport.Reaction> acts) {
        if (acts.isEmpty()) {
            return;
        }
        page.section(language.say(title, report.person().party().name()));
        for (PersonReport.Reaction reaction : acts) {
            page.entry(null, reaction.claim().text(), reaction.claim().handle());
            page.fact(language.say("Act"), List.of(language.sayings().sentence(reaction.act(), null)));
            Passages.quote(page, reaction.act());
        }
    }
}
