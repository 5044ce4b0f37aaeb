package org.openclaims.log;

/** By which of its words an item can be found. */
public enum Field {
    /** The whole folded name or alias of a party. */
    NAME,
    /** One word of a folded name or alias of a party. */
    NAME_WORD,
    /** The address of a source, without what does not matter. */
    URL,
    /** The folded words of a claim's wording. */
    WORDING,
    /** What the acts of one speech, letter or post share; finds their claims. */
    OCCASION,
    /** Identity and digest of a record that another desk published, with a colon between; finds its claim. */
    ORIGINAL
}
