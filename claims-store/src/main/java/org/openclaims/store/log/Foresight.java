package org.openclaims.store.log;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.LogReader;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.Commitment;
import org.openclaims.store.sql.Engine;
import org.openclaims.store.sql.Next;

/**
 * Where it is expensive to keep other writers waiting, runs the decision before they have to. Its result is used only if no command was recorded in
 * between, since a decision goes by nothing but the record. While others write, this is off; it is tried again once several of our commands in a row met
 * nobody else's.
 */
final class Foresight {
    /** What is written out ahead is for nobody, so its words need no salt that anybody could not guess. */
    static final Bytes NO_SALT = Bytes.of(new byte[Commitment.SALT_BYTES]);

    /** As many of our commands in a row, with none of anybody else between, are worth the risk of deciding once for nothing. */
    private static final int QUIET = 8;

    /**
     * What a command is to change, if it is the next.
     *
     * @param number of the last command that was seen in deciding
     */
    record Considered(List<Change> changes, long number) {}

    private final Engine engine;
    private final String chain;
    private volatile boolean prepared;
    private volatile boolean crowded;
    private long last;
    private int ownInARow;

    Foresight(Engine engine, String chain) {
        this.engine = engine;
        this.chain = chain;
    }

    /** Null if it is better to decide in turn. What the decision throws is passed on. */
    @Nullable
    Considered consider(Command command, Function<LogReader, List<Change>> decision) {
        if (crowded) {
            return null;
        }
        return engine.read(handle -> {
            if (Attempt.recorded(handle, command).isPresent()) {
                return null;
            }
            SqlReader reader = new SqlReader(handle);
            try {
                Considered considered = new Considered(decision.apply(reader), reader.number());
                prepare(handle, command, considered.changes());
                return considered;
            } finally {
                reader.end();
            }
        });
    }

    /** The first time writes out what is to be recorded, though nobody knows yet where it will stand. */
    private void prepare(Handle handle, Command command, List<Change> changes) {
        if (!prepared) {
            prepared = true;
            Next next = engine.next(handle, chain, changes.size(), InstantSource.fixed(Instant.EPOCH));
            new Appender(handle, chain, () -> "", () -> NO_SALT).prepare(command, changes, next);
        }
    }

    /**
     * Hears what became of a command.
     *
     * @param considered before its turn; null if it was decided in turn
     * @param number that it was recorded under; 0 if it was recorded before
     */
    synchronized void learn(@Nullable Considered considered, long number) {
        boolean alone = number == (considered == null ? last : considered.number()) + 1;
        ownInARow = alone ? ownInARow + 1 : 0;
        if (considered != null) {
            crowded = !alone;
        } else if (ownInARow >= QUIET) {
            crowded = false;
        }
        last = Math.max(last, number);
    }
}
