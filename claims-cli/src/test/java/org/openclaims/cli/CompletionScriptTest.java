package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shells make of the completion scripts. A stub stands for the program: it writes down what it is asked, and answers. */
class CompletionScriptTest {
    private static final String STUB = """
            claims() {
                shift
                printf '<%s>' "$@" >>asked
                printf '%s\\n' $'bridge-safe\\tThe bridge is safe' $'bridge-closed\\tIt\\'s closed' 'two words'
            }
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void write() throws IOException {
        Newsroom newsroom = new Newsroom(directory);
        for (String shell : List.of("bash", "zsh", "fish")) {
            Files.writeString(
                    directory.resolve("claims." + shell),
                    newsroom.type("completion", shell).out());
        }
    }

    @Test
    void bashAsksTheProgramAndOffersWhatItSays() throws Exception {
        assumeTrue(isInstalled("bash"), "there is no bash here");
        String offered = run("bash", "--norc", "-c", STUB + """
                source claims.bash
                COMP_LINE='claims show bri' COMP_WORDS=(claims show bri) COMP_CWORD=2
                _claims
                printf '%s\\n' "${COMPREPLY[@]}"
                """);
        assertEquals("bridge-safe\nbridge-closed\ntwo\\ words\n", offered);
        assertEquals("<show><bri>", Files.readString(directory.resolve("asked")));
    }

    @Test
    void bashCompletesAfterAnEqualsSignAndAnAt() throws Exception {
        assumeTrue(isInstalled("bash"), "there is no bash here");
        run("bash", "--norc", "-c", STUB + """
                source claims.bash
                COMP_LINE='claims retract x --force=co' COMP_WORDS=(claims retract x --force = co) COMP_CWORD=5
                _claims
                """);
        assertEquals("<retract><x><--force><co>", Files.readString(directory.resolve("asked")));
    }

    @Test
    void bashReadsTheAddressOfAServerAsOneWord() throws Exception {
        assumeTrue(isInstalled("bash"), "there is no bash here");
        run("bash", "--norc", "-c", STUB + """
                source claims.bash
                COMP_LINE='claims show --db postgresql://ana@[::1]:5432/claims --by @x bri'
                COMP_WORDS=(claims show --db postgresql : //ana @ '[' :: 1] : 5432/claims --by @ x bri) COMP_CWORD=15
                _claims
                COMP_LINE='claims show --db=postgresql://ana@db/claims '
                COMP_WORDS=(claims show --db = postgresql : //ana @ db/claims '') COMP_CWORD=9
                _claims
                """);
        assertEquals(
                "<show><--db><postgresql://ana@[::1]:5432/claims><--by><@x><bri>"
                        + "<show><--db><postgresql://ana@db/claims><>",
                Files.readString(directory.resolve("asked")));
    }

    @Test
    void bashAnswersWhatComesAfterABreakInAWord() throws Exception {
        assumeTrue(isInstalled("bash"), "there is no bash here");
        String offered = run("bash", "--norc", "-c", """
                claims() { printf 'truth-o-meter@1\\tTruth-O-Meter\\n'; }
                source claims.bash
                COMP_LINE='claims verdict x --scale truth-o-meter@' COMP_WORDS=(claims verdict x --scale truth-o-meter @) COMP_CWORD=5
                _claims
                printf '%s\\n' "${COMPREPLY[@]}"
                COMP_LINE='claims verdict x --scale truth-o' COMP_WORDS=(claims verdict x --scale truth-o) COMP_CWORD=4
                _claims
                printf '%s\\n' "${COMPREPLY[@]}"
                """);
        assertEquals("1\ntruth-o-meter@1\n", offered);
    }

    @Test
    void bashKnowsThatTheProgramIsCompletedSo() throws Exception {
        assumeTrue(isInstalled("bash"), "there is no bash here");
        String known = run("bash", "--norc", "-c", "source claims.bash; complete -p claims ./claims");
        assertTrue(known.contains("-F _claims claims") && known.contains("-F _claims ./claims"), known);
    }

    @Test
    void zshAsksTheProgramAndOffersFilesWhereItSaysNothing() throws Exception {
        assumeTrue(isInstalled("zsh"), "there is no zsh here");
        // Outside of a completion its builtins refuse to work: these write down what they are told.
        String said = run("zsh", "-f", "-c", """
                claims() { shift; printf '<%s>' "$@" >>asked; [[ $# = 2 ]] && printf 'bridge-safe\\tThe bridge is safe\\n'; return 0 }
                compdef() { : }
                compadd() { print -r -- "values ${values[*]} described ${described[*]}" }
                compset() { print -r -- "without $*" }
                _files() { print files }
                source claims.zsh
                words=(claims show bri); CURRENT=3; _claims
                words=(claims show bri --db=/home/a); CURRENT=4; _claims
                words=(claims show bri --db /home/a); CURRENT=5; _claims
                """);
        assertEquals(
                "values bridge-safe described bridge-safe  -- The bridge is safe\nwithout -P 1 *=\nfiles\nfiles\n",
                said);
        assertEquals(
                "<show><bri><show><bri><--db=/home/a><show><bri><--db></home/a>",
                Files.readString(directory.resolve("asked")));
    }

    @Test
    void fishAsksTheProgramAndOffersFilesWhereItSaysNothing() throws Exception {
        assumeTrue(isInstalled("fish"), "there is no fish here");
        Files.writeString(directory.resolve("notes.db"), "");
        String offered = run("fish", "--no-config", "-c", """
                function claims; test (count $argv) = 3; and printf 'bridge-safe\\tThe bridge is safe\\n'; end
                source claims.fish
                complete -C 'claims show bri'
                complete -C 'claims show bri --db=not'
                complete -C 'claims show bri --db not'
                """);
        assertEquals("bridge-safe\tThe bridge is safe\n--db=notes.db\nnotes.db\n", offered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void theShellCanReadItsScript(String shell) throws Exception {
        assumeTrue(isInstalled(shell), () -> "there is no " + shell + " here");
        assertEquals("", run(shell, "-n", "claims." + shell));
    }

    private boolean isInstalled(String shell) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, shell)));
    }

    private String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), said);
        return said;
    }
}
