package org.openclaims.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.openclaims.claim.Link;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.party.Party;
import org.openclaims.source.Source;

/**
 * What a claim of another record refers to, and what is new because of it. As long as the claim may still be refused nothing is given away but
 * handles, and those are taken back.
 */
final class References {
    private final SharedClaim claim;
    private final Drafting drafting;
    private final Counterparts counterparts;
    private final Map<String, Awaited> awaited;
    private final Map<String, Awaited> awaitedNow = new LinkedHashMap<>();
    private final Map<String, ItemId> here = new HashMap<>();
    private final Map<ItemId, Supplier<Item>> unborn = new HashMap<>();
    private final List<Change> found = new ArrayList<>();
    private final List<String> handles = new ArrayList<>();

    private final Map<String, List<Link>> links = new LinkedHashMap<>();

    /**
     * A claim that was mentioned and has not come yet: it has its id already.
     *
     * @param links to be recorded if it never comes; their handles are those of the claims that they start from
     */
    record Awaited(ItemId id, String text, List<Link> links) {}

    /** @param id of the claim here */
    References(
            SharedClaim claim, ItemId id, Drafting drafting, Counterparts counterparts, Map<String, Awaited> awaited) {
        this.claim = claim;
        here.put(claim.handle(), id);
        this.drafting = drafting;
        this.counterparts = counterparts;
        this.awaited = awaited;
    }

    ItemId nextId(ItemKind kind) {
        return drafting.nextId(kind);
    }

    /** The handle that it has there, or one of ours if that cannot be. */
    String handle(String theirs, Supplier<String> other) {
        String handle = drafting.handles().kept(theirs) ? theirs : other.get();
        handles.add(handle);
        return handle;
    }

    String numbered(String theirs, String base) {
        return handle(theirs, () -> drafting.handles().numbered(base));
    }

    /** Something new, after whatever it refers to. */
    void add(Item item, List<ItemId> mentioned) {
        mentioned.forEach(this::born);
        found.add(new Change.Added(item));
    }

    /** More is known of what is here, after whatever it refers to. */
    void amend(Item item, List<ItemId> mentioned, String why) {
        mentioned.forEach(this::born);
        found.add(new Change.Amended(item, why));
    }

    private void born(ItemId id) {
        Supplier<Item> item = unborn.remove(id);
        if (item != null) {
            found.add(new Change.Added(item.get()));
        }
    }

    boolean nothingNew() {
        return found.isEmpty();
    }

    boolean amends() {
        return found.stream().anyMatch(Change.Amended.class::isInstance);
    }

    /** All of it is recorded. */
    void keep() {
        found.forEach(drafting::change);
        here.forEach(counterparts::remember);
        awaited.putAll(awaitedNow);
        links.forEach((theirs, all) ->
                Objects.requireNonNull(awaited.get(theirs)).links().addAll(all));
        awaited.remove(claim.handle());
    }

    /** It was refused. */
    void forget() {
        handles.forEach(drafting.handles()::takeBack);
    }

    List<ItemId> parties(List<String> theirs) {
        return theirs.stream().map(this::party).distinct().toList();
    }

    ItemId party(String theirs) {
        ReviewDraft.Name name = Objects.requireNonNull(claim.names().get(theirs), theirs);
        return thing(theirs, ItemKind.PARTY, () -> counterparts.party(theirs, name), id -> party(id, theirs, name));
    }

    private Party party(ItemId id, String theirs, ReviewDraft.Name name) {
        String handle = handle(theirs, () -> drafting.handles().forParty(name.kind(), name.text()));
        return new Party(id, handle, name.kind(), name.text(), name.wikidata());
    }

    List<ItemId> sources(List<String> theirs) {
        return theirs.stream().map(this::source).distinct().toList();
    }

    ItemId source(String theirs) {
        SourceDraft draft = claim.sources().get(theirs);
        if (draft == null) {
            throw new Refused("it cites " + theirs + ", and does not say what that is");
        }
        return thing(
                theirs, ItemKind.SOURCE, () -> counterparts.source(theirs, draft), id -> source(id, theirs, draft));
    }

    private Source source(ItemId id, String theirs, SourceDraft draft) {
        return draft.as(id, handle(theirs, () -> drafting.handles().forSource(Objects.requireNonNull(draft.named()))));
    }

    private interface Birth {
        Item of(ItemId id);
    }

    private ItemId thing(String theirs, ItemKind kind, Supplier<Optional<ItemId>> known, Birth birth) {
        ItemId before = here.get(theirs);
        if (before != null) {
            return before.require(kind);
        }
        ItemId id = counterparts.remembered(theirs).or(known).orElseGet(() -> {
            ItemId fresh = drafting.nextId(kind);
            unborn.put(fresh, () -> birth.of(fresh));
            return fresh;
        });
        here.put(theirs, id.require(kind));
        return id;
    }

    /** Another claim; one that has not come yet gets its id before it comes. */
    ItemId claim(String theirs) {
        String text = Objects.requireNonNull(claim.claims().get(theirs), theirs);
        ItemId known = here.get(theirs);
        if (known != null) {
            return known;
        }
        Awaited later = awaited.getOrDefault(theirs, awaitedNow.get(theirs));
        if (later != null) {
            return later.id();
        }
        Optional<ItemId> found = counterparts.remembered(theirs).or(() -> counterparts.claim(theirs, List.of(text)));
        found.ifPresent(id -> here.put(theirs, id));
        return found.orElseGet(() -> {
            ItemId id = drafting.nextId(ItemKind.CLAIM);
            awaitedNow.put(theirs, new Awaited(id, text, new ArrayList<>()));
            return id;
        });
    }

    /** A link to another claim. It stands on both, and whichever comes second records it. */
    void add(Link link, String theirs) {
        boolean here = !awaited.containsKey(theirs) && !awaitedNow.containsKey(theirs);
        if (here) {
            found.add(new Change.Added(numbered(link, drafting)));
        } else {
            links.computeIfAbsent(theirs, key -> new ArrayList<>()).add(link);
        }
    }

    /** @param link whose handle is that of its claim */
    static Link numbered(Link link, Drafting drafting) {
        return new Link(
                link.id(), drafting.handles().numbered(link.handle() + "/l"), link.kind(), link.from(), link.to());
    }
}
