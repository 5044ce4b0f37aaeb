package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is lost finds the way: every command is listed, and explains itself by an example. */
class HelpTest {
    @TempDir
    private Path directory;

    static List<String> commands() {
        return CommandTable.names();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItself(String command) {
        Newsroom newsroom = new Newsroom(directory);
        String help = newsroom.type((command + " --help").split(" ")).out();
        assertTrue(help.contains("\n  claims " + command) || help.contains("<(claims " + command), help);
        assertTrue(help.contains("Usage: claims " + command + " "), help);
        assertTrue(help.lines().allMatch(line -> line.length() <= 80), help);
        assertEquals(help, newsroom.type(("help " + command).split(" ")).out());
        assertEquals(help, newsroom.type((command + " -h").split(" ")).out());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsInTheOverview(String command) {
        String overview = new Newsroom(directory).type("help").out();
        String known = overview.substring(overview.indexOf("\nRecord "), overview.indexOf("Everywhere:"));
        assertTrue(List.of(known.split("[^a-z]+")).contains(command.split(" ")[0]), command);
    }

    @Test
    void theOverviewFitsTheTerminal() {
        Newsroom newsroom = new Newsroom(directory);
        String overview = newsroom.type("help").out();
        assertTrue(overview.lines().count() <= 24, overview);
        assertTrue(overview.lines().allMatch(line -> line.length() <= 80), overview);
        assertEquals(overview, newsroom.type().out());
        assertEquals(overview, newsroom.type("--help").out());
    }
}
