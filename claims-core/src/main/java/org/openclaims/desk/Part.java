package org.openclaims.desk;

/** What an amendment can take out of a thing in the record, because such a thing may do without. */
public enum Part {
    /** On whose behalf an act was done. */
    ON_BEHALF_OF,
    /** When an act, or evidence, became known: then the day it was made, or its source was published. */
    BECAME_PUBLIC,
    QUOTE,
    /** The translations beside a quote. */
    TRANSLATIONS,
    TOLD_BY,
    VIA,
    TO,
    VENUE,
    /** What an act was called, and by whom. */
    FORM,
    /** By whom it was called so. */
    FORM_BY,
    SOURCES,
    AFTER,
    ANSWERS,
    REPLACEMENT,
    NOTE,
    SUBJECTS,
    TAGS,
    WIKIDATA,
    PUBLISHER,
    TITLE,
    AUTHOR,
    URL,
    PUBLISHED,
    LANGUAGE,
    SNAPSHOT,
    /** The act whose happening evidence bears on: then it bears on the truth of the claim. */
    ACT,
    SUMMARY,
    REASONING,
    EVIDENCE_UP_TO
}
