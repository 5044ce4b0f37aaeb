package org.openclaims.cli.html;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.openclaims.cli.words.Language;

/** Sets marks that would touch, or whose words would, above one another. */
record Levels(TimeScale scale, Language language) {
    private static final int LONGEST_LABEL = 62;

    /** A moment with its place across, from and to in percent of a wide window. */
    record Placed(Moment moment, double from, double to, boolean before, String label) {}

    /** Greedy: each on the first level where it touches nothing. */
    List<List<Placed>> of(List<Moment> moments) {
        List<List<Placed>> levels = new ArrayList<>();
        for (Moment moment : moments) {
            Placed placed = placed(moment);
            List<Placed> free = null;
            for (List<Placed> level : levels) {
                if (free == null && level.stream().noneMatch(other -> touch(placed, other))) {
                    free = level;
                }
            }
            if (free == null) {
                free = new ArrayList<>();
                levels.add(free);
            }
            free.add(placed);
        }
        return levels;
    }

    private static boolean touch(Placed one, Placed other) {
        double room = 100.0 * 10 / Bands.WIDE;
        return one.from < other.to + room && other.from < one.to + room;
    }

    /** Words go to the right of the mark, to the left where there is more room, and are cut where there is not enough. */
    private Placed placed(Moment moment) {
        double mark = 100.0 * 12 / Bands.WIDE;
        double from = scale.at(moment.first()) - mark;
        double to = scale.at(moment.bounded() ? moment.known().latest() : moment.middle()) + mark;
        String number = moment.number() + " ";
        String all = moment.label() + gap(moment).beside;
        double words = 100 * Bands.LETTER * Math.min(LONGEST_LABEL, number.length() + all.length()) / Bands.WIDE;
        boolean before = to + words > 100 && from > 100 - to;
        double room = before ? from : 100 - to;
        int letters =
                (int) Math.max(6, Math.min(LONGEST_LABEL, room * Bands.WIDE / 100 / Bands.LETTER) - number.length());
        String label = cut(all, letters);
        double needed = 100 * Bands.LETTER * (number.length() + label.length()) / Bands.WIDE;
        // What nothing bounds is dotted to the edge, and leaves no room there for its own words, nor on its level for
        // others.
        double first = scale.at(moment.known().earliest());
        double last = scale.at(moment.known().latest());
        return before
                ? new Placed(moment, Math.min(from - needed, first), Math.max(to, last), true, label)
                : new Placed(moment, Math.min(from, first), Math.max(to + needed, last), false, label);
    }

    static String cut(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int end = words.offsetByCodePoints(0, words.codePointCount(0, most - 1));
        return words.substring(0, end).stripTrailing() + "…";
    }

    /** How long something was not public, in words: in the gap itself where it is wide enough, else beside the mark. */
    record Gap(String wide, String narrow, String beside) {}

    Gap gap(Moment moment) {
        if (!moment.late()) {
            return new Gap("", "", "");
        }
        long days =
                ChronoUnit.DAYS.between(moment.made().latest(), moment.known().earliest());
        boolean settled = moment.made().edtf().isDay() && moment.known().edtf().isDay();
        String span = language.count(days, "a day", "{0} days");
        String brief = settled ? span : language.say("at least {0}", span);
        String whole = language.say("not public for {0}", brief);
        double across = scale.at(moment.middle()) - scale.at(moment.made().latest());
        boolean slim = fits(brief, across, Bands.NARROW);
        String wide = fits(whole, across, Bands.WIDE) ? whole : fits(brief, across, Bands.WIDE) ? brief : "";
        return new Gap(wide, slim ? brief : "", wide.isEmpty() ? " · " + language.say("public {0} later", brief) : "");
    }

    private static boolean fits(String words, double across, int window) {
        return words.length() * Bands.LETTER + 24 <= across / 100 * window;
    }
}
