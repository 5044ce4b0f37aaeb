package org.openclaims.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openclaims.claim.Link;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.verdict.Scale;
import org.openclaims.verdict.Verdict;

/** Which changes of a record have to do with some claims and parties. */
final class Concern {
    private final Set<ItemId> of;
    private final Set<ItemId> named = new HashSet<>();
    private final Set<String> scales = new HashSet<>();
    private final Map<String, List<Item>> changed = new HashMap<>();

    /** @param known what the record says, oldest first */
    Concern(Set<ItemId> of, List<Event> known, Dossier dossier) {
        this.of = withThoseTakenOut(of, known, dossier);
        Map<ItemId, Item> newest = new HashMap<>();
        for (Event event : known) {
            Item version = event.change().version();
            if (version != null) {
                newest.put(version.id(), version);
                names(version, dossier.has(version.id()));
            }
            List<Item> items = changed.computeIfAbsent(event.batch().id(), batch -> new ArrayList<>());
            if (event.change() instanceof Change.Undone undo) {
                items.addAll(changed.getOrDefault(undo.batch(), List.of()));
            } else if (event.change() instanceof Change.Voided voided && newest.containsKey(voided.item())) {
                items.add(newest.get(voided.item()));
            } else if (version != null) {
                items.add(version);
            }
        }
    }

    /** A claim that was taken out went with what the parties did to it, or with what it was about. */
    private static Set<ItemId> withThoseTakenOut(Set<ItemId> of, List<Event> known, Dossier dossier) {
        Set<ItemId> all = new HashSet<>(of);
        for (Event event : known) {
            Item version = event.change().version();
            if (version != null) {
                for (Involved involved : Involved.of(version)) {
                    if (of.contains(involved.party()) && !dossier.has(involved.claim())) {
                        all.add(involved.claim());
                    }
                }
            }
        }
        return all;
    }

    /** Other claims only by what stands: what is linked no more tells of the other one no more. */
    private void names(Item item, boolean stands) {
        Set<Mention> mentions = Mention.of(item);
        boolean on = mentions.stream()
                .anyMatch(mention -> isOf(mention) && mention.item().kind() == ItemKind.CLAIM);
        if (!on) {
            return;
        }
        for (Mention mention : mentions) {
            switch (mention.item().kind()) {
                case PARTY, SOURCE -> named.add(mention.item());
                case CLAIM -> {
                    if (stands) {
                        named.add(mention.item());
                    }
                }
                case ALIAS, OFFICE, WORDING, LINK, ACT, EVIDENCE, VERDICT, SCALE, IDENTITY, ORIGINAL -> {}
            }
        }
        if (item instanceof Verdict verdict) {
            scales.add(verdict.scale());
        }
    }

    private boolean isOf(Mention mention) {
        return of.contains(mention.item()) && (mention.role() == Role.SELF || mention.role() == Role.ON);
    }

    boolean concerns(Correction correction) {
        Event event = correction.event();
        if (event.change() instanceof Change.Undone undo) {
            return changed.getOrDefault(undo.batch(), List.of()).stream().anyMatch(this::concerns);
        }
        return (correction.before() != null && concerns(correction.before()))
                || (correction.after() != null && concerns(correction.after()));
    }

    private boolean concerns(Item item) {
        for (Mention mention : Mention.of(item)) {
            boolean theirs = mention.role() != Role.CITED && of.contains(mention.item());
            boolean alone = mention.role() == Role.SELF && named.contains(mention.item()) && !(item instanceof Link);
            if (theirs || alone) {
                return true;
            }
        }
        return item instanceof Scale scale && scales.contains(scale.handle());
    }
}
