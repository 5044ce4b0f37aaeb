package org.openclaims.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.log.Change;
import org.openclaims.log.Dossier;
import org.openclaims.log.Field;
import org.openclaims.source.Urls;

/**
 * A row of a table that was taken over before and says something else now. Only what it says otherwise than before is corrected, so that what was
 * amended by hand meanwhile stays; and only what came of this row alone: the rest is refused, for somebody to look at.
 */
final class ChangedRow {
    private final Dossier dossier;
    private final ItemId claim;
    private final Beside beside;
    private final RowSide was;
    private final RowSide is;
    private final Drafting drafting;
    private final String why;
    private final ByHand byHand;
    private boolean corrected;

    /**
     * The row, and those beside it.
     *
     * @param versions of this row that were taken over, oldest first
     * @param others what other rows on the claim say now
     * @param foreign whether something else than rows that can be read speaks of the claim
     * @param anew whether the row is as it was, and only its mapping says more
     */
    record Beside(List<ItemId> versions, List<RowSide> others, boolean foreign, boolean anew) {}

    /**
     * @param was the row as it came last time
     * @param is the row as it is now; whoever it names is on record or drafted
     */
    ChangedRow(
            Dossier dossier,
            ItemId claim,
            Beside beside,
            RowSide was,
            RowSide is,
            Drafting drafting,
            ReviewDraft.Row row) {
        this.dossier = dossier;
        this.claim = claim;
        this.beside = beside;
        this.was = was;
        this.is = is;
        this.drafting = drafting;
        why = row.called() + " says so now";
        byHand = new ByHand(dossier, why);
    }

    Dossier dossier() {
        return dossier;
    }

    ItemId claim() {
        return claim;
    }

    List<RowSide> others() {
        return beside.others;
    }

    boolean foreign() {
        return beside.foreign;
    }

    RowSide was() {
        return was;
    }

    RowSide is() {
        return is;
    }

    Drafting drafting() {
        return drafting;
    }

    /** Whether something was corrected. */
    boolean corrected() {
        return corrected;
    }

    <T extends Item> void add(T item) {
        drafting.add(item);
        corrected = true;
    }

    void amend(Item old, Item now) {
        Item right = right(old, now);
        if (!old.equals(right)) {
            drafting.amend(right, why);
            corrected = true;
        }
    }

    /** What an item becomes, less what was amended by hand where the row did not change. */
    Item right(Item old, Item now) {
        return beside.anew ? byHand.leaves(old, now) : now;
    }

    /** Whether it stays as a person amended it. */
    boolean staysAmended(Item item) {
        return beside.anew && byHand.isAmended(item);
    }

    /** What stays as a person amended it; empty if nothing does. */
    Optional<Sentence> stays() {
        return byHand.stays().stream()
                .findFirst()
                .map(first -> Sentence.of(
                        "what was amended by hand stays ({0}), though the mapping reads it otherwise now: if the row is right, that takes {1}",
                        String.join(", ", byHand.stays()), WayOut.to(Step.AMEND_ITEM, first)));
    }

    void takeOut(ItemId item) {
        drafting.change(new Change.Voided(item, why));
        corrected = true;
    }

    boolean changed(Function<ReviewDraft, @Nullable Object> part) {
        return !Objects.equals(part.apply(was.draft()), part.apply(is.draft()));
    }

    /** Whether it was recorded together with a version of this row. */
    boolean own(ItemId id) {
        return beside.versions.stream()
                .anyMatch(version -> dossier.recordedAt(version).equals(dossier.recordedAt(id)));
    }

    /** Sources that are on record under these addresses. */
    List<ItemId> known(List<String> addresses) {
        return addresses.stream()
                .flatMap(url -> drafting.called(Field.URL, Urls.key(url)).stream())
                .toList();
    }

    /** Sources under these addresses, new ones where there are none. */
    List<ItemId> cited(List<String> addresses) {
        return addresses.stream().map(drafting::source).toList();
    }

    static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** What stands, less what the row says no more, and what it says newly. */
    static <T> List<T> merged(List<T> stands, List<T> before, List<T> now) {
        Set<T> merged = new LinkedHashSet<>(stands);
        before.stream().filter(one -> !now.contains(one)).forEach(merged::remove);
        now.stream().filter(one -> !before.contains(one)).forEach(merged::add);
        return new ArrayList<>(merged);
    }
}
