package org.openclaims.cli.html;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Days on a line, in percent of its width, so that a drawing fits any window. A long time in which nothing happened is folded up, and the fold is
 * drawn: what happened in three weeks must not vanish because somebody asks two years later.
 */
final class TimeScale {
    /** Room at both ends for marks. */
    private static final double MARGIN = 3;
    /** A fold takes this part of all that is not folded. */
    private static final double FOLD = 0.14;
    /** Days; no shorter time is folded. */
    private static final long SHORTEST_FOLD = 60;
    /** How many times the usual distance between two days makes a long time. */
    private static final long LONG = 4;
    /** Closer than this, in percent, the names of two days would touch. */
    private static final double APART = 13;

    private static final List<Period> STEPS = List.of(
            Period.ofDays(1),
            Period.ofDays(2),
            Period.ofDays(7),
            Period.ofDays(14),
            Period.ofMonths(1),
            Period.ofMonths(3),
            Period.ofMonths(6),
            Period.ofYears(1),
            Period.ofYears(2),
            Period.ofYears(5),
            Period.ofYears(10),
            Period.ofYears(50),
            Period.ofYears(100),
            Period.ofYears(1000));

    private final List<LocalDate> days;
    /** For each of the days, where it stands. */
    private final double[] places;

    private final boolean[] folded;

    private TimeScale(List<LocalDate> days) {
        this.days = days;
        places = new double[days.size()];
        folded = new boolean[days.size()];
        place();
    }

    /** A line on which all these days have a place; days that nothing bounds are passed over. */
    static TimeScale of(Collection<LocalDate> days) {
        TreeSet<LocalDate> bounded = new TreeSet<>(days);
        bounded.remove(LocalDate.MIN);
        bounded.remove(LocalDate.MAX);
        if (bounded.isEmpty()) {
            throw new IllegalArgumentException("a line needs a day");
        }
        return new TimeScale(List.copyOf(bounded));
    }

    private void place() {
        int steps = days.size() - 1;
        if (steps == 0) {
            places[0] = 50;
            return;
        }
        List<Long> lengths = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            lengths.add(ChronoUnit.DAYS.between(days.get(i), days.get(i + 1)));
        }
        long usual = lengths.stream().sorted().toList().get((steps - 1) / 2);
        double unfolded = 0;
        for (int i = 0; i < steps; i++) {
            folded[i] = lengths.get(i) > SHORTEST_FOLD && lengths.get(i) > LONG * usual;
            unfolded += folded[i] ? 0 : lengths.get(i);
        }
        double fold = FOLD * unfolded;
        double all = 0;
        for (int i = 0; i < steps; i++) {
            all += folded[i] ? fold : lengths.get(i);
        }
        double at = 0;
        for (int i = 0; i <= steps; i++) {
            places[i] = MARGIN + (100 - 2 * MARGIN) * at / all;
            at += i == steps ? 0 : folded[i] ? fold : lengths.get(i);
        }
    }

    /** Where a day stands, from 0 to 100; days before the first and after the last stand at the edges. */
    double at(LocalDate day) {
        int last = days.size() - 1;
        if (day.isBefore(days.get(0))) {
            return 0;
        }
        if (day.isAfter(days.get(last))) {
            return 100;
        }
        for (int i = last; i >= 0; i--) {
            if (!day.isBefore(days.get(i))) {
                return i == last ? places[last] : between(i, day);
            }
        }
        throw new IllegalStateException("no place for " + day);
    }

    private double between(int i, LocalDate day) {
        double part = (double) ChronoUnit.DAYS.between(days.get(i), day)
                / ChronoUnit.DAYS.between(days.get(i), days.get(i + 1));
        return places[i] + part * (places[i + 1] - places[i]);
    }

    /** The middle of each folded time. */
    List<Double> folds() {
        List<Double> folds = new ArrayList<>();
        for (int i = 0; i + 1 < days.size(); i++) {
            if (folded[i]) {
                folds.add((places[i] + places[i + 1]) / 2);
            }
        }
        return folds;
    }

    /** Days to name below the line, as close as their names allow; none in a folded time. */
    List<LocalDate> ticks() {
        for (Period step : STEPS) {
            List<LocalDate> ticks = ticks(step);
            if (!ticks.isEmpty() && apart(ticks)) {
                return ticks;
            }
        }
        return List.of(days.get(0));
    }

    private List<LocalDate> ticks(Period step) {
        List<LocalDate> ticks = new ArrayList<>();
        for (int i = 0; i + 1 < days.size(); i++) {
            long most = folded[i] ? 0 : ChronoUnit.DAYS.between(days.get(i), days.get(i + 1));
            // More than there is room for; the next step is longer.
            if (most / (step.toTotalMonths() * 30 + step.get(ChronoUnit.DAYS)) > 100) {
                return List.of();
            }
            if (most > 0) {
                LocalDate day = first(days.get(i), step);
                while (!day.isAfter(days.get(i + 1))) {
                    if (!day.isBefore(days.get(i)) && !ticks.contains(day)) {
                        ticks.add(day);
                    }
                    day = day.plus(step);
                }
            }
        }
        return ticks;
    }

    /** A round day: the first of the month where steps are months, a round year where they are years. */
    private static LocalDate first(LocalDate day, Period step) {
        if (step.getYears() > 0) {
            return LocalDate.of(Math.floorDiv(day.getYear(), step.getYears()) * step.getYears(), 1, 1);
        }
        if (step.getMonths() > 0) {
            int month = (day.getMonthValue() - 1) / step.getMonths() * step.getMonths() + 1;
            return LocalDate.of(day.getYear(), month, 1);
        }
        return LocalDate.ofEpochDay(Math.floorDiv(day.toEpochDay(), step.getDays()) * step.getDays());
    }

    private boolean apart(List<LocalDate> ticks) {
        for (int i = 1; i < ticks.size(); i++) {
            if (at(ticks.get(i)) - at(ticks.get(i - 1)) < APART) {
                return false;
            }
        }
        return true;
    }
}
