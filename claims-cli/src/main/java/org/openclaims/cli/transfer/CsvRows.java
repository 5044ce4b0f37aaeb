package org.openclaims.cli.transfer;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a table as text (RFC 4180), and keeps account of quotes. Whoever does not takes what follows a stray quote for one cell, however many
 * rows that are, and they would stand on record as somebody's words.
 */
final class CsvRows {
    private static final int NOTHING_LEFT = -1;

    private final Reader in;
    private final char separator;
    private final char[] ahead = new char[1 << 14];
    private final StringBuilder text = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private List<Quote> quotes = new ArrayList<>();
    private int next;
    private int length;
    private int last;
    private long line = 1;
    private boolean cut;

    CsvRows(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /**
     * A row.
     *
     * @param line on which it begins, from 1
     * @param text as it stands there
     * @param whole false if it is longer than a record may be, and what follows is not read
     */
    record Row(long line, List<String> cells, String text, boolean whole, List<Quote> quotes) {
        /**
         * The first quote that is not closed where it should be: never, or before other words of its cell after it took in a line, or so that it took in
         * what has the look of rows and left too few cells. Lines within a cell are no mistake, nor is a word in quotes at the beginning of one, nor are
         * commas in a cell of one line, however short its row is.
         *
         * @param columns that a row has
         */
        Optional<Quote> stray(int columns) {
            return quotes.stream().filter(quote -> isStray(quote, columns)).findFirst();
        }

        private boolean isStray(Quote quote, int columns) {
            int likeRow = quote.wordsFollow ? 1 : Math.max(1, columns - 1);
            return !quote.isClosed
                    || quote.wordsFollow && quote.brokenLine
                    || cells.size() < columns && quote.separators >= likeRow && (quote.brokenLine || quote.wordsFollow);
        }
    }

    /**
     * A cell in quotes.
     *
     * @param opened the line
     * @param closed the line, or the last one that was read
     * @param wordsFollow before the cell ends
     * @param brokenLine whether it has several lines
     * @param separators within it, in the line that has most
     */
    record Quote(long opened, long closed, boolean isClosed, boolean wordsFollow, boolean brokenLine, int separators) {}

    /** The next row that is not empty; null if there is none. */
    @Nullable
    Row next() throws IOException {
        int c = cut ? NOTHING_LEFT : read();
        while (c == '\n' || c == '\r') {
            c = read();
        }
        if (c == NOTHING_LEFT) {
            return null;
        }
        long first = line;
        text.setLength(0);
        cells = new ArrayList<>();
        quotes = new ArrayList<>();
        for (boolean more = true; more; ) {
            c = c == '"' ? quoted() : plain(c);
            more = c == separator;
            if (more) {
                text.append(separator);
                c = read();
            }
        }
        return new Row(first, cells, text.toString(), !cut, quotes);
    }

    /** @return what ended the cell */
    private int plain(int first) throws IOException {
        int from = text.length();
        int c = rest(first);
        cells.add(text.substring(from));
        return c;
    }

    private int quoted() throws IOException {
        int from = text.length();
        long opened = line;
        boolean closed = false;
        boolean broken = false;
        long closing = line;
        int separators = 0;
        int most = 0;
        StringBuilder words = new StringBuilder();
        text.append('"');
        int c = taken();
        while (c != NOTHING_LEFT && !closed) {
            if (c == '"') {
                closing = line;
                c = read();
                closed = c != '"';
                if (!closed) {
                    text.append('"');
                }
            } else if (c == '\n' || c == '\r') {
                broken = true;
                separators = 0;
            } else if (c == separator) {
                most = Math.max(most, ++separators);
            }
            if (!closed) {
                words.append((char) c);
                c = taken();
            }
        }
        long end = closed ? closing : c == NOTHING_LEFT && (last == '\n' || last == '\r') ? line - 1 : line;
        int after = text.length();
        c = rest(c);
        boolean wordsFollow = closed && !text.substring(after).isBlank();
        // A cell that begins with a word in quotes is what stands there, with them.
        cells.add(wordsFollow ? text.substring(from) : words.toString());
        quotes.add(new Quote(opened, end, closed, wordsFollow, broken, most));
        return c;
    }

    /** Takes what is left of a cell. */
    private int rest(int first) throws IOException {
        int c = first;
        while (c != NOTHING_LEFT && c != separator && c != '\n' && c != '\r') {
            text.append((char) c);
            c = full() ? NOTHING_LEFT : read();
        }
        return c;
    }

    /** The next character, which is one of the row's. */
    private int taken() throws IOException {
        int c = full() ? NOTHING_LEFT : read();
        if (c != NOTHING_LEFT) {
            text.append((char) c);
        }
        return c;
    }

    private boolean full() {
        cut |= text.length() > Json.LONGEST_RECORD;
        return cut;
    }

    private int read() throws IOException {
        if (next == length) {
            next = 0;
            length = Math.max(0, in.read(ahead));
            if (length == 0) {
                return NOTHING_LEFT;
            }
        }
        char c = ahead[next++];
        if (c == '\r' || c == '\n' && last != '\r') {
            line++;
        }
        last = c;
        return c;
    }
}
