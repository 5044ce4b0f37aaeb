package org.openclaims.store.health;

/** What can go wrong with a store, told apart by what a person or a program does next. Exit statuses are decided elsewhere. */
public enum Trouble {
    /** Others were writing for the whole budget: nothing was stored, try again. */
    BUSY,
    /** The disk or a quota is full: nothing was stored, make room. */
    FULL,
    /** The file or its directory may not be written. */
    READ_ONLY,
    /** There is no store at this place yet. */
    MISSING,
    /** The server does not answer, or does not let you in: nothing was stored. */
    UNREACHABLE,
    /** The place named cannot hold a store safely: another one must be named. */
    REFUSED,
    /** The file is something else: another program's, or no database. */
    FOREIGN,
    /** The file was made by a newer version of this program. */
    NEWER,
    /** The file holds something that we never put there, or its pages are broken. */
    DAMAGED,
    /** Reading or writing failed before anything was committed: nothing was stored. */
    IO,
    /** A guard in the schema refused to change what is recorded: a mistake in a program, nothing was stored. */
    GUARDED,
    /** The commit failed, which proves neither that it is stored nor that it is not: look before repeating. */
    UNKNOWN_OUTCOME
}
