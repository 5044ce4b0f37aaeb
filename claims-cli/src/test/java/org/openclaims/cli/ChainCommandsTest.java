package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.cli.shell.ExitCode;

/** A desk types into a chain of its own, and everybody sees one record. */
class ChainCommandsTest {
    @TempDir
    private Path directory;

    private Newsroom newsroom;
    private String out = "";
    private String err = "";

    @BeforeEach
    void open() {
        newsroom = new Newsroom(directory);
    }

    @Test
    void oneRecordOfTwoDesks() {
        assertEquals(ExitCode.OK, run("add", "The bridge is safe", "--by", "Abena Osei", "--on", "2025-03-04"));
        assertFalse(out.contains("chain"), out);
        run("seal");
        String early = out.strip();
        String retract = "retract bridge-safe --by osei --force full --on 2025-03-20 --command-id wish-1";
        assertEquals(ExitCode.OK, run((retract + " --chain politics").split(" ")));
        assertTrue(out.contains("Recorded as command 2: retract, in the chain politics"), out);
        // The same wish, sent to another chain after an error: recorded once.
        assertEquals(ExitCode.OK, run(retract.split(" ")));
        assertTrue(out.contains("Recorded before, nothing was added: command 2"), out);
        assertEquals(ExitCode.OK, run((retract + " --chain=politics").split(" ")));
        assertTrue(out.contains("Recorded before, nothing was added: command 2"), out);
        newsroom.variable("CLAIMS_CHAIN", "sport");
        assertEquals(ExitCode.OK, run("party", "add", "Kwesi Adomi"));
        assertTrue(out.contains("in the chain sport"), out);

        run("show", "bridge-safe");
        assertTrue(out.contains("retracted"), out);
        run("log");
        assertTrue(out.contains("3. party add") && out.contains(", in the chain sport"), out);
        run("log", "--chain", "politics", "--json");
        assertTrue(out.contains("\"chain\": \"politics\"") && !out.contains("\"sport\""), out);

        run("seal");
        String late = out.strip();
        assertTrue(late.matches("openclaims-seal-2 main=\\d+,politics=1,sport=1 .*"), late);
        assertEquals(ExitCode.OK, run("verify", "--seal", early, "--seal", late));
        assertTrue(out.contains("Chain politics: 1 event, up to event 1 as it was sealed\nHead "), out);
        assertEquals(ExitCode.OK, run("prove", "bridge-safe", "--seal", late));
        assertTrue(out.startsWith("openclaims-proof-2\n" + late + "\nchain main "), out);
        assertEquals(ExitCode.OK, run("prove", "bridge-safe", "--seal", early));
        assertTrue(out.startsWith("openclaims-proof-1\n" + early), out);
        assertTrue(err.contains("Left out, because recorded after the seal: 1 of"), err);

        assertEquals(ExitCode.OK, run("undo", "2", "--why", "misread"));
        run("show", "bridge-safe");
        assertFalse(out.contains("retracted"), out);
        assertEquals(ExitCode.OK, run("rebuild"));
        assertEquals(ExitCode.OK, run("verify", "--seal", late));
    }

    @Test
    void undoTakesBackOnesOwn() {
        newsroom.variable("CLAIMS_CHAIN", "sports");
        assertEquals(ExitCode.OK, run("party", "add", "Kwesi Adomi"));
        assertEquals(ExitCode.OK, run("party", "add", "Abena Osei", "--chain", "main"));
        assertEquals(ExitCode.REFUSED, run("undo"));
        assertTrue(
                err.contains("Command 2 (party add), the last that counts, was recorded in the chain main, not in"
                        + " sports. Your own last one is command 1 (party add): `claims undo 1`. To take back command 2"
                        + " all the same: `claims undo 2`."),
                err);
        assertEquals(ExitCode.REFUSED, run("undo", "--dry-run"));
        assertEquals(ExitCode.OK, run("undo", "2"));
        assertEquals(ExitCode.OK, run("undo"));
        assertTrue(out.contains("undid command 1"), out);
    }

    @Test
    void aNameThatIsNoneIsRefusedBeforeAnythingIsMade() {
        assertEquals(ExitCode.USAGE, run("party", "add", "Abena Osei", "--chain", "the desk"));
        assertTrue(err.contains("\"the desk\" is no name for a chain"), err);
        assertFalse(Files.exists(newsroom.store()));
    }

    private int run(String... words) {
        Newsroom.Said said = newsroom.type(words);
        out = said.out();
        err = said.err();
        return said.status();
    }
}
