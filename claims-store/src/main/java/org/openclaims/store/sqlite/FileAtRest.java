package org.openclaims.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.store.chain.EventHash;
import org.openclaims.store.health.NotOverwritten;

/**
 * A copy in the making, under a name of its own beside the name it will get. Nobody else knows that name and SQLite has let go of the file before
 * anything here opens it, so no lock can be lost.
 */
final class FileAtRest {
    private static final int MOST_BROKEN_OFF = 100;

    private FileAtRest() {}

    /** Makes an empty file that was not there, for its owner only, in the directory of the one that it will become. */
    static Path reserve(Path target) throws IOException {
        for (int i = 1; i <= MOST_BROKEN_OFF; i++) {
            Path part = part(target, i);
            try {
                return Files.createFile(part, FileGuards.ownerOnly("rw-------"));
            } catch (FileAlreadyExistsException e) {
                // Another copy under way, or one that a crash broke off.
            }
        }
        throw new AccessDeniedException(target + ".part" + MOST_BROKEN_OFF);
    }

    /** The SHA-256 of the file in hex. */
    static String sha256(Path part) throws IOException {
        MessageDigest digest = EventHash.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(part)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Asks the disk to be done with the file, then gives it its name, unless something has that name. */
    static void publish(Path part, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            // A second name, and only then no longer the first: whenever the power goes, the file is whole or has no
            // name.
            Files.createLink(target, part);
        } catch (FileAlreadyExistsException e) {
            throw new NotOverwritten(target.toString());
        } catch (FileSystemException | UnsupportedOperationException e) {
            move(part, target);
        }
        keepNames(target.getParent());
        Files.deleteIfExists(part);
    }

    /** Where a file cannot have two names, as on most memory sticks. A power cut in between leaves an empty file. */
    private static void move(Path part, Path target) throws IOException {
        try {
            // A rename would replace whatever is there, so the name is taken first, which only one can do.
            Files.createFile(target, FileGuards.ownerOnly("rw-------"));
        } catch (FileAlreadyExistsException e) {
            throw new NotOverwritten(target.toString());
        }
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(target); // ours, and empty
            throw e;
        }
    }

    /** Takes the first name from a copy that has its own, where that was broken off; looks at names only. */
    static void finishPublishing(Path target) throws IOException {
        for (int i = 1; i <= MOST_BROKEN_OFF; i++) {
            Path part = part(target, i);
            if (Files.exists(part, LinkOption.NOFOLLOW_LINKS) && Files.isSameFile(part, target)) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static Path part(Path target, int number) {
        return target.resolveSibling(target.getFileName() + ".part" + number);
    }

    /** A new name lasts when its directory does: asks the disk for that, where it can be asked. */
    static void keepNames(@Nullable Path directory) throws IOException {
        if (directory != null && FileGuards.POSIX) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Removes what is left of a copy that was broken off. */
    static void discard(Path part) throws IOException {
        for (String side : List.of("", "-journal", "-wal", "-shm", ".writer-lock")) {
            try {
                Files.delete(part.resolveSibling(part.getFileName() + side));
            } catch (NoSuchFileException e) {
                // As it should be.
            }
        }
    }

    static boolean isDirectory(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
}
