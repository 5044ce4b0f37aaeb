package org.openclaims.store.sqlite;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;

/** What the file system must promise before a store may lie there. Looks at files by stat alone. */
final class FileGuards {
    static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    private static final Path PROCESS = Path.of("/proc/self");

    private static volatile @Nullable Object ourNumber;
    private static final int STICKY = 01000;
    private static final int OTHERS_WRITE = 0002;
    private static final int GROUP_OR_OTHERS_WRITE = 0022;

    /** WAL needs memory shared between all who open the file, so one host (sqlite.org/wal.html 2.2). */
    private static final Set<String> NETWORK = Set.of(
            "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "fuse.sshfs", "afpfs", "webdav", "davfs");

    private FileGuards() {}

    static void checkFile(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw StoreLocation.refused(file + " is a symbolic link");
        }
        if (Files.isDirectory(file)) {
            throw StoreLocation.refused(file + " is a directory");
        }
        if (!Files.isRegularFile(file)) {
            throw StoreLocation.refused(file + " is no regular file");
        }
        // Under two names SQLite keeps two logs for one file, and they ruin each other (sqlite.org/howtocorrupt.html
        // 2.5).
        if (hasSecondName(file)) {
            FileAtRest.finishPublishing(file);
        }
        if (hasSecondName(file)) {
            throw StoreLocation.refused(file + " has a second name (a hard link)");
        }
    }

    private static boolean hasSecondName(Path file) throws IOException {
        return UNIX && (int) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS) > 1;
    }

    static void checkDirectory(Path directory, Path file) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw StoreLocation.refused(directory + " is no directory");
        }
        if (!UNIX) {
            return;
        }
        int mode = mode(directory);
        if ((mode & OTHERS_WRITE) == 0) {
            return;
        }
        if ((mode & STICKY) == 0) {
            throw StoreLocation.refused("everybody may replace files in " + directory);
        }
        // Where everybody may put a file, as in /tmp, one that waits there under our name may be a trap.
        if (Files.exists(file) && !ownedByUs(file)) {
            throw StoreLocation.refused(file + " belongs to somebody else in a directory open to all");
        }
    }

    /**
     * One at a time in this JVM: a thread that finds the file may have SQLite lock it at once, and would lose that lock if the thread that
     * made it closed its descriptor only then.
     */
    static synchronized void create(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        try {
            if (directory != null) {
                createDirectories(directory);
            }
            Files.createFile(file, ownerOnly("rw-------"));
        } catch (FileAlreadyExistsException e) {
            // Somebody else was faster, which is as good.
        } catch (AccessDeniedException e) {
            throw new StoreTrouble(
                    Trouble.READ_ONLY,
                    "no store can be made at " + file + ": check that you may write to its directory",
                    e);
        } catch (IOException e) {
            throw new StoreTrouble(Trouble.IO, "no store can be made at " + file + ": check the disk and the name", e);
        }
    }

    /** For their owner only, and to last: SQLite asks that of the disk for the names in the directory, not for the directory's own. */
    private static void createDirectories(Path directory) throws IOException {
        Path parent = directory.getParent();
        if (parent == null || Files.exists(directory)) {
            return;
        }
        createDirectories(parent);
        try {
            Files.createDirectory(directory, ownerOnly("rwx------"));
        } catch (FileAlreadyExistsException e) {
            // Somebody else was faster, which is as good.
        }
        FileAtRest.keepNames(parent);
    }

    /** Looks at the file, or at the nearest directory above it that is there already. */
    static void refuseNetwork(Path file) {
        Path there = file;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        String type;
        try {
            type = Files.getFileStore(there).type().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new StoreTrouble(Trouble.IO, "the disk that holds " + file + " cannot be looked at: check it", e);
        }
        if (isNetwork(type)) {
            throw new StoreTrouble(
                    Trouble.REFUSED,
                    file + " is on a network drive (" + type
                            + "), where SQLite loses records: keep the store on a local"
                            + " disk, or use PostgreSQL for several computers");
        }
    }

    static boolean isNetwork(String type) {
        return NETWORK.contains(type);
    }

    /** Whether only we can put files there. Where there are no POSIX rights, the user's own directory is taken to be his own. */
    static boolean isPrivate(Path path) throws IOException {
        return !UNIX || ((mode(path) & GROUP_OR_OTHERS_WRITE) == 0 && ownedByUs(path));
    }

    static FileAttribute<?>[] ownerOnly(String rights) {
        if (!POSIX) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(rights);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }

    /** By number: in a container a user may have no name, and Java then has one word for him and another for the owner of his files. */
    private static boolean ownedByUs(Path path) throws IOException {
        return owner(path).equals(ourselves());
    }

    /** Of a place that the kernel makes for this very process; where it makes none (macOS, BSD) of a file that we make, once. */
    private static Object ourselves() throws IOException {
        Object known = ourNumber;
        if (known == null) {
            known = Files.exists(PROCESS) ? owner(PROCESS.toRealPath()) : ownerOfAFileOfOurs();
            ourNumber = known;
        }
        return known;
    }

    private static Object ownerOfAFileOfOurs() throws IOException {
        Path made = Files.createTempFile("claims", null);
        try {
            return owner(made);
        } finally {
            Files.delete(made);
        }
    }

    private static Object owner(Path path) throws IOException {
        return Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private static int mode(Path path) throws IOException {
        Map<String, Object> attributes = Files.readAttributes(path, "unix:mode");
        return attributes.get("mode") instanceof Integer mode ? mode : 0;
    }
}
