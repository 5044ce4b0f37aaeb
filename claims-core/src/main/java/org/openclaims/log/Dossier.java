package org.openclaims.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.claim.Claim;
import org.openclaims.claim.Link;
import org.openclaims.claim.Wording;
import org.openclaims.evidence.Evidence;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.original.Original;
import org.openclaims.party.Alias;
import org.openclaims.party.Identity;
import org.openclaims.party.Office;
import org.openclaims.party.Party;
import org.openclaims.position.RecordedAct;
import org.openclaims.source.Source;
import org.openclaims.verdict.Scale;
import org.openclaims.verdict.Verdict;

/**
 * What stands in a part of the record, read up to an instant: amended items as amended, voided and undone ones gone. Pure: the same events give
 * the same dossier.
 */
public final class Dossier {
    private final Map<ItemId, Entry> entries = new LinkedHashMap<>();
    private final Map<ItemId, List<Entry>> parts = new HashMap<>();
    private final Meanings meanings = new Meanings();
    private final Map<String, Scale> scales = new HashMap<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final List<Event> known;

    private Dossier(List<Event> known) {
        this.known = known;
    }

    /**
     * Reads events.
     *
     * @param events oldest first; all that concern the items in question
     * @param knownAt later ones are passed over; null to read all
     */
    public static Dossier of(List<Event> events, @Nullable Instant knownAt) {
        List<Event> known = new ArrayList<>();
        for (Event event : events) {
            if (event.batch().isKnownAt(knownAt)) {
                known.add(event);
            }
        }
        Set<String> undone = Undoing.undos(known).keySet();
        Dossier dossier = new Dossier(known);
        Map<String, List<Item>> takenBack = new HashMap<>();
        for (Event event : known) {
            String batch = event.batch().id();
            if (!undone.contains(batch)) {
                event.change().accept(new Reader(dossier, event, takenBack));
            } else if (event.change() instanceof Change.Added added) {
                takenBack.computeIfAbsent(batch, key -> new ArrayList<>()).add(added.item());
            }
        }
        for (Entry entry : dossier.entries.values()) {
            if (entry.stands()) {
                dossier.fileUnderOwners(entry);
                if (entry.current() instanceof Scale scale) {
                    dossier.scales.putIfAbsent(scale.handle(), scale);
                }
            }
        }
        return dossier;
    }

    private void fileUnderOwners(Entry entry) {
        for (ItemId owner : ItemVisitor.visit(entry.current(), Owners.INSTANCE)) {
            parts.computeIfAbsent(owner, key -> new ArrayList<>()).add(entry);
            meanings.file(owner, entry);
        }
    }

    /** What our record did to itself, oldest first. */
    public List<Correction> corrections() {
        return List.copyOf(corrections);
    }

    /**
     * Those of them that concern some claims and parties: the claims and those that are judged to say the same, with what was said on them; whoever and
     * whatever that names, by itself; and what the parties did, or is about them.
     */
    public List<Correction> corrections(Set<ItemId> of) {
        if (corrections.isEmpty()) {
            return List.of();
        }
        Set<ItemId> alike = new LinkedHashSet<>(of);
        for (ItemId id : of) {
            if (id.kind() == ItemKind.CLAIM) {
                meanings.alike(id).forEach(meaning -> alike.add(meaning.claim()));
            }
        }
        Concern concern = new Concern(alike, known, this);
        return corrections.stream().filter(concern::concerns).toList();
    }

    /** Whether the item is there and stands. */
    public boolean has(ItemId id) {
        Entry entry = entries.get(id);
        return entry != null && entry.stands();
    }

    /** Any item that stands. */
    public Optional<Item> item(ItemId id) {
        return has(id) ? Optional.of(entry(id).current()) : Optional.empty();
    }

    /**
     * Whether the item stands, and is rightly found so: it says it itself, or one of its parts that stands does, now or before it was put right. What was
     * voided or undone says nothing any more.
     */
    public boolean says(Term term) {
        return has(term.item())
                && (entry(term.item()).says(term)
                        || parts.getOrDefault(term.item(), List.of()).stream().anyMatch(part -> part.says(term)));
    }

    /** Whether what stands is not what was first recorded. */
    public boolean amended(ItemId id) {
        return has(id) && entry(id).amended();
    }

    /** Where in the record the item was first recorded. */
    public long placeOf(ItemId id) {
        return entry(id).seq();
    }

    /** When the item was first recorded. */
    public Instant recordedAt(ItemId id) {
        return entry(id).recordedAt();
    }

    /** When the record learned the dates of an item as they stand: later than the item where they were amended. */
    public Instant learnedAt(ItemId id) {
        return entry(id).learnedAt();
    }

    /** All parties, in the order of recording. */
    public List<Party> parties() {
        return all(ItemKind.PARTY, Party.class);
    }

    /** A party that stands; what stands refers only to what stands. */
    public Party party(ItemId id) {
        return get(id, Party.class);
    }

    /** All names of a party, the one to print first. */
    public List<String> names(ItemId party) {
        Set<String> names = new LinkedHashSet<>();
        names.add(party(party).name());
        aliases(party).forEach(alias -> names.add(alias.name()));
        return List.copyOf(names);
    }

    /** The other names of a party, in the order of recording. */
    public List<Alias> aliases(ItemId party) {
        return parts(party, Alias.class);
    }

    /** Who an unnamed party is, closed up; empty if the record does not keep it, or not any more. */
    public Optional<Identity> identity(ItemId party) {
        return parts(party, Identity.class).stream()
                .filter(identity -> identity.sealed() != null)
                .findFirst();
    }

    /** The offices of a party, in the order of recording. */
    public List<Office> offices(ItemId party) {
        return parts(party, Office.class);
    }

    /** The offices a party held, or may have held, on a day. */
    public List<Office> offices(ItemId party, LocalDate day) {
        return offices(party).stream().filter(office -> office.mayCover(day)).toList();
    }

    /** All claims, in the order of recording. */
    public List<Claim> claims() {
        return all(ItemKind.CLAIM, Claim.class);
    }

    /** A claim that stands. */
    public Claim claim(ItemId id) {
        return get(id, Claim.class);
    }

    /** The wordings of a claim, oldest first; never empty. */
    public List<Wording> wordings(ItemId claim) {
        return meanings.wordings(claim);
    }

    /** The newest wording of a claim. */
    public Wording wording(ItemId claim) {
        List<Wording> wordings = wordings(claim);
        return wordings.get(wordings.size() - 1);
    }

    /** The links of a claim. */
    public List<Link> links(ItemId claim) {
        return parts(claim, Link.class);
    }

    /** The newest wording that means what this version of it means; empty if none such is on record any more. */
    public Optional<Wording> wording(ItemId claim, int version) {
        return newest(claim, meanings.of(claim, version));
    }

    /** Whether a claim means something else now than it did in this version: what was said of that says nothing about it. */
    public boolean meansOtherwise(ItemId claim, int version) {
        return !meanings.of(claim, version).equals(meanings.now(claim));
    }

    /** Whether a claim means something else now than it did when this was recorded. What names no version was judged of the wording of then. */
    public boolean meansOtherwiseSince(ItemId recorded, ItemId claim) {
        return !meanings.at(claim, entry(recorded).seq()).equals(meanings.now(claim));
    }

    /** The wording of a claim that counted when this was recorded; of what means the same now, the newest. */
    public Wording wordingSince(ItemId recorded, ItemId claim) {
        return newest(claim, meanings.at(claim, entry(recorded).seq())).orElseGet(() -> wording(claim));
    }

    /** The same of the claim that an act put in the place of another. */
    public Wording replacement(ItemId act, ItemId claim) {
        return newest(claim, meanings.at(claim, entry(act).replacementSeq())).orElseGet(() -> wording(claim));
    }

    private Optional<Wording> newest(ItemId claim, Meaning meant) {
        return wordings(claim).stream()
                .filter(wording -> meanings.of(claim, wording.version()).equals(meant))
                .reduce((older, newer) -> newer);
    }

    /** The claim and all that are judged to say the same, each as it is worded now. */
    public Set<ItemId> sameAs(ItemId claim) {
        Set<ItemId> same = new LinkedHashSet<>();
        for (Meaning meaning : meanings.alike(claim)) {
            if (meaning.equals(meanings.now(meaning.claim()))) {
                same.add(meaning.claim());
            }
        }
        return same;
    }

    /** All sources, in the order of recording. */
    public List<Source> sources() {
        return all(ItemKind.SOURCE, Source.class);
    }

    /** A source that stands. */
    public Source source(ItemId id) {
        return get(id, Source.class);
    }

    /** All scales of the desk's own. */
    public List<Scale> scales() {
        return all(ItemKind.SCALE, Scale.class);
    }

    /** A scale of the desk's own, by its handle, as verdicts cite it. */
    public Optional<Scale> scale(String handle) {
        return Optional.ofNullable(scales.get(handle));
    }

    /** Acts on a claim, those of others included, in the order of recording, whatever wording they were coded against. */
    public List<Act> acts(ItemId claim) {
        return parts(claim, Act.class);
    }

    /**
     * The acts that say something about a claim as it is worded now: on it or on one judged to be the same, and coded against a wording that
     * meant the same.
     */
    public List<RecordedAct> actsThatCount(ItemId claim) {
        List<RecordedAct> counting = new ArrayList<>();
        Set<Meaning> alike = meanings.alike(claim);
        for (Meaning meaning : alike) {
            Meaning now = meanings.now(meaning.claim());
            if (!meaning.equals(now) && alike.contains(now)) {
                // What a claim meant before is not what it means now, whatever else both were linked with.
                continue;
            }
            for (Entry entry : parts.getOrDefault(meaning.claim(), List.of())) {
                if (entry.current() instanceof Act act
                        && meanings.of(meaning.claim(), act.wording()).equals(meaning)) {
                    counting.add(new RecordedAct(act, entry.seq(), entry.learnedAt(), null));
                }
            }
        }
        return counting;
    }

    /** The acts on a claim that were coded against a wording of another meaning than it has now, and so say nothing about it. */
    public List<RecordedAct> actsOnEarlierMeanings(ItemId claim) {
        List<RecordedAct> earlier = new ArrayList<>();
        for (Entry entry : parts.getOrDefault(claim, List.of())) {
            if (entry.current() instanceof Act act && meansOtherwise(claim, act.wording())) {
                earlier.add(new RecordedAct(act, entry.seq(), entry.learnedAt(), null));
            }
        }
        return earlier;
    }

    /** Acts of one party, or for it, among those that count. */
    public static List<RecordedAct> of(ItemId party, Collection<RecordedAct> acts) {
        return acts.stream()
                .filter(recorded -> recorded.act().holder().equals(party))
                .toList();
    }

    /** Evidence on a claim, in the order of recording. */
    public List<Evidence> evidence(ItemId claim) {
        return parts(claim, Evidence.class);
    }

    /** Verdicts on a claim, in the order of recording. */
    public List<Verdict> verdicts(ItemId claim) {
        return parts(claim, Verdict.class);
    }

    /** What other desks published about a claim, in the order of recording. */
    public List<Original> originals(ItemId claim) {
        return parts(claim, Original.class);
    }

    private <T extends Item> List<T> parts(ItemId owner, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Entry entry : parts.getOrDefault(owner, List.of())) {
            if (type.isInstance(entry.current())) {
                found.add(type.cast(entry.current()));
            }
        }
        return List.copyOf(found);
    }

    private <T extends Item> List<T> all(ItemKind kind, Class<T> type) {
        List<T> all = new ArrayList<>();
        for (Map.Entry<ItemId, Entry> entry : entries.entrySet()) {
            if (entry.getKey().kind() == kind && entry.getValue().stands()) {
                all.add(type.cast(entry.getValue().current()));
            }
        }
        return all;
    }

    private <T extends Item> T get(ItemId id, Class<T> type) {
        return type.cast(item(id).orElseThrow(() -> new IllegalStateException("not in this dossier: " + id)));
    }

    private Entry entry(ItemId id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw new IllegalStateException("not in this dossier: " + id);
        }
        return entry;
    }

    /**
     * Takes in one event that stands.
     *
     * @param takenBack what the batches added that were undone, by batch: all of those before this event
     */
    private record Reader(Dossier dossier, Event event, Map<String, List<Item>> takenBack)
            implements Change.Visitor<Void> {
        @Override
        public Void added(Change.Added change) {
            dossier.entries.put(change.item().id(), new Entry(event, change.item()));
            if (change.item() instanceof Wording wording && wording.version() > 1) {
                dossier.corrections.add(new Correction(event, null, wording, List.of()));
            }
            return done();
        }

        @Override
        public Void amended(Change.Amended change) {
            Entry entry = dossier.entries.get(change.item().id());
            if (entry != null) {
                dossier.corrections.add(new Correction(event, entry.current(), change.item(), List.of()));
                entry.amend(event, change.item());
            }
            return done();
        }

        @Override
        public Void voided(Change.Voided change) {
            Entry entry = dossier.entries.get(change.item());
            if (entry != null) {
                dossier.corrections.add(new Correction(event, entry.current(), null, List.of()));
                entry.voidedBy(event);
            }
            return done();
        }

        @Override
        public Void undone(Change.Undone change) {
            List<Item> items = takenBack.getOrDefault(change.batch(), List.of());
            dossier.corrections.add(new Correction(event, null, null, items));
            return done();
        }

        @Override
        public Void erased(Change.Erased change) {
            Item item = change.item();
            if (item != null && dossier.entries.containsKey(item.id())) {
                dossier.corrections.add(new Correction(event, null, item, List.of()));
            }
            return done();
        }

        @SuppressWarnings("NullAway") // Void has no other value
        private static Void done() {
            return null;
        }
    }
}
