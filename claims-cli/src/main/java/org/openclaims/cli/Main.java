package org.openclaims.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.LongWork;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Terminal;

/** The process: the one place that knows the real clock, streams, environment and chance. */
public final class Main {
    private static final String VERSION = "0.1.0";

    private Main() {}

    /** Carries out one command and ends with its status. */
    public static void main(String[] words) {
        PrintWriter out = writer(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
        int status = new ClaimsCli(session(out, err, System.getenv())).run(words);
        if (out.checkError() && status == ExitCode.OK) {
            status = ExitCode.STORE;
        }
        err.flush();
        if (status != ExitCode.OK) {
            // Not exit: on newer Java that starts the logging machinery, and everything is flushed and closed.
            Runtime.getRuntime().halt(status);
        }
    }

    /** The environment of this process, but for one variable. */
    static Map<String, String> environmentWith(String name, String value) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put(name, value);
        return environment;
    }

    static Session session(PrintWriter out, PrintWriter err, Map<String, String> environment) {
        boolean interactive = isTerminal(System.console());
        Terminal terminal = new ConsoleTerminal(System.in, err, interactive, System.console(), environment);
        String actor = environment.get("CLAIMS_ACTOR");
        String home = environment.getOrDefault("HOME", System.getProperty("user.home", "."));
        String system = System.getProperty("os.name", "");
        return new Session(
                out,
                err,
                terminal,
                environment,
                home,
                system,
                actor == null || actor.isBlank() ? System.getProperty("user.name", "unknown") : actor,
                "claims " + VERSION,
                Clock.systemUTC(),
                TimeZone.getDefault(),
                () -> UUID.randomUUID().toString(),
                new RealStores(home, system, environment, "claims " + VERSION, new LongWork(err, terminal)));
    }

    /** Since Java 22 there is always a console, and it says itself whether it is a terminal; before, there was one only at a terminal. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }
}
