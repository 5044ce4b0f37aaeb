package org.openclaims.cli.shell;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openclaims.ClaimsException;
import org.openclaims.log.Batch;
import org.openclaims.log.EventLog;
import org.openclaims.log.LogReader;
import org.openclaims.store.Store;
import org.openclaims.store.seal.Seal;

/** Which store a command means, and how it gets at it. */
public final class Stores {
    private Stores() {}

    /** There is no record yet. */
    public static final class NoRecord extends ClaimsException {
        private static final long serialVersionUID = 1L;

        NoRecord(String location) {
            super("There is no record yet at " + location
                    + ". `claims add` starts one; `claims demo` makes an example to look at; --db FILE names another.");
        }
    }

    /** The location: {@code --db}, else {@code CLAIMS_DB}, else the data directory that the system provides for it. */
    public static String location(Args args, Session session) {
        String given = args.text("--db");
        if (given != null) {
            return given;
        }
        String variable = session.variable("CLAIMS_DB");
        return variable != null ? variable : dataDirectory(session) + "/claims.db";
    }

    /** Where this system wants programs to keep a person's data. */
    public static String dataDirectory(Session session) {
        String windows = session.variable("LOCALAPPDATA");
        if (session.system().startsWith("Windows") && windows != null) {
            return windows + "/OpenClaims";
        }
        if (session.system().startsWith("Mac")) {
            return session.home() + "/Library/Application Support/OpenClaims";
        }
        String xdg = session.variable("XDG_DATA_HOME");
        return (xdg == null ? session.home() + "/.local/share" : xdg) + "/openclaims";
    }

    /** Where this system wants programs to keep a person's settings. */
    public static String configDirectory(Session session) {
        String windows = session.variable("APPDATA");
        if (session.system().startsWith("Windows") && windows != null) {
            return windows + "/OpenClaims";
        }
        if (session.system().startsWith("Mac")) {
            return session.home() + "/Library/Application Support/OpenClaims";
        }
        String xdg = session.variable("XDG_CONFIG_HOME");
        return (xdg == null ? session.home() + "/.config" : xdg) + "/openclaims";
    }

    /** Asks something of the store; one that is not there is not made for a question. */
    public static <T> T read(Args args, Session session, Function<LogReader, T> question) {
        try (Store store = existing(args, session)) {
            return store.read(question);
        }
    }

    /** The same for a question that prints while it is answered, and so is not asked again where a connection is lost. */
    public static <T> T readOnce(Args args, Session session, Function<LogReader, T> question) {
        try (Store store = existing(args, session)) {
            return store.readOnce(question);
        }
    }

    /** Opens a store that is there. */
    public static Store existing(Args args, Session session) {
        return session.stores().open(locationOfExisting(args, session));
    }

    /** Where a store is that is there. */
    public static String locationOfExisting(Args args, Session session) {
        String location = location(args, session);
        if (!session.stores().exists(location)) {
            throw new NoRecord(location);
        }
        return location;
    }

    /** Opens the store for writing to the chain that is meant, and makes it if it is not there. */
    public static EventLog forWriting(Args args, Session session) {
        return session.stores().open(location(args, session), chain(args, session));
    }

    /**
     * The chain to record in: {@code --chain}, else {@code CLAIMS_CHAIN}, else the one that every record begins with.
     *
     * @throws UsageError if that is no name for one
     */
    public static String chain(Args args, Session session) {
        String named = namedChain(args, session);
        String chain = named != null ? named : Batch.MAIN;
        if (!Seal.isChain(chain)) {
            throw new UsageError("\"" + chain + "\" is no name for a chain: it takes 1 to 64 letters without accents,"
                    + " digits, dots, hyphens or low lines.");
        }
        return chain;
    }

    /** The chain that was asked for, by {@code --chain} or {@code CLAIMS_CHAIN}; null if none was. */
    public static @Nullable String namedChain(Args args, Session session) {
        String given = args.text("--chain");
        return given != null ? given : session.variable("CLAIMS_CHAIN");
    }
}
