package org.openclaims.cli.transfer;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openclaims.Codes;
import org.openclaims.act.Act;
import org.openclaims.cli.words.Harmless;
import org.openclaims.cli.words.Language;
import org.openclaims.cli.words.Standing;
import org.openclaims.date.EventDate;
import org.openclaims.item.ItemId;
import org.openclaims.position.ClockKind;
import org.openclaims.report.ActView;
import org.openclaims.report.ClaimReport;
import org.openclaims.report.Held;
import org.openclaims.report.VerdictView;
import tools.jackson.databind.node.ObjectNode;

/**
 * A timeline for TimelineJS: every act and every verdict that has a date, in its place by the clock that was asked for, with the date as it is known.
 * Where only the first or the last day is known, that day is its place.
 */
final class TimelineExport implements Export {
    private final PrintWriter out;
    private ClockKind clock = ClockKind.PUBLIC;
    private boolean first = true;
    private long undated;

    /** An act is told once, though it counts for every claim that says the same. */
    private final Set<ItemId> told = new HashSet<>();

    TimelineExport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(Heading heading) {
        clock = heading.vantage().clock();
        ObjectNode title = Json.MAPPER.createObjectNode();
        title.putObject("text").put("headline", html(heading.which())).put("text", html(heading.words()));
        out.print("{\"title\":" + Json.write(title) + ",\"events\":[");
    }

    @Override
    public void claim(ClaimReport report) {
        for (Held held : report.positions()) {
            for (ActView view : held.acts()) {
                Act act = view.act();
                if (!told.add(act.id())) {
                    continue;
                }
                String what = Language.ENGLISH.sayings().by(view, null) + ": " + Codes.of(act.kind())
                        + (act.force() == null ? "" : ", " + Codes.of(act.force()));
                event(
                        clock == ClockKind.MADE ? act.made() : act.becamePublic(),
                        what,
                        held.position().party().name(),
                        view.claim().text(),
                        act.quote() == null ? "" : "\u201c" + act.quote().text() + "\u201d",
                        doubts(view),
                        otherClock(act));
            }
        }
        for (VerdictView verdict : report.claim().verdicts()) {
            String reasoning = verdict.verdict().reasoning();
            event(
                    verdict.verdict().given(),
                    verdict.reviewer().name() + ": " + verdict.verdict().label(),
                    verdict.reviewer().name(),
                    judged(report, verdict),
                    reasoning == null ? "" : reasoning);
        }
    }

    /** The words that were judged: under others it would be a verdict that nobody gave. */
    private static String judged(ClaimReport report, VerdictView verdict) {
        return verdict.earlierWording()
                ? Objects.requireNonNullElse(report.judged(verdict), "On an earlier wording of the claim")
                : report.claim().ref().text();
    }

    /** What is only reported, or doubted, is never shown like what we know. */
    private static String doubts(ActView view) {
        List<String> doubts = Language.ENGLISH.sayings().doubts(view);
        return doubts.isEmpty() ? "" : Standing.capital(String.join("; ", doubts));
    }

    /** The date that does not place it, where it is another one. */
    private String otherClock(Act act) {
        if (act.made().edtf().equals(act.becamePublic().edtf())) {
            return "";
        }
        return clock == ClockKind.MADE
                ? "Became public: " + act.becamePublic().display(Locale.ENGLISH)
                : "Made: " + act.made().display(Locale.ENGLISH);
    }

    private void event(EventDate when, String headline, String group, String... paragraphs) {
        boolean begins = !when.earliest().equals(LocalDate.MIN);
        boolean ends = !when.latest().equals(LocalDate.MAX);
        if (!begins && !ends) {
            undated++;
            return;
        }
        // Of "before 29 June" only the end is known: there it stands, and the words beside it say so.
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.set("start_date", date(begins ? when.earliest() : when.latest()));
        if (begins && ends && !when.latest().equals(when.earliest())) {
            event.set("end_date", date(when.latest()));
        }
        event.put("display_date", when.display(Locale.ENGLISH));
        event.put("group", html(group));
        String text = Stream.of(paragraphs)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph -> "<p>" + html(paragraph) + "</p>")
                .collect(Collectors.joining());
        event.putObject("text").put("headline", html(headline)).put("text", text);
        out.print((first ? "\n" : ",\n") + Json.write(event));
        first = false;
    }

    private static ObjectNode date(LocalDate day) {
        return Json.MAPPER
                .createObjectNode()
                .put("year", day.getYear())
                .put("month", day.getMonthValue())
                .put("day", day.getDayOfMonth());
    }

    /** The script puts texts into a page as they are. */
    private static String html(String text) {
        return Harmless.block(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** What has no place on a timeline. */
    long undated() {
        return undated;
    }

    @Override
    public void end() {
        out.print("\n]}\n");
    }
}
