package org.openclaims.store.sql;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;

/** A look into a record that may be broken or worse. What is wrong comes as lists; everything takes a handle of {@link #inspect}. */
public interface Inspection {
    /**
     * Looks through a connection of its own that trusts nothing: every statement sees the record as of the first one. Temporary tables may
     * be made; nothing else is to be written, and nothing lasts.
     *
     * @throws StoreTrouble if there is nothing, it may not be read, or reading fails
     */
    <R, X extends Exception> R inspect(HandleCallback<R, X> work) throws X;

    /**
     * Tells whose it is.
     *
     * @throws StoreTrouble {@link Trouble#FOREIGN} or {@link Trouble#NEWER}
     */
    void recognise(Handle handle);

    /** What the database itself says of its pages, indexes and constraints. */
    List<String> pages(Handle handle);

    /** Rows that refer to rows that are not there. */
    List<String> references(Handle handle);

    /** What is there and should not be, or the other way round; each fits after "holds". */
    List<String> schema(Handle handle);

    /** Whether the projections are those of this version, so that they can be compared with the events. */
    boolean projectionsCurrent(Handle handle);
}
