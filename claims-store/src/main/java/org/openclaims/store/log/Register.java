package org.openclaims.store.log;

/** Takes the rows that {@link Filing} says are to be kept: the tables themselves, or what the tables are held against. */
interface Register extends AutoCloseable {
    /** @param row a text or a whole number for each column of the projection */
    void add(Projection projection, Object... row);

    /** After it every row that was added is found where it is kept. */
    void flush();

    @Override
    void close();
}
