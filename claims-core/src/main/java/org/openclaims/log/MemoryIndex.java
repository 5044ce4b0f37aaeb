package org.openclaims.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;

/** Events and the ways to find them, in memory. */
final class MemoryIndex implements LogReader, Filed.Before {
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Done> commands = new LinkedHashMap<>();
    private final Map<Mention, TreeSet<Long>> filed = new HashMap<>();
    private final TreeMap<String, ItemId> handles = new TreeMap<>();
    private final Map<Field, TreeMap<String, Set<ItemId>>> terms = new EnumMap<>(Field.class);
    private final Map<ItemId, Long> placed = new LinkedHashMap<>();
    private final Map<Mention, Set<ItemId>> involved = new HashMap<>();
    private final Map<String, Set<ItemId>> keywords = new HashMap<>();

    /** A command that was carried out, with what it asked for; null once that was erased. */
    record Done(Batch batch, @Nullable String request) {}

    /** A copy of a whole record. */
    static MemoryIndex of(LogReader record) {
        MemoryIndex copy = new MemoryIndex();
        record.replay(event -> {
            copy.add(event);
            copy.commands.putIfAbsent(event.batch().commandId(), new Done(event.batch(), null));
        });
        return copy;
    }

    /** As it was when this event was the newest: what came after it is forgotten. */
    MemoryIndex upTo(long head) {
        if (head == head()) {
            return this;
        }
        MemoryIndex earlier = new MemoryIndex();
        List<Event> kept = events.subList(0, (int) head);
        kept.forEach(earlier::add);
        Set<Batch> batches = new HashSet<>();
        kept.forEach(event -> batches.add(event.batch()));
        commands.forEach((id, done) -> {
            if (batches.contains(done.batch())) {
                earlier.commands.put(id, done);
            }
        });
        return earlier;
    }

    /** The same, with what may stay in the place of what was erased, and nothing that was found by those words. */
    MemoryIndex without(Change.Erased erased) {
        Redacted redacted = new Redacted(erased);
        MemoryIndex rest = new MemoryIndex();
        events.forEach(event -> rest.add(redacted.event(event)));
        commands.forEach((id, done) -> {
            boolean about = done.batch().id().equals(erased.words().subject());
            boolean gone = about && erased.words().part() == Words.Part.REQUEST;
            rest.commands.put(id, new Done(redacted.batch(done.batch()), gone ? null : done.request()));
        });
        return rest;
    }

    void add(Event event) {
        events.add(event);
        for (Mention mention : Filed.under(event, this)) {
            filed.computeIfAbsent(mention, key -> new TreeSet<>()).add(event.seq());
        }
        if (event.change() instanceof Change.Added added) {
            placed.putIfAbsent(added.item().id(), event.seq());
            ItemId other =
                    handles.putIfAbsent(added.item().handle(), added.item().id());
            if (other != null && !other.equals(added.item().id())) {
                throw new IllegalStateException("the handle " + added.item().handle() + " was given before");
            }
        }
        Item version = event.change().version();
        if (version != null) {
            Term.of(version).forEach(this::add);
            Involved.of(version).forEach(this::add);
            Keyword.of(version).forEach(this::add);
        }
    }

    /** Like who is involved in it, it counts for a claim that is there by then. */
    private void add(Keyword keyword) {
        if (placed.containsKey(keyword.claim())) {
            keywords.computeIfAbsent(keyword.word(), key -> new HashSet<>()).add(keyword.claim());
        }
    }

    private void add(Involved one) {
        if (placed.containsKey(one.claim())) {
            involved.computeIfAbsent(new Mention(one.party(), one.role()), key -> new HashSet<>())
                    .add(one.claim());
        }
    }

    private void add(Term term) {
        terms.computeIfAbsent(term.field(), field -> new TreeMap<>())
                .computeIfAbsent(term.key(), key -> new LinkedHashSet<>())
                .add(term.item());
    }

    void remember(Command command, Batch batch) {
        commands.put(command.id(), new Done(batch, command.request()));
    }

    @Nullable
    Done done(String commandId) {
        return commands.get(commandId);
    }

    long batchCount() {
        return commands.size();
    }

    @Override
    public List<Item> versions(ItemId item, long place) {
        List<Item> versions = new ArrayList<>();
        for (long seq : filed.getOrDefault(new Mention(item, Role.SELF), new TreeSet<>())
                .headSet(place)) {
            Item version = events.get((int) seq - 1).change().version();
            if (version != null && version.id().equals(item)) {
                versions.add(version);
            }
        }
        return versions;
    }

    @Override
    public long head() {
        return events.size();
    }

    @Override
    public Optional<Instant> headRecordedAt() {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(events.get(events.size() - 1).batch().recordedAt());
    }

    @Override
    public List<Event> events(Collection<ItemId> items, Set<Role> roles) {
        TreeSet<Long> places = new TreeSet<>();
        for (ItemId item : items) {
            for (Role role : roles) {
                places.addAll(filed.getOrDefault(new Mention(item, role), new TreeSet<>()));
            }
        }
        return places.stream().map(seq -> events.get((int) (seq - 1))).toList();
    }

    @Override
    public List<Event> events(String batchId) {
        return events.stream()
                .filter(event -> event.batch().id().equals(batchId))
                .toList();
    }

    @Override
    public Optional<Event> first(String batchId) {
        return events.stream()
                .filter(event -> event.batch().id().equals(batchId))
                .findFirst();
    }

    @Override
    public Optional<ItemId> item(String handle) {
        return Optional.ofNullable(handles.get(handle));
    }

    @Override
    public int highest(String base) {
        return handles.keySet().stream()
                .map(Handle::of)
                .filter(handle -> handle.base().equals(base))
                .mapToInt(Handle::number)
                .max()
                .orElse(0);
    }

    @Override
    public List<String> handles(ItemKind kind, String prefix, int most) {
        return handles.tailMap(prefix).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(prefix))
                .filter(entry -> entry.getValue().kind() == kind)
                .map(Map.Entry::getKey)
                .limit(LogReader.most(most))
                .toList();
    }

    @Override
    public Set<ItemId> find(Field field, String key) {
        return new LinkedHashSet<>(of(field).getOrDefault(Term.key(key), Set.of()));
    }

    @Override
    public List<Term> terms(Field field, String prefix, int most) {
        return of(field).tailMap(prefix).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(prefix))
                .flatMap(entry -> entry.getValue().stream().sorted().map(item -> new Term(field, entry.getKey(), item)))
                .limit(LogReader.most(most))
                .toList();
    }

    @Override
    public List<Term> termsAfter(Field field, String key, int most) {
        return of(field).tailMap(key, false).entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().sorted().map(item -> new Term(field, entry.getKey(), item)))
                .limit(LogReader.most(most))
                .toList();
    }

    @Override
    public Set<ItemId> unnamed(ItemKind kind) {
        Set<ItemId> unnamed = new LinkedHashSet<>();
        for (ItemId item : placed.keySet()) {
            if (item.kind() == kind) {
                unnamed.add(item);
            }
        }
        of(Field.NAME).values().forEach(unnamed::removeAll);
        return unnamed;
    }

    private NavigableMap<String, Set<ItemId>> of(Field field) {
        return terms.getOrDefault(field, new TreeMap<>());
    }

    @Override
    public List<Placed> newest(ItemKind kind, long before, int most) {
        return placed.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind && entry.getValue() < before)
                .map(entry -> new Placed(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Placed::seq).reversed())
                .limit(LogReader.most(most))
                .toList();
    }

    @Override
    public List<Placed> claims(Sought sought, long before, int most) {
        List<Set<ItemId>> all = new ArrayList<>();
        if (sought.actor() != null) {
            all.add(involved.getOrDefault(new Mention(sought.actor(), Role.ACTOR), Set.of()));
        }
        if (sought.subject() != null) {
            all.add(involved.getOrDefault(new Mention(sought.subject(), Role.SUBJECT), Set.of()));
        }
        sought.keywords().forEach(word -> all.add(keywords.getOrDefault(word, Set.of())));
        if (all.isEmpty()) {
            return newest(ItemKind.CLAIM, before, most);
        }
        List<Placed> found = new ArrayList<>();
        for (ItemId claim : Collections.min(all, Comparator.comparingInt(Set::size))) {
            Long place = placed.get(claim);
            if (place != null && place < before && all.stream().allMatch(set -> set.contains(claim))) {
                found.add(new Placed(claim, place));
            }
        }
        found.sort(Comparator.comparingLong(Placed::seq).reversed());
        return found.stream().limit(LogReader.most(most)).toList();
    }

    @Override
    public List<Batch> batches(long before, int most) {
        return commands.values().stream()
                .map(Done::batch)
                .filter(batch -> batch.number() < before)
                .sorted(Comparator.comparingLong(Batch::number).reversed())
                .limit(LogReader.most(most))
                .toList();
    }

    @Override
    public Optional<Batch> batch(long number) {
        return commands.values().stream()
                .map(Done::batch)
                .filter(batch -> batch.number() == number)
                .findFirst();
    }

    @Override
    public List<Batch> batches(String commandId) {
        String whole = Command.whole(commandId);
        return commands.values().stream()
                .map(Done::batch)
                .filter(batch -> Command.whole(batch.commandId()).equals(whole))
                .toList();
    }

    @Override
    public List<Tally> tallies(Batch batch) {
        return Tally.ofMany(events(batch.id()).stream().map(Event::change).toList());
    }

    @Override
    public void replay(Consumer<Event> reader) {
        events.forEach(reader);
    }
}
