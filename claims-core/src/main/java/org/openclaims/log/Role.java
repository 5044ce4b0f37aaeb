package org.openclaims.log;

/** Why an event is filed under an item. */
public enum Role {
    /** It makes the item what it is: the item itself, its names, offices, wordings and links. */
    SELF,
    /** It is an act, evidence or a verdict on this claim. */
    ON,
    /** It is an act by this party, or on its behalf. */
    ACTOR,
    /** It is a claim about this party. */
    SUBJECT,
    /** It cites or mentions the item. */
    CITED
}
