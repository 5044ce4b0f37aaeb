package org.openclaims.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.render.Folded;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.LongWork;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Terminal;
import org.openclaims.store.Store;

/** The process: the one place that knows the real clock, streams, environment and chance. */
public final class Main {
    private static final String VERSION = "0.1.0";

    private Main() {}

    /** Standard output, which remembers what went wrong with it: a writer says only that something did. */
    private static final class Output extends FileOutputStream {
        private @Nullable String wrong;

        Output() {
            super(FileDescriptor.out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                super.write(bytes, from, length);
            } catch (IOException e) {
                wrong = String.valueOf(e.getMessage());
                throw e;
            }
        }

        /** Whoever leaves a pager, or wants the first lines only, knows that the rest was not written. */
        void report(PrintWriter err) {
            if (wrong != null && !wrong.toLowerCase(Locale.ROOT).contains("pipe")) {
                err.println("claims: done, but what there was to say could not all be written (" + wrong + ").");
            }
        }
    }

    /** Carries out one command and ends with its status. */
    public static void main(String[] words) {
        if (words.length > 0 && !words[0].startsWith("-") && !words[0].equals("help")) {
            // A command, and most of them open a store: what that needs takes as long as all before it.
            Store.expectOpening();
        }
        Output output = new Output();
        PrintWriter out = writer(output);
        PrintWriter err = messages(System.getenv());
        int status = new ClaimsCli(session(out, err, System.getenv())).run(words);
        if (out.checkError() && status == ExitCode.OK) {
            status = ExitCode.OUTPUT;
            output.report(err);
        }
        err.flush();
        if (status != ExitCode.OK) {
            // Not exit: on newer Java that starts the logging machinery, and everything is flushed and closed.
            Runtime.getRuntime().halt(status);
        }
    }

    /** Broken to the width of the window where they are read in one, which the script that starts this process can tell. */
    private static PrintWriter messages(Map<String, String> environment) {
        PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
        return "terminal".equals(System.getProperty("claims.stderr"))
                ? new Folded(err, ConsoleTerminal.width(environment))
                : err;
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
