package org.openclaims.cli.transfer;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.openclaims.cli.shell.UsageError;

/** A file that is taken in, open at its beginning. What is packed with gzip is unpacked while it is read, and never held whole. */
final class Incoming implements Closeable {
    /** Bytes of a file whose reading is worth a thread: some seconds of work. */
    private static final long LARGE = 1_000_000;

    private static final int BUFFER = 1 << 17;

    private final String name;
    private final long size;
    private final BufferedInputStream content;
    private final boolean packed;

    private Incoming(String name, long size, InputStream file) throws IOException {
        this.name = name;
        this.size = size;
        BufferedInputStream plain = new BufferedInputStream(file, BUFFER);
        packed = isPacked(plain);
        content = packed ? new BufferedInputStream(new Unpacked(name, size, plain), BUFFER) : plain;
        if (packed && isPacked(content)) {
            throw new UsageError("\"" + name + "\" is packed twice: unpack it with gunzip, and import what comes out.");
        }
    }

    static Incoming open(Path file) throws IOException {
        return open(file, UnaryOperator.identity());
    }

    /**
     * @param hearing hears the bytes of the file as they are read, packed as they are
     * @throws UsageError if it is packed, and damaged at its beginning or packed twice
     */
    static Incoming open(Path file, UnaryOperator<InputStream> hearing) throws IOException {
        InputStream bytes = hearing.apply(Files.newInputStream(file));
        boolean good = false;
        try {
            Incoming incoming = new Incoming(file.toString(), Files.size(file), bytes);
            good = true;
            return incoming;
        } finally {
            if (!good) {
                bytes.close();
            }
        }
    }

    private static boolean isPacked(BufferedInputStream in) throws IOException {
        in.mark(3);
        byte[] start = in.readNBytes(3);
        in.reset();
        return start.length == 3 && start[0] == 0x1f && start[1] == (byte) 0x8b && start[2] == 8;
    }

    String name() {
        return name;
    }

    /** What is in it, unpacked. */
    BufferedInputStream content() {
        return content;
    }

    /** What was done before it was read, to follow how it was read; empty for nothing. */
    String unpacked() {
        return packed ? ", unpacked with gzip" : "";
    }

    /** Whether reading it takes so long that it is better done beside recording. */
    boolean isLarge() {
        return size > LARGE;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    /** Unpacks, and gives up where it is damaged, cut off, or becomes far larger than records do: that would be made to fill a disk. */
    private static final class Unpacked extends FilterInputStream {
        /** Records shrink to a tenth; the most that gzip can do is a thousandth. */
        private static final int MOST_TIMES = 50;

        private static final long MOST_AT_LEAST = 50_000_000;

        private final String name;
        private long left;

        Unpacked(String name, long size, InputStream file) throws IOException {
            super(started(name, file));
            this.name = name;
            left = MOST_AT_LEAST + MOST_TIMES * size;
        }

        private static GZIPInputStream started(String name, InputStream file) throws IOException {
            try {
                return new GZIPInputStream(file, BUFFER);
            } catch (EOFException | ZipException e) {
                throw damaged(name, e);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read;
            try {
                read = super.read(bytes, from, length);
            } catch (EOFException | ZipException e) {
                throw damaged(name, e);
            }
            left -= Math.max(0, read);
            if (left < 0) {
                throw new UsageError("\"" + name + "\" unpacks to more than " + MOST_TIMES
                        + " times its size, which records do not; nothing was recorded. If it is what it should be,"
                        + " unpack it with gunzip, and import what comes out.");
            }
            return read;
        }

        private static UsageError damaged(String name, IOException e) {
            return new UsageError("\"" + name + "\" is packed with gzip and "
                    + (e instanceof EOFException ? "ends in the middle" : "damaged")
                    + "; nothing was recorded. Get it again, and try it with `gzip -t`.");
        }
    }
}
