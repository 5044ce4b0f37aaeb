package org.openclaims.store.log;

import java.util.List;
import java.util.Set;

/** The p_* tables with their columns, in the order in which rows must come: what events say is found by way of the first ones. */
enum Projection {
    BATCH("p_batch", "command {number}", "number", "place", "chain", "id", "command_id"),
    EVENT("p_event", "{chain} {seq} at {place}", "place", "number", "chain", "seq"),
    ITEM("p_item", "{item} at {place}", "handle", "kind", "item", "base", "number", "place"),
    MENTION("p_mention", "{role} of {item} at {place}", "item", "role", "place"),
    TERM("p_term", "{field} of {item}", "field", "key", "item"),
    INVOLVED("p_involved", "{role} of {claim} {party}", "party", "role", "place", "claim"),
    KEYWORD("p_keyword", "a word of the claim at {place}, said at {event}", "word", "place", "event"),
    TALLY("p_tally", "command {number} {verb} {kind}", "number", "verb", "kind", "times");

    private static final Set<String> NUMBERS = Set.of("number", "place", "seq", "event", "times");

    private final String table;
    private final String name;

    // Made by List.of, which nobody can change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> columns;

    Projection(String table, String name, String... columns) {
        this.table = table;
        this.name = name;
        this.columns = List.of(columns);
    }

    String table() {
        return table;
    }

    List<String> columns() {
        return columns;
    }

    /** Whether the column holds whole numbers; all others hold texts. */
    static boolean isNumber(String column) {
        return NUMBERS.contains(column);
    }

    /** Whether one row is demanded by several events, and kept once. */
    boolean isDemandedOften() {
        return this == TERM || this == INVOLVED;
    }

    /** Which row it is, for a person; quotes no words of the record. */
    String name(List<?> row) {
        String text = name;
        for (int i = 0; i < columns.size(); i++) {
            text = text.replace("{" + columns.get(i) + "}", String.valueOf(row.get(i)));
        }
        return text;
    }
}
