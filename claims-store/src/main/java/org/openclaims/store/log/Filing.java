package org.openclaims.store.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.openclaims.Codes;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.log.Change;
import org.openclaims.log.Event;
import org.openclaims.log.Involved;
import org.openclaims.log.Mention;
import org.openclaims.log.Role;
import org.openclaims.log.Tally;
import org.openclaims.log.Term;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.sql.BatchRow;
import org.openclaims.store.sql.EventTables;
import org.openclaims.store.sql.Inserts;
import org.openclaims.store.sql.Turn;

/**
 * Files events where they will be looked for: fills the p_* tables, which are unqualified names here so that a verifier can fill temporary
 * tables of the same names. Events come in the order of the record, and are in it already.
 */
final class Filing implements AutoCloseable {
    private static final String EVENT =
            "insert into p_event(place, number, chain, seq) values (?, ?, ?, ?) on conflict do nothing";
    private static final String ITEM = """
            insert into p_item(handle, kind, item, base, number, place) values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String MENTION = "insert into p_mention(item, role, place) values (?, ?, ?)";
    private static final String TERM = "insert into p_term(field, key, item) values (?, ?, ?) on conflict do nothing";

    /** Behind the claim's own mention, which says where it came. */
    private static final String INVOLVED = """
            insert into p_involved(party, role, place, claim)
            select ?, ?, min(place), ? from p_mention where item = ? and role = ? having min(place) is not null
            on conflict do nothing
            """;

    private static final String TALLY = "insert into p_tally(number, verb, kind, times) values (?, ?, ?, ?)";

    private static final int AT_ONCE = 500;

    private final Handle handle;
    private final Inserts items;
    private final List<Item> placed = new ArrayList<>();
    private final Inserts mentions;
    private final Inserts terms;
    private final Set<Involved> involved = new LinkedHashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private long number;

    Filing(Handle handle) {
        this.handle = handle;
        items = new Inserts(handle, ITEM);
        mentions = new Inserts(handle, MENTION);
        terms = new Inserts(handle, TERM);
    }

    /** Files all batches of the record with the places of their events, then everything that the events say. */
    void fileAll() {
        EventTables tables = new EventTables(handle);
        tables.chains().forEach(chain -> tables.forEachBatch(chain, this::file));
        new SqlReader(handle).replay(this::file);
    }

    /** Files a batch, and where its events stand in the record. Nothing of it can be found before. */
    void file(BatchRow batch, Turn turn) {
        String sql =
                "insert into p_batch(number, place, chain, id, command_id) values (?, ?, ?, ?, ?) on conflict do nothing";
        int filed = handle.createUpdate(sql)
                .bind(0, turn.number())
                .bind(1, turn.place())
                .bind(2, batch.chain())
                .bind(3, batch.id())
                .bind(4, batch.commandId())
                .execute();
        Inserts events = new Inserts(handle, EVENT);
        for (int i = 0; i < batch.size(); i++) {
            events.add(turn.place() + i, turn.number(), batch.chain(), batch.firstSeq() + i);
            if (events.size() == AT_ONCE || i == batch.size() - 1) {
                // A loop: every recording passes here, and its first stream of numbers would cost ten classes.
                for (int one : events.send()) {
                    filed = Math.min(filed, one);
                }
            }
        }
        if (filed == 0) {
            throw new StoreTrouble(
                    Trouble.DAMAGED,
                    "batch " + batch.no() + " of the chain " + batch.chain()
                            + " has a place in the record, or an id, that another batch has too");
        }
    }

    void file(Event event) {
        if (event.batch().number() != number) {
            tally();
            number = event.batch().number();
        }
        changes.add(event.change());
        if (event.change() instanceof Change.Added added) {
            place(added.item(), event.seq());
            add(Term.of(added.item()));
            involved.addAll(Involved.of(added.item()));
        } else if (event.change() instanceof Change.Amended amended) {
            add(Term.of(amended.item()));
            involved.addAll(Involved.of(amended.item()));
        }
        for (Mention mention : mentions(event)) {
            mentions.add(mention.item().toString(), Codes.of(mention.role()), event.seq());
        }
        if (mentions.size() >= AT_ONCE) {
            flush();
        }
    }

    /** Where an event belongs, given those before it. */
    private Set<Mention> mentions(Event event) {
        return event.change().accept(new Change.Visitor<>() {
            @Override
            public Set<Mention> added(Change.Added change) {
                return Mention.of(change.item());
            }

            @Override
            public Set<Mention> amended(Change.Amended change) {
                Set<Mention> all = versions(change.item().id(), event.seq());
                all.addAll(Mention.of(change.item()));
                return all;
            }

            @Override
            public Set<Mention> voided(Change.Voided change) {
                return versions(change.item(), event.seq());
            }

            @Override
            public Set<Mention> erased(Change.Erased change) {
                return change.words()
                        .item()
                        .map(item -> versions(item, event.seq()))
                        .orElse(Set.of());
            }

            @Override
            public Set<Mention> undone(Change.Undone change) {
                Set<Mention> all = new LinkedHashSet<>();
                events(SqlReader.OF_BATCH, change.batch(), change.batch()).forEach(one -> all.addAll(mentions(one)));
                return all;
            }
        });
    }

    /** Wherever a version of the item was filed before a place, so that whoever found the item finds what became of it. */
    private Set<Mention> versions(ItemId item, long before) {
        flush();
        String sql = EventRows.SELECT_EVENTS + """
                where p.place in (select place from p_mention where item = ? and role = ? and place < ?) and e.subject = ? order by p.place
                """;
        Set<Mention> all = new LinkedHashSet<>();
        for (Event event : events(sql, item.toString(), Codes.of(Role.SELF), before, item.toString())) {
            if (event.change() instanceof Change.Added added) {
                all.addAll(Mention.of(added.item()));
            } else if (event.change() instanceof Change.Amended amended) {
                all.addAll(Mention.of(amended.item()));
            }
        }
        return all;
    }

    /**
     * Forgets the words by which items were found, and files those that are left. Where events belong does not change: what an item refers to is
     * never erased.
     */
    void refile(Collection<Item> items) {
        flush();
        Set<ItemId> owners = new TreeSet<>();
        for (Item item : items) {
            handle.execute("delete from p_item where item = ?", item.id().toString());
            for (Mention mention : Mention.of(item)) {
                if (mention.role() == Role.SELF || mention.role() == Role.ON) {
                    owners.add(mention.item());
                }
            }
        }
        owners.forEach(owner -> handle.execute("delete from p_term where item = ?", owner.toString()));
        Set<ItemId> named = new TreeSet<>();
        items.forEach(item -> named.add(item.id()));
        SqlReader reader = new SqlReader(handle);
        for (Event event : reader.events(owners, EnumSet.of(Role.SELF, Role.ON))) {
            Item item = null;
            if (event.change() instanceof Change.Added added) {
                item = added.item();
                if (named.contains(item.id())) {
                    place(item, event.seq());
                }
            } else if (event.change() instanceof Change.Amended amended) {
                item = amended.item();
            }
            if (item != null) {
                Set<Term> terms = Term.of(item);
                terms.removeIf(term -> !owners.contains(term.item()));
                add(terms);
            }
        }
    }

    private List<Event> events(String sql, Object... values) {
        var query = handle.createQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.bind(i, values[i]);
        }
        return EventRows.list(query);
    }

    private void place(Item item, long place) {
        org.openclaims.log.Handle parts = org.openclaims.log.Handle.of(item.handle());
        items.add(item.handle(), Codes.of(item.id().kind()), item.id().toString(), parts.base(), parts.number(), place);
        placed.add(item);
    }

    private void placeAll(int[] rows) {
        for (int i = 0; i < rows.length; i++) {
            Item item = placed.get(i);
            if (rows[i] == 0 && !SqlReader.item(handle, item.handle()).equals(Optional.of(item.id()))) {
                throw new IllegalStateException("the handle " + item.handle() + " was given before");
            }
        }
        placed.clear();
    }

    private void add(Set<Term> found) {
        for (Term term : found) {
            terms.add(Codes.of(term.field()), term.key(), term.item().toString());
        }
    }

    private void flush() {
        List<int[]> sent = Inserts.sendAll(handle, List.of(items, mentions, terms));
        if (!placed.isEmpty()) {
            placeAll(sent.get(0));
        }
        if (!involved.isEmpty()) {
            involve();
        }
    }

    private void involve() {
        Inserts rows = new Inserts(handle, INVOLVED);
        String self = Codes.of(Role.SELF);
        for (Involved one : involved) {
            String claim = one.claim().toString();
            rows.add(one.party().toString(), Codes.of(one.role()), claim, claim, self);
        }
        rows.send();
        involved.clear();
    }

    /** Counts what a batch did that is too much to be told one by one. */
    private void tally() {
        List<Tally> tallies = Tally.ofMany(changes);
        if (!tallies.isEmpty()) {
            Inserts rows = new Inserts(handle, TALLY);
            for (Tally tally : tallies) {
                String kind = tally.kind() == null ? "" : Codes.of(tally.kind());
                rows.add(number, Codes.of(tally.verb()), kind, tally.times());
            }
            rows.send();
        }
        changes.clear();
    }

    @Override
    public void close() {
        flush();
        tally();
    }
}
