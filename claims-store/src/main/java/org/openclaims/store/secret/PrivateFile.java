package org.openclaims.store.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A small file that its owner alone may read, changed as a whole or not at all. */
final class PrivateFile {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final long LARGEST = 10_000_000;

    private final Path path;

    PrivateFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** What is in it; empty if it is not there. */
    Optional<String> read() {
        try {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            refuseUnsafe(path);
            if (Files.size(path) > LARGEST) {
                throw new KeyTrouble(KeyTrouble.Kind.DAMAGED, path + " is too large for a key file");
            }
            return Optional.of(Files.readString(path, UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new KeyTrouble(
                    KeyTrouble.Kind.IO,
                    path + " cannot be read (" + e.getClass().getSimpleName() + ")",
                    e);
        }
    }

    /**
     * Puts something else in it, while no other process of ours does.
     *
     * @param change from what is in it, null if it is not there, to what is to be; null to leave it
     */
    void change(Function<@Nullable String, @Nullable String> change) {
        // The system's lock is one for all threads of a process.
        synchronized (PrivateFile.class) {
            changeAlone(change);
        }
    }

    private void changeAlone(Function<@Nullable String, @Nullable String> change) {
        try {
            makeDirectory();
            // Never removed: whoever waits for it would hold a lock on a file without a name.
            Path lock = path.resolveSibling(path.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(
                            lock,
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                            ownerOnly());
                    var held = channel.lock()) {
                String text = change.apply(read().orElse(null));
                if (text != null) {
                    replace(text);
                }
            }
        } catch (IOException e) {
            throw new KeyTrouble(
                    KeyTrouble.Kind.IO,
                    path + " cannot be written (" + e.getClass().getSimpleName()
                            + "): it is as it was; check the disk and who owns the directory",
                    e);
        }
    }

    private void makeDirectory() throws IOException {
        Path directory = path.getParent();
        if (directory != null && !Files.isDirectory(directory)) {
            FileAttribute<?>[] rights = POSIX
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                    }
                    : new FileAttribute<?>[0];
            Files.createDirectories(directory, rights);
        }
    }

    private void replace(String text) throws IOException {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        Files.deleteIfExists(part); // broken off by a crash: the lock is ours
        try (FileChannel channel =
                FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            write(channel, text.getBytes(UTF_8));
        }
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
            syncDirectory();
            return;
        }
        if (!POSIX) {
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        // What stood in the old file may be a key that is to be gone: once nobody can reach it, its bytes are
        // overwritten. A disk that writes elsewhere keeps them all the same.
        try (FileChannel old = FileChannel.open(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncDirectory();
            write(old, new byte[Math.toIntExact(old.size())]);
        }
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(true);
    }

    private void syncDirectory() throws IOException {
        Path directory = path.getParent();
        if (directory != null && POSIX) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** A link can be turned to another file; what others may read is no secret, and what they may write is not ours. */
    static void refuseUnsafe(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            throw new KeyTrouble(KeyTrouble.Kind.UNSAFE, path + " is a link and is not used: name the file itself");
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new KeyTrouble(KeyTrouble.Kind.UNSAFE, path + " is no file");
        }
        if (POSIX) {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
            if (!PosixFilePermissions.toString(rights).endsWith("------")) {
                throw new KeyTrouble(
                        KeyTrouble.Kind.UNSAFE,
                        path + " may be read or written by others and is not used: chmod 600 it, and ask yourself who"
                                + " may have read it");
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
