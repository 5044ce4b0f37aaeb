package org.openclaims.report;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;
import org.openclaims.log.ErasureOrder;
import org.openclaims.log.Field;
import org.openclaims.log.Keyword;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.log.Sought;
import org.openclaims.log.Term;
import org.openclaims.party.Names;
import org.openclaims.position.Vantage;

/** Counts the positions of people, and folds no more claims than those of the people on the page. */
final class Statuses {
    private static final int NAMES = 64;
    private static final int AHEAD = 8;
    private static final int CLAIMS = 256;
    private static final Comparator<StatusReport.Row> BY_HANDLE =
            (a, b) -> a.party().handle().compareTo(b.party().handle());

    private final LogReader reader;
    private final Vantage vantage;
    private final boolean linked;

    /** What is known so far of one party. */
    private static final class Person {
        private final ItemId party;
        private final Multiset<String> positions = HashMultiset.create();
        private @Nullable Who who;
        private @Nullable String office;
        private LocalDate changed = LocalDate.MIN;
        private long place;
        private StatusReport.@Nullable Newest newest;

        Person(ItemId party) {
            this.party = party;
        }

        /** None if they hold no claim. */
        Stream<StatusReport.Row> row() {
            return Stream.ofNullable(who)
                    .map(known -> new StatusReport.Row(known, office, Counts.of(positions), newest));
        }
    }

    Statuses(LogReader reader, Vantage vantage) {
        this.reader = reader;
        this.vantage = vantage;
        linked = !reader.claims(new Sought(null, null, Set.of(Keyword.LINKED)), Long.MAX_VALUE, 1)
                .isEmpty();
    }

    StatusReport report(String after, int most, Instant askedAt) {
        List<StatusReport.Row> rows = new ArrayList<>();
        String next = null;
        Map<String, Set<ItemId>> names = names(Names.key(after), most);
        while (!names.isEmpty()) {
            Map<ItemId, Person> people = people(all(names));
            for (Map.Entry<String, Set<ItemId>> name : names.entrySet()) {
                List<StatusReport.Row> called = called(name.getKey(), name.getValue(), people);
                if (!called.isEmpty() && rows.size() >= most) {
                    return new StatusReport(
                            Viewpoint.of(vantage, askedAt), after, Counts.NOTE, List.copyOf(rows), next);
                }
                rows.addAll(called);
                next = called.isEmpty() ? next : name.getKey();
            }
            names = names(last(names), most - rows.size());
        }
        List<StatusReport.Row> erased = erased();
        if (!erased.isEmpty() && rows.size() >= most) {
            return new StatusReport(Viewpoint.of(vantage, askedAt), after, Counts.NOTE, List.copyOf(rows), next);
        }
        rows.addAll(erased);
        return new StatusReport(Viewpoint.of(vantage, askedAt), after, Counts.NOTE, List.copyOf(rows), null);
    }

    private static String last(Map<String, Set<ItemId>> names) {
        String last = "";
        for (String name : names.keySet()) {
            last = name;
        }
        return last;
    }

    /**
     * The next names, and whom each may mean: all of them, so that who has the same name comes on the same page.
     *
     * @param wanted for so many rows; a few names more tell whether there are others
     */
    private Map<String, Set<ItemId>> names(String after, int wanted) {
        int most = Math.min(NAMES, Math.max(0, wanted)) + AHEAD;
        Map<String, Set<ItemId>> names = new LinkedHashMap<>();
        List<Term> terms = reader.termsAfter(Field.NAME, after, most);
        terms.forEach(term ->
                names.computeIfAbsent(term.key(), key -> new LinkedHashSet<>()).add(term.item()));
        if (terms.size() == most) {
            String cut = terms.get(most - 1).key();
            names.put(cut, reader.find(Field.NAME, cut));
        }
        return names;
    }

    /** The rows of those whose main name this is, as the record stood then; a party for whom it is an alias is listed under its main name. */
    private static List<StatusReport.Row> called(String key, Set<ItemId> parties, Map<ItemId, Person> people) {
        List<StatusReport.Row> rows = new ArrayList<>();
        for (ItemId party : parties) {
            Person person = people.get(party);
            if (person != null
                    && person.who != null
                    && Names.key(person.who.name()).equals(key)
                    && !ErasureOrder.isMark(person.who.name())) {
                person.row().forEach(rows::add);
            }
        }
        rows.sort(BY_HANDLE);
        return rows;
    }

    /** The rows of those whose names were erased: they may be found under none, and come after all others, on one page. */
    private List<StatusReport.Row> erased() {
        List<StatusReport.Row> rows = new ArrayList<>();
        Set<ItemId> erased = new LinkedHashSet<>(reader.unnamed(ItemKind.PARTY));
        // Who was given an alias since is found under that, and is told by it no more than by the name.
        reader.handles(ItemKind.PARTY, "erased-", Integer.MAX_VALUE)
                .forEach(handle -> reader.item(handle).ifPresent(erased::add));
        if (!erased.isEmpty()) {
            Dossier dossier = Reading.items(reader, erased, vantage.knownAt());
            erased.removeIf(party -> !dossier.has(party)
                    || !ErasureOrder.isMark(dossier.party(party).name()));
            people(erased).values().stream().flatMap(Person::row).forEach(rows::add);
        }
        rows.sort(BY_HANDLE);
        return rows;
    }

    private static Set<ItemId> all(Map<String, Set<ItemId>> names) {
        Set<ItemId> all = new LinkedHashSet<>();
        names.values().forEach(all::addAll);
        return all;
    }

    private Map<ItemId, Person> people(Set<ItemId> parties) {
        Map<ItemId, Person> people = new LinkedHashMap<>();
        parties.forEach(party -> people.put(party, new Person(party)));
        // Many people have few claims, and share some: these are read together.
        Map<ItemId, List<Person>> open = new LinkedHashMap<>();
        for (Person person : people.values()) {
            List<LogReader.Placed> page = reader.claims(Sought.actor(person.party), Long.MAX_VALUE, CLAIMS);
            // What was done to a claim counts for those that say the same.
            Set<ItemId> alike = new LinkedHashSet<>();
            if (linked) {
                Reading.alike(reader, Sought.actor(person.party)).forEach(placed -> alike.add(placed.item()));
            }
            while (!page.isEmpty()) {
                page.forEach(placed -> alike.remove(placed.item()));
                page.forEach(placed -> open.computeIfAbsent(placed.item(), claim -> new ArrayList<>())
                        .add(person));
                if (open.size() >= CLAIMS) {
                    count(open);
                    open.clear();
                }
                page = page.size() < CLAIMS
                        ? List.of()
                        : reader.claims(
                                Sought.actor(person.party), page.get(CLAIMS - 1).seq(), CLAIMS);
            }
            alike.forEach(claim ->
                    open.computeIfAbsent(claim, key -> new ArrayList<>()).add(person));
        }
        count(open);
        return people;
    }

    private void count(Map<ItemId, List<Person>> claims) {
        Scene scene = new Scene(Reading.claims(reader, claims.keySet(), vantage.knownAt()), vantage, new Citations());
        claims.forEach((claim, people) -> people.forEach(person -> count(scene, claim, person)));
    }

    private void count(Scene scene, ItemId claim, Person person) {
        ItemId holder = person.party;
        if (!scene.dossier().has(claim)
                || !scene.holders(claim).contains(holder)
                || !scene.tells(claim, holder, scene.dossier().sameAs(claim))
                || Views.none(scene.position(claim, holder))) {
            return;
        }
        if (person.who == null) {
            person.who = scene.who(holder);
            person.office = scene.office(holder, vantage.asOf());
        }
        Standpoint position = new Views(scene).standpoint(claim, holder);
        LocalDate changed = Views.lastChange(scene.position(claim, holder));
        person.positions.add(position.code());
        long place = place(scene, position, claim);
        int later = changed.compareTo(person.changed);
        if (person.newest == null || later > 0 || (later == 0 && place > person.place)) {
            person.changed = changed;
            person.place = place;
            person.newest = new StatusReport.Newest(Since.orNull(changed), scene.claim(on(position, claim)), position);
        }
    }

    /** The claim that the act behind a position was on, which may be another one that says the same. */
    private static ItemId on(Standpoint position, ItemId claim) {
        return position.behind() == null ? claim : position.behind().act().claim();
    }

    /** What settles which of two that changed on one day is the newer: nothing that is recorded later moves it. */
    private static long place(Scene scene, Standpoint position, ItemId claim) {
        ActView behind = position.behind();
        return scene.dossier().placeOf(behind == null ? claim : behind.act().id());
    }
}
