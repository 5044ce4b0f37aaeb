package org.openclaims.cli.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openclaims.Codes;
import org.openclaims.cli.words.Language;
import org.openclaims.position.State;
import org.openclaims.report.Period;

/** Where a party stood, as bands on a line of time. */
final class Bands {
    /** Pixels; in a window at least so wide all words are shown. */
    static final int WIDE = 700;
    /** Pixels that a letter takes, at most. */
    static final double LETTER = 6.7;
    /** Pixels; a lower band has no room for words. */
    static final int HEIGHT = 26;
    /** Pixels; the narrowest window to draw for. */
    static final int NARROW = 300;

    private Bands() {}

    static List<Timeline.Band> of(
            List<Period> history, TimeScale scale, LocalDate asOf, int y, int height, Language language) {
        List<Timeline.Band> bands = new ArrayList<>();
        for (Period period : history) {
            double from = period.from() == null ? 0 : scale.at(period.from());
            double to = scale.at(period.to() == null ? asOf : period.to());
            if (period.state() != State.NONE && to > from) {
                String words = height < HEIGHT
                        ? ""
                        : language.standing().state(period.state(), period.flags(), period.candidates());
                double letters = words.length() * LETTER + 16;
                bands.add(new Timeline.Band(
                        percent(from),
                        percent(to - from),
                        y,
                        height,
                        Codes.of(period.state()),
                        letters <= (to - from) / 100 * WIDE ? words : "",
                        letters > (to - from) / 100 * NARROW));
            }
        }
        return bands;
    }

    static List<Timeline.Tick> ticks(TimeScale scale, Language language) {
        List<LocalDate> days = scale.ticks();
        boolean years = days.stream().allMatch(day -> day.getDayOfYear() == 1);
        boolean months = days.stream().allMatch(day -> day.getDayOfMonth() == 1);
        List<Timeline.Tick> ticks = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            double at = scale.at(day);
            boolean newYear = !years && (i == 0 || days.get(i - 1).getYear() != day.getYear());
            ticks.add(new Timeline.Tick(
                    percent(at),
                    language.dates().tick(day, months, years),
                    newYear ? Integer.toString(day.getYear()) : "",
                    at < 4 ? "first" : at > 94 ? "last" : "middle",
                    i % 2 == 1));
        }
        return ticks;
    }

    static String percent(double value) {
        // By hand, for a page has hundreds of them, and a format is read anew each time.
        long hundredths = Math.round(Math.abs(value) * 100);
        String sign = value < 0 && hundredths > 0 ? "-" : "";
        return sign + hundredths / 100 + (hundredths % 100 < 10 ? ".0" : ".") + hundredths % 100 + "%";
    }
}
