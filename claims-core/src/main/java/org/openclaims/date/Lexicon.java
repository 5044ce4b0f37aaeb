package org.openclaims.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the words of one language mean in a date. Loaded only once something other than EDTF has been typed. */
final class Lexicon {
    private static final int LONGEST = 3;

    private final Speech speech;
    private final Map<String, Token> meanings = new HashMap<>();

    Lexicon(Speech speech) {
        this.speech = speech;
    }

    Speech speech() {
        return speech;
    }

    /** @param phrases one to three words each, separated by bars, without accents */
    Lexicon say(Token.Kind kind, String phrases) {
        return say(kind, 0, phrases);
    }

    Lexicon say(Token.Kind kind, int value, String phrases) {
        for (String phrase : phrases.split("\\|")) {
            meanings.put(phrase, new Token(kind, value, phrase));
        }
        return this;
    }

    /**
     * Gives the values one after the other, in the order of the phrases; those at one place share a value, with slashes
     * between.
     */
    Lexicon count(Token.Kind kind, int first, String phrases) {
        int value = first;
        for (String alternatives : phrases.split("\\|")) {
            say(kind, value++, alternatives.replace('/', '|'));
        }
        return this;
    }

    /**
     * @return the tokens with their words understood, the longest phrases first; empty if a word is not of this
     * language
     */
    Optional<List<Token>> understand(List<Token> tokens) {
        List<Token> understood = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            if (!tokens.get(at).is(Token.Kind.WORD)) {
                understood.add(tokens.get(at++));
                continue;
            }
            int words = longest(tokens, at);
            if (words == 0) {
                return Optional.empty();
            }
            understood.add(meanings.get(phrase(tokens, at, words)));
            at += words;
        }
        return Optional.of(understood);
    }

    private int longest(List<Token> tokens, int at) {
        for (int words = Math.min(LONGEST, tokens.size() - at); words > 0; words--) {
            if (meanings.containsKey(phrase(tokens, at, words))) {
                return words;
            }
        }
        return 0;
    }

    private static String phrase(List<Token> tokens, int at, int words) {
        StringBuilder phrase = new StringBuilder();
        for (Token token : tokens.subList(at, at + words)) {
            // A number or a comma between words makes it no phrase; the brackets keep it from being taken for one.
            phrase.append(phrase.isEmpty() ? "" : " ")
                    .append(token.is(Token.Kind.WORD) ? token.text() : "[" + token.text() + "]");
        }
        return phrase.toString();
    }
}
