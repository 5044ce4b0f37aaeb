package org.openclaims.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openclaims.act.Act;
import org.openclaims.item.ItemId;
import org.openclaims.log.Correction;
import org.openclaims.log.Dossier;
import org.openclaims.log.Event;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.log.Role;
import org.openclaims.log.Sought;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.position.RecordedAct;
import org.openclaims.position.Vantage;

/** Makes the report on a person. */
final class People {
    private static final Comparator<PersonReport.Reaction> BY_MADE =
            (a, b) -> a.act().act().madeEarliest().compareTo(b.act().act().madeEarliest());

    private final LogReader reader;
    private final ItemId party;
    private final Vantage vantage;
    private final Citations citations = new Citations();
    private final Dossier own;
    private final Set<ItemId> acted;
    private final Set<ItemId> of;
    private final Set<ItemId> about;
    private final Set<ItemId> told;
    private final Dossier found;
    private final Dossier dossier;
    private final Scene scene;
    private final Views views;

    /** A claim and one of its holders. */
    private record Stand(ItemId claim, ItemId holder) {}

    People(LogReader reader, ItemId party, Vantage vantage) {
        this.reader = reader;
        this.party = party;
        this.vantage = vantage;
        own = Reading.items(reader, Set.of(party), vantage.knownAt());
        acted = Reading.claimsOf(reader, party);
        of = new LinkedHashSet<>(acted);
        // What they did to a claim counts for those that say the same, also where the claim itself means something else
        // since.
        List<LogReader.Placed> alike = Reading.alike(reader, Sought.actor(party));
        alike.forEach(placed -> of.add(placed.item()));
        about = Reading.claimsAbout(reader, party);
        told = claimsTold();
        found = Reading.claims(reader, claims(), vantage.knownAt());
        Set<ItemId> read = claims();
        about.removeIf(
                claim -> !found.has(claim) || !found.claim(claim).subjects().contains(party));
        // A log knows these by all that was ever recorded: what stood by then says whose they are.
        acted.removeIf(claim -> !found.has(claim) || !actsOfTheirs(found.acts(claim)));
        of.removeIf(claim -> !found.has(claim) || !(acted.contains(claim) || countingActsOfTheirs(claim)));
        told.removeIf(claim -> !found.has(claim) || !tellingOfThem(found.acts(claim)));
        dossier = tellsMore(read) ? Reading.claims(reader, claims(), vantage.knownAt()) : found;
        scene = new Scene(dossier, vantage, citations);
        views = new Views(scene);
        if (!alike.isEmpty()) {
            inTheOrderOfRecording(of);
        }
    }

    /** Whether one of these that are none of theirs stands, or leads to others: what is told of a claim is told only where it was read, so it is not to be. */
    private boolean tellsMore(Set<ItemId> read) {
        Set<ItemId> theirs = claims();
        for (ItemId claim : read) {
            if (!theirs.contains(claim)
                    && (found.has(claim) || !found.links(claim).isEmpty())) {
                return true;
            }
        }
        return false;
    }

    private Set<ItemId> claims() {
        Set<ItemId> claims = new LinkedHashSet<>(of);
        claims.addAll(about);
        claims.addAll(told);
        return claims;
    }

    private boolean actsOfTheirs(List<Act> acts) {
        for (Act act : acts) {
            if (isTheirs(act)) {
                return true;
            }
        }
        return false;
    }

    private boolean countingActsOfTheirs(ItemId claim) {
        for (RecordedAct recorded : found.actsThatCount(claim)) {
            if (isTheirs(recorded.act())) {
                return true;
            }
        }
        return false;
    }

    private boolean tellingOfThem(List<Act> acts) {
        for (Act act : acts) {
            if (isTellingOfThem(act)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTellingOfThem(Act act) {
        return act.toldBy().contains(party) || act.via().contains(party);
    }

    /** By them or for them. */
    private boolean isTheirs(Act act) {
        return act.by().equals(party) || act.holder().equals(party);
    }

    private void inTheOrderOfRecording(Set<ItemId> claims) {
        List<ItemId> ordered = new ArrayList<>(claims);
        ordered.sort((a, b) -> Long.compare(dossier.placeOf(a), dossier.placeOf(b)));
        claims.clear();
        claims.addAll(ordered);
    }

    PersonReport report(Instant askedAt) {
        if (!own.has(party)) {
            throw new NotOnRecord("The party");
        }
        Occasions occasions = new Occasions(scene, acted);
        List<HeldClaim> claims = new ArrayList<>();
        for (Stand stand : newestFirst(ownStands())) {
            Held held = views.held(stand.claim(), party, occasions.of(stand.claim(), party));
            claims.add(new HeldClaim(views.facts(stand.claim()), held));
        }
        List<HeldClaim> others = new ArrayList<>();
        for (Stand stand : newestFirst(standsOfOthers())) {
            Held held = views.held(stand.claim(), stand.holder(), List.of());
            others.add(new HeldClaim(views.facts(stand.claim()), held));
        }
        List<PersonReport.Reaction> reactions = reactions();
        List<Correction> corrections = new ArrayList<>(own.corrections());
        Set<ItemId> concerned = claims();
        concerned.add(party);
        corrections.addAll(found.corrections(concerned));
        return new PersonReport(
                Viewpoint.of(vantage, askedAt).doubting(scene.doubted(shown())),
                card(own, party, vantage),
                Counts.of(claims.stream().map(claim -> claim.position().code()).toList()),
                Counts.NOTE,
                outdated(),
                List.copyOf(claims),
                List.copyOf(others),
                reactions,
                told(),
                Corrections.told(reader, vantage.knownAt(), corrections),
                citations.all());
    }

    private Set<ItemId> shown() {
        Set<ItemId> shown = new LinkedHashSet<>(of);
        shown.addAll(about);
        return shown;
    }

    private static PersonCard card(Dossier own, ItemId party, Vantage vantage) {
        Party known = own.party(party);
        List<String> names = own.names(party);
        return new PersonCard(
                known,
                List.copyOf(names.subList(1, names.size())),
                own.offices(party, vantage.asOf()),
                own.offices(party).stream()
                        .filter(office -> office.from() == null
                                || !office.from().earliest().isAfter(vantage.asOf()))
                        .toList());
    }

    private List<Stand> ownStands() {
        List<Stand> stands = new ArrayList<>();
        for (ItemId claim : of) {
            if (scene.tells(claim, party, of) && !Views.none(scene.position(claim, party))) {
                stands.add(new Stand(claim, party));
            }
        }
        return stands;
    }

    private List<Stand> standsOfOthers() {
        List<Stand> stands = new ArrayList<>();
        for (ItemId claim : about) {
            for (ItemId holder : scene.holders(claim)) {
                if (!holder.equals(party)
                        && scene.tells(claim, holder, about)
                        && !Views.none(scene.position(claim, holder))) {
                    stands.add(new Stand(claim, holder));
                }
            }
        }
        return stands;
    }

    /** What they did, and what counts for no claim as it is worded now. */
    private int outdated() {
        Set<ItemId> counting = new HashSet<>();
        of.forEach(claim -> scene.acts(claim)
                .forEach(recorded -> counting.add(recorded.act().id())));
        int outdated = 0;
        for (ItemId claim : acted) {
            for (RecordedAct recorded : dossier.actsOnEarlierMeanings(claim)) {
                boolean theirs = recorded.act().holder().equals(party) && Sight.of(recorded, vantage) != Sight.HIDDEN;
                outdated += theirs && !counting.contains(recorded.act().id()) ? 1 : 0;
            }
        }
        return outdated;
    }

    private List<Stand> newestFirst(List<Stand> stands) {
        stands.sort((a, b) -> lastChange(b).compareTo(lastChange(a)));
        return stands;
    }

    private LocalDate lastChange(Stand stand) {
        return Views.lastChange(scene.position(stand.claim(), stand.holder()));
    }

    private List<PersonReport.Reaction> reactions() {
        List<PersonReport.Reaction> reactions = new ArrayList<>();
        Set<ItemId> seen = new HashSet<>();
        for (ItemId claim : of) {
            if (!seen.contains(claim)) {
                Set<ItemId> same = dossier.sameAs(claim);
                seen.addAll(same);
                for (ActView act : views.acts(claim, this::isReaction)) {
                    ItemId on = act.act().claim();
                    reactions.add(new PersonReport.Reaction(scene.claim(same.contains(on) ? on : claim), act));
                }
            }
        }
        reactions.sort(BY_MADE);
        return List.copyOf(reactions);
    }

    /** An unnamed source has no other trace in the record. Outlets and people are named in thousands of acts, which say so themselves. */
    private Set<ItemId> claimsTold() {
        Set<ItemId> claims = new LinkedHashSet<>();
        if (own.has(party) && own.party(party).kind() == PartyKind.UNNAMED) {
            for (Event event : reader.events(Set.of(party), EnumSet.of(Role.CITED))) {
                if (event.change().version() instanceof Act act) {
                    claims.add(act.claim());
                }
            }
        }
        return claims;
    }

    private List<PersonReport.Reaction> told() {
        List<PersonReport.Reaction> acts = new ArrayList<>();
        for (ItemId claim : told) {
            views.acts(claim, this::isTellingOfThem)
                    .forEach(act -> acts.add(new PersonReport.Reaction(scene.claim(claim), act)));
        }
        acts.sort(BY_MADE);
        return List.copyOf(acts);
    }

    /** What they did to claims of others, and what they did for others: neither is a position of theirs. */
    private boolean isReaction(Act act) {
        boolean forSomebodyElse = act.by().equals(party) && !act.holder().equals(party);
        return forSomebodyElse || (!act.kind().ofHolder() && act.holder().equals(party));
    }
}
