package org.openclaims.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openclaims.act.Act;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Dossier;
import org.openclaims.log.Event;
import org.openclaims.log.Field;
import org.openclaims.log.LogReader;
import org.openclaims.log.Role;
import org.openclaims.position.Flag;
import org.openclaims.position.Position;
import org.openclaims.position.RecordedAct;
import org.openclaims.position.State;

/** Finds what else was claimed in the same speech, letter or post. */
final class Occasions {
    private final Scene scene;
    private final Collection<ItemId> claims;
    private final Map<ItemId, Map<String, Set<ItemId>>> occasions = new HashMap<>();

    /** @param claims among which to look, all of them in the scene */
    Occasions(Scene scene, Collection<ItemId> claims) {
        this.scene = scene;
        this.claims = claims;
    }

    /** Claims that were touched on one occasion with one of these acts; they may have been voided since. */
    static Set<ItemId> claimsBeside(LogReader reader, List<RecordedAct> acts) {
        Set<ItemId> beside = new LinkedHashSet<>();
        Set<ItemId> firstActs = new LinkedHashSet<>();
        for (RecordedAct recorded : acts) {
            if (recorded.act().kind().ofHolder()) {
                String key = recorded.act().occasionKey();
                beside.addAll(reader.find(Field.OCCASION, key));
                if (recorded.act().occasion() != null) {
                    firstActs.add(new ItemId(ItemKind.ACT, key));
                }
            }
        }
        for (Event event : reader.events(firstActs, EnumSet.of(Role.SELF))) {
            if (event.change() instanceof Change.Added added && added.item() instanceof Act act) {
                beside.add(act.claim());
            }
        }
        return beside;
    }

    /** Those of them that stood by then, touched on one of these occasions. */
    static void keepThoseBeside(Set<ItemId> beside, List<RecordedAct> acts, Dossier dossier) {
        Set<String> keys = new HashSet<>();
        acts.forEach(recorded -> keys.add(recorded.act().occasionKey()));
        beside.removeIf(claim ->
                !dossier.has(claim) || dossier.acts(claim).stream().noneMatch(act -> keys.contains(act.occasionKey())));
    }

    List<Occasion> of(ItemId claim, ItemId party) {
        Set<ItemId> same = scene.dossier().sameAs(claim);
        Set<String> told = new HashSet<>();
        List<Occasion> occasions = new ArrayList<>();
        for (RecordedAct recorded : scene.acts(claim, party)) {
            Act act = recorded.act();
            if (counts(recorded) && told.add(act.occasionKey())) {
                List<ItemId> others = byOccasion(party).getOrDefault(act.occasionKey(), Set.of()).stream()
                        .filter(other -> !same.contains(other))
                        .sorted(this::compareRecorded)
                        .toList();
                if (!others.isEmpty()) {
                    int withdrawn = (int) others.stream()
                            .filter(other -> withdrawn(other, party))
                            .count();
                    occasions.add(new Occasion(
                            act.handle(),
                            others.stream().map(scene::claim).toList(),
                            withdrawn + (withdrawn(claim, party) ? 1 : 0)));
                }
            }
        }
        return List.copyOf(occasions);
    }

    /** What a party's claims have in common, looked up once for all of them. */
    private Map<String, Set<ItemId>> byOccasion(ItemId party) {
        return occasions.computeIfAbsent(party, key -> {
            Map<String, Set<ItemId>> found = new HashMap<>();
            for (ItemId claim : claims) {
                for (RecordedAct recorded : scene.acts(claim, party)) {
                    if (counts(recorded)) {
                        found.computeIfAbsent(recorded.act().occasionKey(), occasion -> new LinkedHashSet<>())
                                .add(claim);
                    }
                }
            }
            return found;
        });
    }

    private int compareRecorded(ItemId a, ItemId b) {
        int recorded = scene.dossier().recordedAt(a).compareTo(scene.dossier().recordedAt(b));
        return recorded != 0
                ? recorded
                : scene.claim(a).handle().compareTo(scene.claim(b).handle());
    }

    private boolean counts(RecordedAct recorded) {
        return recorded.act().kind().ofHolder() && Sight.of(recorded, scene.vantage()) != Sight.HIDDEN;
    }

    /** By the party itself, without a condition; what a spokesperson or a condition did is not counted. */
    private boolean withdrawn(ItemId claim, ItemId party) {
        Position position = scene.position(claim, party);
        boolean back = position.state() == State.RETRACTED || position.state() == State.CORRECTED;
        return back && !position.flags().contains(Flag.BY_PROXY);
    }
}
