package org.openclaims.store.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.openclaims.Codes;
import org.openclaims.item.ItemKind;
import org.openclaims.log.LogReader.Placed;
import org.openclaims.log.Role;
import org.openclaims.log.Sought;
import org.openclaims.store.chain.UnfitText;

/**
 * Finds claims by several things at once: goes through what is rarest, newest first, and looks for the rest beside each. Tables that say where claims are found
 * have the place of the claim in their key.
 */
final class Search {
    /** What is found more often than this is not counted out: whichever of two such comes first, each look costs microseconds. */
    private static final int COUNTED = 10_000;

    private final Handle handle;

    Search(Handle handle) {
        this.handle = handle;
    }

    /** Rows of a table that say of the claims at their places that they are found so. */
    private record Rows(String table, String condition, List<String> values) {}

    List<Placed> claims(Sought sought, long before, int most) {
        List<Rows> all = rows(sought);
        if (all.isEmpty()) {
            return new SqlReader(handle).newest(ItemKind.CLAIM, before, most);
        }
        if (all.size() > 1) {
            rarestFirst(all, before);
        }
        return found(all, before, most);
    }

    private static List<Rows> rows(Sought sought) {
        List<Rows> all = new ArrayList<>();
        if (sought.actor() != null) {
            all.add(involved(sought.actor().toString(), Role.ACTOR));
        }
        if (sought.subject() != null) {
            all.add(involved(sought.subject().toString(), Role.SUBJECT));
        }
        sought.keywords().stream()
                .sorted()
                .forEach(word -> all.add(new Rows("p_keyword", "r.word = ?", List.of(UnfitText.checked(word)))));
        return all;
    }

    private static Rows involved(String party, Role role) {
        return new Rows("p_involved", "r.party = ? and r.role = ?", List.of(party, Codes.of(role)));
    }

    private void rarestFirst(List<Rows> all, long before) {
        String sql = all.stream()
                .map(rows -> "(select count(*) from (select 1 from " + rows.table() + " r where " + rows.condition()
                        + " and r.place < ? limit " + COUNTED + ") counted)")
                .collect(Collectors.joining(", ", "select ", ""));
        Query query = handle.createQuery(sql);
        int next = 0;
        for (Rows rows : all) {
            next = bind(query, next, rows);
            query.bind(next++, before);
        }
        List<Long> counts = query.map((row, context) -> {
                    List<Long> counted = new ArrayList<>();
                    for (int i = 1; i <= all.size(); i++) {
                        counted.add(row.getLong(i));
                    }
                    return counted;
                })
                .one();
        int rarest = counts.indexOf(Collections.min(counts, Comparator.naturalOrder()));
        Collections.swap(all, 0, rarest);
    }

    private List<Placed> found(List<Rows> all, long before, int most) {
        Rows first = all.get(0);
        StringBuilder sql = new StringBuilder("select i.item, r.place from " + first.table()
                + " r cross join p_item i where " + first.condition() + " and r.place < ?");
        if (first.table().equals("p_keyword")) {
            // A word is there once for each event that says it.
            sql.append(" and not exists (select 1 from p_keyword o where o.word = r.word and o.place = r.place"
                    + " and o.event > r.event)");
        }
        for (Rows rows : all.subList(1, all.size())) {
            sql.append(" and exists (select 1 from " + rows.table() + " o where "
                    + rows.condition().replace("r.", "o.") + " and o.place = r.place)");
        }
        sql.append(" and i.kind = ? and i.place = r.place order by r.place desc limit ?");
        Query query = handle.createQuery(sql);
        int next = bind(query, 0, first);
        query.bind(next++, before);
        for (Rows rows : all.subList(1, all.size())) {
            next = bind(query, next, rows);
        }
        return SqlReader.placed(query.bind(next, Codes.of(ItemKind.CLAIM)).bind(next + 1, most));
    }

    private static int bind(Query query, int from, Rows rows) {
        int next = from;
        for (String value : rows.values()) {
            query.bind(next++, value);
        }
        return next;
    }
}
