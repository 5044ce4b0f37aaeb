package org.openclaims.cli.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openclaims.cli.words.Language;
import org.openclaims.cli.words.Standing;
import org.openclaims.position.ClockKind;
import org.openclaims.report.ClaimFacts;
import org.openclaims.report.Held;
import org.openclaims.report.Period;
import org.openclaims.report.Viewpoint;

/**
 * Draws a {@link Timeline}: above, what the party did; in the middle, where it stood in public and, where that differs, on paper; below, what others did.
 */
final class Drawing {
    private static final int LEVEL = 24;
    private static final int HEADING = 20;
    private static final int PAPER = 12;
    /** Letters of a name that a narrow window has room for; the heading of the acts below says all of it. */
    private static final int LONGEST_NAME = 36;

    private final ClaimFacts claim;
    private final Held held;
    private final Viewpoint view;
    private final boolean today;
    private final Language language;
    private final List<Moment> own;
    private final List<Moment> ofOthers;
    private final TimeScale scale;
    private final Levels levels;
    private final List<Timeline.Heading> headings = new ArrayList<>();
    private final List<Timeline.Band> bands = new ArrayList<>();
    private final List<Timeline.Mark> marks = new ArrayList<>();

    /** @param today whether the day asked about is that of the asking, which then is not worth naming */
    Drawing(ClaimFacts claim, Held held, Viewpoint view, boolean today, Language language) {
        this.claim = claim;
        this.held = held;
        this.view = view;
        this.today = today;
        this.language = language;
        Moments moments = new Moments(claim, held, language);
        own = moments.own();
        ofOthers = moments.ofOthers();
        scale = TimeScale.of(days());
        levels = new Levels(scale, language);
    }

    private List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>(List.of(view.asOf()));
        for (Moment moment : own) {
            days.addAll(List.of(moment.made().earliest(), moment.made().latest()));
            days.addAll(List.of(moment.known().earliest(), moment.known().latest()));
        }
        for (Moment moment : ofOthers) {
            days.addAll(List.of(moment.known().earliest(), moment.known().latest()));
        }
        return days;
    }

    Timeline draw(String id) {
        String name = Levels.cut(held.position().party().name(), LONGEST_NAME);
        int y = heading(0, language.say("What {0} did", name)) + LEVEL / 2;
        List<List<Levels.Placed>> above = levels.of(own);
        int band = y + above.size() * LEVEL + HEADING + 4;
        List<Period> paper = OnPaper.of(held, view);
        int paperY = band + Bands.HEIGHT + (paper.isEmpty() ? 0 : HEADING + 4);
        for (int level = 0; level < above.size(); level++) {
            for (Levels.Placed placed : above.get(level)) {
                mark(placed, y + (above.size() - 1 - level) * LEVEL, band, paper.isEmpty() ? band : paperY);
            }
        }
        heading(
                band - HEADING,
                language.say(
                        view.clock() == ClockKind.PUBLIC
                                ? "Where they stood in public"
                                : "Where they stood, public or not"));
        bands.addAll(Bands.of(held.position().history(), scale, view.asOf(), band, Bands.HEIGHT, language));
        int end = band + Bands.HEIGHT;
        if (!paper.isEmpty()) {
            heading(paperY - HEADING, language.say("On paper, known only later"));
            bands.addAll(Bands.of(paper, scale, view.asOf(), paperY, PAPER, language));
            end = paperY + PAPER;
        }
        List<List<Levels.Placed>> below = levels.of(ofOthers);
        if (!below.isEmpty()) {
            int first = heading(end + 8, language.say("What others did, and what came to light")) + LEVEL / 2;
            for (int level = 0; level < below.size(); level++) {
                for (Levels.Placed placed : below.get(level)) {
                    int at = first + level * LEVEL;
                    mark(placed, at, at, at);
                }
            }
            end = first + below.size() * LEVEL - LEVEL / 2;
        }
        int axis = end + 8;
        double vantage = scale.at(view.asOf());
        return new Timeline(
                id,
                title(),
                axis + (today ? 40 : 54),
                axis,
                Bands.ticks(scale, language),
                scale.folds().stream().map(Bands::percent).toList(),
                List.copyOf(headings),
                List.copyOf(bands),
                List.copyOf(marks),
                Bands.percent(vantage),
                vantage > 50,
                today ? "" : language.dates().day(view.asOf()),
                rows());
    }

    private String title() {
        return language.say(
                        "Timeline: {0} on “{1}”.",
                        held.position().party().name(), claim.ref().text())
                + " " + language.standing().sentence(held.position());
    }

    private int heading(int y, String text) {
        headings.add(new Timeline.Heading(y + 12, text));
        return y + HEADING;
    }

    private void mark(Levels.Placed placed, int y, int stem, int paper) {
        Moment moment = placed.moment();
        Levels.Gap gap = levels.gap(moment);
        boolean uncertain = !moment.known().edtf().isDay();
        double at = scale.at(moment.middle());
        double made = scale.at(moment.made().latest());
        boolean unsureMade = moment.late() && !moment.made().edtf().isDay();
        double from = scale.at(moment.first());
        double first = scale.at(moment.known().earliest());
        double last = scale.at(moment.known().latest());
        marks.add(new Timeline.Mark(
                y,
                Bands.percent(at),
                moment.late() ? Bands.percent(made) : null,
                moment.late() ? Bands.percent(at - made) : null,
                moment.late() ? Bands.percent((at + made) / 2) : null,
                gap.wide(),
                gap.narrow(),
                uncertain ? Bands.percent(first) : unsureMade ? Bands.percent(from) : null,
                uncertain ? Bands.percent(last) : unsureMade ? Bands.percent(made) : null,
                uncertain,
                stem,
                paper,
                moment.shape(),
                moment.number(),
                placed.label(),
                placed.before(),
                Bands.percent(placed.before() ? from : uncertain && moment.bounded() ? last : at),
                "#" + Anchors.of(moment.anchor())));
    }

    /** The same as a table. */
    private List<Timeline.Row> rows() {
        List<Moment> moments = new ArrayList<>(own);
        moments.addAll(ofOthers);
        List<Timeline.Row> rows = new ArrayList<>();
        for (Moment moment : moments) {
            rows.add(new Timeline.Row(
                    moment.number(),
                    language.dates().date(moment.made()),
                    language.dates().date(moment.known()),
                    Standing.capital(moment.what()),
                    "#" + Anchors.of(moment.anchor()),
                    moment.middle()));
        }
        rows.sort(Comparator.comparing(Timeline.Row::order));
        return rows;
    }
}
