package org.openclaims.desk;

import org.jspecify.annotations.Nullable;
import org.openclaims.item.ItemId;
import org.openclaims.log.Dossier;

/**
 * A claim that a review is taken over on.
 *
 * @param wording the number of the one that counts
 * @param dossier what stands on it; null of a claim that is new
 */
record OnClaim(
        ItemId id, String handle, int wording, @Nullable Dossier dossier) {
    /** The claim of something that is on record, as it was meant by that. */
    static OnClaim of(ItemId claim, Dossier dossier, ItemId recorded) {
        return new OnClaim(
                claim,
                dossier.claim(claim).handle(),
                dossier.wordingSince(recorded, claim).version(),
                dossier);
    }

    /** One that is on record. */
    static OnClaim of(ItemId claim, Dossier dossier) {
        return new OnClaim(
                claim, dossier.claim(claim).handle(), dossier.wording(claim).version(), dossier);
    }

    /** Whether they ever did something to it as one who holds it. */
    boolean isHeldBy(@Nullable ItemId party) {
        return dossier != null
                && dossier.acts(id).stream()
                        .anyMatch(act -> act.kind().ofHolder() && act.holder().equals(party));
    }
}
