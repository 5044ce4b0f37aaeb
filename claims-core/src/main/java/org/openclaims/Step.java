package org.openclaims;

/** The steps that a {@link WayOut} may name. More may come; none is renamed. */
public enum Step {
    /** Look at all claims. */
    CLAIMS("the list of claims"),
    /** Look at one claim with all that is on it. */
    CLAIM("the report on a claim"),
    /** Look at one claim as the record had it once: its handle, and the instant. */
    CLAIM_THEN("the report on {0} as known at {1}"),
    /** Look at the claims of a party: its handle. */
    CLAIMS_OF("the report on {0}"),
    /** Look at all parties. */
    PARTIES("the list of parties"),
    /** Look at all sources. */
    SOURCES("the list of sources"),
    /** Look at all scales. */
    SCALES("the list of scales"),
    /** Look at all that was recorded, command by command. */
    LOG("the log"),
    /** Look at what was corrected in the record, old words and new ones. */
    CORRECTIONS("the log of corrections"),

    /** Record a claim. */
    ADD_CLAIM("as a claim"),
    /** Record a source. */
    ADD_SOURCE("as a source"),
    /** Say by what a source is known: its address, publisher or title. */
    NAME_SOURCE("give one of them"),
    /** Record a party under a handle of one's own: its name. */
    ADD_PARTY("record “{0}” under a handle that you choose"),
    /** Say again that a name or claim is new although it is close to one that is there: the words of it. */
    SURELY_NEW("say that it is surely new"),
    /** Record that a claim was repeated: its handle. */
    REPEAT("that it was repeated"),
    /** Record that they assert a claim on the occasion of an act: the handles of both. */
    ASSERT_SAME("record that they assert {0} on the occasion of {1}"),
    /** Make a claim of the part that was taken back: the handle of the whole. */
    SPLIT("record the part as a claim, link it as a part of {0}"),
    /** Say that one claim stands in some way to another. */
    LINK("a link"),
    /** The same of this claim: its handle. */
    LINK_CLAIM("link {0}"),
    /** Record another name of a party. */
    ALIAS("an alias"),
    /** Make one party of two: the handles of the one that stays, and of the other. */
    MERGE("make {0} and {1} one"),
    /** Record, encrypted, who an unnamed source is. */
    IDENTIFY("an identity"),

    /** Say why. */
    WHY("say why"),
    /** Say when it became public. */
    BECAME_PUBLIC("the day on which it did"),
    /** Retract with the force “conditional”. */
    CONDITIONAL("a conditional one"),

    /** Correct something in the record. */
    AMEND("an amendment"),
    /** The same of this item: its handle. */
    AMEND_ITEM("an amendment of {0}"),
    /** Correct the kind of a party or claim: its handle, and the code of the other kind. */
    AMEND_KIND("amend the kind of {0} to {1}"),
    /** Correct the force of a retraction to a lesser one: the act's handle. */
    AMEND_FORCE("amend the force of {0}"),
    /** Say which claim was put in the place of another: the act's handle. */
    AMEND_REPLACEMENT("an amendment of {0}"),
    /** Correct the words of a claim: its handle. */
    AMEND_WORDS("amend the words of {0}"),
    /** Take a wrong Wikidata id out of a party: its handle. */
    AMEND_WIKIDATA("take the id out of {0}"),

    /** Take back the last command. */
    UNDO("undo this"),
    /** Take back a command: its number. */
    UNDO_COMMAND("undo command {0}"),
    /** Take one thing out of what counts. */
    VOID("void it"),
    /** The same of this item: its handle. */
    VOID_ITEM("void {0}"),
    /** Void also all that rests on it. */
    WITH_DEPENDENTS("with all that rests on it"),
    /** Clear the disk of words that were erased from the record. */
    FINISH_ERASURE("finishing an erasure"),

    /** Begin a record. */
    FIRST_CLAIM("recording a claim"),
    /** Make the tables of a record on a server, or bring them up to date. */
    SETUP("setting the record up"),
    /** Use what was named as the store. */
    AS_STORE("as the store"),
    /** Use another key file. */
    ANOTHER_KEY_FILE("another one may be named"),
    /** Hold a record against its own hashes. */
    VERIFY("verifying the record"),
    /** The same of the record at this place. */
    VERIFY_AT("verifying {0}"),
    /** Hold the record at this place against this seal: place and seal. */
    VERIFY_AGAINST("verifying {0} against the seal {1}"),
    /** Hold the record against the seal that was given. */
    VERIFY_SEAL("verifying the record against the seal"),
    /** Seal the record. */
    SEAL("sealing the record"),
    /** Make a store of one's own of a store: its place. */
    RESTORE("restoring {0} into a place of your own"),
    /** Write the whole record into a file. */
    EXPORT_WHOLE("an export of the whole record");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    /** In English, with {@code {0}} and {@code {1}} for what it is about. */
    String words() {
        return words;
    }
}
