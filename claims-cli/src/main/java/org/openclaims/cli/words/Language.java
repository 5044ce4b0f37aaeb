package org.openclaims.cli.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openclaims.Codes;
import org.openclaims.Sentence;
import org.openclaims.WayOut;

/**
 * The language in which reports and pages are written; what the record holds stays in its own.
 *
 * <p>A sentence is written in English where it is said, with {@code {0}}, {@code {1}} for what is put into it, and that is what it is looked up by: English
 * needs no file, and the code can be read. The other languages have a file of sentences each ({@code es.tsv}), which the tests hold against the code.
 */
public final class Language {
    /** English. */
    public static final Language ENGLISH = new Language(Locale.ENGLISH, Map.of());

    private final Locale locale;
    private final Map<String, String> sentences;

    Language(Locale locale, Map<String, String> sentences) {
        this.locale = locale;
        this.sentences = sentences;
    }

    /** The language as a tag of BCP 47: {@code en}, {@code es}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The same for what core says. */
    public Locale locale() {
        return locale;
    }

    /**
     * A sentence, or a part of one.
     *
     * @param english as it is in English
     * @param parts for {@code {0}} and those after it; a language may use them in another order
     */
    public String say(String english, Object... parts) {
        return parts.length == 0 ? found(english) : say(Sentence.of(english, parts));
    }

    /** Something that core says, with our commands as ways out. */
    public String say(Sentence sentence) {
        return sentence.text(found(sentence.pattern()), this::command, this::found);
    }

    /** What is typed is the same in every language; the few words that some have around it are not. */
    private String command(WayOut way) {
        String english = Commands.of(way.step());
        return Sentence.of(sentences.getOrDefault(english, english), way.about().toArray())
                .text();
    }

    /** Several of them, with commas between. */
    public String say(List<Sentence> sentences) {
        StringBuilder words = new StringBuilder();
        for (Sentence sentence : sentences) {
            words.append(words.isEmpty() ? "" : ", ").append(say(sentence));
        }
        return words.toString();
    }

    /**
     * A sentence with a number in it, which is {@code {0}}.
     *
     * @param one what is said of one
     * @param many what is said of none or several
     */
    public String count(long number, String one, String many) {
        return say(number == 1 ? one : many, number(number));
    }

    /** One of our codes, as a word. */
    public String code(Enum<?> code) {
        return say(Codes.of(code));
    }

    /** A whole number with its thousands set apart: {@code 1,234}, {@code 12.345}. By hand, since a format costs a short command more than its answer. */
    public String number(long number) {
        boolean spanish = tag().equals("es");
        StringBuilder digits = new StringBuilder(Long.toString(number));
        // Spanish leaves four digits together.
        if (digits.length() > (spanish ? 4 : 3)) {
            for (int i = digits.length() - 3; i > 0; i -= 3) {
                digits.insert(i, spanish ? '.' : ',');
            }
        }
        return digits.toString();
    }

    public Changes changes() {
        return new Changes(this);
    }

    public Dates dates() {
        return new Dates(this);
    }

    public Intro intro() {
        return new Intro(this);
    }

    public Proofs proofs() {
        return new Proofs(this);
    }

    public Quotes quotes() {
        return new Quotes(this);
    }

    public Recorded recorded() {
        return new Recorded(this);
    }

    public Sayings sayings() {
        return new Sayings(this);
    }

    public Standing standing() {
        return new Standing(this);
    }

    public Steps steps() {
        return new Steps(this);
    }

    private String found(String english) {
        String found = sentences.getOrDefault(english, english);
        assert sentences.isEmpty() || sentences.containsKey(english) || places(english)
                : "not said in " + tag() + ": " + english;
        return found;
    }

    /** Whether there are no words in it, only places and what stands between them. */
    private static boolean places(String english) {
        return english.codePoints().noneMatch(Character::isLetter);
    }

    @Override
    public String toString() {
        return "Language[" + tag() + "]";
    }
}
