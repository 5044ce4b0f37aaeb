package org.openclaims.report;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.claim.Wording;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.log.Dossier;
import org.openclaims.log.Event;
import org.openclaims.log.LogReader;
import org.openclaims.log.Role;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;

/** What things were at any point of the log. A log names also what was voided or undone since. */
final class Versions implements Naming {
    private final LogReader reader;
    private final @Nullable Instant knownAt;
    private final Map<ItemId, List<Event>> events = new HashMap<>();

    /** @param knownAt later events are passed over; null to read all */
    Versions(LogReader reader, @Nullable Instant knownAt) {
        this.reader = reader;
        this.knownAt = knownAt;
    }

    /** The item as it stood before an event; empty if it did not. */
    Optional<Item> before(ItemId id, long seq) {
        return Dossier.of(events(id).stream().filter(event -> event.seq() < seq).toList(), null)
                .item(id);
    }

    /** The claim's wording before this one. */
    Optional<Item> before(Wording wording, long seq) {
        Dossier dossier = Dossier.of(
                events(wording.claim()).stream()
                        .filter(event -> event.seq() < seq)
                        .toList(),
                null);
        return dossier.has(wording.claim()) ? Optional.of(dossier.wording(wording.claim())) : Optional.empty();
    }

    /** The item as it stands, or as it was last written if it does not. */
    Optional<Item> last(ItemId id) {
        Optional<Item> standing = Dossier.of(events(id), null).item(id);
        if (standing.isPresent()) {
            return standing;
        }
        Item last = null;
        for (Event event : events(id)) {
            Item item = event.change().version();
            if (item != null && item.id().equals(id)) {
                last = item;
            }
        }
        return Optional.ofNullable(last);
    }

    @Override
    public Who who(ItemId id) {
        return last(id).filter(Party.class::isInstance)
                .map(Party.class::cast)
                .map(party -> new Who(id, party.handle(), party.name(), party.kind()))
                .orElseGet(() -> new Who(id, id.key(), "a party that is not on record", PartyKind.UNNAMED));
    }

    @Override
    public ClaimRef claim(ItemId id) {
        Dossier standing = Dossier.of(events(id), null);
        if (standing.has(id)) {
            Wording wording = standing.wording(id);
            return new ClaimRef(id, standing.claim(id).handle(), wording.text(), wording.language());
        }
        String text = "";
        String language = null;
        for (Event event : events(id)) {
            if (event.change().version() instanceof Wording wording
                    && wording.claim().equals(id)) {
                text = wording.text();
                language = wording.language();
            }
        }
        return new ClaimRef(id, last(id).map(Item::handle).orElse(id.key()), text, language);
    }

    @Override
    public @Nullable String handle(@Nullable ItemId id) {
        return id == null ? null : last(id).map(Item::handle).orElse(null);
    }

    private List<Event> events(ItemId id) {
        return events.computeIfAbsent(
                id,
                key -> reader.events(Set.of(key), EnumSet.of(Role.SELF)).stream()
                        .filter(event -> event.batch().isKnownAt(knownAt))
                        .toList());
    }
}
