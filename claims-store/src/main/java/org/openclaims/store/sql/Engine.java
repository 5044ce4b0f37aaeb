package org.openclaims.store.sql;

import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.openclaims.store.erasure.Purge;
import org.openclaims.store.erasure.Traces;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;

/** A record that is open, on whatever database. Any number of threads may read and write through it; writers of a chain take turns. */
public interface Engine extends AutoCloseable {
    /**
     * Reads: every statement sees the record as of the first one, and none can write.
     *
     * @param work may be called again from the start where the connection was lost
     * @throws StoreTrouble if it cannot be read
     */
    <R, X extends Exception> R read(HandleCallback<R, X> work) throws X;

    /**
     * The same for work that hands something over while it reads, which nobody could take back: it is called once.
     *
     * @throws StoreTrouble if it cannot be read to its end
     */
    default <R, X extends Exception> R readOnce(HandleCallback<R, X> work) throws X {
        return read(work);
    }

    /**
     * Writes all or nothing, alone. Compute before: nobody else writes to this chain until this returns.
     *
     * @param work may be called again from the start where the database asks for that; nothing of the try before is stored then
     * @throws StoreTrouble whose {@link StoreTrouble#kind} says whether anything was stored; only after
     *     {@link Trouble#UNKNOWN_OUTCOME} is that not known, and then {@link #settle} tells
     */
    <R, X extends Exception> R write(String chain, HandleCallback<R, X> work) throws X;

    /**
     * Does what {@link #write} does, and takes it all back.
     *
     * @throws StoreTrouble as {@link #write} throws it, except that the outcome is never unknown
     */
    <R, X extends Exception> R rehearse(String chain, HandleCallback<R, X> work) throws X;

    /**
     * Reads after {@link Trouble#UNKNOWN_OUTCOME}, through a new connection, once nothing of that write can be under way any more.
     *
     * @throws StoreTrouble if it cannot be read
     */
    <R, X extends Exception> R settle(String chain, HandleCallback<R, X> work) throws X;

    /**
     * When something is recorded or sealed: by one clock for everybody who writes here.
     *
     * @param handle of a read or a write
     * @param own the clock of this computer
     */
    Instant now(Handle handle, InstantSource own);

    /**
     * What the next batch of a chain continues. As it is here, it is right only where {@link #write} keeps everybody else from writing to any chain:
     * turns and times come from what is stored. An engine that lets several chains be written at once gives them itself, in one order, and
     * lets {@link #read} wait for those that have a turn and are not done.
     *
     * @param handle inside a write to that chain
     * @param size how many events the batch has
     * @param own the clock of this computer
     */
    default Next next(Handle handle, String chain, int size, InstantSource own) {
        return new EventTables(handle).next(chain, Origin.micros(own.instant()));
    }

    /**
     * Whether a turn is dear because others wait for it while we talk to a server: then a command decides before it takes its turn, which holds
     * if nothing was recorded meanwhile.
     */
    default boolean keepsTurnsShort() {
        return false;
    }

    /** Whether the p_* tables are those of this version; if not, {@link #emptyProjections} and fill them before reading them. */
    boolean projectionsCurrent();

    /**
     * Makes the p_* tables anew, with nothing in them. In the same write the caller fills them from the events.
     *
     * @param handle inside a write
     */
    void emptyProjections(Handle handle);

    /** The write that made the projections again has lasted. */
    void projectionsRecreated();

    /**
     * Clears what erased words left behind where only raw bytes are read: free pages, logs. Then looks whether it did. May be done again at any
     * time, whatever was broken off before. Never fails: what could not be done is said.
     *
     * @param chain whose words they were
     * @param traces what to look for; empty if nobody knows it any more
     */
    Purge purge(String chain, Traces traces);

    /** The place as people know it; a sentence may go on after it. */
    @Override
    String toString();

    @Override
    void close();
}
