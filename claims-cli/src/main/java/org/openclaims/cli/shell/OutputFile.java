package org.openclaims.cli.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file that a report is written to. Never one of the record's own: a slip of the fingers must not cost the record. */
public final class OutputFile {
    private OutputFile() {}

    /**
     * Writes it; whatever is there is kept until there is something to write.
     *
     * @param name as typed
     * @param store where the record is
     * @throws UsageError if it cannot be written, or is part of the record
     */
    public static void write(String name, String store, Consumer<PrintWriter> content) {
        try {
            Path file = Path.of(name);
            refuseTheRecord(file, Path.of(store));
            canBeWritten(file);
            try (Late late = new Late(file);
                    PrintWriter out = new PrintWriter(late)) {
                content.accept(out);
                late.open();
                if (out.checkError()) {
                    throw new IOException("the disk may be full");
                }
            }
        } catch (IOException | InvalidPathException e) {
            throw new UsageError(
                    "\"" + name + "\" could not be written (" + reason(e) + "). Name another file with --output.");
        }
    }

    /** Said before the work is done, not after. */
    private static void canBeWritten(Path file) throws IOException {
        if (!Files.isDirectory(directory(file))) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isWritable(Files.exists(file) ? file : directory(file))) {
            throw new AccessDeniedException(file.toString());
        }
    }

    /** Made when the first word comes, so that a slip on the command line leaves no empty file. */
    private static final class Late extends Writer {
        private final Path file;
        private @Nullable Writer out;

        Late(Path file) {
            this.file = file;
        }

        Writer open() throws IOException {
            Writer opened = out == null ? Files.newBufferedWriter(file) : out;
            out = opened;
            return opened;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            open().write(text, from, length);
        }

        @Override
        public void flush() throws IOException {
            if (out != null) {
                out.flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (out != null) {
                out.close();
            }
        }
    }

    /** By whatever name: a link, a way round, or one of the files that SQLite keeps beside its own. */
    private static void refuseTheRecord(Path file, Path store) {
        boolean beside =
                same(directory(file), directory(store)) && lastName(file).startsWith(lastName(store) + "-");
        if (beside || same(file, store)) {
            throw new UsageError("\"" + file + "\" belongs to the record itself. Name another file with --output.");
        }
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    private static Path directory(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        return directory == null ? file : directory;
    }

    private static String lastName(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Java names only the file, where it or its directory is not there. */
    private static String reason(Exception e) {
        if (e instanceof NoSuchFileException) {
            return "its directory is not there";
        }
        return e instanceof AccessDeniedException ? "it may not be written" : String.valueOf(e.getMessage());
    }
}
