package org.openclaims.log;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openclaims.claim.Link;
import org.openclaims.claim.LinkKind;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.verdict.Verdict;

/** Fetches the part of the record that a question needs: never more than the claims in question and what they mention. */
public final class Reading {
    private static final Set<Role> ALL_OF_A_CLAIM = EnumSet.of(Role.SELF, Role.ON);
    private static final Set<Role> SELF = EnumSet.of(Role.SELF);

    private final LogReader reader;
    private final @Nullable Instant knownAt;
    private final TreeMap<Long, Event> events = new TreeMap<>();
    private final Set<ItemId> fetched = new LinkedHashSet<>();

    /** @param knownAt what was recorded later is not followed either */
    private Reading(LogReader reader, @Nullable Instant knownAt) {
        this.reader = reader;
        this.knownAt = knownAt;
    }

    /** The whole record, fetched once and kept in memory: for whoever asks about all of it, one thing after the other. */
    public static LogReader whole(LogReader reader) {
        return MemoryIndex.of(reader);
    }

    /** Claims with all that was done to them and to those that say the same, the claims they are linked with, and every party and source they mention. */
    public static Dossier claims(LogReader reader, Collection<ItemId> claims, @Nullable Instant knownAt) {
        Reading reading = new Reading(reader, knownAt);
        reading.fetch(claims);
        reading.fetchScales();
        return Dossier.of(List.copyOf(reading.events.values()), knownAt);
    }

    /** Items by themselves: parties with their names and offices, claims with their wordings, sources, and what those mention. */
    public static Dossier items(LogReader reader, Collection<ItemId> items, @Nullable Instant knownAt) {
        Reading reading = new Reading(reader, knownAt);
        reading.add(reader.events(items, SELF));
        reading.fetched.addAll(items);
        reading.fetchMentioned();
        return Dossier.of(List.copyOf(reading.events.values()), knownAt);
    }

    /** Items that are rightly found under exactly this key: what stands says so, where a log may still know it of what was voided or undone. */
    public static List<ItemId> called(LogReader reader, Field field, String key) {
        return called(reader, field, key, null);
    }

    /** The same when the record stood as it did at an instant. */
    public static List<ItemId> called(LogReader reader, Field field, String key, @Nullable Instant knownAt) {
        Set<ItemId> found = reader.find(field, key);
        if (found.isEmpty()) {
            return List.of();
        }
        Dossier dossier = items(reader, found, knownAt);
        return found.stream()
                .filter(id -> dossier.says(new Term(field, key, id)))
                .toList();
    }

    /**
     * The linked ones among the claims that are sought, and all that say the same as one of them or once did, in the order of recording. What was done to
     * one of these may count for another, under which no log files it. Nothing is read where none of them is linked.
     */
    public static List<LogReader.Placed> alike(LogReader reader, Sought sought) {
        Set<String> keywords = new LinkedHashSet<>(sought.keywords());
        keywords.add(Keyword.LINKED);
        Sought linked = new Sought(sought.actor(), sought.subject(), keywords);
        Set<ItemId> open = claims(reader, linked);
        Set<ItemId> seen = new LinkedHashSet<>(open);
        TreeMap<Long, LogReader.Placed> alike = new TreeMap<>();
        while (!open.isEmpty()) {
            Set<ItemId> next = new LinkedHashSet<>();
            for (Event event : reader.events(open, SELF)) {
                if (event.change() instanceof Change.Added added
                        && open.contains(added.item().id())) {
                    alike.put(event.seq(), new LogReader.Placed(added.item().id(), event.seq()));
                }
                if (event.change().version() instanceof Link link && link.kind() == LinkKind.SAME) {
                    next.add(link.from());
                    next.add(link.to());
                }
            }
            next.removeIf(claim -> !seen.add(claim));
            open = next;
        }
        return List.copyOf(alike.values());
    }

    /** The claims that a party did something to, in the order of recording. */
    public static Set<ItemId> claimsOf(LogReader reader, ItemId party) {
        return claims(reader, Sought.actor(party));
    }

    /** The claims that are about a party, in the order of recording. */
    public static Set<ItemId> claimsAbout(LogReader reader, ItemId party) {
        return claims(reader, Sought.subject(party));
    }

    private static Set<ItemId> claims(LogReader reader, Sought sought) {
        List<LogReader.Placed> newestFirst = reader.claims(sought, Long.MAX_VALUE, Integer.MAX_VALUE);
        Set<ItemId> claims = new LinkedHashSet<>();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            claims.add(newestFirst.get(i).item());
        }
        return claims;
    }

    /** The claims on which something was said that cites a source, in the order of recording. */
    public static Set<ItemId> claimsCiting(LogReader reader, ItemId source) {
        Set<ItemId> claims = new LinkedHashSet<>();
        for (Event event : reader.events(List.of(source), EnumSet.of(Role.CITED))) {
            for (Item item : items(event)) {
                Mention.of(item).stream()
                        .filter(mention ->
                                mention.role() == Role.ON && mention.item().kind() == ItemKind.CLAIM)
                        .forEach(mention -> claims.add(mention.item()));
            }
        }
        return claims;
    }

    private void fetch(Collection<ItemId> claims) {
        Set<ItemId> open = new LinkedHashSet<>(claims);
        while (!open.isEmpty()) {
            List<Event> found = reader.events(open, ALL_OF_A_CLAIM);
            add(found);
            fetched.addAll(open);
            open.clear();
            for (Event event : found) {
                if (event.change().version() instanceof Link link
                        && link.kind() == LinkKind.SAME
                        && event.batch().isKnownAt(knownAt)) {
                    open.add(link.from());
                    open.add(link.to());
                }
            }
            open.removeAll(fetched);
        }
        fetchMentioned();
    }

    /** Whoever and whatever is mentioned, by itself: parties and sources with their names, other claims with their wordings and subjects. */
    private void fetchMentioned() {
        for (int depth = 0; depth < 2; depth++) {
            Set<ItemId> mentioned = new LinkedHashSet<>();
            for (Event event : events.values()) {
                for (Item item : items(event)) {
                    for (Mention mention : Mention.of(item)) {
                        if (standsAlone(mention.item().kind()) && !fetched.contains(mention.item())) {
                            mentioned.add(mention.item());
                        }
                    }
                }
            }
            if (mentioned.isEmpty()) {
                return;
            }
            add(reader.events(mentioned, SELF));
            fetched.addAll(mentioned);
        }
    }

    /** A verdict cites its scale by name, for most scales are shipped and not in the record. */
    private void fetchScales() {
        Set<String> cited = new LinkedHashSet<>();
        for (Event event : events.values()) {
            for (Item item : items(event)) {
                if (item instanceof Verdict verdict) {
                    cited.add(verdict.scale());
                }
            }
        }
        Set<ItemId> scales = new LinkedHashSet<>();
        for (String handle : cited) {
            reader.item(handle).filter(id -> id.kind() == ItemKind.SCALE).ifPresent(scales::add);
        }
        if (!scales.isEmpty()) {
            add(reader.events(scales, SELF));
        }
    }

    private static boolean standsAlone(ItemKind kind) {
        return switch (kind) {
            case PARTY, SOURCE, CLAIM -> true;
            case ALIAS, OFFICE, WORDING, LINK, ACT, EVIDENCE, VERDICT, SCALE, IDENTITY, ORIGINAL -> false;
        };
    }

    private static List<Item> items(Event event) {
        Item item = event.change().version();
        return item == null ? List.of() : List.of(item);
    }

    /** Takes events in, and for what was amended all its versions: the earlier ones may be filed elsewhere, under another claim or party. */
    private void add(List<Event> found) {
        Set<ItemId> amended = new LinkedHashSet<>();
        for (Event event : found) {
            if (put(event) && event.change() instanceof Change.Amended change) {
                amended.add(change.item().id());
            }
        }
        if (!amended.isEmpty()) {
            reader.events(amended, SELF).forEach(this::put);
        }
    }

    /** @return whether it was known then */
    private boolean put(Event event) {
        boolean known = event.batch().isKnownAt(knownAt);
        if (known) {
            events.put(event.seq(), event);
        }
        return known;
    }
}
