package org.openclaims.cli.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openclaims.party.Office;
import org.openclaims.position.ClockKind;
import org.openclaims.report.Counts;
import org.openclaims.report.Viewpoint;

/** What stands at the head of a report: the question, the counts with their denominator, the office. */
public final class Intro {
    private Intro() {}

    /** The question, in words. */
    public static String view(Viewpoint view) {
        String known = (view.all() ? "All that our file held on " : "As our file stood on ")
                + Dates.instant(view.knownAt()) + ".";
        return "As of " + Dates.day(view.asOf()) + ", " + clock(view) + ". " + known + least(view);
    }

    /** The same without the state of our record. */
    public static String day(Viewpoint view) {
        return "As of " + Dates.day(view.asOf()) + ", " + clock(view) + "." + least(view);
    }

    /** The same for readers who want to know how things stand. */
    public static String now(Viewpoint view) {
        return "As things stand, "
                + (view.clock() == ClockKind.PUBLIC
                        ? "by what is public"
                        : "by what has been said or written, public or not")
                + "." + least(view);
    }

    private static String clock(Viewpoint view) {
        return view.clock() == ClockKind.PUBLIC
                ? "by what was public then"
                : "by what had been said or written then, public or not";
    }

    private static String least(Viewpoint view) {
        return switch (view.least()) {
            case REPORTED -> "";
            case CONFIRMED -> " Only what is confirmed counts.";
            case DISPUTED -> " What is doubted counts too.";
        };
    }

    /** Always with the denominator. */
    public static String counts(Counts counts) {
        if (counts.claims() == 0) {
            return "No claim on record by then.";
        }
        String parts = counts.byPosition().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + Standing.counted(entry.getKey()))
                .collect(Collectors.joining(", "));
        return "On record with " + counts.claims() + (counts.claims() == 1 ? " claim: " : " claims: ") + parts + ".";
    }

    public static List<List<String>> table(Counts counts) {
        List<List<String>> table = new ArrayList<>(List.of(List.of("Position", "Claims", "Of")));
        for (Map.Entry<String, Integer> entry : counts.byPosition().entrySet()) {
            if (entry.getValue() > 0) {
                table.add(List.of(
                        Standing.counted(entry.getKey()),
                        Integer.toString(entry.getValue()),
                        Integer.toString(counts.claims())));
            }
        }
        return table;
    }

    public static String office(Office office) {
        String from = office.from() == null
                ? ""
                : (office.until() == null ? " since " : " from ") + Dates.date(office.from());
        String until = office.until() == null ? "" : " until " + Dates.date(office.until());
        return office.title() + from + until;
    }
}
