package org.openclaims.act;

/** How sure it is that an act happened at all; weakest first. */
public enum Attestation {
    /** It was reported, and turned out not to have happened, or there is good reason to doubt it. */
    DISPUTED,
    /** Somebody reports it; nobody has the words. */
    REPORTED,
    /** We have it from the speaker, a recording, or a document. */
    CONFIRMED
}
