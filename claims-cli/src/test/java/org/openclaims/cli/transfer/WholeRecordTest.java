package org.openclaims.cli.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeRecordTest {
    @TempDir
    private Path directory;

    @Test
    void whoeverBeginsAgainBeginsAtTheFirstLine() throws IOException {
        List<String> lines = List.of("one", "two", "three");
        Path file = Files.write(directory.resolve("record.jsonl"), lines);
        try (WholeRecord record = new WholeRecord(file)) {
            // A store that lost its connection in the middle.
            record.get().next();
            List<String> again = new ArrayList<>();
            Iterator<String> rest = record.get();
            rest.forEachRemaining(again::add);
            assertEquals(lines, again);
        }
    }

    @Test
    void whatIsGoneIsSaid() throws IOException {
        try (WholeRecord record = new WholeRecord(directory.resolve("gone.jsonl"))) {
            assertThrows(UncheckedIOException.class, record::get);
        }
    }
}
