package org.openclaims.desk;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.act.Act;
import org.openclaims.claim.Claim;
import org.openclaims.claim.Link;
import org.openclaims.claim.Wording;
import org.openclaims.evidence.Evidence;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Dossier;
import org.openclaims.log.Event;
import org.openclaims.log.Field;
import org.openclaims.log.ItemVisitor;
import org.openclaims.log.LogReader;
import org.openclaims.log.Mention;
import org.openclaims.log.Reading;
import org.openclaims.log.Role;
import org.openclaims.original.Original;
import org.openclaims.party.Alias;
import org.openclaims.party.Identity;
import org.openclaims.party.Names;
import org.openclaims.party.Office;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.source.Source;
import org.openclaims.verdict.Scale;
import org.openclaims.verdict.Verdict;

/** Two parties that are one and the same: a correction of ours like any other, so that what was recorded of each stays readable, and an undo parts them again. */
public final class Merging {
    private Merging() {}

    /**
     * Makes one party of two.
     *
     * @param typed who stays
     * @param sameTyped who is the same: what they did, and what is said of them, becomes the first one's, and their names find the first one
     * @throws Refused if they are known to be two, or if it would give away who an unnamed source is
     */
    public static Party merge(Drafting drafting, String typed, String sameTyped, String why) {
        if (why.isBlank()) {
            throw new Refused(
                    Sentence.of("A correction of our own record needs its reason: {0}.", WayOut.to(Step.WHY)));
        }
        Party kept = drafting.known(typed);
        Party same = drafting.known(sameTyped);
        check(kept, same);
        LogReader reader = drafting.reader();
        if (kept.wikidata() == null && same.wikidata() != null) {
            drafting.amend(new Party(kept.id(), kept.handle(), kept.kind(), kept.name(), same.wikidata()), why);
        }
        Instead instead = new Instead(same.id(), kept.id());
        for (Item item : standing(reader, same.id())) {
            Item changed = ItemVisitor.visit(item, instead);
            if (!changed.equals(item)) {
                drafting.amend(changed, why);
            }
        }
        drafting.change(new Change.Voided(same.id(), why));
        if (!Reading.called(reader, Field.NAME, Names.key(same.name())).contains(kept.id())) {
            drafting.add(new Alias(
                    drafting.nextId(ItemKind.ALIAS),
                    drafting.handles().numbered(kept.handle() + "/a"),
                    kept.id(),
                    same.name()));
        }
        return kept;
    }

    /** What was recorded while two were one names the first, and an undo that parts them cannot know whom it was about. */
    static void adviseOnParting(Drafting drafting, List<Event> merge) {
        boolean parts = merge.stream()
                .anyMatch(event -> event.change() instanceof Change.Voided voided
                        && voided.item().kind() == ItemKind.PARTY);
        if (!parts) {
            return;
        }
        LogReader reader = drafting.reader();
        Set<ItemId> kept = new LinkedHashSet<>();
        for (Event event : merge) {
            if (event.change() instanceof Change.Added added && added.item() instanceof Alias alias) {
                kept.add(alias.party());
            } else if (event.change() instanceof Change.Amended amended) {
                Set<ItemId> named = new LinkedHashSet<>(parties(amended.item()));
                Versions.of(reader, amended.item().id()).stream()
                        .filter(version -> version.seq() < event.seq())
                        .forEach(version -> named.removeAll(parties(Versions.item(version))));
                kept.addAll(named);
            }
        }
        if (kept.size() != 1) {
            return;
        }
        ItemId first = kept.iterator().next();
        Map<ItemId, Item> since = new LinkedHashMap<>();
        for (Event event : reader.events(kept, EnumSet.of(Role.ACTOR, Role.SUBJECT, Role.CITED))) {
            if (event.seq() > merge.get(merge.size() - 1).seq() && event.change() instanceof Change.Added added) {
                since.put(added.item().id(), added.item());
            }
        }
        Dossier now = Reading.items(reader, since.keySet(), null);
        since.keySet().removeIf(id -> !now.has(id));
        if (!since.isEmpty()) {
            Item example = since.values().iterator().next();
            drafting.advise(
                    "Recorded while the two were one, and staying with {0}: {1}. What is the other one's is made so by hand: {2}.",
                    Versions.handle(reader, first),
                    Withdrawals.listed(List.copyOf(since.values())),
                    WayOut.to(Step.AMEND_ITEM, example.handle()));
        }
    }

    private static Set<ItemId> parties(Item item) {
        return Mention.of(item).stream()
                .map(Mention::item)
                .filter(id -> id.kind() == ItemKind.PARTY)
                .collect(Collectors.toSet());
    }

    private static void check(Party kept, Party same) {
        if (kept.id().equals(same.id())) {
            throw new Refused("\"" + kept.handle() + "\" is one already. Name the two, by their handles.");
        }
        if (kept.kind() == PartyKind.UNNAMED || same.kind() == PartyKind.UNNAMED) {
            throw new Refused(Sentence.of(
                    "An unnamed source is not made one with anybody: the record would say for all to read who it is. {0} keeps that, encrypted.",
                    WayOut.to(Step.IDENTIFY)));
        }
        if (kept.wikidata() != null
                && same.wikidata() != null
                && !kept.wikidata().equals(same.wikidata())) {
            throw new Refused(Sentence.of(
                    "They have two Wikidata ids, {0} and {1}, so they are two. If one of them is wrong, correct it first: {2}.",
                    kept.wikidata(), same.wikidata(), WayOut.to(Step.AMEND_WIKIDATA, same.handle())));
        }
    }

    /** Whatever names the party and stands, as it stands now. */
    private static List<Item> standing(LogReader reader, ItemId party) {
        Map<ItemId, Item> named = new LinkedHashMap<>();
        for (Event event : reader.events(Set.of(party), EnumSet.allOf(Role.class))) {
            Item version = event.change().version();
            if (version != null) {
                named.put(version.id(), version);
            }
        }
        Dossier now = Reading.items(reader, named.keySet(), null);
        return named.keySet().stream().flatMap(id -> now.item(id).stream()).toList();
    }

    /** The same item with one party in the place of another. */
    private record Instead(ItemId of, ItemId by) implements ItemVisitor<Item> {
        private ItemId now(ItemId party) {
            return party.equals(of) ? by : party;
        }

        private List<ItemId> now(List<ItemId> parties) {
            return parties.stream().map(this::now).distinct().toList();
        }

        @Override
        public Item party(Party party) {
            return party;
        }

        @Override
        public Item alias(Alias alias) {
            return new Alias(alias.id(), alias.handle(), now(alias.party()), alias.name());
        }

        @Override
        public Item office(Office office) {
            return new Office(
                    office.id(), office.handle(), now(office.party()), office.title(), office.from(), office.until());
        }

        @Override
        public Item claim(Claim claim) {
            return new Claim(claim.id(), claim.handle(), claim.kind(), now(claim.subjects()), claim.tags());
        }

        @Override
        public Item wording(Wording wording) {
            return wording;
        }

        @Override
        public Item link(Link link) {
            return link;
        }

        @Override
        public Item source(Source source) {
            return source;
        }

        /** {@inheritDoc} Nobody is a spokesperson of their own. */
        @Override
        public Item act(Act act) {
            ItemId speaker = now(act.by());
            @Nullable ItemId behalf = act.onBehalfOf() == null ? null : now(act.onBehalfOf());
            return act.change()
                    .by(speaker)
                    .onBehalfOf(speaker.equals(behalf) ? null : behalf)
                    .toldBy(now(act.toldBy()))
                    .via(now(act.via()))
                    .to(now(act.to()))
                    .build();
        }

        @Override
        public Item evidence(Evidence evidence) {
            return new Evidence(
                    evidence.id(),
                    evidence.handle(),
                    evidence.claim(),
                    evidence.source(),
                    evidence.bearing(),
                    evidence.act(),
                    now(evidence.via()),
                    evidence.becamePublic(),
                    evidence.summary(),
                    evidence.quote());
        }

        @Override
        public Item verdict(Verdict verdict) {
            return new Verdict(
                    verdict.id(),
                    verdict.handle(),
                    verdict.claim(),
                    verdict.wording(),
                    now(verdict.reviewer()),
                    verdict.scale(),
                    verdict.code(),
                    verdict.label(),
                    verdict.reasoning(),
                    verdict.given(),
                    verdict.evidenceUpTo(),
                    verdict.sources());
        }

        @Override
        public Item scale(Scale scale) {
            return scale;
        }

        @Override
        public Item identity(Identity identity) {
            return identity;
        }

        @Override
        public Item original(Original original) {
            return original;
        }
    }
}
