package org.openclaims.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openclaims.ClaimsException;
import org.openclaims.item.ItemId;
import org.openclaims.log.Dossier;
import org.openclaims.original.Original;

/** What a row of a table said when it was taken over, and what else speaks of its claim. */
final class RowHistory {
    private final People people;
    private final Drafting drafting;
    private final Reviews.Reader rows;
    private final Instant began;

    /**
     * @param rows reads what was taken over
     * @param began when the last command before this import was recorded
     */
    RowHistory(People people, Drafting drafting, Reviews.Reader rows, Instant began) {
        this.people = people;
        this.drafting = drafting;
        this.rows = rows;
        this.began = began;
    }

    /**
     * A row beside what it said before.
     *
     * @param versions that were taken over, oldest first; never empty
     * @throws Refused if its id came before in this import, or what was taken over cannot be read any more
     */
    ChangedRow of(OnClaim on, List<Original> versions, ReviewDraft review) {
        Original newest = versions.get(versions.size() - 1);
        ReviewDraft.Raw raw = review.original();
        ReviewDraft.Row row = Objects.requireNonNull(raw.row());
        Dossier dossier = Objects.requireNonNull(on.dossier());
        boolean twin = newest.identity().equals(raw.identity())
                && dossier.recordedAt(newest.id()).isAfter(began);
        if (twin) {
            throw new Refused("its id came before in this import, in a row that says something else: each row needs"
                    + " an id of its own");
        }
        Set<String> ours = new HashSet<>(List.of(raw.identity(), row.before()));
        for (Original version : versions) {
            ReviewDraft.Row earlier = said(version).original().row();
            ours.add(version.identity());
            ours.add(earlier == null ? version.identity() : earlier.before());
        }
        List<ItemId> ids = new ArrayList<>();
        Map<String, Optional<RowSide>> others = new LinkedHashMap<>();
        for (Original original : dossier.originals(on.id())) {
            if (ours.contains(original.identity())) {
                ids.add(original.id());
            } else {
                others.put(original.identity(), other(original, raw.format()));
            }
        }
        // A claim that was typed in, or that other records speak of too, is not this row's to change.
        Instant made = dossier.recordedAt(on.id());
        boolean foreign = others.containsValue(Optional.<RowSide>empty())
                || dossier.originals(on.id()).stream()
                        .noneMatch(version -> dossier.recordedAt(version.id()).equals(made));
        return new ChangedRow(
                dossier,
                on.id(),
                new ChangedRow.Beside(
                        ids,
                        others.values().stream().flatMap(Optional::stream).toList(),
                        foreign,
                        new Kept(on, versions).is(raw)),
                side(rows.readBefore(newest.text()).orElseGet(() -> said(newest))),
                side(review),
                drafting,
                row);
    }

    /** Another row that this mapping can read; empty for whatever else speaks of the claim. */
    private Optional<RowSide> other(Original original, String format) {
        try {
            return original.format().equals(format) ? Optional.of(side(rows.read(original.text()))) : Optional.empty();
        } catch (ClaimsException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ReviewDraft said(Original original) {
        try {
            return rows.read(original.text());
        } catch (ClaimsException | IllegalArgumentException e) {
            throw new Refused("it was changed, and what was taken over before (" + original.handle()
                    + ") cannot be read by this mapping: name its columns as they were then");
        }
    }

    private RowSide side(ReviewDraft draft) {
        Function<ReviewDraft.Name, Stream<ItemId>> find = name -> people.find(name, drafting).stream();
        return new RowSide(
                draft,
                Stream.ofNullable(draft.claimant())
                        .flatMap(claimant -> find.apply(claimant.name()))
                        .findFirst()
                        .orElse(null),
                Stream.ofNullable(draft.holder()).flatMap(find).findFirst().orElse(null),
                Stream.ofNullable(draft.reviewer()).flatMap(find).findFirst().orElse(null),
                draft.about().stream().flatMap(find).distinct().toList(),
                Stream.ofNullable(draft.claimant())
                        .flatMap(claimant -> claimant.toldBy().stream())
                        .flatMap(find)
                        .distinct()
                        .toList());
    }
}
