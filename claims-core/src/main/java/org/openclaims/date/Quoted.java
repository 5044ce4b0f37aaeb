package org.openclaims.date;

/** What somebody typed, made fit for the one line of an error message. */
final class Quoted {
    private static final int LONGEST = 80;

    private Quoted() {}

    static String of(String typed) {
        StringBuilder line = new StringBuilder("\"");
        int end = Math.min(typed.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            char c = typed.charAt(i);
            // Half a surrogate pair, a line break or a bidi control would spoil the terminal of whoever reads the
            // message.
            boolean harmless = c >= ' ' && !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
            line.append(harmless && !Character.isSurrogate(c) ? c : ' ');
        }
        return line.append(typed.length() > LONGEST ? "…\"" : "\"").toString();
    }
}
