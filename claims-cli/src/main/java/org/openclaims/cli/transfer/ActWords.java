package org.openclaims.cli.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.act.ActKind;
import org.openclaims.act.Force;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.words.Harmless;
import org.openclaims.party.Names;

/** Which act the words of a spreadsheet mean. Another word is never guessed at, nor is how far a retraction went. */
final class ActWords {
    private static final String NAME = "act-words.tsv";
    private static final String OPEN = "?";

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Meaning> meanings = new HashMap<>();

    /**
     * What a word means.
     *
     * @param force of a retraction; null if the word does not say it, and of all else
     * @param form what the act was called, where the word says that; null if it does not
     */
    record Meaning(
            ActKind kind, @Nullable Force force, @Nullable String form) {}

    /** @param store beside which words of the desk's own may lie */
    ActWords(String store) {
        for (ActKind kind : ActKind.values()) {
            meanings.put(Codes.of(kind), new Meaning(kind, null, null));
        }
        try (BufferedReader ours = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ActWords.class.getResourceAsStream(NAME)), StandardCharsets.UTF_8))) {
            read(ours.lines().toList(), NAME);
            Path own = beside(store);
            if (own != null && Files.isRegularFile(own)) {
                read(Files.readAllLines(own), own.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Path beside(String store) {
        try {
            return store.contains("://") ? null : Path.of(store).resolveSibling(NAME);
        } catch (InvalidPathException e) {
            return null; // Whoever opens the store says so.
        }
    }

    private void read(List<String> read, String file) {
        for (String line : read) {
            lines.add(line);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\t", -1);
            Optional<Meaning> meaning = parts.length == 2 || parts.length == 3
                    ? meaning(parts[1].strip(), parts.length == 3 ? parts[2].strip() : "")
                    : Optional.empty();
            meanings.put(
                    Names.key(parts[0]),
                    meaning.orElseThrow(() -> new UsageError("\"" + line + "\" in " + file
                            + " is not a word, a tab and an act (" + acts() + "), with ? for a force that is open.")));
        }
    }

    private static Optional<Meaning> meaning(String code, String form) {
        String[] words = code.split(" +");
        ActKind kind = Codes.find(ActKind.class, words[0]).orElse(null);
        boolean open = words.length == 2 && words[1].equals(OPEN);
        Force force =
                words.length == 2 && !open ? Codes.find(Force.class, words[1]).orElse(null) : null;
        boolean whole = kind == ActKind.RETRACT ? open || force != null : words.length == 1;
        return kind == null || !whole
                ? Optional.empty()
                : Optional.of(new Meaning(kind, force, form.isEmpty() ? null : form));
    }

    /** What a cell means: the whole of it, or all but a force at its end. Empty if that is not known. */
    Optional<Meaning> find(String cell) {
        String key = Names.key(cell);
        Meaning whole = meanings.get(key);
        int end = key.lastIndexOf(' ');
        if (whole != null || end < 0) {
            return Optional.ofNullable(whole);
        }
        Force force = Codes.find(Force.class, key.substring(end + 1)).orElse(null);
        Meaning rest = meanings.get(key.substring(0, end));
        return rest == null || force == null || rest.kind != ActKind.RETRACT || rest.force != null
                ? Optional.empty()
                : Optional.of(new Meaning(rest.kind, force, rest.form));
    }

    /** All acts by our own names, in a sentence. */
    static String acts() {
        String acts = Arrays.stream(ActKind.values())
                .map(kind -> kind == ActKind.RETRACT ? retractions() : Codes.of(kind))
                .collect(Collectors.joining(", "));
        return acts.replaceFirst(", ([^,]*)$", " or $1");
    }

    static String retractions() {
        return Arrays.stream(Force.values())
                .map(force -> "retract " + force.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** The words, with what they come to, as a file of one's own has them. */
    List<String> lines() {
        return lines.stream()
                .map(line -> Arrays.stream(line.split("\t")).map(Harmless::line).collect(Collectors.joining("\t")))
                .toList();
    }
}
