package org.openclaims.log;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.claim.Wording;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.original.Original;
import org.openclaims.party.Alias;
import org.openclaims.party.Names;
import org.openclaims.party.Party;
import org.openclaims.source.Source;
import org.openclaims.source.Urls;

/**
 * A word under which an item can be found. A log keeps these; they point at what might be meant and judge nothing: whether the item still stands
 * and still has that name is for the {@link Dossier} to say.
 *
 * @param key folded: lower case, without accents; where it is longer than databases like their keys, its beginning and a digest of the whole
 */
public record Term(Field field, String key, ItemId item) {
    public Term {
        key = key(key);
    }

    /** What a log keeps, and is asked for, in place of this key: the key itself unless it is very long. */
    public static String key(String whole) {
        return Keys.bounded(whole);
    }

    // Written out, as in ItemId and for the same reason.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Term that && field == that.field && key.equals(that.key) && item.equals(that.item);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + item.hashCode();
    }

    /** The terms of an item; empty for most kinds. */
    public static Set<Term> of(Item item) {
        Set<Term> terms = new LinkedHashSet<>();
        if (item instanceof Party party) {
            names(terms, party.name(), party.id());
        } else if (item instanceof Alias alias) {
            names(terms, alias.name(), alias.party());
        } else if (item instanceof Source source && source.url() != null) {
            terms.add(new Term(Field.URL, Urls.key(source.url()), source.id()));
        } else if (item instanceof Wording wording && !ErasureOrder.isMark(wording.text())) {
            terms.add(new Term(Field.WORDING, Names.key(wording.text()), wording.claim()));
        } else if (item instanceof Act act && act.occasion() != null) {
            terms.add(new Term(Field.OCCASION, act.occasion(), act.claim()));
        } else if (item instanceof Original original) {
            terms.add(new Term(Field.ORIGINAL, original.identity() + ":" + original.digest(), original.claim()));
        }
        return terms;
    }

    private static void names(Set<Term> terms, String name, ItemId party) {
        if (ErasureOrder.isMark(name)) {
            return;
        }
        terms.add(new Term(Field.NAME, Names.key(name), party));
        Names.words(name).forEach(word -> terms.add(new Term(Field.NAME_WORD, word, party)));
    }
}
