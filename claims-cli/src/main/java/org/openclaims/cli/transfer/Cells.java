package org.openclaims.cli.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.cli.shell.Words;
import org.openclaims.desk.ReviewDraft;
import org.openclaims.source.Urls;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A row of a table, by what its columns mean. */
record Cells(Mapping mapping, ObjectNode row) {
    private static final Pattern NOTHING = Pattern.compile("(?i)none|no|n/?a|[-\u2013\u2014]");

    /** Whether a cell says in words or signs that there is nothing. */
    static boolean isNothing(String cell) {
        return NOTHING.matcher(cell).matches();
    }

    /** What stands there, or is the same in all rows; null if nothing does. */
    @Nullable
    String cell(Column column) {
        String constant = mapping.constant(column);
        if (constant != null) {
            return constant;
        }
        String name = mapping.values().get(column);
        JsonNode cell = name == null ? null : row.get(name);
        String plain =
                cell == null ? "" : cell.stringValue().replace('\u00a0', ' ').strip();
        return plain.isEmpty() ? null : plain;
    }

    /** Whether something stands in this very row. */
    boolean says(Column column) {
        return mapping.constant(column) == null && cell(column) != null;
    }

    /** What stands in a column that is no part of the mapping; empty for nothing. */
    String named(String name) {
        JsonNode cell = row.get(name);
        return cell == null ? "" : cell.stringValue().strip();
    }

    /** The address there; null if there is none. */
    @Nullable
    String address(Column column) {
        String address = cell(column);
        return address != null && Urls.looksLikeOne(address) ? address.strip() : null;
    }

    /** Each thing once. */
    List<String> several(Column column, String between) {
        String cell = cell(column);
        List<String> all = new ArrayList<>();
        Arrays.stream(cell == null ? new String[0] : cell.split(between))
                .map(String::strip)
                .filter(one -> !one.isEmpty() && !all.contains(one))
                .forEach(all::add);
        return all;
    }

    List<ReviewDraft.Name> names(Column column) {
        return several(column, ";").stream()
                .map(name -> ReviewDraft.Name.guessed(name, null))
                .toList();
    }

    /**
     * One of our own words; null if nothing stands there.
     *
     * @throws Unusable if it is another one
     */
    <E extends Enum<E>> @Nullable E code(Class<E> type, Column column, String what) {
        String cell = cell(column);
        return cell == null
                ? null
                : Codes.find(type, cell)
                        .orElseThrow(() -> new Unusable("\"" + cell + "\" is no " + what + ": write "
                                + Words.codes(type).replaceFirst(", ([^,]*)$", " or $1")));
    }
}
