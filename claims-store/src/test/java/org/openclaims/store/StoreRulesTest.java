package org.openclaims.store;

import java.util.Map;
import org.openclaims.architecture.HouseRules;

/** Doors of the store: add a class here with its reason, and keep it small. */
class StoreRulesTest extends HouseRules {
    StoreRulesTest() {
        super(
                Map.of(
                        "org.openclaims.store.StoreOptions",
                        "offers the computer's clock and chance to programs that bring none; the store itself takes what it is given",
                        "org.openclaims.store.log.Digest",
                        "draws a key that nobody may know beforehand; no answer depends on which",
                        "org.openclaims.store.sqlite.Connections",
                        "counts down how long it waits for another opener, and asks which system it runs on",
                        "org.openclaims.store.sqlite.FileGuards",
                        "asks who we are, to see whether a file is ours",
                        "org.openclaims.store.sqlite.NativeLibrary",
                        "the driver takes the place of its machine code from system properties only",
                        "org.openclaims.store.sqlite.WriterTicket",
                        "counts down how long a writer waits for its turn",
                        "org.openclaims.store.postgres.PostgresEngine",
                        "counts down how long it tries again, and how long it waits for a server that starts",
                        "org.openclaims.store.postgres.Sessions",
                        "asks who we are, which is who logs in where no address says so"),
                Map.of(
                        "org.openclaims.store.sqlite.Access",
                        "looks at sizes, times and rights, to see how a store may be opened; opens nothing",
                        "org.openclaims.store.sqlite.FileAtRest",
                        "opens a finished copy before it gets its name: no SQLite connection has it open, and nobody else knows it",
                        "org.openclaims.store.sqlite.FileGuards",
                        "looks at names, owners and rights, and makes new files; opens none that is there",
                        "org.openclaims.store.sqlite.Purging",
                        "asks for sizes; opens nothing",
                        "org.openclaims.store.sqlite.StoreLocation",
                        "looks at names and rights; opens nothing",
                        "org.openclaims.store.sqlite.NativeLibrary",
                        "opens its own copy of the driver's machine code, which is another file",
                        "org.openclaims.store.sqlite.WriterTicket",
                        "opens the lock file beside the store, which SQLite never touches"));
    }
}
