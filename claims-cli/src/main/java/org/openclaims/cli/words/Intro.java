package org.openclaims.cli.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openclaims.party.Office;
import org.openclaims.position.ClockKind;
import org.openclaims.report.Counts;
import org.openclaims.report.PersonReport;
import org.openclaims.report.Viewpoint;

/** What stands at the head of a report: the question, the counts with their denominator, the office. */
public final class Intro {
    private final Language language;

    Intro(Language language) {
        this.language = language;
    }

    /** The question, in words. */
    public String view(Viewpoint view) {
        String known = view.all()
                ? language.say(
                        "All that our file held on {0}.", language.dates().instant(view.knownAt()))
                : language.say("As our file stood on {0}.", language.dates().exact(view.knownAt()));
        return then(view) + " " + known + least(view);
    }

    /** The same without the state of our record. */
    public String day(Viewpoint view) {
        return then(view) + least(view);
    }

    /** The same for readers who want to know how things stand. */
    public String now(Viewpoint view) {
        return language.say(
                        view.clock() == ClockKind.PUBLIC
                                ? "As things stand, by what is public."
                                : "As things stand, by what has been said or written, public or not.")
                + least(view);
    }

    private String then(Viewpoint view) {
        return language.say(
                view.clock() == ClockKind.PUBLIC
                        ? "As of {0}, by what was public then."
                        : "As of {0}, by what had been said or written then, public or not.",
                language.dates().day(view.asOf()));
    }

    private String least(Viewpoint view) {
        return switch (view.least()) {
            case REPORTED ->
                view.doubted() == 0
                        ? ""
                        : " "
                                + language.count(
                                        view.doubted(),
                                        "{0} act is left out, for we doubt that it happened.",
                                        "{0} acts are left out, for we doubt that they happened.");
            case CONFIRMED -> " " + language.say("Only what is confirmed counts.");
            case DISPUTED -> " " + language.say("What is doubted counts too.");
        };
    }

    /** Always with the denominator. */
    public String counts(Counts counts) {
        if (counts.claims() == 0) {
            return language.say("No claim on record by then.");
        }
        String parts = counts.byPosition().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> language.say(
                        "{0} {1}",
                        language.number(entry.getValue()), language.standing().counted(entry.getKey())))
                .collect(Collectors.joining(", "));
        return language.count(counts.claims(), "On record with {0} claim", "On record with {0} claims") + ": " + parts
                + ".";
    }

    /** What counts for no claim any more; empty if all does. */
    public String outdated(PersonReport report) {
        return report.outdated() == 0
                ? ""
                : language.count(
                        report.outdated(),
                        "{0} act is on an earlier wording of a claim that means something else now, and counts for none.",
                        "{0} acts are on earlier wordings of claims that mean something else now, and count for none.");
    }

    /** What must be said beside counts. */
    public String note() {
        return language.say(Counts.NOTE);
    }

    public List<List<String>> table(Counts counts) {
        List<List<String>> table =
                new ArrayList<>(List.of(List.of(language.say("Position"), language.say("Claims"), language.say("Of"))));
        for (Map.Entry<String, Integer> entry : counts.byPosition().entrySet()) {
            if (entry.getValue() > 0) {
                table.add(List.of(
                        language.standing().counted(entry.getKey()),
                        language.number(entry.getValue()),
                        language.number(counts.claims())));
            }
        }
        return table;
    }

    public String office(Office office) {
        if (office.from() == null) {
            return office.until() == null
                    ? office.title()
                    : language.say(
                            "{0} until {1}", office.title(), language.dates().date(office.until()));
        }
        String from = language.dates().date(office.from());
        return office.until() == null
                ? language.say("{0} since {1}", office.title(), from)
                : language.say(
                        "{0} from {1} until {2}",
                        office.title(), from, language.dates().date(office.until()));
    }
}
