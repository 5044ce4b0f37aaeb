package org.openclaims.store.health;

/** What a verification found, from nothing to worst. */
public enum Severity {
    /** All is as it was recorded. */
    INTACT,
    /** Something could not be looked at, so nothing can be said of it. */
    COULD_NOT_CHECK,
    /** The disk or a program broke something; nothing says that anybody meant to. */
    DAMAGED,
    /** The file is sound and does not say what was recorded: somebody changed it, or the disk did so without breaking the file. */
    TAMPERED
}
