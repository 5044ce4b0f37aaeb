package org.openclaims.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.openclaims.Codes;
import org.openclaims.act.ActKind;
import org.openclaims.cli.command.ActCommand;
import org.openclaims.cli.command.AddCommand;
import org.openclaims.cli.command.AmendCommand;
import org.openclaims.cli.command.Asking;
import org.openclaims.cli.command.CompletionCommand;
import org.openclaims.cli.command.Copies;
import org.openclaims.cli.command.Correcting;
import org.openclaims.cli.command.CorrectionsCommand;
import org.openclaims.cli.command.DemoCommand;
import org.openclaims.cli.command.EraseCommand;
import org.openclaims.cli.command.EvidenceCommand;
import org.openclaims.cli.command.Identities;
import org.openclaims.cli.command.LinkCommand;
import org.openclaims.cli.command.Listings;
import org.openclaims.cli.command.Maintenance;
import org.openclaims.cli.command.PartyWriting;
import org.openclaims.cli.command.ScaleAdd;
import org.openclaims.cli.command.Sealing;
import org.openclaims.cli.command.SiteCommand;
import org.openclaims.cli.command.SourceWriting;
import org.openclaims.cli.command.VerdictCommand;
import org.openclaims.cli.serve.ServeCommand;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.transfer.ExportCommand;
import org.openclaims.cli.transfer.ImportCommand;

/**
 * All commands by name, in the order in which help lists them. A command is made only when it is asked for.
 *
 * <p>Names here and a switch there, and no map of suppliers: that would link thirty lambdas at every start to call one of them.
 */
public final class CommandTable {
    private static final List<String> NAMES = allNames();

    private CommandTable() {}

    private static List<String> allNames() {
        List<String> names = new ArrayList<>();
        names.add("add");
        for (ActKind kind : ActKind.values()) {
            names.add(Codes.of(kind));
        }
        Collections.addAll(names, "evidence", "verdict");
        Collections.addAll(
                names, "party add", "party alias", "party merge", "party office", "party list", "party show");
        Collections.addAll(names, "party identify", "party identity", "party passphrase");
        Collections.addAll(names, "source add", "source list", "source show", "scale list", "scale add", "link");
        Collections.addAll(
                names,
                "show",
                "list",
                "report",
                "status",
                "log",
                "corrections",
                "site",
                "serve",
                "amend",
                "void",
                "undo");
        names.add("erase");
        Collections.addAll(
                names,
                "verify",
                "seal",
                "prove",
                "backup",
                "restore",
                "copy",
                "setup",
                "import",
                "export",
                "rebuild",
                "completion",
                "demo");
        return List.copyOf(names);
    }

    /** All names. */
    public static List<String> names() {
        return NAMES;
    }

    /** The command with this name. */
    public static Optional<Command> find(String name) {
        return Optional.ofNullable(NAMES.contains(name) ? make(name) : null);
    }

    private static Command make(String name) {
        return switch (name) {
            case "add" -> new AddCommand();
            case "evidence" -> new EvidenceCommand();
            case "verdict" -> new VerdictCommand();
            case "party add" -> new PartyWriting.Add();
            case "party alias" -> new PartyWriting.AddAlias();
            case "party merge" -> new PartyWriting.Merge();
            case "party office" -> new PartyWriting.AddOffice();
            case "party list" -> new Listings.Parties();
            case "party show" -> new Listings.OneParty();
            case "party identify" -> new Identities.Identify();
            case "party identity" -> new Identities.Reveal();
            case "party passphrase" -> new Identities.ChangePassphrase();
            case "source add" -> new SourceWriting();
            case "source list" -> new Listings.Sources(false);
            case "source show" -> new Listings.Sources(true);
            case "scale list" -> new Listings.ScaleList();
            case "scale add" -> new ScaleAdd();
            case "link" -> new LinkCommand();
            case "show" -> new Asking.Show();
            case "list" -> new Asking.ListClaims();
            case "report" -> new Asking.Person();
            case "status" -> new Asking.Status();
            case "log" -> new Asking.Log();
            case "corrections" -> new CorrectionsCommand();
            case "site" -> new SiteCommand();
            case "serve" -> new ServeCommand();
            case "amend" -> new AmendCommand();
            case "void" -> new Correcting.VoidItem();
            case "undo" -> new Correcting.Undo();
            case "erase" -> new EraseCommand();
            case "verify" -> new Maintenance.Verify();
            case "seal" -> new Sealing.MakeSeal();
            case "prove" -> new Sealing.Prove();
            case "backup" -> new Copies.MakeBackup();
            case "restore" -> new Copies.Restore();
            case "copy" -> new Copies.CopyRecord();
            case "setup" -> new Maintenance.Setup();
            case "export" -> new ExportCommand();
            case "import" -> new ImportCommand();
            case "rebuild" -> new Maintenance.Rebuild();
            case "completion" -> new CompletionCommand();
            case "demo" ->
                new DemoCommand((session, words) -> new ClaimsCli(session).run(words.toArray(String[]::new)));
            default -> new ActCommand(Codes.get(ActKind.class, name));
        };
    }

    /** Whether commands begin with this word: {@code party}. */
    public static boolean isGroup(String word) {
        for (String name : NAMES) {
            if (name.startsWith(word + " ")) {
                return true;
            }
        }
        return false;
    }
}
