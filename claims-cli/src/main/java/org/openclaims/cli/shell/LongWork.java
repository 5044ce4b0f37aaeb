package org.openclaims.cli.shell;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.openclaims.store.health.Progress;

/** Says how far work has come on a large record: a bar on a terminal, a line now and then in a pipe, and nothing where it is soon done. */
public final class LongWork implements Progress {
    /** Of a verification, some seconds. */
    private static final long LONG = 50_000;

    private static final long A_LINE = 500_000;

    private final PrintWriter err;
    private final Terminal terminal;
    private @Nullable ProgressBar bar;
    private long told;

    public LongWork(PrintWriter err, Terminal terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void at(Work work, long done, long total) {
        if (total < LONG) {
            return;
        }
        if (told == 0) {
            begin(work, total);
        }
        if (bar != null) {
            bar.stepTo(done);
        } else if (done / A_LINE > told / A_LINE) {
            tell(String.format(Locale.ROOT, "%,d of %,d", done, total));
        }
        told = done;
        if (done == total) {
            end();
        }
    }

    private void begin(Work work, long total) {
        if (work == Work.FILING) {
            tell(String.format(
                    Locale.ROOT,
                    "Making the indexes of %,d events again. It is safe to stop: nothing changes until it is done.",
                    total));
        }
        if (terminal.decorated()) {
            bar = Bars.bar(work == Work.FILING ? "Filing" : "Verifying", total, "", 1, err, terminal);
        }
    }

    private void end() {
        if (bar != null) {
            bar.close();
            bar = null;
            tell("");
        }
        told = 0;
    }

    private void tell(String line) {
        err.println(line);
        err.flush();
    }
}
