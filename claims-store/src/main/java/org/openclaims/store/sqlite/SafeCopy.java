package org.openclaims.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openclaims.store.health.NotOverwritten;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.sql.Handles;
import org.sqlite.SQLiteConnection;

/**
 * Copies a store by SQL, whatever others write meanwhile: {@code VACUUM INTO} under another name, a look at the copy, then its name at once.
 *
 * <p>Never by copying the file: of 60 files copied while a writer ran 53 lacked what was recorded, and reading a live store with Java drops
 * SQLite's locks on it.
 */
public final class SafeCopy {
    private SafeCopy() {}

    /**
     * Copies to a place where nothing is yet.
     *
     * @param check looks at the copy before it gets its name; what it throws ends the matter, and nothing is left
     * @return the SHA-256 of the copy in hex
     * @throws NotOverwritten if something is there already
     * @throws StoreTrouble if the copy cannot be made; the store is as it was
     */
    public static String copy(
            StoreLocation from, StoreLocation to, Duration budget, Path cache, Consumer<StoreLocation> check) {
        NativeLibrary.prepare(cache);
        return copy(from, to, budget, check);
    }

    /** The same, where SQLite is at work already. */
    static String copy(StoreLocation from, StoreLocation to, Duration budget, Consumer<StoreLocation> check) {
        if (to.equals(from)) {
            throw new NotOverwritten(to + " is the store itself: it");
        }
        return make(to, part -> {
            try {
                vacuum(from, part.path(), budget);
            } catch (SQLException e) {
                throw noCopy(SqlErrors.translate(from, e), from, to);
            }
            check.accept(part);
        });
    }

    /**
     * Makes a store where nothing is yet, under another name until it is whole.
     *
     * @param making fills an empty file and looks at the result; what it throws ends the matter, and nothing is left
     * @return the SHA-256 of the file in hex
     * @throws NotOverwritten if something is there already
     * @throws StoreTrouble if the file cannot be made
     */
    static String make(StoreLocation to, Consumer<StoreLocation> making) {
        prepare(to);
        Path part = null;
        try {
            part = FileAtRest.reserve(to.path());
            making.accept(StoreLocation.of(part.toString()));
            String sha256 = FileAtRest.sha256(part);
            FileAtRest.publish(part, to.path());
            return sha256;
        } catch (IOException e) {
            throw new StoreTrouble(
                    Trouble.IO, "nothing could be written at " + to + ": check the disk and who owns the directory", e);
        } finally {
            clear(part);
        }
    }

    private static void prepare(StoreLocation to) {
        if (to.exists()) {
            throw new NotOverwritten(to.toString());
        }
        Path directory = to.path().getParent();
        if (directory == null || !FileAtRest.isDirectory(directory)) {
            throw new StoreTrouble(Trouble.MISSING, "there is no directory " + directory + ": make it first");
        }
        FileGuards.refuseNetwork(to.path());
    }

    private static void vacuum(StoreLocation from, Path part, Duration budget) throws SQLException {
        Access access = Access.to(from);
        SQLiteConnection connection = Connections.open(access, budget);
        try (PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, StoreLocation.of(part.toString()).uri());
            vacuum.executeUpdate();
            access.requireUnchanged();
        } finally {
            Handles.closeQuietly(connection);
        }
    }

    private static StoreTrouble noCopy(StoreTrouble why, StoreLocation from, StoreLocation to) {
        String message = switch (why.kind()) {
            case FULL ->
                "the disk is full: no copy was made at " + to + ", and " + from
                        + " is as it was; make room, or name another disk";
            case IO, READ_ONLY, UNKNOWN_OUTCOME ->
                "no copy was made at " + to + ", and " + from
                        + " is as it was: reading or writing failed; check both disks and the room on them";
            case BUSY, MISSING, UNREACHABLE, REFUSED, FOREIGN, NEWER, DAMAGED, GUARDED -> why.getMessage();
        };
        return new StoreTrouble(why.kind(), message, why);
    }

    private static void clear(@Nullable Path part) {
        try {
            if (part != null) {
                FileAtRest.discard(part);
            }
        } catch (IOException e) {
            // A part that stays is in nobody's way, and the error that led here is worth more.
        }
    }
}
