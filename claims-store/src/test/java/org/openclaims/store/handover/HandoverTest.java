package org.openclaims.store.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two threads do what one would have done, and where one of them fails neither goes on. */
@Timeout(60)
class HandoverTest {
    private static final int BASKET = 7;

    private final List<Integer> taken = new ArrayList<>();
    private final AtomicReference<Thread> maker = new AtomicReference<>();

    private <X extends Exception> void run(Handover.Maker<Integer, X> making, Consumer<Integer> taker) throws X {
        Handover.run(
                "claims-test",
                BASKET,
                "It was interrupted; run it again.",
                (Consumer<Integer> out) -> {
                    maker.set(Thread.currentThread());
                    making.make(out);
                },
                taker);
    }

    private static void endless(Consumer<Integer> out) {
        for (int i = 0; ; i++) {
            out.accept(i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, BASKET - 1, BASKET, BASKET + 1, 10_000})
    void everythingIsTakenOnceInItsOrderHere(int things) {
        run(out -> IntStream.range(0, things).forEach(out::accept), thing -> {
            assertFalse(Thread.currentThread().equals(maker.get()));
            taken.add(thing);
        });
        assertEquals(IntStream.range(0, things).boxed().toList(), taken);
        assertFalse(maker.get().isAlive());
    }

    @Test
    void theMakerIsNeverFarAhead() {
        AtomicInteger made = new AtomicInteger();
        AtomicInteger gone = new AtomicInteger();
        AtomicInteger furthest = new AtomicInteger();
        run(
                out -> {
                    for (int i = 0; i < 10_000; i++) {
                        furthest.accumulateAndGet(made.incrementAndGet() - gone.get(), Math::max);
                        out.accept(i);
                    }
                },
                thing -> gone.incrementAndGet());
        assertTrue(furthest.get() <= 3 * BASKET + 1, "ahead by " + furthest);
    }

    @Test
    void whatWasMadeBeforeTheMakerFailedIsTaken() {
        IOException broken = new IOException("broken off");
        IOException thrown = assertThrows(
                IOException.class,
                () -> this.<IOException>run(
                        out -> {
                            IntStream.range(0, 3 * BASKET + 1).forEach(out::accept);
                            throw broken;
                        },
                        taken::add));
        assertSame(broken, thrown);
        assertEquals(3 * BASKET + 1, taken.size());
        assertFalse(maker.get().isAlive());
    }

    @Test
    void anErrorOfTheMakerIsAnErrorHere() {
        assertThrows(
                StackOverflowError.class,
                () -> run(
                        out -> {
                            throw new StackOverflowError();
                        },
                        taken::add));
    }

    @Test
    void whereTheTakerFailsTheMakerEnds() {
        IllegalStateException refused = new IllegalStateException("refused");
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> run(HandoverTest::endless, thing -> {
                    if (thing == 1_000) {
                        throw refused;
                    }
                }));
        assertSame(refused, thrown);
        assertFalse(maker.get().isAlive());
    }

    @Test
    void anInterruptionEndsBoth() {
        Handover.Interrupted thrown = assertThrows(
                Handover.Interrupted.class,
                () -> run(HandoverTest::endless, thing -> {
                    taken.add(thing);
                    if (thing == 1_000) {
                        Thread.currentThread().interrupt();
                    }
                }));
        assertEquals("It was interrupted; run it again.", thrown.getMessage());
        assertTrue(Thread.interrupted(), "whoever called is told too");
        assertFalse(maker.get().isAlive());
        assertTrue(taken.size() <= 1_000 + BASKET, "it went on to " + taken.size());
    }
}
