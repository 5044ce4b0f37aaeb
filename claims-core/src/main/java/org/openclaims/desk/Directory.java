package org.openclaims.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    private static final int MOST_NAMES = 100_000;
    private static final int MOST_NEAR = 5;
    private static final int MOST_HANDLES = 2_000;
    private static final int ALIKE = 2;

    private final LogReader reader;

    /** @param reader of the record to look in */
    public Directory(LogReader reader) {
        this.reader = reader;
    }

    /**
     * The party meant: by its handle as it is written, else by a name or alias, else by words that only one party's names contain. So {@code petro} is
     * a handle, and {@code Petro} a name that two may share.
     *
     * @return empty if nobody is called so, or nearly so
     * @throws WhichParty if several fit, or if none does and some nearly do
     */
    public Optional<Party> find(String typed) {
        Optional<Party> byHandle = byHandle(typed);
        if (byHandle.isPresent() && byHandle.get().handle().equals(typed.strip())) {
            return byHandle;
        }
        List<Party> named = standing(reader.find(Field.NAME, Names.key(typed)));
        if (named.isEmpty()) {
            named = standing(withAllWords(Names.words(typed)));
        }
        if (named.size() > 1) {
            throw WhichParty.several(typed, named);
        }
        if (named.isEmpty() && byHandle.isEmpty()) {
            List<Party> near = near(typed);
            if (!near.isEmpty()) {
                throw WhichParty.near(typed, near);
            }
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
                    .orElseThrow(() -> NotFound.of("party", typed, List.of(), "`claims party list` shows all."));
        } catch (WhichParty doubt) {
            throw doubt.amongKnown();
        }
    }

    /**
     * The item with this handle.
     *
     * @throws NotFound if there is none of this kind; the message names the nearest
     */
    public ItemId require(ItemKind kind, String what, String handle, String wayOut) {
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
        boolean party = reader.item(folded(handle))
                .filter(id -> id.kind() == ItemKind.PARTY)
                .isPresent();
        return require(
                ItemKind.CLAIM,
                "claim",
                handle,
                party
                        ? "That is somebody's handle: `claims report " + folded(handle) + "` shows their claims."
                        : "`claims list` shows all.");
    }

    /**
     * The act with this handle.
     *
     * @throws NotFound if there is none; the message names the nearest
     */
    public ItemId act(String handle) {
        return require(ItemKind.ACT, "act", handle, "`claims show CLAIM` lists the acts on a claim.");
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
                .flatMap(id -> standing(Set.of(id)).stream().findFirst());
    }

    private Set<ItemId> withAllWords(List<String> words) {
        Set<ItemId> all = new LinkedHashSet<>(reader.find(Field.NAME_WORD, words.get(0)));
        words.stream().skip(1).forEach(word -> all.retainAll(reader.find(Field.NAME_WORD, word)));
        return all;
    }

    private List<Party> standing(Collection<ItemId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Dossier dossier = Reading.items(reader, ids, null);
        return ids.stream().filter(dossier::has).map(dossier::party).toList();
    }

    private List<Party> near(String typed) {
        Set<ItemId> near = new LinkedHashSet<>();
        for (Term term : reader.terms(Field.NAME, "", MOST_NAMES)) {
            boolean fits = Names.near(typed, term.key()) || LookAlikes.alike(typed, term.key());
            if (near.size() < MOST_NEAR && fits) {
                near.add(term.item());
            }
        }
        return standing(near);
    }

    /** Those whose name looks like this one and is written with other letters. */
    List<Party> lookingLike(String name) {
        Set<ItemId> alike = new LinkedHashSet<>();
        for (Term term : reader.terms(Field.NAME, "", MOST_NAMES)) {
            if (alike.size() < MOST_NEAR && LookAlikes.alike(name, term.key())) {
                alike.add(term.item());
            }
        }
        return standing(alike);
    }

    private List<String> nearHandles(ItemKind kind, String typed) {
        String wanted = folded(typed);
        TreeMap<Integer, List<String>> near = new TreeMap<>();
        for (String handle : handlesToCompare(kind, wanted)) {
            int distance = Names.distance(wanted, handle);
            if (distance <= Math.max(1, wanted.length() / 4) || shareAWord(wanted, handle)) {
                near.computeIfAbsent(distance, key -> new ArrayList<>()).add(handle);
            }
        }
        return near.values().stream().flatMap(List::stream).limit(MOST_NEAR).toList();
    }

    /** All of them in a small record; in a large one, where that would take longer than the question, those that begin alike. */
    private List<String> handlesToCompare(ItemKind kind, String wanted) {
        List<String> all = reader.handles(kind, "", MOST_HANDLES);
        return all.size() < MOST_HANDLES
                ? all
                : reader.handles(kind, wanted.substring(0, Math.min(ALIKE, wanted.length())), MOST_HANDLES);
    }

    private static boolean shareAWord(String a, String b) {
        List<String> words = List.of(a.split("[-/]"));
        return Arrays.stream(b.split("[-/]")).anyMatch(word -> word.length() > 2 && words.contains(word));
    }

    static String folded(String handle) {
        return handle.strip().toLowerCase(Locale.ROOT);
    }
}
