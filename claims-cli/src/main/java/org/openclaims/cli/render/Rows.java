package org.openclaims.cli.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.words.Harmless;

/** A plain table: aligned columns in text, an array of objects in JSON. */
public final class Rows {
    private static final String GAP = "  ";

    private final String key;
    private final List<String> columns;
    private final List<List<@Nullable String>> rows = new ArrayList<>();

    /**
     * @param key of the array in JSON
     * @param columns keys of the cells in JSON; lowerCamelCase
     */
    public Rows(String key, String... columns) {
        this.key = key;
        this.columns = List.of(columns);
    }

    /** Adds a row with a cell for each column; null where there is nothing. */
    public void add(@Nullable String... cells) {
        rows.add(Arrays.asList(cells));
    }

    /** Whether there are no rows. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Prints the table; text lines are as wide as the layout allows, what does not fit goes on below, indented. */
    public void print(boolean json, Appendable out, Layout layout) {
        try {
            out.append(json ? json() : text(layout.width()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json() {
        return Json.document(document -> document.objects(key, rows, row -> {
            for (int i = 0; i < columns.size(); i++) {
                document.put(columns.get(i), row.get(i));
            }
        }));
    }

    private String text(int width) {
        int[] widths = new int[columns.size()];
        for (List<@Nullable String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Width.of(cell(row, i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<@Nullable String> row : rows) {
            text.append(line(row, widths, width));
        }
        return text.toString();
    }

    private static String line(List<@Nullable String> row, int[] widths, int width) {
        StringBuilder line = new StringBuilder();
        List<String> below = new ArrayList<>();
        int used = 0;
        for (int i = 0; i < widths.length; i++) {
            String cell = cell(row, i);
            if (widths[i] == 0) {
                continue;
            }
            if (!below.isEmpty() || used + Width.of(cell) > width) {
                if (!cell.isEmpty()) {
                    below.add(cell);
                }
                continue;
            }
            line.append(cell).append(" ".repeat(widths[i] - Width.of(cell))).append(GAP);
            used += widths[i] + GAP.length();
        }
        StringBuilder all = new StringBuilder(line.toString().stripTrailing()).append('\n');
        for (String cell : below) {
            Width.wrap(cell, width - 4)
                    .forEach(part -> all.append("    ").append(part).append('\n'));
        }
        return all.toString();
    }

    private static String cell(List<@Nullable String> row, int i) {
        String cell = row.get(i);
        return cell == null ? "" : Harmless.line(cell);
    }
}
