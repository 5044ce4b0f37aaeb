package org.openclaims.cli.html;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawing of one party's history with one claim, every place in it worked out. Across in percent of the width, down in pixels.
 *
 * @param id unique on its page
 * @param title what is drawn, in one sentence
 * @param height of the whole, in pixels
 * @param axis how far down the days are named
 * @param vantage where the day asked about stands
 * @param day the day asked about, in words; empty if it is not to be named
 * @param rows the same as a table, oldest first
 */
public record Timeline(
        String id,
        String title,
        int height,
        int axis,
        List<Tick> ticks,
        List<String> folds,
        List<Heading> headings,
        List<Band> bands,
        List<Mark> marks,
        String vantage,
        boolean vantageLate,
        String day,
        List<Row> rows) {

    /**
     * A day named below the line; every other one only where there is room.
     *
     * @param year to be set below; empty where the one before has the same
     * @param side to which its name goes: {@code first}, {@code last} at the edges, else {@code middle}
     */
    public record Tick(String at, String name, String year, String side, boolean wideOnly) {}

    /** What a part of the drawing shows. */
    public record Heading(int y, String text) {}

    /**
     * A time through which a position stayed the same.
     *
     * @param pattern of its filling: the code of the state
     * @param words its name; empty if there is no room for it
     * @param wideOnly whether there is room for it only in a wide window
     */
    public record Band(String x, String width, int y, int height, String pattern, String words, boolean wideOnly) {}

    /**
     * An act, a piece of evidence, a verdict.
     *
     * @param at when it became public; in the middle, where that is uncertain
     * @param made when it was made, if the public learned of it only later; null if at once
     * @param gapWide how long it was not public, in words, where there is room
     * @param gapNarrow the same, shorter, in a narrow window
     * @param from first day on which it may have become public, or been made if that is what is open; null if all is known
     * @param until last such day
     * @param uncertain whether it is open when it became public
     * @param stem how far down, or up, the line goes that ties it to the band
     * @param number under which it is found below
     * @param href of the place below
     */
    public record Mark(
            int y,
            String at,
            @Nullable String made,
            @Nullable String madeWidth,
            @Nullable String gapMiddle,
            String gapWide,
            String gapNarrow,
            @Nullable String from,
            @Nullable String until,
            boolean uncertain,
            int stem,
            int paper,
            Shape shape,
            String number,
            String label,
            boolean labelBefore,
            String labelAt,
            String href) {}

    /** One line of the table. */
    public record Row(String number, String made, String known, String what, String href, LocalDate order) {}
}
