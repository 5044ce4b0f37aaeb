package org.openclaims.date;

/**
 * The time in {@code 2025-06-11T14:30:00-05:00}. It is checked and kept, and never moves the day: the speaker's local
 * day counts.
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
