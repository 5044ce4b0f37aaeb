package org.openclaims.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;

/**
 * How a store may be opened by whoever we are: as usual, or only to be read, where its file or its directory may not be written. Looks by stat
 * alone.
 *
 * <p>In write-ahead mode SQLite keeps memory for all readers in a file beside the store. Where it may not make one there is {@code immutable=1}, by
 * which it reads the file alone, takes no lock, and silently leaves out what stands in a write-ahead log (sqlite.org/uri.html). So that is asked
 * for only where no log has anything in it, and what was read counts only if the file is still the same afterwards.
 */
final class Access {
    private static final String IMMUTABLE = "?immutable=1";

    private final StoreLocation store;
    private final boolean writable;
    private final String option;
    private final String seen;

    private Access(StoreLocation store, boolean writable, String option) {
        this.store = store;
        this.writable = writable;
        this.option = option;
        seen = option.equals(IMMUTABLE) ? look(store) : "";
    }

    /**
     * Looks.
     *
     * @throws StoreTrouble {@link Trouble#READ_ONLY} if the newest records could not be seen from here
     */
    static Access to(StoreLocation store) {
        Path file = store.path();
        boolean mayAdd = Files.isWritable(file.resolveSibling(""));
        if (mayAdd && Files.isWritable(file)) {
            return new Access(store, true, "");
        }
        boolean logged = !isEmpty(side(store, "-wal"));
        boolean shared = Files.exists(side(store, "-shm"));
        if (logged && !shared && !mayAdd) {
            throw new StoreTrouble(
                    Trouble.READ_ONLY,
                    Sentence.of(
                            "the newest records of {0} are in {1}, and nothing may be written beside them, without which they cannot be read: copy both files to a directory of your own, and name the copy {2}",
                            store, side(store, "-wal").getFileName(), WayOut.to(Step.AS_STORE)));
        }
        boolean alone = !logged && !shared && isEmpty(side(store, "-journal"));
        return new Access(store, false, alone ? IMMUTABLE : "?mode=ro");
    }

    StoreLocation store() {
        return store;
    }

    boolean writable() {
        return writable;
    }

    /** The store as SQLite's URI, with how to open it. */
    String uri() {
        return store.uri() + option;
    }

    /** @throws StoreTrouble {@link Trouble#READ_ONLY} if nothing can be recorded */
    void requireWritable() {
        if (!writable) {
            throw new StoreTrouble(
                    Trouble.READ_ONLY,
                    Sentence.of(
                            "the store {0} may only be read by you, so nothing was recorded; to record, ask its owner for the right to write the file and its directory, or make a store of your own of it: {1}",
                            store, WayOut.to(Step.RESTORE, store)));
        }
    }

    /** @throws StoreTrouble {@link Trouble#BUSY} if what was read without a lock may be half of one thing and half of another */
    void requireUnchanged() {
        if (option.equals(IMMUTABLE) && !look(store).equals(seen)) {
            throw new StoreTrouble(Trouble.BUSY, "the store " + store + " was changed while it was read: ask again");
        }
    }

    /** Changes when the file does, or when a log comes up beside it. */
    private static String look(StoreLocation store) {
        return stat(store.path()) + " " + stat(side(store, "-wal")) + " " + stat(side(store, "-journal"));
    }

    private static String stat(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.fileKey() + ":" + attributes.size() + ":" + attributes.lastModifiedTime();
        } catch (NoSuchFileException e) {
            return "none";
        } catch (IOException e) {
            throw new StoreTrouble(
                    Trouble.IO, file + " cannot be looked at: check that you may enter its directory", e);
        }
    }

    private static boolean isEmpty(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            throw new StoreTrouble(
                    Trouble.IO, file + " cannot be looked at: check that you may enter its directory", e);
        }
    }

    private static Path side(StoreLocation store, String ending) {
        return store.path().resolveSibling(store.path().getFileName() + ending);
    }
}
