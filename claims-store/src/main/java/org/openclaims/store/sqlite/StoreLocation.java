package org.openclaims.store.sqlite;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;

/**
 * The one file that is a store: absolute, its directory resolved, safe to hand to the driver.
 *
 * <p>The driver reads options, memory databases and even network addresses out of what looks like a file name ({@code x.db?synchronous=OFF},
 * {@code :memory:}, {@code :resource:http://…}), so a name that could mean anything but a file is refused, and what passes reaches the
 * driver only percent-encoded.
 *
 * <p>Nothing here opens the file. Closing any descriptor of a live SQLite file drops every lock that the process holds on it (POSIX;
 * sqlite.org/howtocorrupt.html 2.2), after which another process's committed row was silently lost in our probe.
 */
public final class StoreLocation {
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

    /** Written like where something is on a server: {@code jdbc:postgresql://…}, or {@code postgres//ana@…} with the colon forgotten. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9+.:-]{2,}://.*|.*//[^/]*@.*|(jdbc:)?postgres(ql)?[:/].*@.*|[^/\\\\]*@[^/\\\\]*:[0-9]+/.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Well begun, where only a file will do. */
    private static final Pattern SERVER =
            Pattern.compile("postgres(ql)?:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern SIDE_FILE = Pattern.compile(".*(-wal|-shm|-journal|\\.writer-lock)");

    private final Path file;

    private StoreLocation(Path file) {
        this.file = file;
    }

    /**
     * The place that a person named.
     *
     * @param text as somebody typed it
     * @throws StoreTrouble {@link Trouble#REFUSED} if it is no plain file name, or names a place where no store can be safe
     */
    public static StoreLocation of(String text) {
        checkWritten(text);
        try {
            return of(Path.of(text));
        } catch (InvalidPathException e) {
            throw refused("\"" + text + "\" cannot be a file name here");
        }
    }

    /**
     * Looks at a name only as it is written, not whether anything is there.
     *
     * @throws StoreTrouble {@link Trouble#REFUSED} if it is no plain file name
     */
    public static void checkWritten(String text) {
        if (text.isBlank()) {
            throw refused("the name of the store is empty");
        }
        if (holdsControl(text)) {
            throw refused("the name of the store holds a control character");
        }
        if (SERVER.matcher(text).matches()) {
            throw refused("the address of a server is no plain file name");
        }
        if (ADDRESS.matcher(text).matches()) {
            // Not repeated: it may hold a password.
            throw new StoreTrouble(
                    Trouble.REFUSED,
                    Sentence.of(
                            "what was named is written like an address, and is none of a record: one on a server is like"
                                    + " postgresql://user@host:5432/database, one in a file is just its path {0}",
                            WayOut.to(Step.AS_STORE)));
        }
        if (text.startsWith(":") || URL.matcher(text).matches()) {
            throw refused("\"" + text + "\" is no plain file name");
        }
        if (text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
            throw refused("\"" + text + "\" holds ? or #, which the name of a store may not");
        }
    }

    private static boolean holdsControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static StoreLocation of(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path directory = absolute.getParent();
        Path name = absolute.getFileName();
        if (directory == null || name == null) {
            throw refused(absolute + " is a directory");
        }
        if (SIDE_FILE.matcher(name.toString().toLowerCase(Locale.ROOT)).matches()) {
            throw refused(absolute + " is named like a file that SQLite keeps beside a store");
        }
        try {
            // Links to directories are fine once resolved: everybody then locks the same file under the same name.
            Path real = Files.exists(directory) ? directory.toRealPath() : directory;
            Path file = real.resolve(name);
            if (isThere(file)) {
                FileGuards.checkFile(file);
                // Where case does not matter to the disk it still would to the queue of writers: take the name as it is
                // written there.
                file = file.toRealPath(LinkOption.NOFOLLOW_LINKS);
            }
            if (Files.exists(real)) {
                FileGuards.checkDirectory(real, file);
            }
            return new StoreLocation(file);
        } catch (IOException e) {
            throw new StoreTrouble(
                    Trouble.REFUSED, absolute + " cannot be looked at: check that you may enter its directory", e);
        }
    }

    /** As {@link Files#exists}, which takes what may not be looked at for not there. */
    private static boolean isThere(Path file) throws AccessDeniedException {
        try {
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (AccessDeniedException e) {
            throw e;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether something is there already, be it a store or not. */
    public boolean exists() {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** The file itself, for people to read; never to be opened but by SQLite. */
    public Path path() {
        return file;
    }

    /** The file that writers queue at; a different one, so that Java may open and lock it. */
    Path lockFile() {
        return file.resolveSibling(file.getFileName() + ".writer-lock");
    }

    /** The names of the files in the same directory that are named as this one and go on so, in alphabetical order. */
    List<String> beside(String suffix) throws IOException {
        String begin = file.getFileName() + suffix;
        try (Stream<Path> all = Files.list(file.getParent())) {
            return all.map(one -> one.getFileName().toString())
                    .filter(name -> name.startsWith(begin))
                    .sorted()
                    .toList();
        }
    }

    /** The name as SQLite's URI (sqlite.org/uri.html): every byte that could mean something else is percent-encoded. */
    String uri() {
        return "file://" + file.toUri().getRawPath();
    }

    /**
     * Makes an empty file for SQLite to fill, readable by its owner only, and its directory if need be.
     *
     * @throws StoreTrouble if the place cannot be written or is a network drive
     */
    void create() {
        FileGuards.create(file);
    }

    static StoreTrouble refused(String why) {
        return new StoreTrouble(
                Trouble.REFUSED,
                Sentence.of("{0}: name a file in a directory of your own {1}", why, WayOut.to(Step.AS_STORE)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoreLocation that && file.equals(that.file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }

    /** The path, without control characters by construction. */
    @Override
    public String toString() {
        return file.toString();
    }
}
