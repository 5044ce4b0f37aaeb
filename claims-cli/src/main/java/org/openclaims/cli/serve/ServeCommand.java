package org.openclaims.cli.serve;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.words.Harmless;
import picocli.CommandLine.Model.CommandSpec;

/** {@code claims serve}: the record in a browser on this computer, until it is ended. */
public final class ServeCommand implements Command {
    private static final int PORT = 8725;
    private static final int LAST_PORT = 65_535;

    @Override
    public CommandSpec spec() {
        return Opts.command(
                        "serve",
                        "Show the record in a browser on this computer, as it is at each look, with a form for new acts. Ctrl-C ends it.",
                        "claims serve",
                        "claims serve --port 9000")
                .text("--port", "N", "Where it listens, on this computer only (" + PORT + ", or any that is free).")
                .language()
                .text("--chain", "NAME", "Your desk's line of the record, for new acts (else CLAIMS_CHAIN, else main).")
                .build();
    }

    @Override
    public int run(Args args, Session session) {
        if (!args.positional().isEmpty()) {
            throw new UsageError("`claims serve` takes no words.");
        }
        // Said now, and not to somebody who has filled in a form.
        Stores.chain(args, session);
        Stores.locationOfExisting(args, session);
        try (Server server = started(args, session)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            say(server, args, session);
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    /** At the port that was named; else at ours, and where somebody has that, at any that is free. */
    private static Server started(Args args, Session session) {
        int port = args.number("--port", PORT);
        if (port > LAST_PORT) {
            throw new UsageError("--port takes a number up to " + LAST_PORT + ".");
        }
        Answers answers = new Answers(args, session);
        String token = session.ids().nextKey();
        try {
            return Server.start(port, token, answers);
        } catch (IOException taken) {
            try {
                if (args.text("--port") == null) {
                    return Server.start(0, token, answers);
                }
            } catch (IOException e) {
                taken.addSuppressed(e);
            }
            throw new UsageError("Nothing can listen at port " + port + " ("
                    + Harmless.line(String.valueOf(taken.getMessage())) + "). Name another with --port N.");
        }
    }

    private static void say(Server server, Args args, Session session) {
        if (args.flag("--json")) {
            session.out().println("{\n  \"address\": \"" + server.address() + "\"\n}");
        } else {
            session.out().println("The record is at " + server.address());
            session.out()
                    .println(
                            "The long part is the key: who has the whole address can read and record. Ctrl-C ends it.");
        }
        session.out().flush();
    }
}
