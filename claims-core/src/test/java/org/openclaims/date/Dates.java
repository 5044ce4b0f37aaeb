package org.openclaims.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Dates by the thousand, the same ones for the same seed. */
final class Dates {
    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9998, 12, 31);
    private static final LocalDate NOW = LocalDate.of(2025, 7, 8);

    private final Random random;

    Dates(long seed) {
        this.random = new Random(seed);
    }

    /** Half of them near each other, so that they meet. */
    LocalDate day() {
        if (random.nextBoolean()) {
            return NOW.plusDays(random.nextInt(1200) - 600L);
        }
        return FIRST.plusDays((long) (random.nextDouble() * (LAST.toEpochDay() - FIRST.toEpochDay())));
    }

    /** A day, a month or a year, which display does not blur. */
    String plain() {
        String day = day().toString();
        return day.substring(0, pick(10, 7, 4));
    }

    String interval() {
        LocalDate one = day();
        LocalDate other = random.nextBoolean() ? day() : one.plusDays(random.nextInt(90));
        int length = pick(10, 10, 7, 4);
        String first = (one.isBefore(other) ? one : other).toString().substring(0, length);
        return first + "/" + (one.isBefore(other) ? other : one).toString().substring(0, length);
    }

    /** Anything that can be read back with the same bounds from what display makes of it. */
    String sayable() {
        String sign = pick("?", "~", "%");
        return switch (random.nextInt(10)) {
            case 0, 1 -> plain();
            case 2 -> interval();
            case 3 -> plain() + sign;
            case 4 -> pick("../" + plain(), "/" + plain() + sign);
            case 5 -> pick(plain() + "/..", plain() + sign + "/");
            case 6 -> masked();
            case 7 -> day().getYear() + "-2" + pick(1, 2, 3, 4);
            case 8 -> set(day());
            default -> interval().replace("/", sign + "/") + sign;
        };
    }

    /** Anything that is supported. */
    String any() {
        return switch (random.nextInt(6)) {
            case 0 -> "-" + plain();
            case 1 -> day() + "T14:30:00" + pick("", "Z", "-05:00", "+09");
            case 2 -> pick("Y", "Y-") + (10_000 + random.nextInt(Integer.MAX_VALUE - 10_000));
            case 3 -> "[" + plain() + "," + interval().replace("/", "..") + "," + plain() + "..]";
            default -> sayable();
        };
    }

    String garbage() {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(9);
        boolean words = random.nextInt(3) > 0;
        for (int i = 0; i < parts; i++) {
            text.append(words ? word() + pick(" ", " ", " ", "") : String.valueOf(character()));
        }
        return text.toString();
    }

    private String word() {
        String[] words = {
            "june",
            "junio",
            "mar",
            "11",
            "31",
            "2025",
            "25",
            "0",
            "of",
            "de",
            "del",
            "the",
            "el",
            "a",
            "o",
            "u",
            "or",
            "y",
            "and",
            "to",
            "al",
            "-",
            "–",
            ",",
            ".",
            "/",
            "..",
            "[",
            "]",
            "~",
            "?",
            "%",
            "X",
            "T",
            "late",
            "finales",
            "mid",
            "about",
            "hacia",
            "perhaps",
            "before",
            "antes",
            "or before",
            "o antes",
            "by",
            "since",
            "from",
            "between",
            "entre",
            "until",
            "today",
            "ayer",
            "ago",
            "hace",
            "last",
            "pasado",
            "this",
            "este",
            "week",
            "mes",
            "years",
            "thursday",
            "jueves",
            "summer",
            "verano",
            "two",
            "once",
            "some day in",
            "unknown",
            "2025-06-11",
            "2025-06~",
            "13/06/2018",
            "03/02/2025",
            "º",
            "12-",
            "9999",
            "onwards",
        };
        return words[random.nextInt(words.length)];
    }

    private char character() {
        String likely = "0123456789-/XYT:.,~?%[]{} +Z";
        boolean any = random.nextInt(4) == 0;
        return any ? (char) random.nextInt(Character.MAX_VALUE) : likely.charAt(random.nextInt(likely.length()));
    }

    private String masked() {
        String day = day().toString();
        return switch (random.nextInt(5)) {
            case 0 -> day.substring(0, 8) + "XX";
            case 1 -> day.substring(0, 9) + "X";
            case 2 -> day.substring(0, 5) + "XX-XX";
            case 3 -> day.substring(0, 3) + "X";
            default -> day.substring(0, 5) + "XX";
        };
    }

    private String set(LocalDate first) {
        if (random.nextBoolean()) {
            return "[" + first + ".." + first.plusDays(random.nextInt(9)) + "]";
        }
        List<String> days = new ArrayList<>();
        int members = 1 + random.nextInt(4);
        for (int i = 0; i < members; i++) {
            days.add(first.plusDays(i * (1L + random.nextInt(20))).toString());
        }
        return "[" + String.join(",", days) + "]";
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private int pick(int... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
