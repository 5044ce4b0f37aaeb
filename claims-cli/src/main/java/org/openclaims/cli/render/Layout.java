package org.openclaims.cli.render;

import org.openclaims.cli.words.Language;

/**
 * What the reader's window can show, and in which language.
 *
 * @param width columns; text lines are never longer, addresses excepted
 * @param colour whether headings may be set in bold; nothing is ever told by colour alone
 */
public record Layout(int width, boolean colour, Language language) {
    /** Narrower than this, words would not fit any more. */
    static final int NARROWEST = 40;

    /** 80 columns, plain, English. */
    public static final Layout PLAIN = plain(Language.ENGLISH);

    /** 80 columns, plain. */
    public static Layout plain(Language language) {
        return new Layout(80, false, language);
    }

    public Layout {
        width = Math.max(width, NARROWEST);
    }
}
