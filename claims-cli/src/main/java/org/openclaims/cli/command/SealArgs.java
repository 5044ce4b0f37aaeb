package org.openclaims.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.seal.SealReader;

/** The seals on a command line. */
final class SealArgs {
    private static final long LARGEST_FILE = 50_000_000;

    private SealArgs() {}

    /** Those of {@code --seal}, then those in {@code --seal-file}. */
    static List<Seal> seals(Args args) {
        List<Seal> seals = new ArrayList<>();
        args.texts("--seal").forEach(line -> seals.add(SealReader.read(line)));
        for (String file : args.texts("--seal-file")) {
            List<Seal> found = SealReader.findAll(text(file));
            if (found.isEmpty()) {
                throw new UsageError("\"" + file + "\" holds no seal: `claims seal` prints one, which begins with "
                        + Seal.FORM + ".");
            }
            seals.addAll(found);
        }
        return seals;
    }

    /** Any bytes, read as characters one by one: a seal is ASCII, and the words around it do not matter. */
    private static String text(String file) {
        try {
            Path path = Path.of(file);
            if (Files.size(path) > LARGEST_FILE) {
                throw new UsageError("\"" + file + "\" is too large for a file of seals. Copy the seals into one.");
            }
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (IOException | InvalidPathException e) {
            throw new UsageError("\"" + file + "\" cannot be read (" + e.getMessage() + ").");
        }
    }
}
