package org.openclaims.store.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.openclaims.Codes;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.log.Change;
import org.openclaims.log.Event;
import org.openclaims.log.Filed;
import org.openclaims.log.Involved;
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
    private final Handle handle;
    private final Register register;
    private final List<Change> changes = new ArrayList<>();
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
        register.flush();
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
        if (event.change() instanceof Change.Added added) {
            place(added.item(), event.seq());
        }
        Item version = event.change().version();
        if (version != null) {
            describe(version);
        }
        for (Mention mention : Filed.under(event, this)) {
            register.add(Projection.MENTION, mention.item().toString(), Codes.of(mention.role()), event.seq());
        }
    }

    private void describe(Item item) {
        add(Term.of(item));
        for (Involved one : Involved.of(item)) {
            register.add(
                    Projection.INVOLVED,
                    one.party().toString(),
                    Codes.of(one.role()),
                    one.claim().toString());
        }
    }

    @Override
    public List<Item> versions(ItemId item, long place) {
        register.flush();
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
        register.flush();
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
            Item item = event.change().version();
            if (event.change() instanceof Change.Added && item != null && named.contains(item.id())) {
                place(item, event.seq());
            }
            if (item != null) {
                Set<Term> terms = Term.of(item);
                terms.removeIf(term -> !owners.contains(term.item()));
                add(terms);
            }
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
