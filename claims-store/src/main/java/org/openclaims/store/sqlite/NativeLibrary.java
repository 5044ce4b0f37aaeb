package org.openclaims.store.sqlite;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.openclaims.store.chain.EventHash;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Keeps SQLite's machine code in the user's cache, so that a start need not unpack it.
 *
 * <p>Left alone the driver unpacks 1.1 MB to the temporary directory at every start (70 ms), leaves it there for ever when the process is
 * killed, and fails where that directory may not hold programs. It can be told to load a given file instead, but then loads whatever lies
 * there: a truncated one kills the JVM with SIGBUS. So the file is checked before every load: the directory is ours alone, size and CRC-32
 * are those of the jar's directory (2 ms for reading it all, so truncation and rot are found), and unless it has the time stamp that we set
 * after checking, its SHA-256 is the one in its name. SHA-256 every time would cost 14 ms of each start and keep nobody out: who can write
 * to this directory can also replace our jar.
 *
 * <p>The one place that sets {@code org.sqlite.*} system properties. What was set from outside is overruled, for it names code to load.
 */
final class NativeLibrary {
    private static final String RESOURCES = "/org/sqlite/native/";
    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";
    private static final String TEMPORARY = "org.sqlite.tmpdir";

    /** Files that were checked wholly carry it; any later write moves the time on. */
    private static final FileTime CHECKED = FileTime.fromMillis(1_000_000_000_000L);

    private static boolean prepared;

    private NativeLibrary() {}

    /**
     * Loads the library, once per JVM, from the cache if that can be had and in the driver's own way if not.
     *
     * @param cache a directory of the user's own, made if need be
     */
    static synchronized void prepare(Path cache) {
        if (prepared) {
            return;
        }
        prepared = true;
        Path library = cached(cache);
        if (library == null || !loads(library)) {
            System.clearProperty(PATH);
            System.clearProperty(NAME);
            System.clearProperty(TEMPORARY);
        }
    }

    private static boolean loads(Path library) {
        String directory = String.valueOf(library.getParent());
        System.setProperty(PATH, directory);
        System.setProperty(NAME, String.valueOf(library.getFileName()));
        // The loader lists this directory at every start to clean up: ours holds one file, the system's may hold
        // thousands.
        System.setProperty(TEMPORARY, directory);
        try {
            return SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            // As where the cache may not hold programs (noexec): the driver then tries the temporary directory.
            return false;
        }
    }

    /** A checked copy in the cache, made if it is not there; null if the cache is not ours alone or cannot be written. */
    static @Nullable Path cached(Path cache) {
        // By the JVM's words for the machine: asking the driver which of its libraries fits takes 40 ms, so the copy
        // remembers that.
        String machine = System.getProperty("os.name") + "-" + System.getProperty("os.arch");
        try {
            Path directory = cache.resolve("sqlite-" + SQLiteJDBCLoader.getVersion() + "-" + machine.replace(' ', '-'));
            Files.createDirectories(directory, FileGuards.ownerOnly("rwx------"));
            if (!FileGuards.isPrivate(cache) || !FileGuards.isPrivate(directory)) {
                return null;
            }
            Path good = null;
            try (var files = Files.newDirectoryStream(directory)) {
                for (Path file : files) {
                    if (good == null && isGood(file)) {
                        good = file;
                    }
                }
            }
            return good == null ? unpack(directory) : good;
        } catch (IOException e) {
            return null;
        }
    }

    /** Copies are named {@code Linux__x86_64__<sha256>__libsqlitejdbc.so}: where they are from, what they hold, what they are called. */
    private static boolean isGood(Path file) throws IOException {
        String[] name = String.valueOf(file.getFileName()).split("__");
        if (name.length != 4 || !Files.isRegularFile(file) || !FileGuards.isPrivate(file)) {
            return false;
        }
        URL resource = NativeLibrary.class.getResource(RESOURCES + name[0] + "/" + name[1] + "/" + name[3]);
        if (resource == null || !(resource.openConnection() instanceof JarURLConnection jar)) {
            return false;
        }
        ZipEntry entry = jar.getJarEntry();
        if (Files.size(file) != entry.getSize()) {
            return false;
        }
        if (crc(file) != entry.getCrc()) {
            return false;
        }
        if (!CHECKED.equals(Files.getLastModifiedTime(file))) {
            byte[] content = Files.readAllBytes(file);
            if (!name[2].equals(HexFormat.of().formatHex(EventHash.sha256().digest(content)))) {
                return false;
            }
            Files.setLastModifiedTime(file, CHECKED);
        }
        return true;
    }

    /** Piece by piece: every start does it, and memory that was never touched costs none. */
    private static long crc(Path file) throws IOException {
        CRC32 crc = new CRC32();
        byte[] piece = new byte[1 << 15];
        try (InputStream content = new FileInputStream(file.toFile())) {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                crc.update(piece, 0, read);
            }
        }
        return crc.getValue();
    }

    private static @Nullable Path unpack(Path directory) throws IOException {
        String folder = LibraryLoaderUtil.getNativeLibResourcePath();
        String name = LibraryLoaderUtil.getNativeLibName();
        try (InputStream resource = NativeLibrary.class.getResourceAsStream(folder + "/" + name)) {
            if (resource == null) {
                return null;
            }
            byte[] content = resource.readAllBytes();
            MessageDigest digest = EventHash.sha256();
            String origin = folder.substring(RESOURCES.length()).replace("/", "__");
            Path target =
                    directory.resolve(origin + "__" + HexFormat.of().formatHex(digest.digest(content)) + "__" + name);
            // Whole or not at all, also when two commands start at once: each writes its own file, the last rename
            // wins.
            Path temporary = Files.createTempFile(directory, "unpacking", ".tmp", FileGuards.ownerOnly("rw-------"));
            try {
                Files.write(temporary, content);
                Files.setLastModifiedTime(temporary, CHECKED);
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
            return target;
        }
    }
}
