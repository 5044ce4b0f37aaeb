package org.openclaims.cli.transfer;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The lines of a file that {@code claims export --full} wrote: all of them each time they are asked for. */
final class WholeRecord implements Supplier<Iterator<String>>, Closeable {
    private final Path file;
    private @Nullable Incoming open;

    WholeRecord(Path file) {
        this.file = file;
    }

    /** @throws UncheckedIOException if the file cannot be read, here or from the lines */
    @Override
    public Iterator<String> get() {
        try {
            close();
            Incoming incoming = Incoming.open(file);
            open = incoming;
            return new BufferedReader(new InputStreamReader(incoming.content(), StandardCharsets.UTF_8.newDecoder()))
                    .lines()
                    .iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
    }
}
