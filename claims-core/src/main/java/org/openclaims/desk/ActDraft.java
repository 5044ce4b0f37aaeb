package org.openclaims.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.act.Form;
import org.openclaims.act.Quote;
import org.openclaims.date.EventDate;

/**
 * An act that somebody wants in the record, with parties by name or handle, acts and claims by handle, and sources by handle or address. What it
 * says is explained at {@link org.openclaims.act.Act}. What is not said is null, or a list that is empty; no text in it may be blank.
 *
 * @param kind null only where an act is amended, to keep its kind
 * @param force null for a retraction taken to be full, which is said as advice; null for every other kind
 * @param by null only together with {@code sameAs}
 * @param made null only together with {@code sameAs}
 * @param becamePublic null if on the day it was made
 * @param sameAs an act of the same speech, letter or post: what is missing here is taken from it
 */
public record ActDraft(
        @Nullable ActKind kind,
        @Nullable Force force,
        @Nullable Form form,
        @Nullable String by,
        @Nullable String onBehalfOf,
        List<String> toldBy,
        List<String> via,
        List<String> to,
        @Nullable String venue,
        @Nullable Quote quote,
        @Nullable EventDate made,
        @Nullable EventDate becamePublic,
        List<String> sources,
        List<String> after,
        @Nullable String answers,
        @Nullable String replacement,
        @Nullable String sameAs,
        @Nullable Attestation attestation,
        @Nullable String note) {
    public ActDraft {
        toldBy = List.copyOf(toldBy);
        via = List.copyOf(via);
        to = List.copyOf(to);
        sources = List.copyOf(sources);
        after = List.copyOf(after);
    }

    /** The same, to say more of it. */
    public ActDraftBuilder change() {
        return new ActDraftBuilder(this);
    }

    /** The least an act needs. */
    public static ActDraft of(ActKind kind, String by, EventDate made) {
        return nothing().change().kind(kind).by(by).made(made).build();
    }

    /** An act of the same speech, letter or post as another one: by whom and when, that one says. */
    public static ActDraft sameAs(ActKind kind, String act) {
        return nothing().change().kind(kind).sameAs(act).build();
    }

    /** Nothing said of it: where an amendment begins, which leaves as it is what is not said. */
    public static ActDraft nothing() {
        return new ActDraft(
                null, null, null, null, null, List.of(), List.of(), List.of(), null, null, null, null, List.of(),
                List.of(), null, null, null, null, null);
    }
}
