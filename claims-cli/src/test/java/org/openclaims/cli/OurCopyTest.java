package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reports and tables have of sources and verdicts beside the words about them. */
class OurCopyTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void record() {
        newsroom = new Newsroom(directory);
        typed("source add https://paper.example/1 --title 'The bridge' --handle paper --snapshot " + HASH);
        typed("add 'The bridge is safe' --by 'Abena Osei' --on 2025-03-01 --source paper");
    }

    private String typed(String command) {
        Newsroom.Said said = newsroom.type(ShellWords.of(command).toArray(String[]::new));
        assertEquals(0, said.status(), said.err());
        return said.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"show bridge-safe", "report osei"})
    void theHashOfOurCopyStandsWithTheSource(String command) {
        String text = typed(command);
        assertTrue(text.contains("    SHA-256 of our copy:\n    " + HASH + "\n"), text);
        for (String format : new String[] {"markdown", "html"}) {
            String page = typed(command + " --format " + format);
            assertTrue(page.contains("SHA-256 of our copy: " + HASH), page);
        }
    }

    @Test
    void aTableCountsTheVerdictsBesideTheOneThatItNames() {
        typed("verdict bridge-safe False --by 'Desk One' --scale five-step --on 2025-03-02");
        assertTrue(typed("list --format csv").strip().endsWith(",0"));
        typed("verdict bridge-safe True --by 'Desk Two' --scale five-step --on 2025-03-03");
        for (String command : new String[] {"list", "show bridge-safe", "report osei"}) {
            String csv = typed(command + " --format csv").strip();
            assertTrue(csv.lines().findFirst().orElseThrow().endsWith(",known_at,other_verdicts"), csv);
            assertTrue(csv.endsWith(",1"), csv);
        }
    }
}
