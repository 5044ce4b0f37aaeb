package org.openclaims.log;

import java.time.LocalDate;
import org.openclaims.item.Texts;

/**
 * On whose order words were erased. It stays for ever, so it holds no personal data.
 *
 * @param basis of the law or the rule: {@code GDPR Art. 17}
 * @param decidedBy a role, not a person: {@code legal desk}
 * @param on the day of the erasure
 */
public record ErasureOrder(String basis, String decidedBy, LocalDate on) {
    /** Where nothing may stay, not even the mark. */
    public static final String NOTHING = "[erased]";

    private static final String BEGINNING = "[erased ";
    private static final String MARK = "\\[erased \\d{4}-\\d\\d-\\d\\d, [^\\]]+\\]";

    public ErasureOrder {
        Texts.required("the legal basis", basis);
        Texts.required("who decided", decidedBy);
    }

    /** What readers see where the words stood: {@code [erased 2026-11-23, GDPR Art. 17]}. */
    public String mark() {
        return BEGINNING + on + ", " + basis + "]";
    }

    /** Whether this is what stands where words were erased, to the letter: words may well begin and end like it. */
    public static boolean isMark(String text) {
        // Looked at before the pattern is, which is made anew each time: hardly any text begins so.
        return text.equals(NOTHING) || text.startsWith(BEGINNING) && text.matches(MARK);
    }
}
