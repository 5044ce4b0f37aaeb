package org.openclaims.store.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.openclaims.Codes;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Event;
import org.openclaims.log.Filed;
import org.openclaims.log.Involved;
import org.openclaims.log.Keyword;
import org.openclaims.log.Mention;
import org.openclaims.log.Role;
import org.openclaims.log.Tally;
import org.openclaims.log.Term;
import org.openclaims.store.health.Progress;
import org.openclaims.store.health.Progress.Work;
import org.openclaims.store.sql.BatchRow;
import org.openclaims.store.sql.EventTables;
import org.openclaims.store.sql.Turn;

/**
 * Says under what events are filed, so that they are found where they will be looked for: rows of the p_* tables, handed to a {@link Register}.
 * Events come in the order of the record, and are in it already.
 */
final class Filing implements Filed.Before, AutoCloseable {
    private static final int MOST_REMEMBERED = 1_000;

    /** Of the places where something makes a claim what it is, that where it was added. */
    private static final String PLACE = """
            select coalesce(min(i.place), 0) from p_mention m cross join p_item i
            where m.item = ? and m.role = ? and i.kind = ? and i.place = m.place and i.item = m.item
            """;

    private final Handle handle;
    private final Register register;
    private final List<Change> changes = new ArrayList<>();

    /** The places of claims: of all that the tables may not have yet, and of those just looked up. */
    private final Map<ItemId, Long> places = new HashMap<>();

    private long number;

    /** Files in the tables. */
    Filing(Handle handle) {
        this(handle, new TableRegister(handle));
    }

    Filing(Handle handle, Register register) {
        this.handle = handle;
        this.register = register;
    }

    /** Fills empty tables from the events, holding one event at a time. */
    static void everything(Handle handle, Progress progress) {
        try (Pace pace = new Pace(Work.FILING, progress);
                Filing filing = new Filing(handle)) {
            pace.expect(new EventTables(handle).count());
            filing.fileBatches();
            filing.fileEvents(pace);
        }
    }

    /** Files all batches of the record with the places of their events. */
    void fileBatches() {
        EventTables tables = new EventTables(handle);
        tables.chains().forEach(chain -> tables.forEachBatch(chain, this::file));
        flush();
    }

    /**
     * Files everything that the events say; their batches are filed.
     *
     * @param pace is told of each event
     */
    void fileEvents(Pace pace) {
        new SqlReader(handle).replay(event -> {
            file(event);
            pace.step();
        });
    }

    /** Files a batch, and where its events stand in the record. Nothing of it can be found before. */
    void file(BatchRow batch, Turn turn) {
        register.add(Projection.BATCH, turn.number(), turn.place(), batch.chain(), batch.id(), batch.commandId());
        for (int i = 0; i < batch.size(); i++) {
            register.add(Projection.EVENT, turn.place() + i, turn.number(), batch.chain(), batch.firstSeq() + i);
        }
    }

    void file(Event event) {
        if (event.batch().number() != number) {
            tally();
            number = event.batch().number();
        }
        changes.add(event.change());
        if (event.change() instanceof Change.Added change) {
            place(change.item(), event.seq());
        }
        Item version = event.change().version();
        if (version != null) {
            add(Term.of(version));
            Involved.of(version).forEach(one -> add(one, event.seq()));
            Keyword.of(version).forEach(keyword -> add(keyword, event.seq()));
        }
        for (Mention mention : Filed.under(event, this)) {
            register.add(Projection.MENTION, mention.item().toString(), Codes.of(mention.role()), event.seq());
        }
    }

    private void add(Involved one, long event) {
        long place = placeOf(one.claim());
        if (0 < place && place <= event) {
            register.add(
                    Projection.INVOLVED,
                    one.party().toString(),
                    Codes.of(one.role()),
                    place,
                    one.claim().toString());
        }
    }

    private void add(Keyword keyword, long event) {
        long place = placeOf(keyword.claim());
        if (0 < place && place <= event) {
            register.add(Projection.KEYWORD, keyword.word(), place, event);
        }
    }

    /** The place of the event that added a claim; 0 if none did. */
    private long placeOf(ItemId claim) {
        Long known = places.get(claim);
        if (known == null) {
            known = handle.createQuery(PLACE)
                    .bind(0, claim.toString())
                    .bind(1, Codes.of(Role.SELF))
                    .bind(2, Codes.of(ItemKind.CLAIM))
                    .map((row, context) -> row.getLong(1))
                    .one();
            remember(claim, known);
        }
        return known;
    }

    private void remember(ItemId claim, long place) {
        if (places.size() == MOST_REMEMBERED) {
            flush();
        }
        places.put(claim, place);
    }

    private void flush() {
        register.flush();
        places.clear();
    }

    @Override
    public List<Item> versions(ItemId item, long place) {
        flush();
        String sql = EventRows.SELECT_EVENTS + """
                where p.place in (select place from p_mention where item = ? and role = ? and place < ?) and e.subject = ? order by p.place
                """;
        List<Item> versions = new ArrayList<>();
        for (Event event : found(sql, item.toString(), Codes.of(Role.SELF), place, item.toString())) {
            Item version = event.change().version();
            if (version != null) {
                versions.add(version);
            }
        }
        return versions;
    }

    @Override
    public List<Event> events(String batchId) {
        return found(SqlReader.OF_BATCH, batchId, batchId);
    }

    /**
     * Forgets the words by which items were found, and files those that are left. Where events belong does not change: what an item refers to is
     * never erased.
     */
    void refile(Collection<Item> items) {
        flush();
        Set<ItemId> owners = new TreeSet<>();
        for (Item item : items) {
            for (Mention mention : Mention.of(item)) {
                if (mention.role() == Role.SELF || mention.role() == Role.ON) {
                    owners.add(mention.item());
                }
            }
        }
        owners.forEach(this::forget);
        items.forEach(item ->
                handle.execute("delete from p_item where item = ?", item.id().toString()));
        Set<ItemId> named = new TreeSet<>();
        items.forEach(item -> named.add(item.id()));
        SqlReader reader = new SqlReader(handle);
        for (Event event : reader.events(owners, EnumSet.of(Role.SELF, Role.ON))) {
            Item item = event.change().version();
            if (event.change() instanceof Change.Added && item != null && named.contains(item.id())) {
                place(item, event.seq());
            }
            if (item != null) {
                Set<Term> terms = Term.of(item);
                terms.removeIf(term -> !owners.contains(term.item()));
                add(terms);
                for (Keyword keyword : Keyword.of(item)) {
                    if (owners.contains(keyword.claim())) {
                        add(keyword, event.seq());
                    }
                }
            }
        }
    }

    private void forget(ItemId owner) {
        handle.execute("delete from p_term where item = ?", owner.toString());
        if (owner.kind() == ItemKind.CLAIM) {
            // Through all of them, for none is found by its claim: an erasure searches the whole file anyway.
            handle.execute("delete from p_keyword where place = ?", placeOf(owner));
        }
    }

    private List<Event> found(String sql, Object... values) {
        var query = handle.createQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.bind(i, values[i]);
        }
        return EventRows.list(query);
    }

    private void place(Item item, long place) {
        if (item.id().kind() == ItemKind.CLAIM) {
            remember(item.id(), place);
        }
        org.openclaims.log.Handle parts = org.openclaims.log.Handle.of(item.handle());
        register.add(
                Projection.ITEM,
                item.handle(),
                Codes.of(item.id().kind()),
                item.id().toString(),
                parts.base(),
                parts.number(),
                place);
    }

    private void add(Set<Term> found) {
        for (Term term : found) {
            register.add(
                    Projection.TERM,
                    Codes.of(term.field()),
                    term.key(),
                    term.item().toString());
        }
    }

    /** Counts what a batch did that is too much to be told one by one. */
    private void tally() {
        for (Tally tally : Tally.ofMany(changes)) {
            String kind = tally.kind() == null ? "" : Codes.of(tally.kind());
            register.add(Projection.TALLY, number, Codes.of(tally.verb()), kind, tally.times());
        }
        changes.clear();
    }

    @Override
    public void close() {
        tally();
        register.close();
    }
}
