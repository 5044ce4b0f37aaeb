package org.openclaims.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.log.Change;
import org.openclaims.log.Dossier;
import org.openclaims.log.Field;
import org.openclaims.log.Reading;
import org.openclaims.party.Names;
import org.openclaims.party.Party;
import org.openclaims.source.Source;
import org.openclaims.source.Urls;

/** What a name or an address is to lead to is there once, whether it is new or put right: here is who has it already. */
final class Doubles {
    private Doubles() {}

    /**
     * The handle of another party that goes by this name; for a new one, or did so before it was put right.
     *
     * @param own the party that is to have it; null for a new one
     */
    static Optional<String> named(Drafting drafting, String name, @Nullable ItemId own) {
        String key = Names.key(name);
        for (Change change : drafting.taken()) {
            if (change.version() instanceof Party party
                    && !party.id().equals(own)
                    && Names.key(party.name()).equals(key)) {
                throw new Refused(
                        "\"" + name
                                + "\" stands twice in one command. Name each party once; for two of one name, add what tells them apart.");
            }
        }
        return other(
                drafting,
                Field.NAME,
                key,
                own,
                (dossier, id) -> dossier.names(id).stream()
                        .anyMatch(now -> Names.key(now).equals(key)));
    }

    /** The same of a source and its address. */
    static Optional<String> at(Drafting drafting, String url, @Nullable ItemId own) {
        String key = Urls.key(url);
        for (Change change : drafting.taken()) {
            if (change.version() instanceof Source source
                    && !source.id().equals(own)
                    && source.url() != null
                    && Urls.key(source.url()).equals(key)) {
                return Optional.of(source.handle());
            }
        }
        return other(
                drafting,
                Field.URL,
                key,
                own,
                (dossier, id) -> dossier.item(id)
                        .filter(item -> item instanceof Source now
                                && now.url() != null
                                && Urls.key(now.url()).equals(key))
                        .isPresent());
    }

    /** What something else was called by mistake is free for what is put right: nobody else may be meant. */
    private static Optional<String> other(
            Drafting drafting, Field field, String key, @Nullable ItemId own, BiPredicate<Dossier, ItemId> now) {
        List<ItemId> called = Reading.called(drafting.reader(), field, key);
        Dossier dossier = Reading.items(drafting.reader(), Set.copyOf(called), null);
        return called.stream()
                .filter(id -> !id.equals(own) && (own == null || now.test(dossier, id)))
                .findFirst()
                .flatMap(dossier::item)
                .map(Item::handle);
    }
}
