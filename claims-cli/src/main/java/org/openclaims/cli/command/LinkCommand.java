package org.openclaims.cli.command;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaims.claim.LinkKind;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.shell.Writing;
import org.openclaims.desk.Desk;
import picocli.CommandLine.Model.CommandSpec;

/** {@code claims link}: two claims are the same, or opposites, or one is a part of the other. */
public final class LinkCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Opts.command(
                        "link",
                        "Judge how two claims stand to each other. Void the link, and both are as they were.",
                        "claims link bridge-safe --same-as bridge-sound",
                        "claims link bridge-safe --opposite-of bridge-closed",
                        "claims link bridge-inspected --part-of bridge-safe")
                .words("CLAIM", "Handle of the one claim.")
                .text("--same-as", "CLAIM", "The other says the same: acts on one count for both.")
                .text("--opposite-of", "CLAIM", "Both cannot be true; nothing is concluded from it.")
                .text("--part-of", "CLAIM", "The other says this and more; nothing is concluded from it.")
                .writing()
                .build();
    }

    @Override
    public int run(Args args, Session session) {
        Map<LinkKind, String> others = new EnumMap<>(LinkKind.class);
        put(others, LinkKind.SAME, args.text("--same-as"));
        put(others, LinkKind.OPPOSITE, args.text("--opposite-of"));
        put(others, LinkKind.PART_OF, args.text("--part-of"));
        if (args.positional().size() != 1 || others.size() != 1) {
            throw new UsageError(
                    "Which two, and how? claims link CLAIM with one of --same-as CLAIM, --opposite-of CLAIM, --part-of CLAIM.");
        }
        String from = args.positional().get(0);
        return Writing.record(
                "link",
                args,
                session,
                List.of(),
                (drafting, names) -> others.forEach((kind, to) -> Desk.link(drafting, from, kind, to)));
    }

    private static void put(Map<LinkKind, String> others, LinkKind kind, @Nullable String other) {
        if (other != null) {
            others.put(kind, other);
        }
    }
}
