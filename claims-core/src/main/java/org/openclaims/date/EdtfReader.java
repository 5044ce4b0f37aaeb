package org.openclaims.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A whole EDTF value: a date, an interval of two, or a one-of set. Scanned by hand: every start of a program reads
 * some.
 */
final class EdtfReader {
    private static final String OPEN = "..";

    private EdtfReader() {}

    static Form read(String text) {
        if (text.isEmpty()) {
            throw InvalidDate.empty();
        }
        if (text.startsWith("[")) {
            return oneOf(text);
        }
        if (text.startsWith("{")) {
            throw InvalidDate.because(text, "a date is one of several, in [ ], and never all of them, in { }");
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            return PointReader.read(text, text);
        }
        if (text.indexOf('/', slash + 1) >= 0) {
            throw InvalidDate.because(
                    text,
                    "one / stands between the ends of an interval, and hyphens inside a date (2025-06-11/2025-06-13)");
        }
        return span(end(text.substring(0, slash), text), end(text.substring(slash + 1), text), text);
    }

    private static Optional<Point> end(String end, String whole) {
        return end.isEmpty() || end.equals(OPEN) ? Optional.empty() : Optional.of(part(end, whole));
    }

    private static Span span(Optional<Point> start, Optional<Point> end, String whole) {
        Span span = new Span(start, end);
        if (span.earliest().isAfter(span.latest())) {
            throw InvalidDate.because(whole, "it ends before it begins; put the earlier date first");
        }
        return span;
    }

    private static OneOf oneOf(String text) {
        if (!text.endsWith("]")) {
            throw InvalidDate.because(text, "the ] is missing at the end");
        }
        List<Span> members = new ArrayList<>();
        int start = 1;
        for (int comma; (comma = text.indexOf(',', start)) >= 0; start = comma + 1) {
            members.add(member(text.substring(start, comma), text));
        }
        members.add(member(text.substring(start, text.length() - 1), text));
        return new OneOf(members);
    }

    private static Span member(String member, String whole) {
        int dots = member.indexOf(OPEN);
        if (dots < 0) {
            Optional<Point> date = choice(member, whole);
            return new Span(date, date);
        }
        Optional<Point> start = dots == 0 ? Optional.empty() : choice(member.substring(0, dots), whole);
        String last = member.substring(dots + OPEN.length());
        Optional<Point> end = last.isEmpty() ? Optional.empty() : choice(last, whole);
        if (start.isEmpty() && end.isEmpty()) {
            throw InvalidDate.because(
                    whole, "a date is missing beside the ..; write ../.. for a date that is not known");
        }
        return span(start, end, whole);
    }

    private static Optional<Point> choice(String date, String whole) {
        Point point = part(date, whole);
        if (!point.plain(Point.Kind.DAY) && !point.plain(Point.Kind.MONTH) && !point.plain(Point.Kind.YEAR)) {
            throw InvalidDate.because(whole, "inside [ ] stand days, months and years without X, ? ~ % or seasons");
        }
        return Optional.of(point);
    }

    private static Point part(String date, String whole) {
        if (date.indexOf('T') >= 0) {
            throw InvalidDate.because(whole, "a time of day stands only with a single day; leave it out");
        }
        return PointReader.read(date, whole);
    }
}
