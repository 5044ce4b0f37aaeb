package org.openclaims.cli.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.Ids;

/**
 * A file that a report is written to: whole, or as it was before. Never one of the record's own: a slip of the fingers must not cost the record.
 */
public final class OutputFile {
    private OutputFile() {}

    /**
     * Writes it under another name beside, and moves it once it is whole: what was there stays until then. What is no plain file of one's own (a
     * device, a pipe, a link) is written to as it is, from the first word on.
     *
     * @param name as typed
     * @param store where the record is
     * @param ids for what it is called meanwhile
     * @param content may be asked again from the start, after it threw
     * @throws UsageError if it cannot be written, or is part of the record; what it was is left then
     */
    public static void write(String name, String store, Ids ids, Consumer<PrintWriter> content) {
        try {
            Path file = Path.of(name);
            refuseTheRecord(file, Path.of(store));
            canBeWritten(file);
            Path beside = file.resolveSibling(file.getFileName() + "." + ids.nextKey());
            try {
                boolean moved = canBeReplaced(file);
                fill(moved ? beside : file, content);
                if (moved) {
                    replace(file, beside);
                }
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException | InvalidPathException e) {
            throw new UsageError(
                    "\"" + name + "\" could not be written (" + reason(e) + "). Name another file with --output.");
        }
    }

    private static void fill(Path file, Consumer<PrintWriter> content) throws IOException {
        try (Late late = new Late(file);
                PrintWriter out = new PrintWriter(late)) {
            content.accept(out);
            late.open();
            if (out.checkError()) {
                throw new IOException("the disk may be full");
            }
        }
    }

    /** Where we may make another file beside it, and what is there, if anything, is a plain file. */
    private static boolean canBeReplaced(Path file) {
        return Files.isWritable(directory(file))
                && (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                        || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    /** By one with the same rights. What belongs to somebody else, who lets us write, goes on belonging to them: it gets the content alone. */
    private static void replace(Path file, Path whole) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(whole, PosixFileAttributeView.class);
        if (view != null && Files.exists(file)) {
            PosixFileAttributes ours = view.readAttributes();
            PosixFileAttributes theirs = Files.readAttributes(file, PosixFileAttributes.class);
            if (!ours.owner().equals(theirs.owner()) || !ours.group().equals(theirs.group())) {
                try (OutputStream out = Files.newOutputStream(file)) {
                    Files.copy(whole, out);
                }
                return;
            }
            view.setPermissions(theirs.permissions());
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
