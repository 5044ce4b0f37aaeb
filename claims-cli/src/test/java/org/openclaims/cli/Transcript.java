package org.openclaims.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A session at the terminal as text: commands after {@code $}, and what came back.
 *
 * <pre>{@code
 * # A comment.
 * $ claims add "The bridge is safe" --by "Abena Osei" \
 *     --on 2025-03-04
 * what went to standard output
 * ! what went to standard error
 * < an answer that was typed at the terminal; without one, nobody sits there
 * [exit 2]
 * }</pre>
 *
 * <p>{@code <<END} at the end of a command pipes in the lines up to {@code END}; {@code $ cat > FILE <<END} writes them to a file. {@code DIR} is the
 * directory of the session, whatever it is called today. A line that would be misread is printed with a backslash before it.
 */
final class Transcript {
    private static final String SOMEBODY = "< ";

    private static final String STORE = "claims.db";

    private final Path directory;
    private final String place;
    private final Newsroom newsroom;
    private final StringBuilder replayed = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private String prefix = "";

    private Transcript(Path directory, String place) {
        this.directory = directory;
        this.place = place;
        newsroom = new Newsroom(directory, place);
    }

    /** Types all commands of a session into an empty store, and writes down what comes back. */
    static String replay(String session, Path directory) {
        return replay(session, directory, directory.resolve(STORE).toString());
    }

    /** The same on another store, which is called {@code DIR/claims.db} all the same, so that the two can be compared. */
    static String replay(String session, Path directory, String place) {
        Transcript transcript = new Transcript(directory, place);
        List<String> lines = session.lines().toList();
        int at = 0;
        while (at < lines.size()) {
            int next = at + 1;
            if (lines.get(at).startsWith("$ ")) {
                while (next < lines.size() && !begins(lines, next)) {
                    next++;
                }
                transcript.command(lines.subList(at, next));
            } else {
                transcript.replayed.append(lines.get(at)).append('\n');
            }
            at = next;
        }
        return transcript.replayed.toString().stripTrailing() + "\n";
    }

    /** A command or a comment; not one among the lines that are piped in. */
    private static boolean begins(List<String> lines, int at) {
        return lines.get(at).startsWith("$ ") || lines.get(at).startsWith("#");
    }

    private void command(List<String> block) {
        int typed = 1;
        while (block.get(typed - 1).endsWith("\\")) {
            typed++;
        }
        String command = String.join("\n", block.subList(0, typed)).substring(2);
        String piped = "";
        int marker = command.lastIndexOf("<<");
        if (marker >= 0) {
            int end = typed + block.subList(typed, block.size()).indexOf(command.substring(marker + 2));
            piped = String.join("\n", block.subList(typed, end)) + "\n";
            typed = end + 1;
            command = command.substring(0, marker);
        }
        block.subList(0, typed).forEach(one -> replayed.append(one).append('\n'));
        run(
                ShellWords.of(command.replace("DIR/" + STORE, place).replace("DIR", directory.toString())),
                piped,
                answers(block));
        replayed.append('\n');
    }

    private static List<String> answers(List<String> block) {
        return block.stream()
                .filter(one -> (one + " ").startsWith(SOMEBODY))
                .map(one -> one.length() > 2 ? one.substring(2) : "")
                .toList();
    }

    private void run(List<String> words, String piped, List<String> answers) {
        if (words.get(0).equals("cat")) {
            write(Path.of(words.get(2)), piped);
            return;
        }
        if (!words.get(0).equals("claims")) {
            throw new IllegalArgumentException("a transcript has only commands of ours: " + words);
        }
        newsroom.piping(piped);
        if (!answers.isEmpty()) {
            newsroom.answering(answers);
        }
        int status = newsroom.type(
                words.subList(1, words.size()), text -> say(text, ""), text -> say(text, "! "), this::answer);
        endLine();
        String said = replayed.toString().stripTrailing();
        replayed.setLength(0);
        replayed.append(said).append('\n');
        if (status != 0) {
            replayed.append("[exit ").append(status).append("]\n");
        }
    }

    private void answer(String answer) {
        endLine();
        replayed.append((SOMEBODY + answer).stripTrailing()).append('\n');
    }

    private void say(String text, String from) {
        if (!from.equals(prefix)) {
            endLine();
            prefix = from;
        }
        for (int i = 0; i < text.length(); i++) {
            line.append(text.charAt(i));
            if (text.charAt(i) == '\n') {
                endLine();
            }
        }
    }

    private void endLine() {
        if (line.length() > 0) {
            String said = line.toString()
                    .stripTrailing()
                    .replace(place, "DIR/" + STORE)
                    .replace(directory.toString(), "DIR");
            boolean misread = prefix.isEmpty() && said.matches("([#$!<\\\\]|\\[exit).*");
            replayed.append((prefix + (misread ? "\\" : "") + said).stripTrailing())
                    .append('\n');
            line.setLength(0);
        }
    }

    /** All transcripts, by name. */
    static List<Path> all() {
        try (var files = Files.list(Path.of("src", "test", "transcripts"))) {
            return new ArrayList<>(files.sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
