package org.openclaims.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.openclaims.party.Names;
import org.openclaims.party.PartyKind;

/** What sort of party a new name probably is. Said aloud where it is used, and mended with {@code claims amend}. */
final class PartyKinds {
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

    private static final Set<String> WORDS_OF_ORGANIZATIONS =
            Set.copyOf(Arrays.asList(("administration agency army association bank board bureau campaign center centre "
                            + "church commission committee company congress corp corporation council court department embassy federation foundation "
                            + "government group house inc institute kremlin media ministry nations network news newspaper observatory office organization "
                            + "organisation parliament party police post senate service society times tribunal union university agencia ayuntamiento "
                            + "banco congreso consejo corte departamento ejercito embajada empresa federacion fiscalia fundacion gobierno iglesia "
                            + "instituto ministerio organizacion pais partido policia prensa senado sindicato tiempo universidad")
                    .split(" ")));

    private PartyKinds() {}

    static PartyKind guess(String name) {
        var words = Names.words(name);
        boolean described = Character.isLowerCase(name.strip().codePointAt(0)) && words.size() > 1;
        if (described && FIRST_WORDS_OF_UNNAMED.contains(words.get(0))) {
            return PartyKind.UNNAMED;
        }
        if (words.stream().anyMatch(WORDS_OF_THE_UNNAMED::contains)) {
            return PartyKind.UNNAMED;
        }
        boolean acronym = words.size() == 1 && name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
        boolean organization = words.stream().anyMatch(WORDS_OF_ORGANIZATIONS::contains);
        return acronym || organization ? PartyKind.ORGANIZATION : PartyKind.PERSON;
    }
}
