package org.openclaims.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every change of a position up to a day: the same fold on each day on which something became possible or certain. */
final class History {
    private final List<Span> spans = new ArrayList<>();
    private @Nullable Outcome last;

    private History() {}

    static List<Span> of(List<RecordedAct> acts, Vantage vantage) {
        List<RecordedAct> counting =
                acts.stream().filter(act -> Fold.counts(act, vantage)).toList();
        History history = new History();
        if (settled(counting, vantage.clock())) {
            history.inOnePass(Fold.seen(counting, vantage), vantage.clock());
        } else {
            history.dayByDay(counting, vantage);
        }
        return List.copyOf(history.spans);
    }

    /** The same without the short cut, to hold the short cut against. */
    static List<Span> eachDay(List<RecordedAct> acts, Vantage vantage) {
        History history = new History();
        history.dayByDay(acts.stream().filter(act -> Fold.counts(act, vantage)).toList(), vantage);
        return List.copyOf(history.spans);
    }

    /** For each day by itself; and act by act within a day of which it is known what became known, as far as it is known in which order that was made. */
    private void dayByDay(List<RecordedAct> acts, Vantage vantage) {
        TreeMap<LocalDate, List<Seen>> news = new TreeMap<>();
        Set<LocalDate> doubtful = new HashSet<>();
        for (RecordedAct recorded : acts) {
            LocalDate possible = recorded.earliest(vantage.clock());
            LocalDate certain = recorded.latest(vantage.clock());
            Seen first = Seen.of(recorded, vantage.clock(), possible.equals(certain));
            news.computeIfAbsent(possible, day -> new ArrayList<>()).add(first);
            if (!first.certain()) {
                news.computeIfAbsent(certain, day -> new ArrayList<>()).add(first.certainly());
                doubtful.addAll(List.of(possible, certain));
            }
        }
        Runs growing = new Runs(List.of(), Set.of());
        news.headMap(vantage.asOf(), true).forEach((day, ofThatDay) -> {
            Outcomes.sort(ofThatDay);
            boolean whole = doubtful.contains(day) || ofThatDay.size() == 1;
            BitSet steps = whole ? new BitSet() : new KnownOrder(ofThatDay, Set.of()).steps();
            for (int i = 0; i < ofThatDay.size(); i++) {
                growing.put(ofThatDay.get(i));
                if (i == ofThatDay.size() - 1 || steps.get(i)) {
                    add(day, growing.outcome());
                }
            }
        });
    }

    /** Where every date is one day and things became known in the order in which they were made, one pass over the acts will do. */
    private void inOnePass(List<Seen> seen, ClockKind clock) {
        List<Seen> sorted = new ArrayList<>(seen);
        Outcomes.sort(sorted);
        Standing standing = Standing.START;
        for (Seen next : sorted) {
            standing = standing.after(next.act());
            add(next.recorded().latest(clock), Outcome.of(Set.of(standing)));
        }
    }

    private static boolean settled(List<RecordedAct> acts, ClockKind clock) {
        List<Seen> sorted = new ArrayList<>();
        for (RecordedAct recorded : acts) {
            sorted.add(Seen.of(recorded, clock, true));
        }
        Outcomes.sort(sorted);
        LocalDate reached = LocalDate.MIN;
        for (Seen seen : sorted) {
            LocalDate day = seen.recorded().latest(clock);
            boolean oneDay = seen.madeEarliest().equals(seen.madeLatest())
                    && seen.recorded().earliest(clock).equals(day);
            if (!oneDay || day.isBefore(reached) || !seen.act().after().isEmpty()) {
                return false;
            }
            reached = day;
        }
        return true;
    }

    private void add(LocalDate day, Outcome outcome) {
        boolean nothingYet =
                last == null && outcome.state() == State.NONE && outcome.flags().isEmpty();
        if (nothingYet || (last != null && last.reads(outcome))) {
            return;
        }
        if (!spans.isEmpty()) {
            Span open = spans.remove(spans.size() - 1);
            spans.add(new Span(open.from(), day, open.state(), open.flags(), open.candidates(), open.act()));
        }
        spans.add(new Span(day, null, outcome.state(), outcome.flags(), outcome.candidates(), outcome.behind(last)));
        last = outcome;
    }
}
