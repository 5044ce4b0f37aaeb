package org.openclaims.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.item.ItemId;

/**
 * What a row says, and whom it means.
 *
 * @param by the claimant; null if it names none, or one who is not on record
 * @param holder for whom they did it, themselves if for nobody else; null likewise
 * @param desk the reviewer, likewise
 * @param about those of the subjects who are on record
 * @param toldBy likewise, of those who told the claimant
 */
record RowSide(
        ReviewDraft draft,
        @Nullable ItemId by,
        @Nullable ItemId holder,
        @Nullable ItemId desk,
        List<ItemId> about,
        List<ItemId> toldBy) {
    /** What a claimant does when the claim is put forward. */
    static final Set<ActKind> PUT_FORWARD = EnumSet.of(ActKind.ASSERT, ActKind.REPEAT, ActKind.REAFFIRM, ActKind.RELAY);

    List<ItemId> via() {
        return desk == null || desk.equals(by) ? List.of() : List.of(desk);
    }

    List<String> reviews() {
        return draft.url() == null ? List.of() : List.of(draft.url());
    }

    /** A row has room for one. */
    Optional<ReviewDraft.WalkBack> walkBack() {
        return draft.claimant() == null
                ? Optional.empty()
                : draft.claimant().walkBacks().stream().findFirst();
    }

    /** For whom it was done; null if for themselves. */
    @Nullable
    ItemId onBehalfOf() {
        return draft.deed() == null || draft.deed().onBehalfOf() == null ? null : holder;
    }

    boolean saysSo(Act act) {
        return draft.claimant() != null
                && (draft.deed() == null
                        ? PUT_FORWARD.contains(act.kind())
                        : act.kind() == draft.deed().kind())
                && act.holder().equals(holder)
                && act.made().edtf().equals(draft.claimant().said().edtf());
    }

    boolean walksBackSo(Act act) {
        return act.holder().equals(by)
                && walkBack()
                        .filter(one -> one.kind() == act.kind()
                                && one.made().edtf().equals(act.made().edtf()))
                        .isPresent();
    }
}
