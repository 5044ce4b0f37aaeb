package org.openclaims.cli.render;

/**
 * What the reader's window can show.
 *
 * @param width columns; text lines are never longer, addresses excepted
 * @param colour whether headings may be set in bold; nothing is ever told by colour alone
 */
public record Layout(int width, boolean colour) {
    /** Narrower than this, words would not fit any more. */
    static final int NARROWEST = 40;

    /** 80 columns, plain. */
    public static final Layout PLAIN = new Layout(80, false);

    public Layout {
        width = Math.max(width, NARROWEST);
    }
}
