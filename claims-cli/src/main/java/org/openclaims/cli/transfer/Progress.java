package org.openclaims.cli.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.shell.Bars;
import org.openclaims.cli.shell.Session;

/** How far through a file an import is: a bar on a terminal, a line now and then in a pipe. */
final class Progress implements AutoCloseable {
    private static final long MEGABYTE = 1_000_000;
    private static final int RECORDS_A_LINE = 50_000;

    private final Session session;
    private final @Nullable ProgressBar bar;
    private long records;

    /** @param bytes that there are to read */
    Progress(String name, long bytes, Session session) {
        this.session = session;
        bar = session.terminal().decorated()
                ? Bars.bar(name, bytes, " MB", MEGABYTE, session.err(), session.terminal())
                : null;
    }

    /** The same stream, heard as it is read. */
    InputStream heard(InputStream file) {
        return bar == null ? file : new Heard(file, bar);
    }

    /** One record more. */
    void record() {
        records++;
        if (bar == null && records % RECORDS_A_LINE == 0) {
            session.err().println(String.format(java.util.Locale.ROOT, "%,d records", records));
            session.err().flush();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            session.err().println();
            session.err().flush();
        }
    }

    private static final class Heard extends FilterInputStream {
        private final ProgressBar bar;

        Heard(InputStream file, ProgressBar bar) {
            super(file);
            this.bar = bar;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                bar.step();
            }
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read > 0) {
                bar.stepBy(read);
            }
            return read;
        }
    }
}
