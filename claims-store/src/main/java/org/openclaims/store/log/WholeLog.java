package org.openclaims.store.log;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.seal.Disclosure;
import org.openclaims.store.seal.Proof;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.sql.Engine;

/** A record as a whole, for whoever has not got it: its seal, proofs of what is in it, and all of it as lines. */
public final class WholeLog {
    private final Engine engine;
    private final String chain;
    private final InstantSource clock;

    /**
     * @param engine open, and left so
     * @param chain of whoever asks; whatever it is, all chains are meant
     * @param clock when it is sealed
     */
    public WholeLog(Engine engine, String chain, InstantSource clock) {
        this.engine = engine;
        this.chain = chain;
        this.clock = clock;
    }

    /** The line to keep elsewhere: a root over every event there is now. Nothing is written. */
    public Seal seal() {
        // Asked before the events are read: what is recorded meanwhile is not to seem older than the seal.
        return engine.read(handle -> {
            Instant now = engine.now(handle, clock);
            return new Notary(handle).seal(now);
        });
    }

    /** Which of these events, by their places, a seal counts. */
    public Set<Long> sealed(Set<Long> events, Seal seal) {
        return engine.read(handle -> new Notary(handle).sealed(events, seal));
    }

    /**
     * Proves that events are among those that were sealed. Nothing is written.
     *
     * @param events their places; not empty
     * @param seal that was kept elsewhere; empty for a new one
     */
    public Proof prove(Set<Long> events, Optional<Seal> seal, Disclosure disclosure) {
        return engine.read(handle -> {
            Instant now = engine.now(handle, clock);
            return new Notary(handle).prove(events, seal, disclosure, now);
        });
    }

    /**
     * Hands over the whole record as lines, from which {@link #read} makes the same one. Nothing is written.
     *
     * @throws StoreTrouble if it cannot be read to its end; what was handed over is then not whole, and nothing is handed over twice
     */
    public void write(Consumer<String> lines) {
        engine.readOnce(handle -> {
            Instant now = engine.now(handle, clock);
            new Portable(handle).write(new Notary(handle).seal(now), lines);
            return handle;
        });
    }

    /**
     * Makes the record that the lines are, where there is none yet.
     *
     * @param lines from the first on; asked again where the database wants the work begun again
     * @return over all events that are there now
     * @throws StoreTrouble {@link Trouble#REFUSED} if there is a record, {@link Trouble#DAMAGED} if the lines are not a whole one
     */
    public Seal read(Supplier<Iterator<String>> lines) {
        Instant now = clock.instant();
        try {
            return engine.write(chain, handle -> {
                if (new SqlReader(handle).head() > 0) {
                    throw new StoreTrouble(
                            Trouble.REFUSED,
                            Sentence.of(
                                    "the store {0} holds a record already, and a whole one is made only where there is none: name another place {1}",
                                    engine, WayOut.to(Step.AS_STORE)));
                }
                return new Portable(handle).read(lines.get(), now);
            });
        } catch (StoreTrouble e) {
            throw e.kind() == Trouble.GUARDED ? Portable.damaged("an event in it does not continue the one before") : e;
        }
    }
}
