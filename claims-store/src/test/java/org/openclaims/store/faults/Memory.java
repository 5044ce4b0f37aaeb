package org.openclaims.store.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Directories in memory, where there is such a thing: for files whose syncing was looked at already, or does not matter. */
public final class Memory {
    private static final Path SHARED = Path.of("/dev/shm");
    private static final Path DISK = Files.isWritable(SHARED) ? SHARED : Path.of(System.getProperty("java.io.tmpdir"));

    private Memory() {}

    public static Path directory(String name) throws IOException {
        return Files.createTempDirectory(DISK, name);
    }

    public static void remove(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
