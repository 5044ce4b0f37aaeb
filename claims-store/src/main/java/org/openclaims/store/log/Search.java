package org.openclaims.store.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.openclaims.Codes;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.item.UnfitText;
import org.openclaims.log.LogReader.Placed;
import org.openclaims.log.Role;
import org.openclaims.log.Sought;

/**
 * Finds claims by several things at once: goes through what is rarest, newest first, and looks for the rest beside each. Tables that say where claims are found
 * have the place of the claim in their key.
 */
final class Search {
    /** What is found more often than this is not counted out: whichever of two such comes first, each look costs microseconds. */
    private static final int COUNTED = 10_000;

    /** Of a whole speech some words are enough, and a statement of SQL has an end. The longest are the rarest. */
    private static final int MOST_KEYWORDS = 12;

    private static final String KEYWORD = "p_keyword";

    private final Handle handle;

    Search(Handle handle) {
        this.handle = handle;
    }

    /** Rows of a table that say of the claims at their places that they are found so: those that have these values in its first columns. */
    private record Rows(String table, List<String> columns, List<String> values) {
        static Rows involving(ItemId party, Role role) {
            return new Rows("p_involved", List.of("party", "role"), List.of(party.toString(), Codes.of(role)));
        }

        static Rows saying(String keyword) {
            return new Rows(KEYWORD, List.of("word"), List.of(UnfitText.checked(keyword)));
        }

        String are(String alias) {
            return columns.stream().map(column -> alias + "." + column + " = ?").collect(Collectors.joining(" and "));
        }
    }

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
            all.add(Rows.involving(sought.actor(), Role.ACTOR));
        }
        if (sought.subject() != null) {
            all.add(Rows.involving(sought.subject(), Role.SUBJECT));
        }
        sought.keywords().stream()
                .sorted(Search::longestFirst)
                .limit(MOST_KEYWORDS)
                .forEach(word -> all.add(Rows.saying(word)));
        return all;
    }

    /** A method, for comparators put together of others make lambdas that no archive of classes keeps. */
    private static int longestFirst(String a, String b) {
        int byLength = Integer.compare(b.length(), a.length());
        return byLength != 0 ? byLength : a.compareTo(b);
    }

    private void rarestFirst(List<Rows> all, long before) {
        String sql = all.stream()
                .map(rows -> "(select count(*) from (select 1 from " + rows.table() + " r where " + rows.are("r")
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
        Collections.swap(all, 0, counts.indexOf(Collections.min(counts)));
    }

    private List<Placed> found(List<Rows> all, long before, int most) {
        Rows first = all.get(0);
        StringBuilder sql = new StringBuilder("select i.item, r.place from ")
                .append(first.table())
                .append(" r cross join p_item i where ")
                .append(first.are("r"))
                .append(" and r.place < ?");
        if (first.table().equals(KEYWORD)) {
            // A word is there once for each event that says it.
            sql.append(" and not exists (select 1 from p_keyword o where o.word = r.word and o.place = r.place"
                    + " and o.event > r.event)");
        }
        for (Rows rows : all.subList(1, all.size())) {
            sql.append(" and exists (select 1 from ")
                    .append(rows.table())
                    .append(" o where ")
                    .append(rows.are("o"))
                    .append(" and o.place = r.place)");
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
