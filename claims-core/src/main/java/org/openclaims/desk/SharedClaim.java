package org.openclaims.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.ActKind;
import org.openclaims.claim.ClaimKind;
import org.openclaims.claim.LinkKind;
import org.openclaims.item.Texts;

/**
 * A claim as another record has it, with all that stands on it. Whatever is named in it is named by the handle that it has there.
 *
 * @param about parties, in order
 * @param wordings oldest first, at least one
 * @param names of the parties that are mentioned
 * @param sources that are cited
 * @param claims that are mentioned: their newest wording
 */
public record SharedClaim(
        String handle,
        ClaimKind kind,
        List<String> about,
        List<String> tags,
        List<Words> wordings,
        List<Deed> acts,
        List<Conclusion> verdicts,
        List<Exhibit> evidence,
        List<Tie> links,
        Map<String, ReviewDraft.Name> names,
        Map<String, SourceDraft> sources,
        Map<String, String> claims) {

    /** @throws IllegalArgumentException if it does not say what a claim must; the message says which */
    public SharedClaim {
        if (wordings.isEmpty()) {
            throw new IllegalArgumentException("it has no wording");
        }
        if (sources.values().stream().anyMatch(source -> source.named() == null)) {
            throw new IllegalArgumentException("a source in it has no address, no publisher and no title");
        }
        about = List.copyOf(about);
        tags.forEach(tag -> Texts.required("a tag", tag));
        tags = List.copyOf(tags);
        wordings = List.copyOf(wordings);
        acts = List.copyOf(acts);
        verdicts = List.copyOf(verdicts);
        evidence = List.copyOf(evidence);
        links = List.copyOf(links);
        names = Map.copyOf(names);
        sources = Map.copyOf(sources);
        claims = Map.copyOf(claims);
    }

    /** A version of the wording. */
    public record Words(int version, String text, @Nullable String language, boolean sameMeaning) {
        public Words {
            Texts.required("a wording", text);
            Texts.optional("the language of a wording", language);
        }
    }

    /**
     * An act.
     *
     * @param wording the version that it was coded against; null if not said, for the newest
     * @param occasion shared by all acts of one speech; null if not said
     */
    public record Deed(
            String handle,
            @Nullable Integer wording,
            @Nullable String occasion,
            ActDraft draft) {
        public Deed {
            if (draft.kind() == null || draft.by() == null || draft.made() == null) {
                throw new IllegalArgumentException("an act in it has no kind, nobody who did it, or no date");
            }
            if ((draft.kind() == ActKind.RETRACT) != (draft.force() != null)) {
                throw new IllegalArgumentException("a retraction has a force, and nothing else has");
            }
            boolean early = draft.becamePublic() != null
                    && draft.becamePublic().latest().isBefore(draft.made().earliest());
            if (early) {
                throw new IllegalArgumentException("something in it became public before it was made");
            }
            Texts.optional("the occasion", draft.venue());
            Texts.optional("the note", draft.note());
        }
    }

    /**
     * A verdict.
     *
     * @param wording the version that was reviewed; null if not said, for the newest
     */
    public record Conclusion(String handle, @Nullable Integer wording, VerdictDraft draft) {
        public Conclusion {
            boolean whole = draft.reviewer() != null && draft.scale() != null && draft.label() != null;
            if (!whole || draft.given() == null) {
                throw new IllegalArgumentException("a verdict in it has no reviewer, no scale, no label or no date");
            }
            Texts.optional("the label of a verdict", draft.label());
            Texts.optional("the reasoning", draft.reasoning());
        }
    }

    /** Evidence. */
    public record Exhibit(String handle, EvidenceDraft draft) {
        public Exhibit {
            if (draft.source() == null || draft.bearing() == null || draft.becamePublic() == null) {
                throw new IllegalArgumentException("evidence in it has no source, no bearing or no date");
            }
            Texts.optional("the summary", draft.summary());
        }
    }

    /**
     * A link to another claim.
     *
     * @param outward whether it goes from this claim to the other
     */
    public record Tie(LinkKind kind, boolean outward, String claim) {}
}
