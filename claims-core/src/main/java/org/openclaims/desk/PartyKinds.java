package org.openclaims.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.party.Names;
import org.openclaims.party.PartyKind;

/** What sort of party a new name probably is, and what that is taken from. Mended by amending the party. */
public final class PartyKinds {
    private static final Set<String> FIRST_WORDS_OF_UNNAMED =
            Set.of("a", "an", "one", "two", "some", "unnamed", "anonymous", "un", "una", "unos", "unas", "several");

    /** Nobody in particular: what fact-checkers name where a claim goes round by itself. */
    private static final Set<String> WORDS_OF_THE_UNNAMED = Set.of(
            "post",
            "posts",
            "bloggers",
            "users",
            "image",
            "images",
            "photo",
            "video",
            "videos",
            "email",
            "emails",
            "meme",
            "memes",
            "rumor",
            "rumors",
            "rumour",
            "rumours",
            "tweets",
            "publicaciones",
            "cadena",
            "usuarios",
            "usuarias");

    private static final Set<String> WORDS_OF_ORGANIZATIONS = Set.copyOf(Arrays.asList(
            ("administration agency army association authority bank board bureau campaign center centre chronicle "
                            + "church commission committee company congress corp corporation college council court daily department desk embassy federation "
                            + "foundation gazette government group guardian herald hospital house inc institute journal kremlin media ministry nations network "
                            + "news newspaper observatory office organization organisation parliament party police post press radio senate service "
                            + "society television times tribunal tribune tv union university agencia ayuntamiento banco congreso consejo corte "
                            + "alcaldia asociacion autoridad comision defensoria departamento diario ejercito embajada empresa federacion fiscalia fundacion gobierno iglesia instituto ministerio "
                            + "noticias organizacion pais partido periodico policia prensa presidencia redaccion secretaria senado sindicato tiempo universidad")
                    .split(" ")));

    /** {@code PolitiFact}: one word, put together from two. */
    private static final Pattern BRAND = Pattern.compile("\\p{Lu}\\p{Ll}{2,}\\p{Lu}[\\p{L}.]*");

    private PartyKinds() {}

    /**
     * A guess.
     *
     * @param because what it is taken from, to stand after the kind: {@code by the word “ministry”}; null if nothing speaks for another kind
     */
    public record Guess(PartyKind kind, @Nullable Sentence because) {}

    /** What a name looks like. */
    public static Guess guess(String name) {
        var words = Names.words(name);
        boolean described = Character.isLowerCase(name.strip().codePointAt(0)) && words.size() > 1;
        if (described && FIRST_WORDS_OF_UNNAMED.contains(words.get(0))) {
            return new Guess(PartyKind.UNNAMED, Sentence.of("for it begins with “{0}”", words.get(0)));
        }
        Optional<String> nobody =
                words.stream().filter(WORDS_OF_THE_UNNAMED::contains).findFirst();
        if (nobody.isPresent()) {
            return new Guess(PartyKind.UNNAMED, Sentence.of("by the word “{0}”", nobody.get()));
        }
        if (words.size() == 1 && isAllCapitals(name)) {
            return new Guess(PartyKind.ORGANIZATION, Sentence.of("for it is all capitals"));
        }
        if (BRAND.matcher(name.strip()).matches()) {
            return new Guess(PartyKind.ORGANIZATION, Sentence.of("for it is one word of several"));
        }
        return words.stream()
                .filter(WORDS_OF_ORGANIZATIONS::contains)
                .findFirst()
                .map(word -> new Guess(PartyKind.ORGANIZATION, Sentence.of("by the word “{0}”", word)))
                .orElseGet(() -> new Guess(PartyKind.PERSON, null));
    }

    /** Where a script has no capitals, nothing is written in them: 习近平 is none. */
    private static boolean isAllCapitals(String name) {
        return name.length() > 1
                && name.equals(name.toUpperCase(Locale.ROOT))
                && !name.equals(name.toLowerCase(Locale.ROOT));
    }
}
