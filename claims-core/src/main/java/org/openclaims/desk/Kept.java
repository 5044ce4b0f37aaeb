package org.openclaims.desk;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.item.ItemId;
import org.openclaims.log.Dossier;
import org.openclaims.log.Field;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.log.Term;
import org.openclaims.original.Original;

/**
 * A review that is there.
 *
 * @param versions of it, oldest first; never empty
 */
record Kept(OnClaim on, List<Original> versions) {
    /** What is left of the digest of an original that was erased. */
    private static final Pattern ERASED = Pattern.compile(".*:0+");

    Original newest() {
        return versions.get(versions.size() - 1);
    }

    /** Whether nothing in it is new. Of a row the newest version counts: what was changed, and changed back, is another change. */
    boolean is(ReviewDraft.Raw raw) {
        return raw.row() == null
                ? versions.stream().anyMatch(version -> version.digest().equals(raw.digest()))
                : newest().identity().equals(raw.identity())
                        && newest().digest().equals(raw.digest());
    }

    /**
     * What is kept of it, under its own identity or the one that it had before it got an id.
     *
     * @param before hears each claim before it is read
     * @throws Refused if its words were erased, or its claim was voided
     */
    static @Nullable Kept find(LogReader reader, ReviewDraft.Raw raw, Consumer<ItemId> before) {
        Kept kept = find(reader, raw.identity(), before);
        return kept == null && raw.row() != null ? find(reader, raw.row().before(), before) : kept;
    }

    private static @Nullable Kept find(LogReader reader, String identity, Consumer<ItemId> before) {
        List<Term> versions = reader.terms(Field.ORIGINAL, identity + ":", Integer.MAX_VALUE);
        if (versions.stream().anyMatch(version -> ERASED.matcher(version.key()).matches())) {
            throw new Refused("words of this review were erased here, and are not brought back by an import");
        }
        Refused voided = null;
        for (ItemId claim : versions.stream().map(Term::item).distinct().toList()) {
            before.accept(claim);
            Dossier dossier = Reading.claims(reader, Set.of(claim), null);
            voided = voided == null ? voided(dossier, claim) : voided;
            List<Original> there = dossier.has(claim)
                    ? Stream.concat(Counterparts.voided(dossier, Original.class), dossier.originals(claim).stream())
                            .filter(original -> original.identity().equals(identity))
                            .toList()
                    : List.of();
            if (!there.isEmpty()) {
                OnClaim on = there.stream()
                        .filter(original -> dossier.has(original.id()))
                        .reduce((older, newer) -> newer)
                        .map(original -> OnClaim.of(claim, dossier, original.id()))
                        .orElseGet(() -> OnClaim.of(claim, dossier));
                return new Kept(on, there);
            }
        }
        if (voided != null) {
            throw voided;
        }
        return null;
    }

    /** Why a claim that we voided does not come back: what a desk took out on purpose comes when it says so. Null if we did not. */
    static @Nullable Refused voided(Dossier dossier, ItemId claim) {
        return Counterparts.voids(dossier)
                .filter(one -> Objects.requireNonNull(one.before()).id().equals(claim))
                .findFirst()
                .map(voided -> new Refused(Sentence.of(
                        "its claim was voided here, and is not brought back by an import ({0}: \"{1}\"); {2} brings it back",
                        Objects.requireNonNull(voided.before()).handle(),
                        Counterparts.why(voided),
                        WayOut.to(Step.UNDO_COMMAND, voided.event().batch().number()))))
                .orElse(null);
    }
}
