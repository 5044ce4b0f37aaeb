package org.openclaims.party;

/** What sort of party it is. */
public enum PartyKind {
    PERSON,
    ORGANIZATION,
    /** A source known only by a description: "a neighboring president". Nothing about who it is belongs in the record's public part. */
    UNNAMED
}
