package org.openclaims.cli.transfer;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.render.Csv;
import org.openclaims.cli.shell.UsageError;
import tools.jackson.databind.node.ObjectNode;

/** A spreadsheet as text: its separator and its header are found, its rows handed over one by one. */
final class Table {
    private static final int LOOKED_AT = 1 << 16;
    private static final int ROWS_LOOKED_AT = 30;
    private static final Map<Character, String> SEPARATORS =
            Map.of(',', "commas", ';', "semicolons", '\t', "tabs", '|', "bars");
    private static final List<Character> SEPARATORS_IN_ORDER = List.of(',', ';', '\t', '|');

    /** Of ClaimReview, in tables whose columns are named by the way to a field. */
    private static final String REVIEWED = "claimReviewed";

    private final String name;
    private final BufferedInputStream file;
    private final Charset encoding;
    private final String sample;
    private final boolean marked;
    private final boolean decoded;
    private char separator = ',';
    private int headerRow;
    private List<String> header = List.of();
    private @Nullable Mapping mapping;

    /**
     * @param file positioned at its start, and again there afterwards
     * @param encoding null for UTF-8, or UTF-16 if the file says so itself
     * @throws UsageError if it is no text
     */
    Table(String name, BufferedInputStream file, @Nullable Charset encoding) throws IOException {
        this.name = name;
        this.file = file;
        file.mark(LOOKED_AT);
        byte[] bytes = file.readNBytes(LOOKED_AT);
        file.reset();
        if (isWorkbook(bytes)) {
            throw new UsageError(
                    "\"" + name + "\" is a workbook as Excel or LibreOffice keep it. Save the sheet as \"CSV UTF-8\","
                            + " and import that.");
        }
        this.encoding = encoding == null ? mark(bytes) : encoding;
        String text = new String(bytes, this.encoding);
        marked = text.startsWith("\uFEFF");
        sample = marked ? text.substring(1) : text;
        // Whether the last character is cut off does not matter.
        decoded = !this.encoding
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), false)
                .isError();
    }

    /** Before columns are named that nobody has. */
    private void requireEncoding() {
        if (!decoded) {
            throw otherEncoding();
        }
    }

    private UsageError otherEncoding() {
        return new UsageError("\"" + name + "\" is not in " + encoding.name()
                + ": save it as \"CSV UTF-8\", or say --encoding windows-1252 if it comes from Excel;"
                + " nothing was recorded.");
    }

    /** An archive (xlsx, ods), or what Excel wrote until 2003. */
    private static boolean isWorkbook(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
        return start.equals("PK\u0003\u0004") || start.equals("\u00d0\u00cf\u0011\u00e0");
    }

    private static Charset mark(byte[] bytes) {
        boolean marked = bytes.length > 1
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
        return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** Whether it has columns. */
    boolean looksLikeOne() {
        return mostLikely().stream().anyMatch(row -> row.size() > 1);
    }

    /**
     * Finds the header.
     *
     * @param wanted which column says what; empty if the columns are to say it themselves
     * @throws UsageError if no row can be the header, or it is in another encoding
     */
    Table open(Optional<Mapping> wanted) {
        requireEncoding();
        for (char candidate : SEPARATORS_IN_ORDER) {
            List<List<String>> rows = rows(candidate);
            for (int i = 0; i < rows.size(); i++) {
                List<String> names = names(rows.get(i));
                Optional<Mapping> found =
                        wanted.isPresent() ? wanted.get().over(known(names)).in(names) : known(names);
                if (found.isPresent() || wanted.isEmpty() && names.contains(REVIEWED)) {
                    separator = candidate;
                    headerRow = i;
                    header = names;
                    mapping = found.orElse(null);
                    wanted.ifPresent(this::allThere);
                    found.ifPresent(columns -> columns.requireOneSense(name));
                    return this;
                }
            }
        }
        throw noHeader(wanted);
    }

    /** The same columns by another mapping; null if there is none, or they are not those that it names. */
    @Nullable
    Mapping by(@Nullable Mapping other) {
        return other == null ? null : other.over(known(header)).in(header).orElse(null);
    }

    static Optional<Mapping> known(List<String> names) {
        return Mapping.ofOurExport(names).or(() -> Mapping.plain(names).in(names));
    }

    private void allThere(Mapping wanted) {
        List<String> missing = wanted.values().keySet().stream()
                .filter(column -> !Objects.requireNonNull(mapping).values().containsKey(column))
                .map(column -> wanted.values().get(column))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new UsageError("\"" + name + "\" has no column " + quoted(missing) + ". It has " + quoted(header)
                    + ". Words that are the same in every row go in quotes: reviewer = \"Our desk\".");
        }
    }

    private UsageError noHeader(Optional<Mapping> wanted) {
        List<String> likely = columns();
        String column = wanted.map(mapped -> mapped.values().get(Column.CLAIM)).orElse(null);
        String lacks = wanted.isEmpty()
                ? "does not say which of its columns is the claim"
                : column == null
                        ? "is read with a mapping that does not say which column is the claim"
                        : "has no column \"" + column + "\"";
        return new UsageError("\"" + name + "\" " + lacks + ". It has " + quoted(likely)
                + ". Say which it is, with --map \"claim=COLUMN\" --map \"by=COLUMN\" and so on;"
                + " `claims import " + name + " --template csv` prints all that can be said, to fill in.");
    }

    private static String quoted(List<String> names) {
        return names.stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(", "));
    }

    /**
     * The names of its columns, as far as can be seen without a mapping.
     *
     * @throws UsageError if it is in another encoding
     */
    List<String> columns() {
        requireEncoding();
        List<List<String>> rows = mostLikely();
        // What stands above a header has few cells; a header may lack a name where each row has something.
        int most = rows.stream().mapToInt(Table::filled).max().orElse(0);
        return rows.stream()
                .filter(row -> 2 * filled(row) > most)
                .findFirst()
                .map(Table::names)
                .orElse(List.of());
    }

    private static int filled(List<String> row) {
        return (int) row.stream()
                .filter(cell -> !cell.isBlank() && cell.length() < 80)
                .count();
    }

    /** The first rows, by the separator that makes the most rows of one width. */
    private List<List<String>> mostLikely() {
        List<List<String>> best = List.of();
        double most = 0;
        for (char candidate : SEPARATORS_IN_ORDER) {
            List<List<String>> rows = rows(candidate);
            Map<Integer, Long> widths = rows.stream()
                    .filter(row -> row.size() > 1)
                    .collect(Collectors.groupingBy(List::size, Collectors.counting()));
            long same =
                    widths.values().stream().mapToLong(Long::longValue).max().orElse(0);
            double share = rows.isEmpty() ? 0 : (double) same / rows.size();
            if (share > most) {
                most = share;
                best = rows;
            }
        }
        return best;
    }

    private List<List<String>> rows(char candidate) {
        List<List<String>> found = new ArrayList<>();
        CsvRows rows = new CsvRows(new StringReader(sample), candidate);
        try {
            for (CsvRows.Row row = rows.next(); row != null && found.size() < ROWS_LOOKED_AT; row = rows.next()) {
                found.add(row.cells());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Names of columns: each one different, and none empty. */
    private static List<String> names(List<String> row) {
        List<String> names = new ArrayList<>();
        for (String cell : row) {
            String plain = cell.replaceAll("[\\s\u00a0]+", " ").strip();
            String first = plain.isEmpty() ? "column " + (names.size() + 1) : plain;
            String given = first;
            for (int i = 2; names.contains(given); i++) {
                given = first + " (" + i + ")";
            }
            names.add(given);
        }
        return names;
    }

    /** How it was read. */
    String words() {
        String how = "a table with " + SEPARATORS.get(separator) + ", header in row " + (headerRow + 1);
        return (mapping == null ? "ClaimReview, " : "")
                + how
                + (mapping != null && mapping.byAct() ? ", a row for each act" : "");
    }

    /** What makes reviews of its rows; null if they are ClaimReviews. */
    @Nullable
    Mapping mapping() {
        return mapping;
    }

    /** Hands over the rows. */
    void read(Sink sink) throws IOException {
        try {
            rows(sink);
        } catch (CharacterCodingException e) {
            throw otherEncoding();
        }
    }

    private void rows(Sink sink) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(file, encoding.newDecoder()), LOOKED_AT);
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        CsvRows rows = new CsvRows(text, separator);
        int number = 0;
        for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
            CsvRows.Quote stray = row.stray(header.size()).orElse(null);
            if (number >= headerRow && stray != null) {
                sink.refused(
                        stray.opened(),
                        "a quote opens in this line, and is not closed where its cell ends: what stands from here to line "
                                + stray.closed() + " was not read" + (row.whole() ? "" : ", nor what comes after it")
                                + ". Close it, or double it where it is one of the words, and import the file again",
                        row.text());
            } else if (!row.whole()) {
                sink.refused(
                        row.line(),
                        "a row is longer than half a megabyte; what comes after line " + row.line() + " was not read",
                        row.text());
            } else if (number > headerRow) {
                row(row.line(), row.cells(), sink);
            }
            number++;
        }
    }

    /** Our own table for spreadsheets, which alone of our tables has a mark of UTF-8, is not to the letter. */
    private boolean disarmed() {
        return marked && mapping != null && mapping.ours();
    }

    private void row(long line, List<String> cells, Sink sink) {
        ObjectNode row = Json.MAPPER.createObjectNode();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                String column = i < header.size() ? header.get(i) : "column " + (i + 1);
                if (mapping == null) {
                    Dotted.put(row, column, cells.get(i));
                } else {
                    row.put(column, disarmed() ? Csv.armed(cells.get(i)) : cells.get(i));
                }
            }
        }
        if (row.isEmpty()) {
            return;
        }
        if (mapping == null && !ClaimReviews.isOne(row)) {
            row.put("@type", "ClaimReview");
        }
        sink.record(line, row);
    }
}
