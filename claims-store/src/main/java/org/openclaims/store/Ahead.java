package org.openclaims.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.openclaims.store.chain.JsonTree;
import org.openclaims.store.sql.LeanJdbi;

/**
 * Links Jdbi and Jackson beside whoever is about to need them, once per process. Changes nothing but how soon they are ready. Meanwhile the words are read
 * and the file is opened, which takes about as long.
 */
final class Ahead {
    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private Ahead() {}

    static void start() {
        if (STARTED.compareAndSet(false, true)) {
            Thread thread = new Thread(Ahead::link, "claims-ahead");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void link() {
        try {
            LeanJdbi.link();
            JsonTree.read("{}");
        } catch (RuntimeException | Error e) {
            // Whoever needs them in earnest meets the same, and can say it.
        }
    }
}
