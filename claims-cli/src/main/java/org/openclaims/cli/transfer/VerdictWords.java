package org.openclaims.cli.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.party.Names;

/** What the rating words of many desks come to, so that they can be held side by side. Never shown in the place of the word that was used. */
final class VerdictWords {
    private static final String NAME = "verdict-words.tsv";
    private static final Set<String> CODES = Set.of(
            "true",
            "mostly-true",
            "mixed",
            "mostly-false",
            "false",
            "misleading",
            "missing-context",
            "unproven",
            "unverifiable",
            "outdated",
            "satire",
            "not-checkable",
            "in-progress",
            "void");

    private final Map<String, String> codes = new HashMap<>();

    /** @param store beside which words of the desk's own may lie */
    VerdictWords(Path store) {
        try (BufferedReader ours = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(VerdictWords.class.getResourceAsStream(NAME)), StandardCharsets.UTF_8))) {
            read(ours.lines().toList(), NAME);
            Path own = store.resolveSibling(NAME);
            if (Files.isRegularFile(own)) {
                read(Files.readAllLines(own), own.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(List<String> lines, String file) {
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\t");
            if (parts.length != 2 || !CODES.contains(parts[1].strip())) {
                throw new UsageError("\"" + line + "\" in " + file + " is not a word, a tab and a code ("
                        + String.join(", ", CODES.stream().sorted().toList()) + ").");
            }
            codes.put(Names.key(parts[0]), parts[1].strip());
        }
    }

    /** The code of a rating word; null if it has none, for a word is never guessed at. */
    @Nullable
    String code(String label) {
        return codes.get(Names.key(label));
    }
}
