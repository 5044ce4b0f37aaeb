package org.openclaims.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openclaims.act.Act;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.log.Change;
import org.openclaims.log.Event;
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

    /** @param claims among which to look, all of them in the scene */
    Occasions(Scene scene, Collection<ItemId> claims) {
        this.scene = scene;
        this.claims = claims;
    }

    /** Other claims that a party touched on one occasion with one of these acts; they may have been voided since. */
    static Set<ItemId> claimsBeside(LogReader reader, List<RecordedAct> acts) {
        Set<String> keys = new HashSet<>();
        Set<ItemId> holders = new LinkedHashSet<>();
        for (RecordedAct recorded : acts) {
            if (recorded.act().kind().ofHolder()) {
                keys.add(recorded.act().occasionKey());
                holders.add(recorded.act().holder());
            }
        }
        Set<ItemId> beside = new LinkedHashSet<>();
        for (Event event : reader.events(holders, EnumSet.of(Role.ACTOR))) {
            Item item = event.change() instanceof Change.Added added
                    ? added.item()
                    : event.change() instanceof Change.Amended amended ? amended.item() : null;
            if (item instanceof Act act && keys.contains(act.occasionKey())) {
                beside.add(act.claim());
            }
        }
        return beside;
    }

    List<Occasion> of(ItemId claim, ItemId party) {
        Set<ItemId> same = scene.dossier().sameAs(claim);
        Set<String> told = new HashSet<>();
        List<Occasion> occasions = new ArrayList<>();
        for (RecordedAct recorded : scene.acts(claim)) {
            Act act = recorded.act();
            if (counts(recorded, party) && told.add(act.occasionKey())) {
                List<ItemId> others = claims.stream()
                        .filter(other -> !same.contains(other))
                        .filter(other -> onIt(other, party, act.occasionKey()))
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

    private boolean onIt(ItemId claim, ItemId party, String key) {
        return scene.acts(claim).stream()
                .anyMatch(recorded ->
                        counts(recorded, party) && recorded.act().occasionKey().equals(key));
    }

    private boolean counts(RecordedAct recorded, ItemId party) {
        return recorded.act().kind().ofHolder()
                && recorded.act().holder().equals(party)
                && Sight.of(recorded, scene.vantage()) != Sight.HIDDEN;
    }

    /** By the party itself, without a condition; what a spokesperson or a condition did is not counted. */
    private boolean withdrawn(ItemId claim, ItemId party) {
        Position position = scene.position(claim, party);
        boolean back = position.state() == State.RETRACTED || position.state() == State.CORRECTED;
        return back && !position.flags().contains(Flag.BY_PROXY);
    }
}
