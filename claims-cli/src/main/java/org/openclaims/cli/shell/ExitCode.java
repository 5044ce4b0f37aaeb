package org.openclaims.cli.shell;

/** What a command's end means to a script. Documented in docs/manual.md; a released one never changes. */
public final class ExitCode {
    /** Done. */
    public static final int OK = 0;
    /** The answer is no: damage found, nothing found. */
    public static final int NO = 1;
    /** The command line is wrong: an unknown option, a date that cannot be read, a part that is missing. */
    public static final int USAGE = 2;
    /** Refused, nothing recorded: a doubtful name, a thing that others rest on. */
    public static final int REFUSED = 3;
    /** Somebody else is writing; nothing recorded, try again. */
    public static final int BUSY = 4;
    /** The store cannot be used: not ours, newer than we are, read-only, full, damaged. */
    public static final int STORE = 5;
    /** Done, and recorded if it records, but not all of its output could be written: the reader went away, the disk is full. */
    public static final int OUTPUT = 6;
    /** A mistake of ours. */
    public static final int BUG = 70;
    /** Java was given less memory than this takes. */
    public static final int MEMORY = 71;

    private ExitCode() {}
}
