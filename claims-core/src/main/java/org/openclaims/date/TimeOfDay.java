package org.openclaims.date;

/**
 * The time in {@code 2025-06-11T14:30:00-05:00}. It is checked and kept, tells the order within a day, and never moves the day: the speaker's local day
 * counts.
 */
final class TimeOfDay {
    private TimeOfDay() {}

    static boolean fits(String time) {
        return time.length() >= 8
                && pair(time, 0, 23)
                && time.charAt(2) == ':'
                && pair(time, 3, 59)
                && time.charAt(5) == ':'
                && pair(time, 6, 59)
                && zone(time.substring(8));
    }

    /** Whether it says in which zone it is. */
    static boolean zoned(String time) {
        return time.length() > 8;
    }

    /** Seconds since midnight, of UTC where it has a zone, which may then be of the day before or after. */
    static int seconds(String time) {
        int local = number(time, 0) * 3600 + number(time, 3) * 60 + number(time, 6);
        if (time.length() < 11) {
            return local;
        }
        int minutes = time.length() > 11 ? number(time, 12) : 0;
        int offset = number(time, 9) * 3600 + minutes * 60;
        return time.charAt(8) == '-' ? local + offset : local - offset;
    }

    /** {@code 17:00}, {@code 17:00:30}, {@code 17:00 UTC}, {@code 17:00 UTC-05:00}: the same in all our languages. */
    static String said(String time) {
        String zone = time.substring(8);
        boolean utc = zone.equals("Z") || zone.startsWith("+00") && !zone.contains(":") || zone.equals("+00:00");
        String clock = time.startsWith("00", 6) ? time.substring(0, 5) : time.substring(0, 8);
        return zone.isEmpty() ? clock : clock + " UTC" + (utc ? "" : zone);
    }

    private static int number(String time, int at) {
        return (time.charAt(at) - '0') * 10 + time.charAt(at + 1) - '0';
    }

    private static boolean zone(String zone) {
        if (zone.isEmpty() || zone.equals("Z")) {
            return true;
        }
        boolean signed = zone.charAt(0) == '+' || zone.charAt(0) == '-';
        boolean minutes = zone.length() == 3 || zone.length() == 6 && zone.charAt(3) == ':' && pair(zone, 4, 59);
        return signed && minutes && pair(zone, 1, 23);
    }

    private static boolean pair(String text, int at, int most) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 && tens * 10 + ones <= most;
    }
}
