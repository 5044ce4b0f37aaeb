package org.openclaims.cli.html;

import java.util.regex.Pattern;

/** Names of places on a page. */
public final class Anchors {
    private static final Pattern ESCAPED = Pattern.compile("[^A-Za-z0-9/_-]");

    private Anchors() {}

    /** For an item: its handle, with a hyphen for what would have to be escaped in an address. */
    public static String of(String handle) {
        return ESCAPED.matcher(handle).replaceAll("-");
    }

    /** For a source by its number on the page. */
    public static String source(int number) {
        return "source_" + number;
    }

    /** For the list of claims in one position. */
    public static String position(String code) {
        return "position_" + code;
    }
}
