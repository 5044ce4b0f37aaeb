package org.openclaims.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.log.Event;
import org.openclaims.log.Field;
import org.openclaims.log.LogReader;
import org.openclaims.log.Role;
import org.openclaims.log.Term;
import org.openclaims.party.LookAlikes;
import org.openclaims.party.Names;

/** Picks the names on record that a typed one is held against, so that a new name costs no walk through a hundred thousand others. */
final class NearNames {
    /** So many are all held against it. */
    private static final int FEW = 5_000;

    private static final int MOST_ALIKE = 500;
    private static final int MOST_READ = 500;
    private static final int MOST_WORDS = 8;
    private static final int ALIKE = 2;

    /** The last plain letter or digit of the alphabet comes before this. */
    private static final String AFTER_PLAIN = "\u007f";

    private final LogReader reader;

    NearNames(LogReader reader) {
        this.reader = reader;
    }

    /**
     * All names of a small record. Of a large one those that
     *
     * <ul>
     *   <li>begin like the typed one, or like what is left of it from one of its words on: as many letters alike, two or more, as leave a few hundred;
     *   <li>have all of its words but one, or words a slip away that begin alike: the few that have most;
     *   <li>begin with a letter that is not plain, where the typed one may look like them.
     * </ul>
     *
     * What looks like plain letters is looked for in plain letters too. Not found in a large record are slips in the first two letters of a name of one
     * word, and those in a word that more than 500 have where nothing else of the name narrows them down.
     *
     * @return in alphabetical order
     */
    Iterable<Term> toCompare(String typed) {
        List<Term> all = reader.terms(Field.NAME, "", FEW);
        if (all.size() < FEW) {
            return all;
        }
        Set<Term> found = new TreeSet<>(NearNames::alphabetically);
        String key = Names.key(typed);
        for (String form : new TreeSet<>(List.of(key, LookAlikes.inPlainLetters(key)))) {
            addAlike(found, form);
        }
        found.addAll(reader.termsAfter(Field.NAME, AFTER_PLAIN, MOST_ALIKE));
        return found;
    }

    private static int alphabetically(Term a, Term b) {
        int byKey = a.key().compareTo(b.key());
        return byKey != 0 ? byKey : a.item().compareTo(b.item());
    }

    private void addAlike(Set<Term> found, String key) {
        List<String> words = Names.words(key);
        for (int i = 0; i < Math.min(words.size(), MOST_WORDS); i++) {
            found.addAll(beginningAlike(Field.NAME, String.join(" ", words.subList(i, words.size()))));
        }
        Set<ItemId> parties = withMostOf(new LinkedHashSet<>(words.subList(0, Math.min(words.size(), MOST_WORDS))));
        for (Event event : reader.events(parties, Set.of(Role.SELF))) {
            Item version = event.change().version();
            if (version != null) {
                Term.of(version).stream()
                        .filter(term -> term.field() == Field.NAME)
                        .forEach(found::add);
            }
        }
    }

    /** Those that begin alike for no longer than it takes to be few. */
    private List<Term> beginningAlike(Field field, String text) {
        List<Term> found = List.of();
        int letters = text.codePointCount(0, text.length());
        for (int alike = Math.min(ALIKE, letters); alike > 0 && alike <= letters; alike++) {
            List<Term> fewer = reader.terms(field, text.substring(0, text.offsetByCodePoints(0, alike)), MOST_ALIKE);
            if (fewer.size() < MOST_ALIKE) {
                return fewer.isEmpty() ? found : fewer;
            }
            found = fewer;
        }
        return found;
    }

    /** The few that have most of these words, and not two less than all. */
    private Set<ItemId> withMostOf(Set<String> words) {
        Map<ItemId, Integer> counts = new HashMap<>();
        for (String word : words) {
            Set<ItemId> having = new HashSet<>(reader.find(Field.NAME_WORD, word));
            for (Term term : beginningAlike(Field.NAME_WORD, word)) {
                if (Names.near(word, term.key()) || LookAlikes.alike(word, term.key())) {
                    having.add(term.item());
                }
            }
            having.forEach(party -> counts.merge(party, 1, Integer::sum));
        }
        List<ItemId> parties = new ArrayList<>(counts.keySet());
        parties.removeIf(party -> counts.getOrDefault(party, 0) < words.size() - 1);
        parties.sort((a, b) -> {
            int byCount = Integer.compare(counts.getOrDefault(b, 0), counts.getOrDefault(a, 0));
            return byCount != 0 ? byCount : a.compareTo(b);
        });
        return new LinkedHashSet<>(parties.subList(0, Math.min(parties.size(), MOST_READ)));
    }
}
