package org.openclaims.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;
import org.openclaims.log.Event;
import org.openclaims.log.Field;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.log.Role;
import org.openclaims.log.Term;
import org.openclaims.party.LookAlikes;
import org.openclaims.party.Names;
import org.openclaims.party.Party;

/** Finds what people mean by the names and handles they type. Never guesses between two. */
public final class Directory {
    private static final int MOST_NEAR = 5;
    private static final int MOST_HANDLES = 2_000;
    private static final int ALIKE = 2;

    /** What is much longer than any handle is not nearly one, and would be held against all of them at length. */
    private static final int LONGEST_HANDLE = 200;

    private final LogReader reader;
    private final @Nullable Instant knownAt;

    /** @param reader of the record to look in */
    public Directory(LogReader reader) {
        this(reader, null);
    }

    private Directory(LogReader reader, @Nullable Instant knownAt) {
        this.reader = reader;
        this.knownAt = knownAt;
    }

    /**
     * The party meant: by its handle as it is written, else by a name or alias, else by words that only one party's names contain. So {@code petro} is
     * a handle, and {@code Petro} a name that two may share. In a record of thousands of names not all of them are held against the typed one for slips
     * of the pen: those that have most of its words, or begin like it or like one of its words. A slip in the first two letters of a name of one word, or
     * in a word that more than 500 names have, may go unseen there.
     *
     * @return empty if nobody is called so, or nearly so
     * @throws WhichParty if several fit, or if none does and some nearly do
     */
    public Optional<Party> find(String typed) {
        Optional<Party> called = called(typed);
        if (called.isEmpty()) {
            List<Party> near = near(typed);
            if (!near.isEmpty()) {
                throw WhichParty.near(typed, near);
            }
        }
        return called;
    }

    private Optional<Party> called(String typed) {
        Optional<Party> byHandle = byHandle(typed);
        if (byHandle.isPresent() && byHandle.get().handle().equals(typed.strip())) {
            return byHandle;
        }
        List<Party> named = parties(Reading.called(reader, Field.NAME, Names.key(typed), knownAt));
        if (named.isEmpty()) {
            named = parties(withAllWords(Names.words(typed)));
        }
        if (named.size() > 1) {
            throw WhichParty.several(typed, named);
        }
        return named.stream().findFirst().or(() -> byHandle);
    }

    /**
     * The party meant.
     *
     * @throws NotFound if nobody is called so
     * @throws WhichParty if several fit, or if none does and some nearly do
     */
    public Party require(String typed) {
        try {
            return find(typed)
                    .orElseThrow(() -> NotFound.of(
                            "party", typed, List.of(), Sentence.of("{0} shows all.", WayOut.to(Step.PARTIES))));
        } catch (WhichParty doubt) {
            throw doubt.amongKnown();
        }
    }

    /**
     * Whoever went by this when the record stood as it did at an instant, though taken out of it or made one with others since; else whoever goes by
     * it now.
     *
     * @param then null for now
     * @throws NotFound if nobody is called so
     * @throws WhichParty if several fit, or if none does and some nearly do
     */
    public Party require(String typed, @Nullable Instant then) {
        if (then == null) {
            return require(typed);
        }
        // What became somebody's handle later is no part of a name of whoever was on record then.
        Optional<Party> meant =
                givenSince(typed.strip(), then) ? Optional.empty() : new Directory(reader, then).called(typed);
        return meant.orElseGet(() -> require(typed));
    }

    /** Whether this is a handle of somebody of whom the record had not heard by then. */
    private boolean givenSince(String handle, Instant then) {
        Optional<ItemId> party = reader.item(handle).filter(id -> id.kind() == ItemKind.PARTY);
        return party.isPresent()
                && reader.events(Set.of(party.get()), Set.of(Role.SELF)).stream()
                        .noneMatch(event -> event.batch().isKnownAt(then));
    }

    /**
     * The item with this handle.
     *
     * @param what it is, in a word for a person
     * @param wayOut says how to see what there is
     * @throws NotFound if there is none of this kind; the message names the nearest
     */
    public ItemId require(ItemKind kind, String what, String handle, Sentence wayOut) {
        return reader.item(folded(handle))
                .filter(id -> id.kind() == kind)
                .orElseThrow(() -> NotFound.of(what, handle, nearHandles(kind, handle), wayOut));
    }

    /**
     * The claim with this handle.
     *
     * @throws NotFound if there is none; the message names the nearest
     */
    public ItemId claim(String handle) {
        Optional<ItemKind> other = reader.item(folded(handle)).map(ItemId::kind);
        if (other.filter(ItemKind.ACT::equals).isPresent()) {
            String claim = folded(handle).substring(0, folded(handle).lastIndexOf('/'));
            throw NotFound.of(
                    "claim",
                    handle,
                    List.of(),
                    Sentence.of("That is an act on the claim {0}: give that handle instead.", claim));
        }
        return require(
                ItemKind.CLAIM,
                "claim",
                handle,
                other.filter(ItemKind.PARTY::equals).isPresent()
                        ? Sentence.of(
                                "That is somebody's handle: {0} shows their claims.",
                                WayOut.to(Step.CLAIMS_OF, folded(handle)))
                        : Sentence.of("{0} shows all.", WayOut.to(Step.CLAIMS)));
    }

    /**
     * The act with this handle.
     *
     * @throws NotFound if there is none; the message names the nearest
     */
    public ItemId act(String handle) {
        return require(
                ItemKind.ACT, "act", handle, Sentence.of("{0} lists the acts on a claim.", WayOut.to(Step.CLAIM)));
    }

    /** Where in the record an item was first recorded. */
    public long placeOf(ItemId item) {
        return reader.events(Set.of(item), Set.of(Role.SELF)).stream()
                .mapToLong(Event::seq)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private Optional<Party> byHandle(String typed) {
        return reader.item(folded(typed))
                .filter(id -> id.kind() == ItemKind.PARTY)
                .flatMap(id -> parties(Set.of(id)).stream().findFirst());
    }

    private Set<ItemId> withAllWords(List<String> words) {
        Set<ItemId> all = new LinkedHashSet<>(reader.find(Field.NAME_WORD, words.get(0)));
        words.stream().skip(1).forEach(word -> all.retainAll(reader.find(Field.NAME_WORD, word)));
        if (!all.isEmpty()) {
            Dossier dossier = Reading.items(reader, all, knownAt);
            all.removeIf(id -> !words.stream().allMatch(word -> dossier.says(new Term(Field.NAME_WORD, word, id))));
        }
        return all;
    }

    /** Those of them that stand. */
    private List<Party> parties(Collection<ItemId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Dossier dossier = Reading.items(reader, ids, knownAt);
        return ids.stream().filter(dossier::has).map(dossier::party).toList();
    }

    private List<Party> near(String typed) {
        return named(typed, key -> Names.near(typed, key) || LookAlikes.alike(typed, key));
    }

    /** Those whose name looks like this one and is written with other letters. */
    List<Party> lookingLike(String name) {
        return named(name, key -> LookAlikes.alike(name, key));
    }

    /** The first few who go by such a name. */
    private List<Party> named(String typed, Predicate<String> fits) {
        Map<ItemId, Term> found = new LinkedHashMap<>();
        for (Term term : new NearNames(reader).toCompare(typed)) {
            if (found.size() < MOST_NEAR && fits.test(term.key())) {
                found.putIfAbsent(term.item(), term);
            }
        }
        if (found.isEmpty()) {
            return List.of();
        }
        Dossier dossier = Reading.items(reader, found.keySet(), null);
        found.values().removeIf(term -> !dossier.says(term));
        return found.keySet().stream().map(dossier::party).toList();
    }

    private List<String> nearHandles(ItemKind kind, String typed) {
        String wanted = folded(typed);
        if (wanted.length() > LONGEST_HANDLE) {
            return List.of();
        }
        Set<String> words = words(wanted);
        TreeMap<Integer, List<String>> near = new TreeMap<>();
        for (String handle : handlesToCompare(kind, wanted)) {
            int distance = Names.distance(wanted, handle);
            if (distance <= Math.max(1, wanted.length() / 4)
                    || words(handle).stream().anyMatch(words::contains)) {
                near.computeIfAbsent(distance, key -> new ArrayList<>()).add(handle);
            }
        }
        return near.values().stream().flatMap(List::stream).limit(MOST_NEAR).toList();
    }

    /** All of them in a small record; in a large one, where that would take longer than the question, those that begin alike for longest and yet are some. */
    private List<String> handlesToCompare(ItemKind kind, String wanted) {
        List<String> found = reader.handles(kind, "", MOST_HANDLES);
        for (int alike = ALIKE; found.size() == MOST_HANDLES && alike <= wanted.length(); alike += ALIKE) {
            List<String> fewer = reader.handles(kind, wanted.substring(0, alike), MOST_HANDLES);
            if (fewer.isEmpty()) {
                break;
            }
            found = fewer;
        }
        return found;
    }

    private static Set<String> words(String handle) {
        Set<String> words = new HashSet<>();
        for (String word : handle.split("[-/]")) {
            if (word.length() > 2) {
                words.add(word);
            }
        }
        return words;
    }

    static String folded(String handle) {
        return handle.strip().toLowerCase(Locale.ROOT);
    }
}
