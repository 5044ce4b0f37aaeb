package org.openclaims.cli.shell;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Bars that fill up on a terminal, with rate and time left. */
public final class Bars {
    private Bars() {}

    /**
     * Begins one, in the line where the terminal stands.
     *
     * @param max how many steps there are
     * @param unit what is counted, and {@code size} how many steps make one
     */
    public static ProgressBar bar(String name, long max, String unit, long size, PrintWriter err, Terminal terminal) {
        return new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(max)
                .setUnit(unit, size)
                .showSpeed()
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new DelegatingProgressBarConsumer(
                        line -> {
                            err.print("\r" + line);
                            err.flush();
                        },
                        terminal.width() - 1))
                .build();
    }
}
