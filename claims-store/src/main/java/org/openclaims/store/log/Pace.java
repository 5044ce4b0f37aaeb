package org.openclaims.store.log;

import org.openclaims.store.health.Progress;
import org.openclaims.store.health.Progress.Work;

/** Counts steps, whoever takes them, and tells of them now and then, and when all is done. */
final class Pace implements AutoCloseable {
    private static final int EACH = 1_000;

    private final Work work;
    private final Progress progress;
    private long total;
    private long done;

    Pace(Work work, Progress progress) {
        this.work = work;
        this.progress = progress;
    }

    /** How many steps there will be. */
    synchronized void expect(long steps) {
        total = steps;
    }

    synchronized void step() {
        done++;
        if (done % EACH == 0 && done < total) {
            progress.at(work, done, total);
        }
    }

    @Override
    public synchronized void close() {
        progress.at(work, total, total);
    }
}
