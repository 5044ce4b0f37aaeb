package org.openclaims.cli.words;

import java.util.ArrayList;
import java.util.List;
import org.openclaims.act.Quote;
import org.openclaims.report.ActView;

/** Verbatim words, whose they are, and what they say in another language. */
public final class Quotes {
    private Quotes() {}

    /** Whose words, where, when, in which language. */
    public static String credit(ActView view, Quote quote) {
        List<String> parts = new ArrayList<>();
        parts.add(view.by().name()
                + (view.byProxy() && view.onBehalfOf() != null
                        ? " for " + view.onBehalfOf().name()
                        : ""));
        if (view.act().venue() != null) {
            parts.add(view.act().venue());
        }
        parts.add(Dates.when(view.act()));
        if (quote.language() != null) {
            parts.add("in " + language(quote.language()));
        }
        return String.join(", ", parts) + Sayings.cited(view.sources());
    }

    /** Into which language, by whom. */
    public static String credit(Quote.Translation translation) {
        return "translation into " + language(translation.language())
                + (translation.by() == null ? "" : ", by " + translation.by());
    }

    public static String language(String tag) {
        return switch (tag) {
            case "en" -> "English";
            case "es" -> "Spanish";
            case "pt" -> "Portuguese";
            case "fr" -> "French";
            case "de" -> "German";
            case "it" -> "Italian";
            case "ar" -> "Arabic";
            case "he" -> "Hebrew";
            case "fa" -> "Persian";
            case "ru" -> "Russian";
            case "uk" -> "Ukrainian";
            case "zh" -> "Chinese";
            default -> "language " + tag;
        };
    }

    /** The words in the middle of a text, a line break shown as in verse; nothing if there are none. */
    public static String quoted(ActView view) {
        Quote quote = view.act().quote();
        if (quote == null) {
            return "";
        }
        StringBuilder words =
                new StringBuilder(" “").append(verse(quote.text())).append("”");
        for (Quote.Translation other : quote.translations()) {
            words.append(" (")
                    .append(language(other.language()))
                    .append(": “")
                    .append(verse(other.text()))
                    .append("”)");
        }
        return words.toString();
    }

    private static String verse(String text) {
        return text.replaceAll("\\s*\n\\s*", " / ");
    }
}
