package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is offered for the next word is what the command takes, from the store that the line names. */
class CompletingTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "export, claimreview csv csv-excel csv-acts json jsonl timelinejs",
        "import, json jsonl record html csv",
        "report, text markdown csv json html"
    })
    void theFormatsAreThoseOfTheCommand(String command, String formats) {
        assertEquals(formats, completed(command, "--format", ""));
    }

    @Test
    void aValueInTheWordOfItsOptionIsCompletedThere() {
        assertEquals("--format=csv --format=csv-excel --format=csv-acts", completed("export", "--format=csv"));
        assertEquals("--dry-run", completed("import", "--dry"));
    }

    @Test
    void theStoreOfTheLineCounts() {
        Newsroom newsroom = new Newsroom(directory);
        newsroom.type("party", "add", "Abena Osei");
        newsroom.variable("CLAIMS_DB", directory.resolve("other.db").toString());
        String here = directory.resolve("claims.db").toString();
        assertEquals("", newsroom.type("__complete", "report", "o").out());
        assertEquals(
                "osei\tAbena Osei\n",
                newsroom.type("__complete", "report", "--db", here, "o").out());
        assertEquals(
                "osei\tAbena Osei\n",
                newsroom.type("__complete", "report", "--db=" + here, "o").out());
    }

    private String completed(String... words) {
        String[] line = new String[words.length + 1];
        line[0] = "__complete";
        System.arraycopy(words, 0, line, 1, words.length);
        return new Newsroom(directory)
                .type(line)
                .out()
                .replaceAll("\t.*", "")
                .strip()
                .replace("\n", " ");
    }
}
