package org.openclaims.cli.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.testing.CountingIds;

/** What `--output` names holds a whole report, that of today or that of yesterday. */
class OutputFileTest {
    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("petro.csv");
    }

    private void write(Consumer<PrintWriter> content) {
        OutputFile.write(file.toString(), directory.resolve("claims.db").toString(), new CountingIds(), content);
    }

    private static void today(PrintWriter out) {
        out.print("today");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(one -> one.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsBrokenOffLeavesWhatWasThere() throws IOException {
        Files.writeString(file, "yesterday");
        Consumer<PrintWriter> broken = out -> {
            out.print("to".repeat(100_000));
            out.flush();
            assertEquals("yesterday", read(), "until the new one is whole");
            throw new IllegalStateException("the line broke");
        };
        assertThrows(IllegalStateException.class, () -> write(broken));
        assertEquals("yesterday", read());
        assertEquals(List.of("petro.csv"), files());
        write(OutputFileTest::today);
        assertEquals("today", read());
        assertEquals(List.of("petro.csv"), files());
    }

    @Test
    void whatIsBrokenOffLeavesNothingWhereNothingWas() throws IOException {
        Consumer<PrintWriter> broken = out -> {
            out.print("to".repeat(100_000));
            throw new IllegalStateException("the line broke");
        };
        assertThrows(IllegalStateException.class, () -> write(broken));
        assertEquals(List.of(), files());
        write(out -> {});
        assertEquals("", read());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void rightsStay() throws IOException {
        Files.writeString(file, "yesterday");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));
        write(OutputFileTest::today);
        assertEquals("today", read());
        assertEquals("rw-rw-r-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkStaysOneAndIsWrittenThrough() throws IOException {
        Path target = directory.resolve("target.csv");
        Files.createSymbolicLink(file, target);
        write(OutputFileTest::today);
        write(out -> out.print("tomorrow"));
        assertTrue(Files.isSymbolicLink(file));
        assertTrue(Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS));
        assertEquals("tomorrow", Files.readString(target));
        assertEquals(List.of("petro.csv", "target.csv"), files());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceStaysOneAndSaysWhatIsWrong() {
        file = Path.of("/dev/null");
        write(OutputFileTest::today);
        file = Path.of("/dev/full");
        assertTrue(assertThrows(UsageError.class, () -> write(OutputFileTest::today))
                .getMessage()
                .contains("could not be written"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whereNothingCanBeMadeBesideItTheFileItselfIsWritten() throws IOException {
        Files.writeString(file, "yesterday");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            write(OutputFileTest::today);
        } finally {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        assertEquals("today", read());
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
