package org.openclaims.act;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.date.EventDate;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.item.Texts;

/**
 * What a party did to a claim. Made with {@link #of}, which asks for what every act has and takes the rest by name.
 *
 * @param wording the version of the claim's wording that it was coded against, from 1
 * @param by who did it
 * @param onBehalfOf for whom, if a spokesperson or a lawyer did it; null if for themselves
 * @param force how far a retraction goes; null for every other kind
 * @param form what it was called; null if nothing in particular
 * @param toldBy who told the speaker, nearest first
 * @param via through whom it reached us, nearest to us first
 * @param to whom it was said to
 * @param venue where or in what: "letter to Donald Trump", "rally in Cali"
 * @param quote the words; null if we have only a paraphrase
 * @param made when it was said or written
 * @param becamePublic when it became known, perhaps on the day it was made, and not certainly before
 * @param sources documents it rests on
 * @param after acts on the same claim that it certainly came after, where the dates do not say so
 * @param answers the act it answers; null if none in particular
 * @param replacement the claim that a correction, or a reversal, puts in the place of this one; null if none
 * @param occasion shared by all acts of one speech, letter or post, the key of the first act or one of its own; null if this is the only or the
 *     first one
 * @param attestation how sure it is that it happened
 * @param note anything else, in our words
 */
public record Act(
        ItemId id,
        String handle,
        ActKind kind,
        ItemId claim,
        int wording,
        ItemId by,
        @Nullable ItemId onBehalfOf,
        @Nullable Force force,
        @Nullable Form form,
        List<ItemId> toldBy,
        List<ItemId> via,
        List<ItemId> to,
        @Nullable String venue,
        @Nullable Quote quote,
        EventDate made,
        EventDate becamePublic,
        List<ItemId> sources,
        List<ItemId> after,
        @Nullable ItemId answers,
        @Nullable ItemId replacement,
        @Nullable String occasion,
        Attestation attestation,
        @Nullable String note)
        implements Item {
    public Act {
        id.require(ItemKind.ACT);
        Texts.required("the handle", handle);
        claim.require(ItemKind.CLAIM);
        Texts.version(wording);
        by.require(ItemKind.PARTY);
        if (onBehalfOf != null) {
            onBehalfOf.require(ItemKind.PARTY);
        }
        if ((kind == ActKind.RETRACT) != (force != null)) {
            throw new IllegalArgumentException("a retraction has a force, and nothing else has: " + kind + " " + force);
        }
        toldBy = Texts.ids(ItemKind.PARTY, toldBy);
        via = Texts.ids(ItemKind.PARTY, via);
        to = Texts.ids(ItemKind.PARTY, to);
        sources = Texts.ids(ItemKind.SOURCE, sources);
        after = Texts.ids(ItemKind.ACT, after);
        Texts.optional("the venue", venue);
        Texts.optional("the occasion", occasion);
        Texts.optional("the note", note);
        if (becamePublic.latest().isBefore(made.earliest())) {
            throw new IllegalArgumentException("it became public before it was made");
        }
        if (after.contains(id)) {
            throw new IllegalArgumentException("an act cannot come after itself");
        }
        if (answers != null && answers.require(ItemKind.ACT).equals(id)) {
            throw new IllegalArgumentException("an act cannot answer itself");
        }
        if (replacement != null && replacement.require(ItemKind.CLAIM).equals(claim)) {
            throw new IllegalArgumentException("a claim cannot replace itself");
        }
    }

    /** Starts an act with what every act has; made and became public on the same day, until said otherwise. */
    public static ActBuilder of(ItemId id, String handle, ActKind kind, ItemId claim, ItemId by, EventDate made) {
        return new ActBuilder(id, handle, kind, claim, by, made);
    }

    /** Starts from this act, for a version of it with something changed. */
    public ActBuilder change() {
        return new ActBuilder(this);
    }

    /** Whose position it bears on: the one it was done for, else the one who did it. */
    public ItemId holder() {
        return onBehalfOf == null ? by : onBehalfOf;
    }

    /** The same for all acts of one speech, letter or post: the occasion, or the first act of it. */
    public String occasionKey() {
        return occasion == null ? id.key() : occasion;
    }

    /** Whether somebody else did it for the holder. */
    public boolean byProxy() {
        return onBehalfOf != null && !onBehalfOf.equals(by);
    }

    /** The first day on which it may have been made. */
    public LocalDate madeEarliest() {
        return made.earliest();
    }

    /** The last day on which it may have been made: nothing is made after it became public. */
    public LocalDate madeLatest() {
        return earlier(made.latest(), becamePublic.latest());
    }

    /** The first day on which it may have become public: nothing is public before it is made. */
    public LocalDate publicEarliest() {
        return later(becamePublic.earliest(), made.earliest());
    }

    /** The last day on which it may have become public. */
    public LocalDate publicLatest() {
        return becamePublic.latest();
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
