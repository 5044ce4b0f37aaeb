package org.openclaims.store.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openclaims.ClaimsException;

/**
 * One thread makes things, the calling one takes them: each in its order, the one ahead of the other by a few baskets and no more.
 *
 * <p>What is made and taken, and in which order, is as if one thread did both. Where either fails, both have ended when that is thrown.
 */
public final class Handover {
    private Handover() {}

    /** Makes things, some of which may never be taken. */
    @FunctionalInterface
    public interface Maker<T, X extends Exception> {
        /** Makes all of them, and gives each to {@code out}. */
        void make(Consumer<T> out) throws X;
    }

    /**
     * Lets the maker work in a thread of its own until all was taken.
     *
     * @param thread its name
     * @param basket how many things are handed over at once; three times as many are held
     * @param interrupted what to say where the calling thread was interrupted: what became of the work, and what to do
     * @throws X what the maker threw, after all that it had made before was taken
     * @throws Interrupted with those words
     */
    public static <T, X extends Exception> void run(
            String thread, int basket, String interrupted, Maker<T, X> maker, Consumer<T> taker) throws X {
        BlockingQueue<Basket<T>> full = new ArrayBlockingQueue<>(1);
        Thread making = new Thread(() -> make(maker, new Filling<>(full, basket)), thread);
        making.setDaemon(true);
        making.start();
        try {
            Basket<T> taken;
            do {
                taken = full.take();
                taken.things().forEach(taker);
            } while (!taken.last());
            Handover.<X>rethrow(taken.failure());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interrupted(interrupted);
        } finally {
            end(making);
        }
    }

    private static <T> void make(Maker<T, ?> maker, Filling<T> filling) {
        Throwable failure = null;
        try {
            maker.make(filling);
        } catch (Exception | Error e) {
            failure = e;
        }
        try {
            filling.pass(true, failure);
        } catch (Unwanted e) {
            // Whoever took has gone, and says why.
        }
    }

    @SuppressWarnings("unchecked") // a maker throws nothing else that is checked
    private static <X extends Exception> void rethrow(@Nullable Throwable failure) throws X {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure != null) {
            throw (X) failure;
        }
    }

    /** Waits for it whatever comes, so that nobody closes what it still reads. */
    private static void end(Thread making) {
        boolean interrupted = false;
        making.interrupt();
        while (making.isAlive()) {
            try {
                making.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * @param failure of the maker, if this is the last basket because it failed
     */
    private record Basket<T>(
            List<T> things, boolean last, @Nullable Throwable failure) {}

    /** Where the maker puts things. */
    private static final class Filling<T> implements Consumer<T> {
        private final BlockingQueue<Basket<T>> full;
        private final int size;
        private List<T> things = new ArrayList<>();

        Filling(BlockingQueue<Basket<T>> full, int size) {
            this.full = full;
            this.size = size;
        }

        @Override
        public void accept(T thing) {
            things.add(thing);
            if (things.size() == size) {
                pass(false, null);
            }
        }

        void pass(boolean last, @Nullable Throwable failure) {
            try {
                full.put(new Basket<>(things, last, failure));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Unwanted();
            }
            things = new ArrayList<>(size);
        }
    }

    /** Nobody takes any more; unwinds the maker. */
    private static final class Unwanted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The work was called off from outside. */
    public static final class Interrupted extends ClaimsException {
        private static final long serialVersionUID = 1L;

        private Interrupted(String message) {
            super(message);
        }
    }
}
