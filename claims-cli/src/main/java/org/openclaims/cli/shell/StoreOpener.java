package org.openclaims.cli.shell;

import java.nio.file.Path;
import java.util.List;
import org.openclaims.log.Batch;
import org.openclaims.store.Store;
import org.openclaims.store.health.Verification;
import org.openclaims.store.log.Backup;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.secret.KeyFile;
import org.openclaims.store.sqlite.FlatFile;

/** Opens the store that a location names. */
public interface StoreOpener {
    /** Is told that one will probably be opened, and may make ready for it beside the caller. */
    default void expectOpening() {}

    /** Is told that something will probably be recorded, and may make ready for that. */
    default void expectRecording() {}

    /** Whether there is one. */
    boolean exists(String location);

    /** Opens it, and makes it if it is not there. */
    default Store open(String location) {
        return open(location, Batch.MAIN);
    }

    /** The same, to record in a chain of it. */
    Store open(String location, String chain);

    /** The key file of this name, which may not be there yet. */
    KeyFile keys(String file);

    /** Looks at everything in it, also if it cannot be opened, and holds it against seals. */
    Verification verify(String location, List<Seal> seals);

    /** Makes one from a backup, where there is none. */
    Backup restore(String backup, String location, List<Seal> seals);

    /** Copies a whole record, event by event, to where there is none, on whatever database. */
    Backup copy(String from, String to, List<Seal> seals);

    /** Begins a file of plain tables for other programs, where nothing is yet. */
    FlatFile flat(Path file);
}
