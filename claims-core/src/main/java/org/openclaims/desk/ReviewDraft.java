package org.openclaims.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.act.Form;
import org.openclaims.claim.ClaimKind;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.item.Texts;
import org.openclaims.original.Original;
import org.openclaims.party.PartyKind;

/**
 * What somebody wrote down about a claim, as it is taken over: who claimed it when, and what a desk concluded, in its own words.
 *
 * @param claim the words that were reviewed
 * @param kind of claim; null if nobody says
 * @param tags topics
 * @param about whom it is about
 * @param claimant who put it forward; null if nobody says
 * @param reviewer the desk, or its site where it gives no name; null if nobody reviewed it
 * @param scale under which its labels are kept: {@code external:politifact.com}
 * @param url of the review; null if it has none
 * @param published when the review was; unknown, with the words, if that could not be read
 * @param revised when it was last changed; null if not said
 * @param label the rating, to the letter; null if there is none
 * @param deed what was done, where a row tells of one act; null of a review, and of a row that tells of a claim and what became of it
 * @param original the record itself
 */
public record ReviewDraft(
        String claim,
        @Nullable ClaimKind kind,
        @Nullable String language,
        List<String> tags,
        List<Name> about,
        @Nullable Claimant claimant,
        @Nullable Name reviewer,
        String scale,
        @Nullable String url,
        @Nullable String title,
        @Nullable String author,
        EventDate published,
        @Nullable EventDate revised,
        @Nullable String label,
        @Nullable String reasoning,
        @Nullable Deed deed,
        Raw original) {

    /**
     * @throws org.openclaims.item.UnfitText if a text is empty or cannot be stored; the message says which
     * @throws IllegalArgumentException if it does not say whose a verdict, or an act, is
     */
    public ReviewDraft {
        Texts.required("the claim", claim);
        Texts.optional("the language", language);
        tags.forEach(tag -> Texts.required("a keyword", tag));
        tags = List.copyOf(tags);
        about = List.copyOf(about);
        Texts.required("the scale", scale);
        Texts.optional("the address of the review", url);
        Texts.optional("the title of the review", title);
        Texts.optional("the author of the review", author);
        Texts.optional("the rating", label);
        Texts.optional("the explanation of the rating", reasoning);
        if (reviewer == null && (label != null || url != null)) {
            throw new IllegalArgumentException("it has a verdict or a review, and does not say whose");
        }
        if (deed != null && deed.kind() != ActKind.ASSERT && claimant == null) {
            throw new IllegalArgumentException("it does not say who did it");
        }
    }

    /** Somebody, as they are named. */
    public record Name(
            String text, PartyKind kind, @Nullable String wikidata) {
        public Name {
            Texts.required("a name", text);
            Texts.optional("the Wikidata id", wikidata);
        }

        /** Of a kind guessed from the name: whoever writes such records calls bloggers and chain letters persons. */
        public static Name guessed(String text, @Nullable String wikidata) {
            return new Name(
                    text, PartyKinds.guess(Texts.required("a name", text)).kind(), wikidata);
        }
    }

    /**
     * Who put the claim forward.
     *
     * @param made when; unknown, with the words, if that could not be read; null if not said
     * @param becamePublic null if on the day it was made
     * @param venue on which occasion
     * @param quote the words to the letter; null if there are only those of the claim
     * @param appearances addresses where it appeared
     * @param toldBy who told them, the nearest first
     * @param attestation how sure it is that they said it, and that they took it back
     * @param note of whoever wrote it down; null if there is none
     * @param walkBacks what they did to it since; only what says so in our own words
     * @param onBehalfOf for whom they put it forward; null if for themselves
     */
    public record Claimant(
            Name name,
            @Nullable EventDate made,
            @Nullable EventDate becamePublic,
            @Nullable String venue,
            @Nullable String quote,
            List<String> appearances,
            List<Name> toldBy,
            Attestation attestation,
            @Nullable String note,
            List<WalkBack> walkBacks,
            @Nullable Name onBehalfOf) {
        /** One who spoke for themselves. */
        public Claimant(
                Name name,
                @Nullable EventDate made,
                @Nullable EventDate becamePublic,
                @Nullable String venue,
                @Nullable String quote,
                List<String> appearances,
                List<Name> toldBy,
                Attestation attestation,
                @Nullable String note,
                List<WalkBack> walkBacks) {
            this(name, made, becamePublic, venue, quote, appearances, toldBy, attestation, note, walkBacks, null);
        }

        public Claimant {
            Texts.optional("the occasion", venue);
            Texts.optional("the quote", quote);
            appearances.forEach(address -> Texts.required("an address", address));
            appearances = List.copyOf(appearances);
            toldBy = List.copyOf(toldBy);
            Texts.optional("the note", note);
            if (made != null && becamePublic != null) {
                notBefore(made, becamePublic);
            }
            walkBacks = List.copyOf(walkBacks);
        }

        /** Whoever is named. */
        List<Name> everybody() {
            List<Name> everybody = new ArrayList<>(List.of(name, holder()));
            everybody.addAll(toldBy);
            walkBacks.stream().map(WalkBack::by).filter(Objects::nonNull).forEach(everybody::add);
            return everybody;
        }

        /** Whose claim it is. */
        Name holder() {
            return onBehalfOf == null ? name : onBehalfOf;
        }

        /** When it was said; unknown if nobody says. */
        EventDate said() {
            return made == null ? EventDate.of(Edtf.unknown()) : made;
        }
    }

    /**
     * What a claimant did to the claim later, or somebody did for them.
     *
     * @param by who did it; null if the claimant who is named
     */
    public record WalkBack(
            ActKind kind,
            @Nullable Force force,
            EventDate made,
            EventDate becamePublic,
            @Nullable String quote,
            @Nullable String url,
            @Nullable Name by) {
        /** By the claimant. */
        public WalkBack(
                ActKind kind,
                @Nullable Force force,
                EventDate made,
                EventDate becamePublic,
                @Nullable String quote,
                @Nullable String url) {
            this(kind, force, made, becamePublic, quote, url, null);
        }

        public WalkBack {
            Texts.optional("the words of a correction", quote);
            Texts.optional("the address of a correction", url);
            notBefore(made, becamePublic);
        }
    }

    /**
     * What the claimant did on the day that is given, in a table that has a row for each act.
     *
     * @param force how far a retraction goes; null of all else
     * @param form what it was called; null if nothing in particular
     * @param onBehalfOf for whom; null if for themselves
     * @param replacement the claim that it puts in the place of this one: its words, its id in the table, or its handle here; null if none
     * @param claimId the id of the claim in its table, or its handle here; null if the claim is named by its words alone
     * @param worded whether the claim of the draft is its words; else it is the id once more
     * @param row the id of the row in its table, by which other rows name it; null if none is needed
     * @param after ids of rows with acts that it certainly came after
     */
    public record Deed(
            ActKind kind,
            @Nullable Force force,
            @Nullable Form form,
            @Nullable Name onBehalfOf,
            @Nullable String replacement,
            @Nullable String claimId,
            boolean worded,
            @Nullable String row,
            List<String> after) {
        /** One whose place among others only its date tells. */
        public Deed(
                ActKind kind,
                @Nullable Force force,
                @Nullable Form form,
                @Nullable Name onBehalfOf,
                @Nullable String claimId,
                boolean worded) {
            this(kind, force, form, onBehalfOf, null, claimId, worded, null, List.of());
        }

        public Deed {
            after = List.copyOf(after);
            Texts.optional("the claim in its place", replacement);
            Texts.optional("the id of the claim", claimId);
            if ((kind == ActKind.RETRACT) != (force != null)) {
                throw new IllegalArgumentException("a retraction has a force, and nothing else has");
            }
            if (!worded && claimId == null) {
                throw new IllegalArgumentException("it does not say which claim it is on");
            }
        }

        /** Whether a claim that is not known begins with it. */
        boolean opens() {
            return worded && (kind == ActKind.ASSERT || kind == ActKind.RELAY);
        }

        /** Whether only somebody who holds the claim can have done it: who never said a thing cannot take it back. */
        boolean needsHolder() {
            return kind.walksBack();
        }
    }

    /** Whoever it names. */
    List<Name> everybody() {
        List<Name> everybody = new ArrayList<>(about);
        if (reviewer != null) {
            everybody.add(reviewer);
        }
        if (claimant != null) {
            everybody.addAll(claimant.everybody());
        }
        if (deed != null && deed.onBehalfOf() != null) {
            everybody.add(deed.onBehalfOf());
        }
        return everybody;
    }

    /** Whose position it bears on; null if nobody is named. */
    @Nullable
    Name holder() {
        if (deed != null && deed.onBehalfOf() != null) {
            return deed.onBehalfOf();
        }
        return claimant == null ? null : claimant.holder();
    }

    private static void notBefore(EventDate made, EventDate becamePublic) {
        if (becamePublic.latest().isBefore(made.earliest())) {
            throw new IllegalArgumentException("something in it became public before it was made");
        }
    }

    /** When the review became known: what we hold in our hands was published by today, whatever else is not known of when. */
    EventDate knownBy(LocalDate today) {
        return byThen(published, today);
    }

    /** The same, as it was last changed. */
    EventDate revisedBy(LocalDate today) {
        return byThen(revised == null ? published : revised, today);
    }

    private static EventDate byThen(EventDate date, LocalDate today) {
        return date.latest().isBefore(LocalDate.MAX) ? date : new EventDate(Edtf.parse("../" + today), date.words());
    }

    /**
     * When what the claimant said became known: whatever was reviewed was known by the day of the review, also where nobody says when it was said.
     *
     * @throws IllegalStateException if nobody says who claimed it
     */
    EventDate heardBy(LocalDate today) {
        if (claimant == null) {
            throw new IllegalStateException("nobody says who claimed it");
        }
        if (claimant.becamePublic() != null) {
            return claimant.becamePublic();
        }
        EventDate said = claimant.said();
        LocalDate reviewed = knownBy(today).latest();
        return said.latest().isBefore(LocalDate.MAX) || reviewed.isBefore(said.earliest())
                ? said
                : EventDate.of(Edtf.parse("../" + reviewed));
    }

    /**
     * The record as it came; see {@link Original}.
     *
     * @param row if it is a row that can be told from others whatever it says; null for anything else
     */
    public record Raw(
            String format,
            String identity,
            String digest,
            String text,
            @Nullable Row row) {
        public Raw {
            Texts.required("the record", text);
        }
    }

    /**
     * A row of a table with an id of its own.
     *
     * @param called for a reader of corrections: {@code row 12 of the table minister}
     * @param before the identity that it would have without its id, under which it may have come before
     */
    public record Row(String called, String before) {}
}
