package org.openclaims.cli.transfer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.shell.UsageError;
import tools.jackson.databind.node.ObjectNode;

/** Records that were not taken over, each with its file, its line and the reason, in a file of their own. Made when there is a first one. */
final class Rejects implements AutoCloseable {
    private static final int KINDS = 30;

    /** Half of a character: JSON can say it, UTF-8 cannot. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private final Path wanted;
    private final boolean write;
    private final Map<String, Reason> reasons = new LinkedHashMap<>();
    private @Nullable BufferedWriter out;
    private @Nullable Path file;
    private long count;

    /** How many records were rejected for one reason, and the line of the first. */
    static final class Reason {
        private final long first;
        private long count;

        private Reason(long first) {
            this.first = first;
        }

        long first() {
            return first;
        }

        long count() {
            return count;
        }
    }

    /** @param wanted where nothing is written over: another name is taken if it is there */
    Rejects(Path wanted, boolean write) {
        this.wanted = wanted;
        this.write = write;
    }

    /** Forgets everything: the work is begun again from the start. */
    void begin() {
        close();
        try {
            if (file != null) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out = null;
        file = null;
        reasons.clear();
        count = 0;
    }

    void add(String source, long line, String why, String raw) {
        count++;
        String kind = why.replaceAll("\"[^\"]*\"", "…").replaceAll("[(:].*", "").strip();
        reasons.computeIfAbsent(
                        reasons.size() < KINDS || reasons.containsKey(kind) ? kind : "other reasons",
                        k -> new Reason(line))
                .count++;
        if (!write) {
            return;
        }
        ObjectNode reject = Json.MAPPER.createObjectNode();
        reject.put("file", source);
        reject.put("line", line);
        reject.put("reason", why);
        reject.put("record", raw.length() > Json.LONGEST_RECORD ? raw.substring(0, Json.LONGEST_RECORD) : raw);
        try {
            BufferedWriter writer = out;
            if (writer == null) {
                Path free = free();
                writer = Files.newBufferedWriter(free, StandardOpenOption.CREATE_NEW);
                file = free;
                out = writer;
            }
            String text = Json.write(reject).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
            writer.write(HALF.matcher(text)
                    .replaceAll(
                            half -> "\\\\u" + Integer.toHexString(half.group().charAt(0))));
            writer.write('\n');
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private UsageError unwritten(IOException e) {
        return new UsageError("Rejected records could not be written to \"" + (file == null ? wanted : file) + "\" ("
                + e.getMessage() + "); nothing was recorded. Name another file with --rejects.");
    }

    /**
     * All were added: they are in the file now, or that is said before anything is recorded.
     *
     * @throws UsageError if they could not be written
     */
    void end() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private Path free() {
        Path free = wanted;
        for (int i = 2; Files.exists(free); i++) {
            free = wanted.resolveSibling(
                    String.valueOf(wanted.getFileName()).replaceFirst("(\\.jsonl)?$", "-" + i + "$1"));
        }
        return free;
    }

    long count() {
        return count;
    }

    /** How many for which reason. */
    Map<String, Reason> reasons() {
        return reasons;
    }

    /** Where they are; null if there are none, or none are written. */
    @Nullable
    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
