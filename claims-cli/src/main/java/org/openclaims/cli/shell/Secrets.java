package org.openclaims.cli.shell;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaims.store.secret.KeyFile;

/**
 * What must not be seen: passphrases and identities. They come from a prompt that does not show them, or from a file or a pipe, and never from the
 * command line, which every program on the computer can read and the shell remembers.
 */
public final class Secrets {
    private static final int LARGEST = 100_000;

    private final Args args;
    private final Session session;

    /** @param args with the options of {@link #addTo} */
    public Secrets(Args args, Session session) {
        this.args = args;
        this.session = session;
    }

    /** The option that names a file with the passphrase. */
    public static Opts addTo(Opts opts) {
        return opts.text(
                "--passphrase-file",
                "FILE",
                "Its first line is the passphrase (else CLAIMS_PASSPHRASE_FILE, else you are asked).");
    }

    /** The key file: {@code CLAIMS_KEYS}, else in the directory that the system provides for configuration. */
    public static KeyFile keys(Session session) {
        String given = session.variable("CLAIMS_KEYS");
        return session.stores().keys(given == null ? Stores.configDirectory(session) + "/identity.keys" : given);
    }

    /** The passphrase of the key file; one that begins a new file is asked for twice. */
    public char[] passphrase(boolean fresh) {
        String file = args.text("--passphrase-file");
        String named = file == null ? session.variable("CLAIMS_PASSPHRASE_FILE") : file;
        if (named != null) {
            return firstLine(named);
        }
        return fresh
                ? chosen("Choose a passphrase for the key file")
                : ask("Passphrase of the key file: ", "--passphrase-file FILE");
    }

    /** A new passphrase in the place of the old one. */
    public char[] newPassphrase() {
        String file = args.text("--new-passphrase-file");
        return file == null ? chosen("New passphrase") : firstLine(file);
    }

    /** Who somebody is: from a file, from the keyboard without being shown, or from what is piped in. */
    public CharSequence identity() {
        String file = args.text("--from");
        if (file != null) {
            return read(file).strip();
        }
        if (session.terminal().canAsk() && !args.flag("--no-input")) {
            return CharBuffer.wrap(ask("Who is it (not shown): ", "--from FILE"));
        }
        try {
            String piped = session.terminal().readAll();
            if (piped.length() > LARGEST) {
                throw new UsageError("What was piped in is too long for an identity.");
            }
            return piped.strip();
        } catch (IOException e) {
            throw new UsageError("What was piped in cannot be read.");
        }
    }

    private char[] chosen(String prompt) {
        char[] first = ask(prompt + " (not shown): ", "--passphrase-file FILE");
        char[] again = ask("The same again: ", "--passphrase-file FILE");
        if (!Arrays.equals(first, again)) {
            throw new UsageError("The two were not the same. Nothing was done; try again.");
        }
        Arrays.fill(again, ' ');
        return first;
    }

    private char[] ask(String prompt, String instead) {
        Optional<char[]> typed = session.terminal().canAsk() && !args.flag("--no-input")
                ? session.terminal().askSecret(prompt)
                : Optional.empty();
        return typed.orElseThrow(() -> new UsageError(
                "A secret is needed, and there is nobody to ask. It is never taken from the command line: give "
                        + instead + "."));
    }

    private static char[] firstLine(String file) {
        String text = read(file);
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        return (line.endsWith("\r") ? line.substring(0, line.length() - 1) : line).toCharArray();
    }

    /** Messages name the file and never quote it. */
    private static String read(String file) {
        @Nullable String why = null;
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path) || Files.size(path) <= LARGEST) {
                return Files.readString(path, StandardCharsets.UTF_8);
            }
            why = "it is too large";
        } catch (IOException | InvalidPathException e) {
            why = e.getClass().getSimpleName();
        }
        throw new UsageError("\"" + file + "\" cannot be read (" + why + ").");
    }
}
