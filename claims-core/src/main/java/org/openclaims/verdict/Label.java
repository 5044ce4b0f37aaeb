package org.openclaims.verdict;

import org.openclaims.item.Texts;

/**
 * One word of a rating scale.
 *
 * @param code stable: {@code half-true}
 * @param text as readers see it: "Half True"
 * @param ranked whether it has a place in the scale's order; "Unproven" has none
 */
public record Label(String code, String text, boolean ranked) {
    public Label {
        Texts.required("the code of a label", code);
        Texts.required("the text of a label", text);
    }
}
