package org.openclaims.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.claim.Wording;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Correction;
import org.openclaims.log.Dossier;
import org.openclaims.log.Field;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.party.Names;
import org.openclaims.party.Party;
import org.openclaims.source.Source;
import org.openclaims.source.Urls;

/**
 * What the things of another record are in ours. A handle with the same words is the same thing; under another handle it is the same by its name,
 * its address or its words, unless that one is something else there too.
 */
final class Counterparts {
    private final LogReader reader;
    private final Map<String, ItemId> ours = new Recent<>();
    private final Map<ItemId, String> theirs = new Recent<>();

    Counterparts(LogReader reader) {
        this.reader = reader;
    }

    /** From now on this is what they call so. */
    void remember(String handle, ItemId id) {
        ours.put(handle, id);
        theirs.put(id, handle);
    }

    Optional<ItemId> remembered(String handle) {
        return Optional.ofNullable(ours.get(handle));
    }

    /** @throws Refused if the name fits several, or was erased here */
    Optional<ItemId> party(String handle, ReviewDraft.Name name) {
        String key = Names.key(name.text());
        Optional<ItemId> called = at(
                handle,
                ItemKind.PARTY,
                (dossier, id) -> dossier.names(id).stream()
                        .anyMatch(one -> Names.key(one).equals(key)));
        if (called.isPresent()) {
            return called;
        }
        List<ItemId> named = free(handle, Field.NAME, key);
        if (named.size() > 1) {
            Dossier dossier = Reading.items(reader, named, null);
            throw severalOf(name.text(), named.stream().map(dossier::party).toList());
        }
        return named.stream().findFirst();
    }

    static Refused severalOf(String name, List<Party> parties) {
        return new Refused(Sentence.of(
                "the name \"{0}\" fits several parties ({1}): write the one that is meant by another name of theirs, {2} gives one",
                name, parties.stream().map(Party::handle).collect(Collectors.joining(", ")), WayOut.to(Step.ALIAS)));
    }

    /** @throws Refused if words of it were erased here */
    Optional<ItemId> source(String handle, SourceDraft draft) {
        String url = draft.url();
        Optional<ItemId> called = at(handle, ItemKind.SOURCE, (dossier, id) -> isSame(dossier.source(id), draft));
        return called.isPresent() || url == null
                ? called
                : free(handle, Field.URL, Urls.key(url)).stream().findFirst();
    }

    private static boolean isSame(Source known, SourceDraft draft) {
        String url = draft.url();
        String address = known.url();
        return url != null && address != null
                ? Urls.key(url).equals(Urls.key(address))
                : Objects.equals(url, address)
                        && Objects.equals(known.title(), draft.title())
                        && Objects.equals(known.publisher(), draft.publisher());
    }

    /**
     * A claim.
     *
     * @param words all that it is worded in there
     * @throws Refused if it was voided, or words of it erased, here
     */
    Optional<ItemId> claim(String handle, Collection<String> words) {
        Set<String> keys = words.stream().map(Names::key).collect(Collectors.toSet());
        Optional<ItemId> called = at(
                handle,
                ItemKind.CLAIM,
                (dossier, id) -> dossier.wordings(id).stream()
                        .map(wording -> Names.key(wording.text()))
                        .anyMatch(keys::contains));
        // Few words say what is meant only where the handle cannot: it is something else here, or none.
        boolean taken = !Handles.isOne(handle) || reader.item(handle).isPresent();
        return called.isPresent()
                ? called
                : words.stream()
                        .filter(text -> taken || Names.words(text).size() >= Reviews.WORDS_OF_A_CLAIM)
                        .flatMap(text -> free(handle, Field.WORDING, Names.key(text)).stream())
                        .findFirst();
    }

    private interface Test {
        boolean holds(Dossier dossier, ItemId id);
    }

    private Optional<ItemId> at(String handle, ItemKind kind, Test isSame) {
        ItemId id = reader.item(handle).filter(one -> one.kind() == kind).orElse(null);
        if (id == null) {
            return Optional.empty();
        }
        Dossier dossier = Reading.items(reader, Set.of(id), null);
        if (voided(dossier, id).isPresent()) {
            throw new Refused("\"" + handle + "\" was voided here, and is not brought back by an import");
        }
        if (!dossier.has(id)) {
            return Optional.empty();
        }
        if (isSame.holds(dossier, id)) {
            return Optional.of(id);
        }
        if (erased(dossier, id)) {
            throw new Refused("words of \"" + handle + "\" were erased here, and are not brought back by an import");
        }
        return Optional.empty();
    }

    /** The item as it was before we voided it; empty if we did not. */
    static Optional<Item> voided(Dossier dossier, ItemId id) {
        return voided(dossier, Item.class)
                .filter(before -> before.id().equals(id))
                .findFirst();
    }

    /** Whatever we voided, as it was before. */
    static <T extends Item> Stream<T> voided(Dossier dossier, Class<T> type) {
        return voids(dossier).map(Correction::before).filter(type::isInstance).map(type::cast);
    }

    /** Why we voided something; empty if that was erased. */
    static String why(Correction voided) {
        return Objects.requireNonNullElse(voided.event().change().why(), "");
    }

    /** What we voided, with the reason. */
    static Stream<Correction> voids(Dossier dossier) {
        return dossier.corrections().stream()
                .filter(correction ->
                        correction.event().change() instanceof Change.Voided && correction.before() != null);
    }

    /** Whether words of it, or of a claim as it is worded, were erased. */
    static boolean erased(Dossier dossier, ItemId id) {
        return dossier.corrections().stream()
                .filter(correction -> correction.event().change() instanceof Change.Erased)
                .map(correction -> correction.after())
                .anyMatch(after -> after != null
                        && (after.id().equals(id)
                                || after instanceof Wording wording
                                        && wording.claim().equals(id)));
    }

    /** Those that stand, and are not something else in the other record. */
    private List<ItemId> free(String handle, Field field, String key) {
        return Reading.called(reader, field, key).stream()
                .filter(id -> theirs.getOrDefault(id, handle).equals(handle))
                .toList();
    }
}
