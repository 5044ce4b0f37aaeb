package org.openclaims.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.Commitment;
import org.openclaims.store.chain.JsonTree;
import org.openclaims.store.sql.LeanJdbi;

/**
 * Links libraries beside whoever is about to need them, once per process. Changes nothing but how soon they are ready. Meanwhile the words are read and
 * the file is opened, which takes about as long.
 */
final class Ahead {
    private static final AtomicBoolean READING = new AtomicBoolean();
    private static final AtomicBoolean RECORDING = new AtomicBoolean();

    private Ahead() {}

    /** Jdbi, and the reader of JSON. */
    static void ofReading() {
        once(READING, () -> {
            LeanJdbi.link();
            JsonTree.read("{}");
        });
    }

    /** What hides the words of a section: chance, and HMAC. */
    static void ofRecording(StoreOptions options) {
        once(RECORDING, () -> {
            Bytes salt = Bytes.of(options.randomBytes().apply(Commitment.SALT_BYTES));
            Commitment.of(salt, "");
        });
    }

    private static void once(AtomicBoolean begun, Runnable linking) {
        if (begun.compareAndSet(false, true)) {
            Thread thread = new Thread(() -> quietly(linking), "claims-ahead");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void quietly(Runnable linking) {
        try {
            linking.run();
        } catch (RuntimeException | Error e) {
            // Whoever needs them in earnest meets the same, and can say it.
        }
    }
}
