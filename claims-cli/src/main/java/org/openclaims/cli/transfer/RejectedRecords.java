package org.openclaims.cli.transfer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openclaims.desk.ReviewDraft;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an earlier import rejected, taken in again from the file that it left: each record as it came, the rows of a table by the mapping of the table.
 * Cells that were empty are not in such rows, so what columns there were is seen from all of them.
 */
final class RejectedRecords implements Form {
    /** What repeats is never given back, or each character of a file that is none of ours would need a frame of the stack. */
    private static final Pattern BEGINNING =
            Pattern.compile("\\{\"file\":\"(?:[^\"\\\\]|\\\\.)*+\",\"line\":\\d+,\"reason\":\".*", Pattern.DOTALL);

    private static final int LOOKED_AT = 1 << 12;

    private final Records records;
    private final @Nullable TableRows rows;

    /** @param rows reads rows of a table; null if there are none */
    RejectedRecords(Records records, @Nullable TableRows rows) {
        this.records = records;
        this.rows = rows;
    }

    /** Whether a file begins as {@link Rejects} writes it; it is at its beginning again afterwards. */
    static boolean isFile(BufferedInputStream file) throws IOException {
        file.mark(LOOKED_AT);
        byte[] bytes = file.readNBytes(LOOKED_AT);
        file.reset();
        return BEGINNING.matcher(new String(bytes, StandardCharsets.UTF_8)).matches();
    }

    /** The names of columns in rows of tables; empty if there is no such row. */
    static List<String> columns(BufferedInputStream file) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        JsonLines.read(file, new Sink() {
            @Override
            public void record(long line, ObjectNode record) {
                came(record).filter(RejectedRecords::isRow).ifPresent(row -> columns.addAll(row.propertyNames()));
            }

            @Override
            public void refused(long line, String why, String raw) {
                // It is said when the records are read.
            }
        });
        return List.copyOf(columns);
    }

    /** The record as it came; empty if it was none, or is cut off. */
    static Optional<ObjectNode> came(ObjectNode reject) {
        try {
            return Json.MAPPER.readTree(reject.path("record").asString("")) instanceof ObjectNode record
                    ? Optional.of(record)
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static boolean isRow(ObjectNode record) {
        return !OurClaims.isOne(record) && !FactCheckTools.isOne(record) && !ClaimReviews.isOne(record);
    }

    /** What reads those that are in JSON. */
    Records records() {
        return records;
    }

    /** What reads a record. */
    Form of(ObjectNode record) {
        return rows != null && isRow(record) ? rows : records;
    }

    @Override
    public ReviewDraft read(ObjectNode record, Consumer<String> aside) {
        return of(record).read(record, aside);
    }
}
