package org.openclaims.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;

/**
 * Gives the commands that must be quick, once each, on a store that nobody keeps: so the launcher learns which classes to keep in the archive that
 * makes them quick. Never called by people.
 */
public final class Training {
    private Training() {}

    /** @param words the file to make the store in */
    public static void main(String[] words) {
        PrintWriter nowhere = Main.writer(OutputStream.nullOutputStream());
        ClaimsCli cli = new ClaimsCli(Main.session(nowhere, nowhere, Main.environmentWith("CLAIMS_DB", words[0])));
        for (List<String> command : commands()) {
            cli.run(command.toArray(String[]::new));
        }
    }

    private static List<List<String>> commands() {
        return List.of(
                List.of("--version"),
                List.of(
                        "add",
                        "The bridge is safe",
                        "--by",
                        "Abena Osei",
                        "--about",
                        "City of Accra",
                        "--on",
                        "2025-03-04",
                        "--told-by",
                        "an engineer",
                        "--quote",
                        "It is safe.",
                        "--source",
                        "https://example.org/a"),
                List.of(
                        "retract",
                        "bridge-safe",
                        "--by",
                        "osei",
                        "--force",
                        "conditional",
                        "--on",
                        "late March 2025",
                        "--public",
                        "2025-04-02",
                        "--quote",
                        "If anyone …",
                        "--form",
                        "apology",
                        "--json"),
                List.of("add", "The mayor was there", "--by", "osei", "--on", "2025-03-05", "--json"),
                List.of("clarify", "mayor-there", "--by", "osei", "--on", "2025-03-20"),
                List.of("dispute", "bridge-safe", "--by", "Engineers' Union", "--on", "2025-03-10"),
                List.of(
                        "evidence",
                        "bridge-safe",
                        "--refutes",
                        "--source",
                        "https://example.org/b",
                        "--public",
                        "2025-04-10"),
                List.of("verdict", "bridge-safe", "False", "--by", "Our desk", "--on", "2025-04-11"),
                List.of("show", "bridge-safe", "--as-of", "2025-03-20"),
                List.of("show", "bridge-safe", "--clock", "made", "--json"),
                List.of("list"),
                List.of("list", "--json"),
                List.of("report", "osei"),
                List.of("report", "osei", "--json"),
                List.of("status"),
                List.of("log"),
                List.of("party", "list"),
                List.of("undo", "--dry-run"),
                List.of("undo"),
                List.of("__complete", "show", "bri"),
                List.of("show", "no-such-claim"));
    }
}
