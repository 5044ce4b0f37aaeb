package org.openclaims.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.act.Attestation;
import org.openclaims.claim.Wording;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.log.Dossier;
import org.openclaims.party.Office;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.position.Fold;
import org.openclaims.position.Order;
import org.openclaims.position.Position;
import org.openclaims.position.RecordedAct;
import org.openclaims.position.Vantage;
import org.openclaims.verdict.Scale;
import org.openclaims.verdict.Scales;

/** A part of the record seen from a vantage: gives everything its name and folds each position once. */
final class Scene implements Naming {
    private final Dossier dossier;
    private final Vantage vantage;
    private final Citations citations;
    private final Map<ItemId, ActsOfClaim> counting = new HashMap<>();
    private final Map<Stand, Position> positions = new HashMap<>();

    private record Stand(ItemId claim, ItemId party) {
        // Written out, as in ItemId and for the same reason.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Stand that && claim.equals(that.claim) && party.equals(that.party);
        }

        @Override
        public int hashCode() {
            return 31 * claim.hashCode() + party.hashCode();
        }
    }

    Scene(Dossier dossier, Vantage vantage, Citations citations) {
        this.dossier = dossier;
        this.vantage = vantage;
        this.citations = citations;
    }

    Dossier dossier() {
        return dossier;
    }

    Vantage vantage() {
        return vantage;
    }

    private ActsOfClaim on(ItemId claim) {
        ActsOfClaim on = counting.get(claim);
        if (on == null) {
            on = new ActsOfClaim(Order.heeded(dossier.actsThatCount(claim), vantage));
            counting.put(claim, on);
        }
        return on;
    }

    List<RecordedAct> acts(ItemId claim) {
        return on(claim).acts();
    }

    /** Those of one party, or for it. */
    List<RecordedAct> acts(ItemId claim, ItemId party) {
        return on(claim).of(party);
    }

    List<RecordedAct> oldestFirst(ItemId claim) {
        return on(claim).oldestFirst();
    }

    List<RecordedAct> oldestFirst(ItemId claim, ItemId party) {
        return on(claim).oldestFirstOf(party);
    }

    Position position(ItemId claim, ItemId party) {
        return positions.computeIfAbsent(new Stand(claim, party), key -> Fold.position(acts(claim, party), vantage));
    }

    /**
     * Whether this is the claim on which a position is told that claims which are judged to say the same have in common: of those on which the holder did
     * something that can be seen the one recorded first, so that nothing recorded later, or done later, makes it another.
     *
     * @param among those on which it may be told
     */
    boolean tells(ItemId claim, ItemId holder, Set<ItemId> among) {
        Set<ItemId> same = dossier.sameAs(claim);
        if (same.size() == 1) {
            return true;
        }
        Set<ItemId> acted = new HashSet<>();
        for (RecordedAct recorded : acts(claim, holder)) {
            if (Sight.of(recorded, vantage) != Sight.HIDDEN) {
                acted.add(recorded.act().claim());
            }
        }
        List<ItemId> told = same.stream().filter(among::contains).toList();
        return told.stream()
                .filter(acted::contains)
                .min(this::compareRecorded)
                .or(() -> told.stream().min(this::compareRecorded))
                .filter(claim::equals)
                .isPresent();
    }

    private int compareRecorded(ItemId a, ItemId b) {
        return Long.compare(dossier.placeOf(a), dossier.placeOf(b));
    }

    /** How many acts on these claims would be seen if what we doubt counted. */
    long doubted(Collection<ItemId> claims) {
        Vantage all = vantage.least(Attestation.DISPUTED);
        return vantage.least() == Attestation.DISPUTED
                ? 0
                : claims.stream()
                        .flatMap(claim -> acts(claim).stream())
                        .filter(recorded -> recorded.act().attestation() == Attestation.DISPUTED
                                && Sight.of(recorded, all) != Sight.HIDDEN)
                        .map(recorded -> recorded.act().id())
                        .distinct()
                        .count();
    }

    /** Everybody on record as holding the claim at some time, in the order of recording. */
    Set<ItemId> holders(ItemId claim) {
        return on(claim).holders();
    }

    @Override
    public Who who(ItemId id) {
        if (dossier.item(id).orElse(null) instanceof Party party) {
            return new Who(id, party.handle(), party.name(), party.kind());
        }
        return new Who(id, id.key(), "a party no longer on record", PartyKind.UNNAMED);
    }

    List<Who> who(List<ItemId> ids) {
        return ids.stream().map(this::who).toList();
    }

    @Override
    public ClaimRef claim(ItemId id) {
        if (!dossier.has(id)) {
            return new ClaimRef(id, id.key(), "a claim no longer on record", "en");
        }
        return claim(dossier.wording(id));
    }

    private ClaimRef claim(Wording wording) {
        return new ClaimRef(
                wording.claim(), dossier.claim(wording.claim()).handle(), wording.text(), wording.language());
    }

    /** As it was worded when it was named there. */
    ClaimRef claimThen(ItemId id, ItemId recorded) {
        return dossier.has(id) ? claim(dossier.wordingSince(recorded, id)) : claim(id);
    }

    /** In the wording that this was said of or, where later wordings kept its meaning, in the newest. */
    private ClaimRef claim(ItemId id, int version) {
        ClaimRef now = claim(id);
        return dossier.has(id) && dossier.meansOtherwise(id, version)
                ? dossier.wording(id, version)
                        .map(then -> new ClaimRef(id, now.handle(), then.text(), then.language()))
                        .orElse(now)
                : now;
    }

    @Override
    public @Nullable String handle(@Nullable ItemId id) {
        return id == null ? null : dossier.item(id).map(Item::handle).orElse(null);
    }

    /** An act that another one names: nothing if it could not be known by the day asked about. */
    private @Nullable String seen(@Nullable ItemId id) {
        return id != null && dossier.item(id).orElse(null) instanceof Act act && sight(act) != Sight.HIDDEN
                ? act.handle()
                : null;
    }

    private List<String> seen(List<ItemId> ids) {
        List<String> handles = new ArrayList<>();
        for (ItemId id : ids) {
            String handle = seen(id);
            if (handle != null) {
                handles.add(handle);
            }
        }
        return handles;
    }

    private Sight sight(Act act) {
        RecordedAct counting = on(act.claim()).find(act.id());
        return Sight.of(
                counting == null
                        ? new RecordedAct(act, dossier.placeOf(act.id()), dossier.learnedAt(act.id()), null)
                        : counting,
                vantage);
    }

    Citation cite(ItemId source) {
        return citations.cite(dossier.source(source));
    }

    List<Citation> cite(List<ItemId> sources) {
        return sources.stream().filter(dossier::has).map(this::cite).toList();
    }

    ActView view(Act act, boolean perhaps) {
        ItemId onBehalfOf = act.onBehalfOf();
        ItemId replacement = act.replacement();
        return new ActView(
                act,
                who(act.by()),
                office(act.by(), act.madeLatest()),
                onBehalfOf == null ? null : who(onBehalfOf),
                who(act.toldBy()),
                who(act.via()),
                who(act.to()),
                cite(act.sources()),
                seen(act.answers()),
                seen(act.after()),
                replacement == null
                        ? null
                        : dossier.has(replacement)
                                ? claim(dossier.replacement(act.id(), replacement))
                                : claim(replacement),
                claim(act.claim(), act.wording()),
                perhaps,
                dossier.amended(act.id()));
    }

    /** Title of a scale, of the record's own or one that we ship. */
    String scaleTitle(String cited) {
        Optional<Scale> own = dossier.scale(cited);
        return own.or(() -> Scales.shipped(cited)).map(Scale::title).orElse(cited);
    }

    @Nullable
    String office(ItemId party, LocalDate day) {
        String titles = day.equals(LocalDate.MAX) || !dossier.has(party)
                ? ""
                : dossier.offices(party, day).stream().map(Office::title).collect(Collectors.joining(", "));
        return titles.isEmpty() ? null : titles;
    }
}
