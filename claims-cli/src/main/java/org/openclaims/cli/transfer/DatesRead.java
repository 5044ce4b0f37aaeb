package org.openclaims.cli.transfer;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.cli.words.Language;
import org.openclaims.date.DateOrder;
import org.openclaims.date.PublishedDate;
import tools.jackson.databind.node.ObjectNode;

/** How many dates were understood, why the others were not, and what would settle those that read two ways. */
final class DatesRead {
    private final Reasons doubts = new Reasons();
    private final Map<DateOrder, Shown> shown = new EnumMap<>(DateOrder.class);
    private Place place = new Place("", 0);
    private long read;
    private long twoWays;
    private long forGood;

    /** A date of figures alone that has one reading only, and so shows in which order its table has them. */
    private record Shown(Place place, String column, String words) {
        private String first(DateOrder order, Language language) {
            return language.say(
                    order == DateOrder.DAY_FIRST
                            ? "\"{0}\" in \"{1}\" (line {2}) has the day first"
                            : "\"{0}\" in \"{1}\" (line {2}) has the month first",
                    words,
                    column,
                    place.line());
        }
    }

    /** The dates that follow are those of the record that stands there. */
    void at(Place there) {
        place = there;
    }

    void count(PublishedDate date) {
        String doubt = date.doubt();
        if (doubt == null) {
            read++;
            return;
        }
        // What is quoted in a reason is different each time.
        String kind = doubt.replaceAll("\"[^\"]*\" ?", "").replaceAll(":.*", "").replaceAll("\\d+", "…");
        doubts.add(place, kind, date.reason().orElse(doubt));
    }

    /**
     * A date in a table of which nobody said how its dates are written.
     *
     * @param settled whether it could be read if that was said
     * @param again whether its row is known by an id, and is read again by another setting
     */
    void count(String column, PublishedDate date, boolean settled, boolean again) {
        count(date);
        String words = date.date().words();
        if (settled) {
            twoWays++;
            forGood += again ? 0 : 1;
        } else if (words != null) {
            DateOrder.shownBy(words).ifPresent(order -> shown.putIfAbsent(order, new Shown(place, column, words)));
        }
    }

    /** A date that was EDTF already. */
    void understood() {
        read++;
    }

    /** @param command that recorded dates which were not read; null if none did */
    void print(PrintWriter out, boolean several, @Nullable Long command, Language language) {
        if (read + doubts.count() == 0) {
            return;
        }
        ImportReport.line(out, language, read, language.say("dates understood"));
        ImportReport.line(out, language, doubts.count(), language.say("dates kept as they are written"));
        doubts.print(out, several, language);
        if (twoWays > 0) {
            Reasons.print(out, cure(language));
            if (command != null && forGood > 0) {
                Reasons.print(
                        out,
                        language.say(
                                "Rows that are here, and have no id of their own, are not read again: first take this import back (claims undo {0}), or mend the dates with claims amend.",
                                command));
            }
        }
        out.println();
    }

    private String cure(Language language) {
        Shown day = shown.get(DateOrder.DAY_FIRST);
        Shown month = shown.get(DateOrder.MONTH_FIRST);
        if (day != null && month != null) {
            return language.say(
                    "{0}, and {1}: no one setting is right for all. Write them alike in the table, best as 2025-06-11.",
                    day.first(DateOrder.DAY_FIRST, language), month.first(DateOrder.MONTH_FIRST, language));
        }
        Shown only = day == null ? month : day;
        DateOrder order = day == null ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
        return only == null
                ? language.say(
                        "No other date shows which comes first. If you know it: --map \"dates=day-first\", or month-first.")
                : language.say(
                        "{0}, and no date the other way round: --map \"dates={1}\" reads all of them so.",
                        only.first(order, language), Codes.of(order));
    }

    /** The one order that is shown. */
    private Optional<DateOrder> order() {
        return shown.size() == 1 ? shown.keySet().stream().findFirst() : Optional.empty();
    }

    void json(ObjectNode json) {
        json.put("understood", read);
        json.put("kept", doubts.count());
        doubts.counts(json.putObject("keptBecause"));
        doubts.list(json.putArray("keptRecords"));
        json.put("readTwoWays", twoWays);
        json.put("orderShown", order().map(Codes::of).orElse(null));
    }
}
