package org.openclaims.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;
import org.openclaims.log.ErasureOrder;
import org.openclaims.log.Field;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.log.Term;
import org.openclaims.party.Names;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;

/** Whom the reviews of other desks name: found by name and alias, never chosen between, new where nobody goes by the name. */
final class People {
    private static final Pattern WITH_HANDLE = Pattern.compile("(.+) \\(([^()]+)\\)");

    private final LogReader reader;
    private final Map<String, ItemId> known = new Recent<>();

    People(LogReader reader) {
        this.reader = reader;
    }

    /** Them, or somebody new. */
    ItemId of(ReviewDraft.Name name, Drafting drafting) {
        return find(name, drafting).orElseGet(() -> add(name, drafting));
    }

    private ItemId add(ReviewDraft.Name name, Drafting drafting) {
        Party party = drafting.unseenParty(name.kind(), name.text(), name.wikidata(), null);
        known.put(Names.key(name.text()), party.id());
        return party.id();
    }

    /** They are not recorded after all. */
    void forget(Set<ItemId> gone) {
        known.values().removeAll(gone);
    }

    /** "Osei, Abena" is somebody new only where there is no Abena Osei; that they are one is for a person to say. */
    private void surnameFirst(String name, Drafting drafting) {
        String[] parts = name.split(",", -1);
        if (parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()) {
            ReviewDraft.Name turned =
                    new ReviewDraft.Name(parts[1].strip() + " " + parts[0].strip(), PartyKind.PERSON, null);
            find(turned, drafting).ifPresent(known -> {
                throw new Refused(Sentence.of(
                        "\"{0}\" may be {1}, who is here: write it so, or say that both are one with {2}",
                        name, turned.text(), WayOut.to(Step.ALIAS)));
            });
        }
    }

    /**
     * Whoever goes by exactly this name, accents and capitals aside.
     *
     * @throws Refused if the name fits several, or a known one of another identity
     */
    Optional<ItemId> find(ReviewDraft.Name name, Drafting drafting) {
        String key = Names.key(name.text());
        ItemId remembered = known.get(key);
        if (remembered != null && name.wikidata() == null) {
            return Optional.of(remembered);
        }
        Optional<Party> fresh = drafting.newParty(key);
        if (fresh.isPresent()) {
            refuseAnother(name, fresh.get());
            return fresh.map(Party::id);
        }
        if (ErasureOrder.isMark(name.text())) {
            throw new Refused("a name in it was erased where it was written (" + name.text()
                    + "), so it does not say who is meant");
        }
        List<ItemId> found = Reading.called(reader, Field.NAME, key);
        if (found.isEmpty()) {
            Optional<ItemId> handled = withHandle(name.text());
            if (handled.isPresent()) {
                known.put(key, handled.get());
                return handled;
            }
            surnameFirst(name.text(), drafting);
            return Optional.empty();
        }
        Dossier dossier = Reading.items(reader, found, null);
        List<Party> named = found.stream().map(dossier::party).toList();
        if (named.size() > 1) {
            throw Counterparts.severalOf(name.text(), named);
        }
        named.forEach(party -> {
            refuseAnother(name, party);
            known.put(key, party.id());
        });
        return named.stream().map(Party::id).findFirst();
    }

    /** One of several of a name, or whose name was erased, as tables of ours name them: with the handle behind it. */
    private Optional<ItemId> withHandle(String name) {
        Matcher matcher = WITH_HANDLE.matcher(name);
        if (!matcher.matches() || !Handles.isOne(matcher.group(2))) {
            return Optional.empty();
        }
        String plain = matcher.group(1);
        return reader.item(matcher.group(2))
                .filter(id -> id.kind() == ItemKind.PARTY)
                .filter(id -> {
                    Dossier dossier = Reading.items(reader, Set.of(id), null);
                    return dossier.has(id)
                            && (ErasureOrder.isMark(plain)
                                    ? plain.equals(dossier.party(id).name())
                                    : dossier.says(new Term(Field.NAME, Names.key(plain), id)));
                });
    }

    private static void refuseAnother(ReviewDraft.Name name, Party party) {
        if (party.wikidata() != null
                && name.wikidata() != null
                && !party.wikidata().equals(name.wikidata())) {
            throw new Refused(Sentence.of(
                    "\"{0}\" is {1} on Wikidata, and {2} in the record is {3}: two people of one name, or a slip; {4} puts the record right",
                    name.text(), name.wikidata(), party.handle(), party.wikidata(), WayOut.to(Step.AMEND)));
        }
    }
}
