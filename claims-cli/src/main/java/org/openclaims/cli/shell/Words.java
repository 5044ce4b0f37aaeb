package org.openclaims.cli.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.act.Attestation;
import org.openclaims.date.DateReader;
import org.openclaims.date.DateReading;
import org.openclaims.date.EventDate;
import org.openclaims.date.InvalidDate;
import org.openclaims.position.ClockKind;
import org.openclaims.position.Vantage;

/** Turns words into values, or says which words would have been understood. */
public final class Words {
    private Words() {}

    /** One of our codes. */
    public static <E extends Enum<E>> E code(Class<E> type, String option, String typed) {
        return Codes.find(type, typed)
                .orElseThrow(
                        () -> new UsageError(option + " takes one of " + codes(type) + ", not \"" + typed + "\"."));
    }

    /** One of our codes; null if the option was not given. */
    public static <E extends Enum<E>> @Nullable E codeOrNull(Class<E> type, String option, Args args) {
        String typed = args.text(option);
        return typed == null ? null : code(type, option, typed);
    }

    /** All codes, for a message. */
    public static <E extends Enum<E>> String codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Codes::of).collect(Collectors.joining(", "));
    }

    /** A date as people give it, echoed as it was understood unless it was given as plain EDTF. */
    public static @Nullable EventDate date(@Nullable String typed, Session session, Echo echo) {
        if (typed == null) {
            return null;
        }
        DateReading reading = DateReader.read(typed, session.today());
        if (reading.date().words() != null) {
            echo.say(reading.understood());
        }
        return reading.date();
    }

    /** A single day, for a question. */
    public static LocalDate day(String option, String typed, Session session) {
        EventDate date = DateReader.read(typed, session.today()).date();
        if (!date.earliest().equals(date.latest())) {
            throw new UsageError(option + " takes one day, and \"" + typed + "\" is more than one ("
                    + date.edtf().value() + ").");
        }
        return date.earliest();
    }

    /** The topics that were typed: as in a table, several may stand in one text, with commas or semicolons between them. */
    public static List<String> topics(Args args) {
        List<String> topics = new ArrayList<>();
        for (String typed : args.texts("--tag")) {
            int before = topics.size();
            for (String one : typed.split("[,;]")) {
                if (!one.isBlank() && !topics.contains(one.strip())) {
                    topics.add(one.strip());
                }
            }
            if (topics.size() == before && typed.isBlank()) {
                topics.add(typed);
            }
        }
        return topics;
    }

    /** From where a question is asked. */
    public static Vantage vantage(Args args, Session session) {
        String asOf = args.text("--as-of");
        ClockKind clock = codeOrNull(ClockKind.class, "--clock", args);
        Attestation least = codeOrNull(Attestation.class, "--least", args);
        return new Vantage(
                asOf == null ? session.today() : day("--as-of", asOf, session),
                clock == null ? ClockKind.PUBLIC : clock,
                knownAt(args, session),
                least == null ? Attestation.REPORTED : least);
    }

    /** The record as it was then; null for as it is. */
    public static @Nullable Instant knownAt(Args args, Session session) {
        String typed = args.text("--known-at");
        return typed == null ? null : instant(typed.strip().replaceFirst("^([0-9-]{10}) +(?=[0-9])", "$1T"), session);
    }

    /** Where a day begins for the person who typed it; null if none was typed. */
    public static @Nullable Instant startOf(String option, Args args, Session session, int daysLater) {
        String typed = args.text(option);
        return typed == null
                ? null
                : day(option, typed, session)
                        .plusDays(daysLater)
                        .atStartOfDay(session.zone().toZoneId())
                        .toInstant();
    }

    /** {@code 2025-07-05T18:00Z}, {@code 2025-07-05T18:00} where the person is, or a day, which means its end there. */
    private static Instant instant(String typed, Session session) {
        try {
            if (typed.indexOf('T') < 0) {
                LocalDate day = knownDay(typed, session);
                return day.plusDays(1)
                        .atStartOfDay(session.zone().toZoneId())
                        .toInstant()
                        .minusNanos(1);
            }
            boolean zoned = typed.endsWith("Z") || typed.lastIndexOf('+') > 9 || typed.lastIndexOf('-') > 9;
            if (zoned) {
                return OffsetDateTime.parse(typed).toInstant();
            }
            String[] parts = typed.split("T", 2);
            return LocalDate.parse(parts[0])
                    .atTime(LocalTime.parse(parts[1]))
                    .atZone(session.zone().toZoneId())
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new UsageError(
                    "--known-at takes a day or an instant such as \"2025-07-05 18:00\" (here) or 2025-07-05T18:00Z, not \""
                            + typed + "\".");
        }
    }

    private static LocalDate knownDay(String typed, Session session) {
        try {
            return day("--known-at", typed, session);
        } catch (InvalidDate e) {
            throw new DateTimeParseException("no day", typed, 0, e);
        }
    }

    /** Hears how a date was understood. */
    @FunctionalInterface
    public interface Echo {
        /** One line. */
        void say(String understood);
    }
}
