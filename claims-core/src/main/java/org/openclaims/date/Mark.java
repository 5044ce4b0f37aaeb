package org.openclaims.date;

/** What a source adds to a date: {@code ?} may be wrong, {@code ~} about then, {@code %} both. */
enum Mark {
    NONE(""),
    UNCERTAIN("?"),
    APPROXIMATE("~"),
    BOTH("%");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    boolean approximate() {
        return this == APPROXIMATE || this == BOTH;
    }

    boolean uncertain() {
        return this == UNCERTAIN || this == BOTH;
    }

    Mark and(Mark other) {
        return this == NONE || this == other ? other : other == NONE ? this : BOTH;
    }

    static boolean isSign(char c) {
        return c == '?' || c == '~' || c == '%';
    }

    /** The mark at the end of the text, if there is one. */
    static Mark endOf(String text) {
        return switch (text.isEmpty() ? ' ' : text.charAt(text.length() - 1)) {
            case '?' -> UNCERTAIN;
            case '~' -> APPROXIMATE;
            case '%' -> BOTH;
            default -> NONE;
        };
    }
}
