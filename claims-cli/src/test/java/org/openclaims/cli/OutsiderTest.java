package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.testing.Effort;

/** The tool of {@code examples/tamper}, which is Python and nothing of ours, finds nothing that {@code claims verify --seal-file} overlooks. */
class OutsiderTest {
    private static final Path TOOL = Path.of("..", "examples", "tamper", "tamper.py");

    @TempDir
    private Path directory;

    @Test
    void nothingIsOverlooked() throws Exception {
        Newsroom newsroom = new Newsroom(directory);
        newsroom.type("add", "The bridge is safe", "--by", "Abena Osei", "--on", "2025-03-04");
        newsroom.type("retract", "bridge-safe", "--by", "osei", "--force", "full", "--on", "2025-03-20");
        newsroom.type(
                "add", "The road is open", "--by", "Abena Osei", "--on", "2025-04-04", "--reason", "from the minutes");
        Path seals = Files.writeString(
                directory.resolve("seals.txt"), newsroom.type("seal").out());
        List<String> command = new ArrayList<>(
                List.of("python3", TOOL.toString(), newsroom.store().toString(), seals.toString()));
        command.addAll(RealProgram.command(System.getProperty("java.class.path"), Main.class));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment()
                .put("CLAIMS_CACHE", Newsroom.CACHE.getParent().resolve("cache").toString());
        try {
            Process tool = process.start();
            String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, tool.waitFor(), said);
            assertTrue(said.endsWith("14 of 14 found\n"), said);
            Effort.report("outsider", "14 of 14 ways of a tool of Python alone found");
        } catch (IOException e) {
            Effort.report("outsider", "SKIPPED, there is no python3");
            Assumptions.abort("there is no python3");
        }
    }
}
