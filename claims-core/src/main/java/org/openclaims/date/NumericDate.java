package org.openclaims.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code 13.06.2018}, {@code 06/13/2018}, {@code 06/2018}: read where only one reading is possible, never guessed. */
final class NumericDate {
    private static final List<String> SEPARATORS = List.of("/", ".", "-");
    private static final int MONTHS = 12;

    private NumericDate() {}

    /**
     * @return the date as EDTF; empty if the figures have another shape
     * @throws InvalidDate if the shape is right and the date is not
     * @throws AmbiguousDate if day and month can be either way round
     */
    static Optional<String> read(String figures) {
        for (String separator : SEPARATORS) {
            int first = figures.indexOf(separator);
            if (first > 0) {
                int second = figures.indexOf(separator, first + 1);
                String one = figures.substring(0, first);
                return second < 0
                        ? two(figures, one, figures.substring(first + 1))
                        : three(figures, one, figures.substring(first + 1, second), figures.substring(second + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> two(String figures, String one, String other) {
        if (digits(one, 4) && digits(other, 2) && (Integer.parseInt(one) + 1) % 100 == Integer.parseInt(other)) {
            throw PointReader.twoYears(figures, Integer.parseInt(one));
        }
        if (!small(one) || !small(other) && !digits(other, 4)) {
            return Optional.empty();
        }
        if (small(other)) {
            throw InvalidDate.lacking(figures, "lacks the year; type it as 2025-06-11 or 11 June 2025");
        }
        int month = Integer.parseInt(one);
        RealDay.month(figures, month);
        return Optional.of(other + (month < 10 ? "-0" : "-") + month);
    }

    private static Optional<String> three(String figures, String one, String other, String year) {
        if (digits(one, 4) && small(other) && small(year)) {
            throw InvalidDate.because(
                    figures, "with the year first, write it with hyphens and two digits each: 2025-06-11");
        }
        if (!small(one) || !small(other) || !digits(year, 4) && !small(year)) {
            return Optional.empty();
        }
        if (small(year)) {
            throw InvalidDate.because(figures, "write the year with four digits");
        }
        int first = Integer.parseInt(one);
        int second = Integer.parseInt(other);
        return Optional.of(
                Edtf.of(day(figures, first, second, Integer.parseInt(year))).value());
    }

    private static LocalDate day(String figures, int first, int second, int year) {
        if (first == 0 || second == 0) {
            throw InvalidDate.because(figures, "there is no day 0 and no month 0; check both");
        }
        if (first > MONTHS && second > MONTHS) {
            throw InvalidDate.because(figures, "neither " + first + " nor " + second + " is a month; check both");
        }
        if (first > MONTHS) {
            return RealDay.of(figures, year, second, first);
        }
        LocalDate monthFirst = RealDay.of(figures, year, first, second);
        if (second > MONTHS || first == second) {
            return monthFirst;
        }
        throw new AmbiguousDate(figures, RealDay.of(figures, year, second, first), monthFirst);
    }

    private static boolean small(String figures) {
        return digits(figures, 1) || digits(figures, 2);
    }

    private static boolean digits(String figures, int count) {
        for (int i = 0; i < figures.length(); i++) {
            if (figures.charAt(i) < '0' || figures.charAt(i) > '9') {
                return false;
            }
        }
        return figures.length() == count;
    }
}
