package org.openclaims.item;

/** The kinds of things the record holds. */
public enum ItemKind {
    /** A person, an organization or an unnamed source. */
    PARTY,
    /** Another name of a party. */
    ALIAS,
    /** An office that a party held for a time. */
    OFFICE,
    /** A checkable proposition. */
    CLAIM,
    /** One wording of a claim. */
    WORDING,
    /** A judgement that two claims are the same, or opposites. */
    LINK,
    /** A published document. */
    SOURCE,
    /** What a party did to a claim. */
    ACT,
    /** What a source says for or against a claim. */
    EVIDENCE,
    /** A reviewer's label for a claim. */
    VERDICT,
    /** A rating scale of a desk's own. */
    SCALE,
    /** Who an unnamed party is, encrypted. */
    IDENTITY,
    /** A record as another desk published it. */
    ORIGINAL
}
