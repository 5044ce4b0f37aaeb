package org.openclaims.cli.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.cli.render.Rows;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Printing;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.words.Language;
import org.openclaims.desk.Directory;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.party.Office;
import org.openclaims.party.Party;
import org.openclaims.source.Source;
import org.openclaims.verdict.Label;
import org.openclaims.verdict.Scale;
import org.openclaims.verdict.Scales;
import picocli.CommandLine.Model.CommandSpec;

/** {@code claims party list}, {@code party show}, {@code source list}, {@code source show} and {@code scale list}. */
public final class Listings {
    private static final int MOST = 1_000_000;

    private Listings() {}

    /** {@code claims party list}. */
    public static final class Parties implements Command {
        @Override
        public CommandSpec spec() {
            return Opts.command("party list", "List everybody in the record.", "claims party list")
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            Language language = language(args, session);
            Rows rows = Stores.read(args, session, reader -> {
                Dossier dossier = all(reader, ItemKind.PARTY);
                Rows table = new Rows("parties", "handle", "name", "kind", "office", "aliases");
                for (Party party : dossier.parties()) {
                    table.add(
                            party.handle(),
                            party.name(),
                            language.code(party.kind()),
                            titles(dossier.offices(party.id(), session.today())),
                            aliases(dossier, party));
                }
                return table;
            });
            return printed(rows, args, session);
        }
    }

    /** {@code claims party show}. */
    public static final class OneParty implements Command {
        @Override
        public CommandSpec spec() {
            return Opts.command("party show", "Show one party: names, offices, identity.", "claims party show petro")
                    .words("NAME", "Who.")
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            String name = PartyWriting.one(args, "Who? claims party show NAME. `claims party list` shows all.");
            Language language = language(args, session);
            Rows rows = Stores.read(args, session, reader -> {
                ItemId id = new Directory(reader).require(name).id();
                Dossier dossier = Reading.items(reader, Set.of(id), null);
                Party party = dossier.party(id);
                Rows table = new Rows("party", "what", "value", "handle", "from", "until");
                table.add(language.say("name"), party.name(), party.handle(), null, null);
                table.add(language.say("kind"), language.code(party.kind()), null, null, null);
                if (party.wikidata() != null) {
                    table.add(language.say("wikidata"), party.wikidata(), null, null, null);
                }
                dossier.aliases(id)
                        .forEach(alias -> table.add(language.say("alias"), alias.name(), alias.handle(), null, null));
                for (Office office : dossier.offices(id)) {
                    table.add(
                            language.say("office"),
                            office.title(),
                            office.handle(),
                            office.from() == null ? null : office.from().edtf().value(),
                            office.until() == null
                                    ? null
                                    : office.until().edtf().value());
                }
                dossier.identity(id)
                        .ifPresent(identity -> table.add(
                                language.say("identity"),
                                language.say("kept, encrypted"),
                                identity.handle(),
                                null,
                                null));
                return table;
            });
            return printed(rows, args, session);
        }
    }

    /** {@code claims source list} and {@code claims source show}. */
    public static final class Sources implements Command {
        private final boolean one;

        /** @param one whether a single source is asked for */
        public Sources(boolean one) {
            this.one = one;
        }

        @Override
        public CommandSpec spec() {
            return one
                    ? Opts.command("source show", "Show one source.", "claims source show elpais")
                            .words("SOURCE", "Its handle.")
                            .build()
                    : Opts.command("source list", "List all sources.", "claims source list")
                            .build();
        }

        @Override
        public int run(Args args, Session session) {
            Rows rows = Stores.read(args, session, reader -> {
                Dossier dossier = one
                        ? Reading.items(
                                reader,
                                Set.of(new Directory(reader)
                                        .require(
                                                ItemKind.SOURCE,
                                                "source",
                                                PartyWriting.one(args, "Which source? claims source show SOURCE."),
                                                Sentence.of("`claims source list` shows all."))),
                                null)
                        : all(reader, ItemKind.SOURCE);
                Rows table = new Rows(
                        "sources",
                        "handle",
                        "publisher",
                        "title",
                        "author",
                        "published",
                        "language",
                        "url",
                        "snapshot");
                dossier.sources().forEach(source -> add(table, source));
                return table;
            });
            return printed(rows, args, session);
        }

        private static void add(Rows table, Source source) {
            table.add(
                    source.handle(),
                    source.publisher(),
                    source.title(),
                    source.author(),
                    source.published() == null
                            ? null
                            : source.published().edtf().value(),
                    source.language(),
                    source.url(),
                    source.snapshot());
        }
    }

    /** {@code claims scale list}. */
    public static final class ScaleList implements Command {
        @Override
        public CommandSpec spec() {
            return Opts.command("scale list", "List the rating scales and their labels.", "claims scale list")
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            Language language = language(args, session);
            Rows rows = new Rows("scales", "scale", "title", "labels");
            Scales.SHIPPED.forEach(scale -> add(rows, scale, language));
            if (session.stores().exists(Stores.location(args, session))) {
                Stores.read(args, session, reader -> all(reader, ItemKind.SCALE).scales())
                        .forEach(scale -> add(rows, scale, language));
            }
            return printed(rows, args, session);
        }

        private static void add(Rows rows, Scale scale, Language language) {
            String labels = scale.freeText()
                    ? language.say("any words")
                    : scale.labels().stream().map(Label::text).collect(Collectors.joining(", "));
            rows.add(scale.handle(), scale.title(), labels);
        }
    }

    /** That of whoever reads the table; programs read the same words everywhere. */
    private static Language language(Args args, Session session) {
        return args.flag("--json") ? Language.ENGLISH : Printing.language(args, session);
    }

    private static int printed(Rows rows, Args args, Session session) {
        if (args.positional().size() > 1) {
            throw new UsageError("One at a time.");
        }
        Printing.table(rows, args, session);
        return rows.isEmpty() ? ExitCode.NO : ExitCode.OK;
    }

    private static Dossier all(LogReader reader, ItemKind kind) {
        List<ItemId> ids = reader.newest(kind, Long.MAX_VALUE, MOST).stream()
                .map(LogReader.Placed::item)
                .toList();
        return Reading.items(reader, ids, null);
    }

    private static @Nullable String titles(List<Office> offices) {
        return offices.isEmpty() ? null : offices.stream().map(Office::title).collect(Collectors.joining("; "));
    }

    private static @Nullable String aliases(Dossier dossier, Party party) {
        List<String> names = dossier.names(party.id());
        return names.size() < 2 ? null : String.join("; ", names.subList(1, names.size()));
    }
}
