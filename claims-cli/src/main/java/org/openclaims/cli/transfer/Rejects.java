package org.openclaims.cli.transfer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.shell.UsageError;
import tools.jackson.databind.node.ObjectNode;

/** Records that were not taken over, each with its file, its line and the reason, in a file of their own. Made when there is a first one. */
final class Rejects implements AutoCloseable {
    /** Half of a character: JSON can say it, UTF-8 cannot. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private final Path wanted;
    private final boolean write;
    private final Reasons reasons = new Reasons();
    private @Nullable BufferedWriter out;
    private @Nullable Path file;
    private boolean ours;

    /** @param wanted where nothing is written over: another name is taken if it is there */
    Rejects(Path wanted, boolean write) {
        this.wanted = wanted;
        this.write = write;
    }

    /** Forgets everything: the work is begun again from the start. */
    void begin() {
        close();
        try {
            if (file != null && ours) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out = null;
        file = null;
        reasons.clear();
    }

    void add(Place place, String why, String raw) {
        reasons.add(place, why);
        if (!write) {
            return;
        }
        ObjectNode reject = place.json();
        reject.put("reason", why);
        reject.put("record", raw.length() > Json.LONGEST_RECORD ? raw.substring(0, Json.LONGEST_RECORD) : raw);
        try {
            BufferedWriter writer = out;
            if (writer == null) {
                Path free = free();
                writer = Files.newBufferedWriter(free, StandardOpenOption.CREATE_NEW);
                file = free;
                ours = true;
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
     * All were added: they are in the file now, or that is said before anything is recorded. Where an earlier import left the very same, that file is
     * theirs.
     *
     * @throws UsageError if they could not be written
     */
    void end() {
        Path written = file;
        if (out == null || written == null) {
            return;
        }
        try {
            out.close();
            for (int i = 1; !name(i).equals(written); i++) {
                if (Files.isRegularFile(name(i)) && Files.mismatch(name(i), written) < 0) {
                    Files.delete(written);
                    file = name(i);
                    ours = false;
                    return;
                }
            }
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private Path free() {
        int i = 1;
        while (Files.exists(name(i))) {
            i++;
        }
        return name(i);
    }

    /** @param number the first has the name that was wanted */
    private Path name(int number) {
        return number == 1
                ? wanted
                : wanted.resolveSibling(
                        String.valueOf(wanted.getFileName()).replaceFirst("(\\.jsonl)?$", "-" + number + "$1"));
    }

    long count() {
        return reasons.count();
    }

    /** How many for which reason. */
    Reasons reasons() {
        return reasons;
    }

    /** Where they are; null if there are none, or none are written. */
    @Nullable
    Path file() {
        return file;
    }

    /** Whether they were there already, from an earlier import. */
    boolean known() {
        return file != null && !ours;
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
