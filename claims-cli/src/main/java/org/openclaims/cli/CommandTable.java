package org.openclaims.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openclaims.Codes;
import org.openclaims.act.ActKind;
import org.openclaims.cli.command.ActCommand;
import org.openclaims.cli.command.AddCommand;
import org.openclaims.cli.command.AmendCommand;
import org.openclaims.cli.command.Asking;
import org.openclaims.cli.command.CompletionCommand;
import org.openclaims.cli.command.Copies;
import org.openclaims.cli.command.Correcting;
import org.openclaims.cli.command.DemoCommand;
import org.openclaims.cli.command.EvidenceCommand;
import org.openclaims.cli.command.LinkCommand;
import org.openclaims.cli.command.Listings;
import org.openclaims.cli.command.Maintenance;
import org.openclaims.cli.command.PartyWriting;
import org.openclaims.cli.command.ScaleAdd;
import org.openclaims.cli.command.Sealing;
import org.openclaims.cli.command.SourceWriting;
import org.openclaims.cli.command.VerdictCommand;
import org.openclaims.cli.shell.Command;

/** All commands by name, in the order in which help lists them. A command is made only when it is asked for. */
public final class CommandTable {
    private static final Map<String, Supplier<Command>> COMMANDS = commands();

    private CommandTable() {}

    private static Map<String, Supplier<Command>> commands() {
        Map<String, Supplier<Command>> table = new LinkedHashMap<>();
        table.put("add", AddCommand::new);
        for (ActKind kind : ActKind.values()) {
            table.put(Codes.of(kind), () -> new ActCommand(kind));
        }
        table.put("evidence", EvidenceCommand::new);
        table.put("verdict", VerdictCommand::new);
        table.put("party add", PartyWriting.Add::new);
        table.put("party alias", PartyWriting.AddAlias::new);
        table.put("party office", PartyWriting.AddOffice::new);
        table.put("party list", Listings.Parties::new);
        table.put("party show", Listings.OneParty::new);
        table.put("source add", SourceWriting::new);
        table.put("source list", () -> new Listings.Sources(false));
        table.put("source show", () -> new Listings.Sources(true));
        table.put("scale list", Listings.ScaleList::new);
        table.put("scale add", ScaleAdd::new);
        table.put("link", LinkCommand::new);
        table.put("show", Asking.Show::new);
        table.put("list", Asking.ListClaims::new);
        table.put("report", Asking.Person::new);
        table.put("status", Asking.Status::new);
        table.put("log", Asking.Log::new);
        table.put("amend", AmendCommand::new);
        table.put("void", Correcting.VoidItem::new);
        table.put("undo", Correcting.Undo::new);
        table.put("verify", Maintenance.Verify::new);
        table.put("seal", Sealing.MakeSeal::new);
        table.put("prove", Sealing.Prove::new);
        table.put("backup", Copies.MakeBackup::new);
        table.put("restore", Copies.Restore::new);
        table.put("rebuild", Maintenance.Rebuild::new);
        table.put("completion", CompletionCommand::new);
        table.put(
                "demo",
                () -> new DemoCommand((session, words) -> new ClaimsCli(session).run(words.toArray(String[]::new))));
        return table;
    }

    /** All names. */
    public static List<String> names() {
        return List.copyOf(COMMANDS.keySet());
    }

    /** The command with this name. */
    public static Optional<Command> find(String name) {
        return Optional.ofNullable(COMMANDS.get(name)).map(Supplier::get);
    }

    /** Whether commands begin with this word: {@code party}. */
    public static boolean isGroup(String word) {
        return COMMANDS.keySet().stream().anyMatch(name -> name.startsWith(word + " "));
    }
}
