package org.openclaims.store.log;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.openclaims.item.ItemId;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.sql.Inserts;

/** Keeps rows in the tables, some hundred at a time. */
final class TableRegister implements Register {
    private static final int AT_ONCE = 500;

    private final Handle handle;
    private final Map<Projection, Inserts> inserts = new EnumMap<>(Projection.class);

    /** Items in the order in which they were added, for a handle is given once. */
    private final List<Object[]> items = new ArrayList<>();

    TableRegister(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void add(Projection projection, Object... row) {
        Inserts rows = inserts(projection);
        rows.add(row);
        if (projection == Projection.ITEM) {
            items.add(row);
        }
        if (rows.size() >= AT_ONCE) {
            flush();
        }
    }

    private Inserts inserts(Projection projection) {
        Inserts rows = inserts.get(projection);
        if (rows == null) {
            rows = new Inserts(handle, sql(projection));
            inserts.put(projection, rows);
        }
        return rows;
    }

    private static String sql(Projection projection) {
        return switch (projection) {
            case MENTION, KEYWORD, TALLY -> insert(projection);
            case BATCH, EVENT, ITEM, TERM, INVOLVED -> insert(projection) + " on conflict do nothing";
        };
    }

    private static String insert(Projection projection) {
        List<String> columns = projection.columns();
        return "insert into " + projection.table() + "(" + String.join(", ", columns) + ") values ("
                + "?, ".repeat(columns.size() - 1) + "?)";
    }

    /** {@inheritDoc} All tables at once, where the database takes that: each send is a way there and back. */
    @Override
    public void flush() {
        List<Projection> sending = new ArrayList<>();
        for (Map.Entry<Projection, Inserts> entry : inserts.entrySet()) {
            if (entry.getValue().size() > 0) {
                sending.add(entry.getKey());
            }
        }
        List<int[]> sent = Inserts.sendAll(handle, List.copyOf(inserts.values()));
        for (int i = 0; i < sent.size(); i++) {
            check(sending.get(i), sent.get(i));
        }
    }

    /** A loop: every recording passes here, and its first stream of numbers would cost ten classes. */
    private void check(Projection projection, int[] sent) {
        for (int i = 0; i < sent.length; i++) {
            if (sent[i] == 0) {
                refused(projection, i);
            }
        }
        if (projection == Projection.ITEM) {
            items.clear();
        }
    }

    private void refused(Projection projection, int row) {
        switch (projection) {
            case BATCH, EVENT ->
                throw new StoreTrouble(
                        Trouble.DAMAGED, "a batch has a place in the record, or an id, that another batch has too");
            case ITEM -> {
                String given = String.valueOf(items.get(row)[0]);
                Optional<ItemId> item = SqlReader.item(handle, given);
                if (!item.map(ItemId::toString).equals(Optional.of(items.get(row)[2]))) {
                    throw new IllegalStateException("the handle " + given + " was given before");
                }
            }
            case MENTION, TERM, INVOLVED, KEYWORD, TALLY -> {}
        }
    }

    @Override
    public void close() {
        flush();
    }
}
