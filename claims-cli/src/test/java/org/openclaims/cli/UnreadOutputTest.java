package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.cli.shell.ExitCode;

/** What was recorded is recorded, whatever becomes of what the command says about it. */
@EnabledOnOs(OS.LINUX)
class UnreadOutputTest {
    @TempDir
    private Path directory;

    @Test
    void aRecordingWhoseOutputCannotBeWrittenHasAStatusOfItsOwn() throws Exception {
        Process full = RealProgram.start(
                        directory, "add", "The bridge is safe", "--by", "Abena Osei", "--on", "2025-03-04")
                .redirectOutput(new File("/dev/full"))
                .start();
        String said = new String(full.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(ExitCode.OUTPUT, full.waitFor(), said);
        assertTrue(said.contains("claims: done, but what there was to say could not all be written ("), said);

        // Nobody reads to the end of a pager: no word about that.
        Process left = RealProgram.start(directory, "repeat", "bridge-safe", "--by", "osei", "--on", "2025-03-05")
                .start();
        left.getInputStream().close();
        said = new String(left.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(ExitCode.OUTPUT, left.waitFor(), said);
        assertEquals("", said);
        assertEquals(2, asserted());
    }

    private int asserted() throws IOException, InterruptedException {
        Process shown =
                RealProgram.start(directory, "show", "bridge-safe", "--json").start();
        try (InputStream out = shown.getInputStream()) {
            int count = Newsroom.read(new String(out.readAllBytes(), StandardCharsets.UTF_8))
                    .at("/positions/0/count")
                    .asInt();
            assertEquals(ExitCode.OK, shown.waitFor());
            return count;
        }
    }
}
