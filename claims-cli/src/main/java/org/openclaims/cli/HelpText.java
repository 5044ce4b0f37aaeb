package org.openclaims.cli;

import java.util.stream.Collectors;

/** What a person reads first. */
public final class HelpText {
    private HelpText() {}

    /** All commands, examples first. */
    public static String overview() {
        return """
                claims: who claimed what, when, and how they walked it back.

                Log a claim, log the walk-back, print the report:
                  claims add "Marco Rubio is leading a plot to oust Gustavo Petro" \\
                         --by "Gustavo Petro" --about "Marco Rubio" --on 2025-06-11 \\
                         --told-by "a neighboring president" --source https://…
                  claims retract rubio-plot --by petro --force conditional \\
                         --on 2025-06-23 --public 2025-07-07 --quote "…" --form apology
                  claims report petro
                  claims show rubio-plot --as-of 2025-07-03

                Record      add, evidence, verdict, source, party, link
                Acts        assert, relay, repeat, reaffirm, clarify, retract, correct,
                            reverse, deny, delete; by others: dispute, support, respond
                Ask         show, report, list, status, log, corrections, serve
                Correct     amend, void, undo (our own record, old words stay), erase
                Prove       seal, verify, prove
                Move        import, export, site, copy, backup, restore
                Look after  setup, rebuild, scale, completion, demo, help

                Everywhere: --db FILE or SERVER (else CLAIMS_DB), --json, --help, --no-input.
                Recording: --dry-run. Asking: --as-of DAY, --clock public|made,
                --known-at INSTANT, --language es. More: `claims help COMMAND`, `claims demo`.
                Exit: 0 done, 1 no, 2 usage, 3 refused, 4 busy, 5 store, 6 output, 70 our bug.
                """;
    }

    /** The commands that begin with a word. */
    public static String group(String word) {
        return CommandTable.names().stream()
                .filter(name -> name.startsWith(word + " "))
                .map(name -> "  claims " + name + "\n")
                .collect(Collectors.joining(
                        "", "claims " + word + ":\n", "`claims help " + word + " add` shows one of them.\n"));
    }

    /** The words that may follow a word. */
    public static String wordsAfter(String word) {
        return CommandTable.names().stream()
                .filter(name -> name.startsWith(word + " "))
                .map(name -> name.substring(word.length() + 1))
                .collect(Collectors.joining(", "));
    }
}
