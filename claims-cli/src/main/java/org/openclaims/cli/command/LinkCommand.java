package org.openclaims.cli.command;

import java.util.List;
import org.openclaims.claim.LinkKind;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.shell.Writing;
import org.openclaims.desk.Desk;
import picocli.CommandLine.Model.CommandSpec;

/** {@code claims link}: two claims are the same, or opposites. */
public final class LinkCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Opts.command(
                        "link",
                        "Judge two claims to be the same, or opposites. Void the link, and both are as they were.",
                        "claims link bridge-safe --same-as bridge-sound",
                        "claims link bridge-safe --opposite-of bridge-closed")
                .words("CLAIM", "Handle of the one claim.")
                .text("--same-as", "CLAIM", "The other says the same: acts on one count for both.")
                .text("--opposite-of", "CLAIM", "Both cannot be true; nothing is concluded from it.")
                .writing()
                .build();
    }

    @Override
    public int run(Args args, Session session) {
        String same = args.text("--same-as");
        String opposite = args.text("--opposite-of");
        if (args.positional().size() != 1 || (same == null) == (opposite == null)) {
            throw new UsageError("Which two? claims link CLAIM --same-as CLAIM, or --opposite-of CLAIM.");
        }
        String from = args.positional().get(0);
        return Writing.record("link", args, session, List.of(), (drafting, names) -> {
            if (same != null) {
                Desk.link(drafting, from, LinkKind.SAME, same);
            } else if (opposite != null) {
                Desk.link(drafting, from, LinkKind.OPPOSITE, opposite);
            }
        });
    }
}
