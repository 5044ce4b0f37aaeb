package org.openclaims.cli.transfer;

import java.util.List;

/** What a column of a spreadsheet can say, with the names that such columns often have. */
enum Column {
    /** The claim. */
    CLAIM(
            "the claim, in your words or theirs (needed, or claim-id)",
            "statement",
            "claim text",
            "afirmacion",
            "declaracion",
            "frase"),
    /** Which claim it is. */
    CLAIM_ID(
            "a number or name of the claim, the same in all rows on it; or its handle here",
            "claim id",
            "claim no",
            "claim nr",
            "claim number",
            "claim ref",
            "claim handle",
            "handle",
            "id afirmacion"),
    /** The claimant. */
    BY(
            "who claimed it, or did to it what the row says",
            "claimant",
            "speaker",
            "who",
            "who said it",
            "person",
            "politician",
            "quien",
            "orador",
            "autor"),
    /** For whom. */
    FOR(
            "for whom, where a spokesperson or a lawyer did it",
            "on behalf of",
            "for whom",
            "speaks for",
            "en nombre de",
            "por cuenta de"),
    /** Subjects. */
    ABOUT("whom it is about; several with ; between them", "subject", "target", "sobre"),
    /** When it was made. */
    SAID("when it was said or written", "date", "date said", "claim date", "date of claim", "when", "fecha", "said on"),
    /** When it became public. */
    PUBLIC(
            "when it became known, if that was later",
            "published",
            "date published",
            "became public",
            "public since",
            "known since"),
    /** The words. */
    QUOTE("their words to the letter", "quotation", "exact words", "verbatim", "words", "cita"),
    /** The occasion. */
    VENUE("where: a speech, a letter, an interview", "where", "place", "occasion", "context", "medio", "lugar"),
    /** Addresses. */
    SOURCE("addresses (https://…) where it can be read", "link", "url", "sources", "source url", "fuente", "enlace"),
    /** Who told the claimant. */
    TOLD_BY("who told them, if they say so; several with ; between them, the nearest first", "told by"),
    /** How sure it is. */
    ATTESTATION(
            "how sure it is that they said it, and took it back: reported (also where this is empty), confirmed or disputed",
            "attested"),
    /** Anything else. */
    NOTE("a note of yours on it", "notes", "remark", "remarks", "comment", "comments", "nota", "notas"),
    /** Topics. */
    TAGS("topics; several with ; or , between them", "topic", "topics", "tag", "keywords", "tema", "temas"),
    /** What sort of claim. */
    KIND("what it is: a fact (also where this is empty), a prediction or a promise", "kind of claim", "type of claim"),
    /** The language. */
    LANGUAGE("the language of the claim: en, es", "lang", "idioma"),
    /** The rating. */
    VERDICT("the rating, kept to the letter", "rating", "our rating", "conclusion", "veredicto", "calificacion"),
    /** Why. */
    WHY("the reasons for the rating", "explanation", "reasoning", "analysis", "justification"),
    /** Who rated it. */
    REVIEWER("who rated it; yourselves in quotes: \"Our desk\"", "fact checker", "organization", "checked by"),
    /** When it was rated. */
    REVIEWED("when that was published", "review date", "date checked", "date of check", "checked", "checked on"),
    /** Where it was rated. */
    REVIEW("its address (https://…)", "review url", "fact check", "factcheck", "fact check url", "article"),
    /** Its title. */
    TITLE("its title", "headline", "review title", "titulo", "titular"),
    /** The walk-back. */
    ACT(
            "what they did: asserted, repeated, retract conditional, clarified, denied, deleted, disputed …",
            "action",
            "what they did",
            "what happened",
            "did what",
            "type of act",
            "walk back",
            "walkback",
            "accion",
            "acto",
            "que hizo"),
    /** How far. */
    FORCE("how far a retraction goes: full, partial, conditional, none or counter", "strength", "how far", "fuerza"),
    /** The other claim. */
    WITH(
            "in a row for each act: the claim that a correction or a reversal puts in the place of this one, by its words, its claim-id, or its handle here",
            "replaced by",
            "replacement",
            "instead",
            "en su lugar"),
    /** What it was called. */
    FORM("what it was called: an apology, a rectification", "called", "forma"),
    /** By whom. */
    FORM_BY("who called it so", "called so by", "called by"),
    /** When. */
    ACT_SAID("when they did", "retracted on", "walk back date", "date of retraction", "corrected on"),
    /** When that became public. */
    ACT_PUBLIC("when that became known, if that was later"),
    /** In which words. */
    ACT_QUOTE("in which words", "retraction", "walk back quote"),
    /** Where that is. */
    ACT_SOURCE("the address (https://…) where that can be read", "retraction link", "walk back url"),
    /** Its place among others. */
    AFTER(
            "in a row for each act: ids of rows whose acts it certainly came after, where dates do not say so; several with ; between them"),
    /** Which row it is. */
    ID(
            "the row's own id, the same wherever the row goes: what you put right in it is put right here",
            "id",
            "row id",
            "record id",
            "ref",
            "reference",
            "uuid",
            "codigo");

    private final String says;
    private final String usualNames;

    Column(String says, String... usualNames) {
        this.says = says;
        this.usualNames = String.join(",", usualNames);
    }

    /** In words. */
    String says() {
        return says;
    }

    /** Keys of names that columns of this kind often have; only to propose a mapping, never to import by. */
    List<String> usualNames() {
        return usualNames.isEmpty() ? List.of() : List.of(usualNames.split(","));
    }
}
