package org.openclaims.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies in the cache, what is loaded is what the driver's jar holds: a truncated library would kill the JVM. */
class NativeLibraryTest {
    @TempDir
    private Path directory;

    @Test
    void aGoodCopyIsUsedAgain() throws IOException {
        Path first = cached();
        FileTime checked = Files.getLastModifiedTime(first);
        assertEquals(first, cached());
        assertEquals(checked, Files.getLastModifiedTime(first));
    }

    @Test
    void truncatedTamperedAndEmptyCopiesAreReplaced() throws IOException {
        Path library = cached();
        byte[] good = Files.readAllBytes(library);
        byte[] flipped = good.clone();
        flipped[good.length / 2] ^= 1;
        byte[] grown = java.util.Arrays.copyOf(good, good.length + 1);
        for (byte[] bad : new byte[][] {java.util.Arrays.copyOf(good, 4096), flipped, grown, new byte[0]}) {
            FileTime stamp = Files.getLastModifiedTime(library);
            Files.write(library, bad);
            // Even with the stamp of a checked copy put back.
            Files.setLastModifiedTime(library, stamp);
            assertArrayEquals(good, Files.readAllBytes(cached()));
        }
    }

    @Test
    void aCopyWithAnotherStampIsCheckedWhole() throws IOException {
        Path library = cached();
        FileTime stamp = Files.getLastModifiedTime(library);
        Files.setLastModifiedTime(library, FileTime.fromMillis(1));
        assertEquals(library, cached());
        assertEquals(stamp, Files.getLastModifiedTime(library));
        Path renamed = library.resolveSibling(
                String.valueOf(library.getFileName()).replaceFirst("__[0-9a-f]{64}__", "__" + "0".repeat(64) + "__"));
        Files.move(library, renamed);
        Files.setLastModifiedTime(renamed, FileTime.fromMillis(1));
        assertEquals(library, cached(), "a name that does not fit the content is not believed");
    }

    @Test
    void strayFilesAreNotLoaded() throws IOException {
        Path library = cached();
        Files.delete(library);
        Files.writeString(library.resolveSibling("evil.so"), "x");
        Files.writeString(library.resolveSibling("..__..__" + "0".repeat(64) + "__evil.so"), "x");
        assertEquals(library, cached());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aCacheThatOthersMayWriteIsNotUsed() throws IOException {
        cached();
        Files.setPosixFilePermissions(directory.resolve("cache"), PosixFilePermissions.fromString("rwxrwxr-x"));
        assertNull(cached());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aCopyThatOthersMayWriteIsReplaced() throws IOException {
        Path library = cached();
        Files.setPosixFilePermissions(library, PosixFilePermissions.fromString("rw-rw-rw-"));
        Path again = cached();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(again)));
    }

    @Test
    void aCacheThatCannotBeMadeIsDoneWithout() throws IOException {
        Files.writeString(directory.resolve("cache"), "a file where the directory should be");
        assertNull(cached());
    }

    private @Nullable Path cached() {
        return NativeLibrary.cached(directory.resolve("cache"));
    }
}
