package org.openclaims.verdict;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.item.Texts;

/**
 * One version of a rating scale. No label stands for a number; ranked labels have an order and nothing more.
 *
 * @param handle name and version as verdicts cite it: {@code politifact@1}
 * @param title for readers
 * @param labels ranked ones from the most to the least true; empty if the reviewer may say what they like
 */
public record Scale(ItemId id, String handle, String title, List<Label> labels) implements Item {
    public Scale {
        id.require(ItemKind.SCALE);
        if (!isName(handle)) {
            throw new IllegalArgumentException("a scale is called name@version, in lower case, not \"" + handle + "\"");
        }
        Texts.required("the title of the scale", title);
        labels = List.copyOf(labels);
        Set<String> codes = new HashSet<>();
        for (Label label : labels) {
            if (!codes.add(label.code())) {
                throw new IllegalArgumentException("the scale has two labels called " + label.code());
            }
        }
    }

    /** Whether a scale can be called so. */
    public static boolean isName(String nameAndVersion) {
        return nameAndVersion.matches("[a-z0-9][a-z0-9:.-]*@[1-9][0-9]*");
    }

    /** Whether any words will do. */
    public boolean freeText() {
        return labels.isEmpty();
    }

    /** The label with this code or this text, in any case; empty if the scale has none such. */
    public Optional<Label> label(String word) {
        String wanted = folded(word);
        return labels.stream()
                .filter(label -> folded(label.code()).equals(wanted)
                        || folded(label.text()).equals(wanted))
                .findFirst();
    }

    private static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
    }
}
