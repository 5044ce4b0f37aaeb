package org.openclaims.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.act.Form;
import org.openclaims.act.Quote;

/**
 * What an amendment says of a quote and of a form beside their words; null leaves it as it is. A translation belongs to the words it translates:
 * with other words the old one goes.
 *
 * @param language of the words
 * @param translation takes the place of the one in the same language, or stands beside those in others
 * @param translationLanguage of that translation, or, without one, of the only one there is
 * @param translator the same
 * @param calledBy who called the act what it was called
 */
public record Details(
        @Nullable String language,
        @Nullable String translation,
        @Nullable String translationLanguage,
        @Nullable String translator,
        @Nullable String calledBy) {
    /** Nothing said beside the words. */
    public static final Details NONE = new Details(null, null, null, null, null);

    @Nullable
    Form form(String handle, @Nullable Form said, @Nullable Form old, Set<Part> out) {
        Form form = said != null ? said : out.contains(Part.FORM) ? null : old;
        if (form == null) {
            if (calledBy != null) {
                throw new Refused("\"" + handle + "\" says nothing of what it was called. Give the word that "
                        + calledBy + " used too.");
            }
            return null;
        }
        if (calledBy != null) {
            return new Form(form.called(), calledBy);
        }
        if (out.contains(Part.FORM_BY)) {
            return new Form(form.called(), null);
        }
        return form.by() == null ? new Form(form.called(), by(old)) : form;
    }

    private static @Nullable String by(@Nullable Form form) {
        return form == null ? null : form.by();
    }

    @Nullable
    Quote quote(Drafting drafting, String handle, @Nullable Quote said, @Nullable Quote old, Set<Part> out) {
        Quote words = said != null ? said : out.contains(Part.QUOTE) ? null : old;
        if (words == null) {
            if (language != null || translation != null || ofTranslation()) {
                throw new Refused("\"" + handle + "\" has no words that were quoted. Give those too, to the letter.");
            }
            return null;
        }
        boolean emptied = out.contains(Part.TRANSLATIONS);
        boolean same = old != null && old.text().equals(words.text());
        List<Quote.Translation> kept =
                emptied ? List.of() : words.translations().isEmpty() && same ? translations(old) : words.translations();
        List<Quote.Translation> next = translations(handle, kept, translations(old));
        if (!same && !emptied && next.isEmpty() && !translations(old).isEmpty()) {
            drafting.advise(
                    "The translation of the earlier words is left out, for these are others. If you have one of these: {0}.",
                    WayOut.to(Step.AMEND_ITEM, handle));
        }
        String before = old == null ? null : old.language();
        String spoken = language != null ? language : words.language() != null ? words.language() : before;
        return new Quote(words.text(), spoken, next);
    }

    private static List<Quote.Translation> translations(@Nullable Quote quote) {
        return quote == null ? List.of() : quote.translations();
    }

    private boolean ofTranslation() {
        return translationLanguage != null || translator != null;
    }

    private List<Quote.Translation> translations(
            String handle, List<Quote.Translation> kept, List<Quote.Translation> old) {
        if (translation == null && !ofTranslation()) {
            return kept;
        }
        if (translation == null && kept.isEmpty()) {
            throw new Refused("\"" + handle + "\" has no translation. Give its words too.");
        }
        int place = place(kept);
        if (translation == null && place < 0 && kept.size() > 1) {
            throw new Refused(Sentence.of(
                    "\"{0}\" has translations in several languages ({1}). Say with which one it is about.",
                    handle,
                    String.join(
                            ", ", kept.stream().map(Quote.Translation::language).toList())));
        }
        List<Quote.Translation> next = new ArrayList<>(kept);
        if (translation == null) {
            int only = Math.max(place, 0);
            next.set(only, saidOf(kept.get(only)));
        } else if (place >= 0) {
            next.set(place, new Quote.Translation(translation, kept.get(place).language(), by(kept.get(place))));
        } else {
            next.add(new Quote.Translation(
                    translation, translationLanguage == null ? usual(old) : translationLanguage, translator));
        }
        return next;
    }

    /** The one that is meant: in the language that is said, or the only one; negative if there is none. */
    private int place(List<Quote.Translation> kept) {
        for (int i = 0; i < kept.size(); i++) {
            if (translationLanguage == null
                    ? kept.size() == 1
                    : kept.get(i).language().equals(translationLanguage)) {
                return i;
            }
        }
        return -1;
    }

    private Quote.Translation saidOf(Quote.Translation translated) {
        return new Quote.Translation(
                translated.text(),
                translationLanguage == null ? translated.language() : translationLanguage,
                by(translated));
    }

    private @Nullable String by(Quote.Translation translated) {
        return translator == null ? translated.by() : translator;
    }

    /** A desk translates into its own language: the one of the translation that was there, else English. */
    private static String usual(List<Quote.Translation> old) {
        return old.size() == 1 ? old.get(0).language() : "en";
    }
}
