package org.openclaims.cli.html;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openclaims.act.Act;
import org.openclaims.act.Attestation;
import org.openclaims.cli.words.Language;
import org.openclaims.cli.words.Standing;
import org.openclaims.date.EventDate;
import org.openclaims.position.ClockKind;
import org.openclaims.position.Fold;
import org.openclaims.position.RecordedAct;
import org.openclaims.position.Span;
import org.openclaims.position.Vantage;
import org.openclaims.report.ActView;
import org.openclaims.report.ClaimFacts;
import org.openclaims.report.EvidenceView;
import org.openclaims.report.Held;
import org.openclaims.report.Period;
import org.openclaims.report.VerdictView;
import org.openclaims.report.Viewpoint;

/**
 * Draws a {@link Timeline}: above, what the party did; in the middle, where it stood in public and, where that differs, on paper; below, what others did.
 * Marks that would touch, or whose words would, are set above one another.
 */
final class Drawing {
    private static final int LEVEL = 24;
    private static final int HEADING = 20;
    private static final int PAPER = 12;
    private static final int LONGEST_LABEL = 62;

    private final ClaimFacts claim;
    private final Held held;
    private final Viewpoint view;
    private final boolean today;
    private final Language language;
    private final TimeScale scale;
    private final List<Timeline.Heading> headings = new ArrayList<>();
    private final List<Timeline.Band> bands = new ArrayList<>();
    private final List<Timeline.Mark> marks = new ArrayList<>();

    /**
     * One thing to mark.
     *
     * @param made when it was made; the same as {@code known} if nothing else is known of it
     */
    private record Item(
            EventDate made, EventDate known, Shape shape, String number, String label, String anchor, String what) {
        /** Whether it certainly was not public at once. */
        boolean late() {
            return bounded(known)
                    && !made.latest().equals(LocalDate.MAX)
                    && made.latest().isBefore(known.earliest());
        }
    }

    /** An item with its place across, from and to in percent of a wide window. */
    private record Placed(Item item, double from, double to, boolean before, String label) {}

    /** @param today whether the day asked about is that of the asking, which then is not worth naming */
    Drawing(ClaimFacts claim, Held held, Viewpoint view, boolean today, Language language) {
        this.claim = claim;
        this.held = held;
        this.view = view;
        this.today = today;
        this.language = language;
        scale = TimeScale.of(days());
    }

    private List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>(List.of(view.asOf()));
        for (Item item : own()) {
            days.addAll(List.of(item.made.earliest(), item.made.latest()));
            days.addAll(List.of(item.known.earliest(), item.known.latest()));
        }
        for (Item item : ofOthers()) {
            days.addAll(List.of(item.known.earliest(), item.known.latest()));
        }
        return days;
    }

    Timeline draw(String id) {
        int y = heading(0, language.say("What {0} did", held.position().party().name())) + LEVEL / 2;
        List<List<Placed>> above = levels(own());
        int band = y + above.size() * LEVEL + HEADING + 4;
        List<Period> paper = onPaper();
        int paperY = band + Bands.HEIGHT + (paper.isEmpty() ? 0 : HEADING + 4);
        for (int level = 0; level < above.size(); level++) {
            for (Placed placed : above.get(level)) {
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
        List<List<Placed>> below = levels(ofOthers());
        if (!below.isEmpty()) {
            int first = heading(end + 8, language.say("What others did, and what came to light")) + LEVEL / 2;
            for (int level = 0; level < below.size(); level++) {
                for (Placed placed : below.get(level)) {
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

    // What there is to mark

    private List<Item> own() {
        return held.acts().stream().map(view -> item(view, "")).toList();
    }

    private List<Item> ofOthers() {
        List<Item> items = new ArrayList<>();
        for (ActView act : claim.contested()) {
            items.add(item(act, act.by().name() + " "));
        }
        for (EvidenceView evidence : claim.evidence()) {
            EventDate known = evidence.evidence().becamePublic();
            String bearing = language.say(
                    "evidence: {0}",
                    language.proofs().bearing(evidence.evidence().bearing()));
            items.add(new Item(
                    known,
                    known,
                    Shape.of(evidence.evidence().bearing()),
                    Drawings.number(evidence.evidence().handle()),
                    bearing,
                    evidence.evidence().handle(),
                    language.proofs().evidence(evidence)));
        }
        for (VerdictView verdict : claim.verdicts()) {
            items.add(new Item(
                    verdict.verdict().given(),
                    verdict.verdict().given(),
                    Shape.HEXAGON,
                    Drawings.number(verdict.verdict().handle()),
                    language.say(
                            "verdict of {0}: {1}",
                            verdict.reviewer().name(), verdict.verdict().label()),
                    verdict.verdict().handle(),
                    language.proofs().verdict(verdict)));
        }
        items.sort(Comparator.comparing((Item item) -> middle(item.known)));
        return items;
    }

    private Item item(ActView view, String who) {
        Act act = view.act();
        StringBuilder label = new StringBuilder(who).append(language.sayings().shortly(view));
        if (!act.becamePublic().edtf().isDay()) {
            label.append(" · ").append(language.dates().date(act.becamePublic()));
        }
        return new Item(
                act.made(),
                act.becamePublic(),
                Shape.of(act),
                Drawings.number(act.handle()),
                label.toString(),
                act.handle(),
                language.sayings().deed(view, who.isEmpty() ? held.position().party() : null));
    }

    /** How long something was not public, in words: in the gap itself where it is wide enough, else beside the mark. */
    private record Gap(String wide, String narrow, String beside) {}

    private Gap gap(Item item) {
        if (!item.late()) {
            return new Gap("", "", "");
        }
        long days = ChronoUnit.DAYS.between(item.made.latest(), item.known.earliest());
        boolean settled = item.made.edtf().isDay() && item.known.edtf().isDay();
        String span = language.count(days, "a day", "{0} days");
        String brief = settled ? span : language.say("at least {0}", span);
        String whole = language.say("not public for {0}", brief);
        double across = scale.at(middle(item.known)) - scale.at(item.made.latest());
        boolean slim = fits(brief, across, Bands.NARROW);
        String wide = fits(whole, across, Bands.WIDE) ? whole : fits(brief, across, Bands.WIDE) ? brief : "";
        return new Gap(wide, slim ? brief : "", wide.isEmpty() ? " · " + language.say("public {0} later", brief) : "");
    }

    private static boolean fits(String words, double across, int window) {
        return words.length() * Bands.LETTER + 24 <= across / 100 * window;
    }

    // Places

    /** Greedy: each item on the first level where it touches nothing. */
    private List<List<Placed>> levels(List<Item> items) {
        List<List<Placed>> levels = new ArrayList<>();
        for (Item item : items) {
            Placed placed = placed(item);
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
    private Placed placed(Item item) {
        double mark = 100.0 * 12 / Bands.WIDE;
        double from = left(item) - mark;
        double to = scale.at(bounded(item.known) ? item.known.latest() : middle(item.known)) + mark;
        String number = item.number + " ";
        String all = item.label + gap(item).beside;
        double words = 100 * Bands.LETTER * Math.min(LONGEST_LABEL, number.length() + all.length()) / Bands.WIDE;
        boolean before = to + words > 100 && from > 100 - to;
        double room = before ? from : 100 - to;
        int letters =
                (int) Math.max(6, Math.min(LONGEST_LABEL, room * Bands.WIDE / 100 / Bands.LETTER) - number.length());
        String label = cut(all, letters);
        double needed = 100 * Bands.LETTER * (number.length() + label.length()) / Bands.WIDE;
        return before
                ? new Placed(item, from - needed, to, true, label)
                : new Placed(item, from, to + needed, false, label);
    }

    private static String cut(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int end = words.offsetByCodePoints(0, words.codePointCount(0, most - 1));
        return words.substring(0, end).stripTrailing() + "…";
    }

    private double left(Item item) {
        if (item.late()) {
            return scale.at(item.made.earliest().equals(LocalDate.MIN) ? item.made.latest() : item.made.earliest());
        }
        return scale.at(bounded(item.known) ? item.known.earliest() : middle(item.known));
    }

    private static boolean bounded(EventDate date) {
        return !date.earliest().equals(LocalDate.MIN) && !date.latest().equals(LocalDate.MAX);
    }

    /** The only day, the middle of several, the end of those that have only one. */
    private static LocalDate middle(EventDate date) {
        if (date.earliest().equals(LocalDate.MIN)) {
            return date.latest().equals(LocalDate.MAX) ? LocalDate.MIN : date.latest();
        }
        if (date.latest().equals(LocalDate.MAX)) {
            return date.earliest();
        }
        return date.earliest().plusDays(ChronoUnit.DAYS.between(date.earliest(), date.latest()) / 2);
    }

    private void mark(Placed placed, int y, int stem, int paper) {
        Item item = placed.item;
        Gap gap = gap(item);
        boolean uncertain = !item.known.edtf().isDay();
        double at = scale.at(middle(item.known));
        double made = scale.at(item.made.latest());
        boolean unsureMade = item.late() && !item.made.edtf().isDay();
        double first = scale.at(item.known.earliest());
        double last = scale.at(item.known.latest());
        marks.add(new Timeline.Mark(
                y,
                Bands.percent(at),
                item.late() ? Bands.percent(made) : null,
                item.late() ? Bands.percent(at - made) : null,
                item.late() ? Bands.percent((at + made) / 2) : null,
                gap.wide,
                gap.narrow,
                uncertain ? Bands.percent(first) : unsureMade ? Bands.percent(left(item)) : null,
                uncertain ? Bands.percent(last) : unsureMade ? Bands.percent(made) : null,
                uncertain,
                stem,
                paper,
                item.shape,
                item.number,
                placed.label,
                placed.before,
                Bands.percent(placed.before ? left(item) : uncertain ? last : at),
                "#" + Anchors.of(item.anchor)));
    }

    // Bands

    /** Where the same acts had led by the day on which they were made; empty if that was never anything else. */
    private List<Period> onPaper() {
        if (view.clock() == ClockKind.MADE) {
            return List.of();
        }
        List<RecordedAct> acts = new ArrayList<>();
        for (ActView view : held.acts()) {
            acts.add(new RecordedAct(view.act(), acts.size(), Instant.EPOCH, null));
        }
        Vantage made = new Vantage(view.asOf(), ClockKind.MADE, null, Attestation.DISPUTED);
        List<Period> periods = Fold.position(acts, made).history().stream()
                .map(Drawing::period)
                .toList();
        return sameCourse(periods, held.position().history()) ? List.of() : periods;
    }

    private static Period period(Span span) {
        LocalDate from = span.from().equals(LocalDate.MIN) ? null : span.from();
        return new Period(from, span.to(), span.state(), span.flags(), span.candidates(), null);
    }

    private static boolean sameCourse(List<Period> one, List<Period> other) {
        List<String> course = one.stream().map(Drawing::course).toList();
        return course.equals(other.stream().map(Drawing::course).toList());
    }

    private static String course(Period period) {
        return period.from() + " " + period.state() + " " + period.flags();
    }

    // The table

    private List<Timeline.Row> rows() {
        List<Item> items = new ArrayList<>(own());
        items.addAll(ofOthers());
        List<Timeline.Row> rows = new ArrayList<>();
        for (Item item : items) {
            rows.add(new Timeline.Row(
                    item.number,
                    language.dates().date(item.made),
                    language.dates().date(item.known),
                    Standing.capital(item.what),
                    "#" + Anchors.of(item.anchor),
                    middle(item.known)));
        }
        rows.sort(Comparator.comparing(Timeline.Row::order));
        return rows;
    }
}
