package org.openclaims.cli.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openclaims.act.Quote;
import org.openclaims.report.ActView;

/** Verbatim words, whose they are, and what they say in another language. */
public final class Quotes {
    private final Language language;

    Quotes(Language language) {
        this.language = language;
    }

    /** Whose words, where, when, in which language. */
    public String credit(ActView view, Quote quote) {
        return String.join(", ", credits(view, quote)) + Sayings.cited(view.sources());
    }

    /** The same part by part: beside a name that is read from right to left, a page keeps each in its own direction. */
    public List<String> credits(ActView view, Quote quote) {
        List<String> parts = new ArrayList<>();
        parts.add(
                view.byProxy() && view.onBehalfOf() != null
                        ? language.say(
                                "{0} for {1}",
                                view.by().name(), view.onBehalfOf().name())
                        : view.by().name());
        if (view.act().venue() != null) {
            parts.add(view.act().venue());
        }
        parts.add(language.dates().when(view.act()));
        if (quote.language() != null) {
            parts.add(language.say("in {0}", language(quote.language())));
        }
        return parts;
    }

    /** Into which language, by whom. */
    public String credit(Quote.Translation translation) {
        String into = language(translation.language());
        return translation.by() == null
                ? language.say("translation into {0}", into)
                : language.say("translation into {0}, by {1}", into, translation.by());
    }

    /** The name of a language. */
    public String language(String tag) {
        String name = switch (tag) {
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
            default -> "language {0}";
        };
        return language.say(name, tag);
    }

    /** The words in the middle of a text, a line break shown as in verse; nothing if there are none. */
    public String quoted(ActView view) {
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
        return text.indexOf('\n') < 0
                ? text
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" / "));
    }
}
