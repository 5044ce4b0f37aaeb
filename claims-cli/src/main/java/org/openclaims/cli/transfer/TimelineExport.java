package org.openclaims.cli.transfer;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import org.openclaims.Codes;
import org.openclaims.cli.words.Harmless;
import org.openclaims.date.EventDate;
import org.openclaims.report.ActView;
import org.openclaims.report.ClaimReport;
import org.openclaims.report.Held;
import org.openclaims.report.VerdictView;
import tools.jackson.databind.node.ObjectNode;

/** A timeline for TimelineJS: every act and every verdict that has a date, in its place, with the date as it is known. */
final class TimelineExport implements Export {
    private final PrintWriter out;
    private boolean first = true;
    private long undated;

    TimelineExport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(Heading heading) {
        ObjectNode title = Json.MAPPER.createObjectNode();
        title.putObject("text").put("headline", html(heading.which())).put("text", html(heading.words()));
        out.print("{\"title\":" + Json.write(title) + ",\"events\":[");
    }

    @Override
    public void claim(ClaimReport report) {
        String claim = report.claim().ref().text();
        for (Held held : report.positions()) {
            for (ActView act : held.acts()) {
                String what = act.by().name() + ": " + Codes.of(act.act().kind())
                        + (act.act().force() == null
                                ? ""
                                : ", " + Codes.of(act.act().force()));
                String quote = act.act().quote() == null
                        ? ""
                        : "\u201c" + act.act().quote().text() + "\u201d";
                event(
                        act.act().made(),
                        what,
                        claim,
                        quote,
                        held.position().party().name());
            }
        }
        for (VerdictView verdict : report.claim().verdicts()) {
            event(
                    verdict.verdict().given(),
                    verdict.reviewer().name() + ": " + verdict.verdict().label(),
                    claim,
                    String.valueOf(
                            verdict.verdict().reasoning() == null
                                    ? ""
                                    : verdict.verdict().reasoning()),
                    verdict.reviewer().name());
        }
    }

    private void event(EventDate when, String headline, String claim, String words, String group) {
        if (when.earliest().equals(LocalDate.MIN) || when.latest().equals(LocalDate.MAX)) {
            undated++;
            return;
        }
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.set("start_date", date(when.earliest()));
        if (!when.latest().equals(when.earliest())) {
            event.set("end_date", date(when.latest()));
        }
        event.put("display_date", when.display(Locale.ENGLISH));
        event.put("group", html(group));
        event.putObject("text")
                .put("headline", html(headline))
                .put("text", "<p>" + html(claim) + "</p>" + (words.isEmpty() ? "" : "<p>" + html(words) + "</p>"));
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
