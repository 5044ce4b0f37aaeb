package org.openclaims.log;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.act.Quote;
import org.openclaims.claim.Claim;
import org.openclaims.claim.Link;
import org.openclaims.claim.LinkKind;
import org.openclaims.claim.Wording;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.party.Names;

/**
 * A word under which a claim is found among very many: one of its wordings, of a quote or a translation of an act on it, or a tag. A log keeps these; like
 * mentions they point at what may be meant and judge nothing.
 *
 * @param word as {@link #words}, {@link #tag}, {@link #WALKED_BACK} or {@link #LINKED} has it
 */
public record Keyword(String word, ItemId claim) {
    /**
     * Under it stands every claim that somebody may have walked back: one with an act that takes something back, or one that says the same as another
     * claim, on which there may be such an act.
     */
    public static final String WALKED_BACK = "<";

    /** Under it stands every claim that says the same as another one, so that what was done to that one may count for it. */
    public static final String LINKED = "=";

    /** What is longer is found by its beginning: a text without any space is one word, and keys of databases have an end. */
    private static final int LONGEST = 40;

    private static final char FIRST_UNSPACED = 0x0E00;

    // Written out, as in ItemId and for the same reason.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Keyword that && word.equals(that.word) && claim.equals(that.claim);
    }

    @Override
    public int hashCode() {
        return 31 * word.hashCode() + claim.hashCode();
    }

    /** The keywords that a text is found by, each once. */
    public static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : Names.words(text)) {
            if (mayBeUnspaced(word)) {
                Unspaced.pieces(word).forEach(piece -> words.add(cut(piece)));
            } else {
                words.add(cut(word));
            }
        }
        return words;
    }

    /**
     * The keywords of every text that {@linkplain #says says} what was typed. Where words are written without spaces between them, what stands at an end of
     * it may be the part of a longer one, as in {@code 20峰会} of {@code G20峰会}: it is not asked for.
     */
    public static Set<String> sought(String typed) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : Names.words(typed)) {
            if (mayBeUnspaced(word)) {
                Unspaced.within(word).forEach(piece -> words.add(cut(piece)));
            } else {
                words.add(cut(word));
            }
        }
        return words;
    }

    /** Whether a text has all the words of what was typed; where words are written without spaces between them, whether it has that anywhere. */
    public static boolean says(String text, String typed) {
        List<String> has = Names.words(text);
        Set<String> pieces = words(text);
        for (String word : Names.words(typed)) {
            boolean inside = mayBeUnspaced(word) && has.stream().anyMatch(one -> one.contains(word));
            if (!inside && !has.contains(word) && !pieces.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Cheap, and right about most words: Thai is the first of these scripts in the order of Unicode. */
    private static boolean mayBeUnspaced(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= FIRST_UNSPACED) {
                return true;
            }
        }
        return false;
    }

    private static String cut(String word) {
        return word.length() <= LONGEST ? word : Keys.beginning(word, LONGEST);
    }

    /** The keyword of a tag, which no text has. */
    public static String tag(String tag) {
        return "#" + Keys.bounded(Names.key(tag));
    }

    /** The keywords of an item; empty for most kinds. */
    public static Set<Keyword> of(Item item) {
        Set<Keyword> all = new LinkedHashSet<>();
        if (item instanceof Claim claim) {
            claim.tags().forEach(tag -> all.add(new Keyword(tag(tag), claim.id())));
        } else if (item instanceof Wording wording) {
            add(all, wording.text(), wording.claim());
        } else if (item instanceof Link link && link.kind() == LinkKind.SAME) {
            for (ItemId claim : List.of(link.from(), link.to())) {
                all.add(new Keyword(WALKED_BACK, claim));
                all.add(new Keyword(LINKED, claim));
            }
        } else if (item instanceof Act act) {
            if (act.kind().walksBack()) {
                all.add(new Keyword(WALKED_BACK, act.claim()));
            }
            if (act.quote() != null) {
                texts(act.quote()).forEach(text -> add(all, text, act.claim()));
            }
        }
        return all;
    }

    private static Stream<String> texts(Quote quote) {
        return Stream.concat(
                Stream.of(quote.text()), quote.translations().stream().map(Quote.Translation::text));
    }

    private static void add(Set<Keyword> all, String text, ItemId claim) {
        if (!ErasureOrder.isMark(text)) {
            words(text).forEach(word -> all.add(new Keyword(word, claim)));
        }
    }
}
