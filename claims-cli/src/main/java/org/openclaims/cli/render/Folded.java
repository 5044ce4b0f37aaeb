package org.openclaims.cli.render;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks whole lines at spaces, for a window of so many columns; what is printed piece by piece, such as a prompt or a bar, it leaves alone. */
public final class Folded extends PrintWriter {
    /** What the rest of a line goes below: nothing, or what was counted. */
    private static final Pattern START = Pattern.compile("^ *(?:[0-9,]+ {2})? *");

    private final int columns;

    public Folded(Writer out, int columns) {
        super(out);
        this.columns = columns;
    }

    @Override
    public void println(String line) {
        if (line.length() <= columns || line.indexOf('\n') >= 0) {
            super.println(line);
            return;
        }
        Matcher start = START.matcher(line);
        String first = start.lookingAt() ? start.group() : "";
        String indent = first;
        for (String part : Width.wrap(line.substring(first.length()), Math.max(20, columns - first.length()))) {
            super.println(indent + part);
            indent = " ".repeat(first.length());
        }
    }
}
