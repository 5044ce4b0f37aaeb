package org.openclaims.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.shell.Words;
import org.openclaims.cli.shell.Writing;
import org.openclaims.date.EventDate;
import org.openclaims.desk.Desk;
import org.openclaims.desk.Merging;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import picocli.CommandLine.Model.CommandSpec;

/** {@code claims party add}, {@code alias} and {@code office}: who people are. */
public final class PartyWriting {
    private PartyWriting() {}

    /** {@code claims party add}. */
    public static final class Add implements Command {
        @Override
        public CommandSpec spec() {
            return Opts.command(
                            "party add",
                            "Record a person, an organization or an unnamed source.",
                            "claims party add \"Gustavo Petro\" --alias \"Gustavo Petro Urrego\" \\\n    --office \"President of Colombia\" --from 2022-08-07",
                            "claims party add \"a neighboring president\" --kind unnamed",
                            "claims party add \"US State Department\" --kind organization")
                    .words("NAME", "The name to print.")
                    .text("--kind", "KIND", "person, organization or unnamed (guessed from the name).")
                    .texts("--alias", "NAME", "Another name.")
                    .text("--office", "TITLE", "An office, or what else goes with the name.")
                    .text("--from", "DATE", "Its first day.")
                    .text("--until", "DATE", "Its last day.")
                    .text("--wikidata", "ID", "Wikidata id, for example Q42.")
                    .text("--handle", "HANDLE", "A handle of your choice.")
                    .writing()
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            String name = one(args, "Who? claims party add \"NAME\".");
            PartyKind kind = Words.codeOrNull(PartyKind.class, "--kind", args);
            List<String> echoes = new ArrayList<>();
            EventDate from = date(args, session, "--from", echoes);
            EventDate until = date(args, session, "--until", echoes);
            return Writing.record("party add", args, session, echoes, (drafting, names) -> {
                Party party = kind == null
                        ? Desk.party(drafting, name, args.text("--wikidata"), args.text("--handle"))
                        : Desk.party(drafting, kind, name, args.text("--wikidata"), args.text("--handle"));
                args.texts("--alias").forEach(alias -> Desk.alias(drafting, party, alias));
                String office = args.text("--office");
                if (office != null) {
                    Desk.office(drafting, party, office, from, until);
                }
            });
        }
    }

    /** {@code claims party alias}. */
    public static final class AddAlias implements Command {
        @Override
        public CommandSpec spec() {
            return Opts.command(
                            "party alias",
                            "Record another name of a party, so that it is found by it.",
                            "claims party alias leyva \"Álvaro Leyva Durán\"")
                    .words("NAME ALIAS", "Who, and the other names.")
                    .writing()
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            List<String> words = args.positional();
            if (words.size() < 2) {
                throw new UsageError("Who, and which other name? claims party alias NAME \"OTHER NAME\".");
            }
            return Writing.record("party alias", args, session, List.of(), (drafting, names) -> {
                Party party = drafting.known(names.meant(words.get(0)));
                words.stream().skip(1).forEach(alias -> Desk.alias(drafting, party, alias));
            });
        }
    }

    /** {@code claims party merge}. */
    public static final class Merge implements Command {
        @Override
        public CommandSpec spec() {
            return Opts.command(
                            "party merge",
                            "Make one of two parties that are the same. What the second did, and what is said of it, becomes the first one's, and its names find the first. It is a correction of our own record: the old words stay, and undo parts the two again.",
                            "claims party merge mensah k-mensah --why \"one man, two spellings\"")
                    .words("NAME SAME", "Who stays, and who is the same.")
                    .correcting()
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            List<String> words = args.positional();
            if (words.size() != 2) {
                throw new UsageError("Which two are one? claims party merge NAME SAME --why \"…\".");
            }
            String why = args.required("--why", "Why? The corrections log needs the reason: --why \"…\".");
            Stores.locationOfExisting(args, session);
            return Writing.record(
                    "party merge",
                    args,
                    session,
                    List.of(),
                    (drafting, names) ->
                            Merging.merge(drafting, names.meant(words.get(0)), names.meant(words.get(1)), why));
        }
    }

    /** {@code claims party office}. */
    public static final class AddOffice implements Command {
        @Override
        public CommandSpec spec() {
            return Opts.command(
                            "party office",
                            "Record an office that a party held; reports print the one held on the day in question.",
                            "claims party office petro \"President of Colombia\" \\\n    --from 2022-08-07 --until 2026-08-07")
                    .words("NAME TITLE", "Who, and the title in quotes.")
                    .text("--from", "DATE", "Its first day.")
                    .text("--until", "DATE", "Its last day.")
                    .writing()
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            List<String> words = args.positional();
            if (words.size() != 2) {
                throw new UsageError("Who, and which office? claims party office NAME \"TITLE\" --from DATE.");
            }
            List<String> echoes = new ArrayList<>();
            EventDate from = date(args, session, "--from", echoes);
            EventDate until = date(args, session, "--until", echoes);
            return Writing.record(
                    "party office",
                    args,
                    session,
                    echoes,
                    (drafting, names) -> Desk.office(
                            drafting, drafting.known(names.meant(words.get(0))), words.get(1), from, until));
        }
    }

    private static @Nullable EventDate date(Args args, Session session, String option, List<String> echoes) {
        return Words.date(args.text(option), session, understood -> echoes.add(option + " " + understood));
    }

    static String one(Args args, String sentence) {
        if (args.positional().size() != 1) {
            throw new UsageError(sentence);
        }
        return args.positional().get(0);
    }
}
