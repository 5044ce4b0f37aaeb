package org.openclaims.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.act.Act;
import org.openclaims.act.ActBuilder;
import org.openclaims.act.Attestation;
import org.openclaims.act.Quote;
import org.openclaims.item.ItemId;
import org.openclaims.log.Correction;
import org.openclaims.party.Names;

/** What was changed in a row about what the claimant said, and did to it since. */
final class RowActs extends RowPart {
    private final RowOrder order;
    private final MeantClaims meant;

    RowActs(ChangedRow row, RowOrder order, MeantClaims meant) {
        super(row);
        this.order = order;
        this.meant = meant;
    }

    /**
     * What the claimant said, or did to it.
     *
     * @return whether the record has it, so that nothing is to be added
     * @throws Refused if it would change what did not come of this row alone
     */
    boolean said() {
        Act act = find(RowSide::saysSo);
        ReviewDraft.Claimant before = was.draft().claimant();
        ReviewDraft.Claimant now = is.draft().claimant();
        if (act == null || before == null) {
            return act != null || now == null || takenOut(was::saysSo);
        }
        if (now == null || is.by() == null) {
            requireNothingStranded(act, null);
            takeOut(act, RowSide::saysSo);
            return true;
        }
        var made = before.said().equals(now.said()) ? act.made() : now.said();
        var heard = was.draft().heardBy(drafting.today()).equals(is.draft().heardBy(drafting.today()))
                ? act.becamePublic()
                : is.draft().heardBy(drafting.today());
        Act changed = did(act).by(act.by().equals(was.by()) ? is.by() : act.by())
                .onBehalfOf(Objects.equals(was.onBehalfOf(), is.onBehalfOf()) ? act.onBehalfOf() : is.onBehalfOf())
                .made(made)
                .becamePublic(
                        heard.latest().isBefore(made.earliest()) ? is.draft().heardBy(drafting.today()) : heard)
                .venue(Objects.equals(before.venue(), now.venue()) ? act.venue() : now.venue())
                .toldBy(was.toldBy().equals(is.toldBy()) ? act.toldBy() : is.toldBy())
                .attestation(attestation(act))
                .note(Objects.equals(before.note(), now.note()) ? act.note() : now.note())
                .quote(quote(act, before.quote(), now.quote()))
                .via(ChangedRow.merged(act.via(), was.via(), is.via()))
                .sources(sources(
                        act,
                        ChangedRow.both(before.appearances(), was.reviews()),
                        ChangedRow.both(now.appearances(), is.reviews())))
                .build();
        amendOwn(act, changed, RowSide::saysSo);
        return true;
    }

    /**
     * What the claimant did to it since.
     *
     * @return whether the record has it, so that nothing is to be added
     * @throws Refused if it would change what did not come of this row alone
     */
    boolean walkBack() {
        Act act = find(RowSide::walksBackSo);
        ReviewDraft.WalkBack before = was.walkBack().orElse(null);
        ReviewDraft.WalkBack now = is.walkBack().orElse(null);
        if (act == null || before == null) {
            return act != null || now == null || takenOut(was::walksBackSo);
        }
        if (now == null || is.by() == null) {
            takeOut(act, RowSide::walksBackSo);
            return true;
        }
        boolean other = before.kind() != now.kind() || before.force() != now.force();
        var made = before.made().equals(now.made()) ? act.made() : now.made();
        var heard = before.becamePublic().equals(now.becamePublic()) ? act.becamePublic() : now.becamePublic();
        Act changed = act.change()
                .kind(other ? now.kind() : act.kind())
                .force(other ? now.force() : act.force())
                .by(act.by().equals(was.by()) ? is.by() : act.by())
                .made(made)
                .becamePublic(heard.latest().isBefore(made.earliest()) ? now.becamePublic() : heard)
                .attestation(attestation(act))
                .quote(quote(act, before.quote(), now.quote()))
                .via(ChangedRow.merged(act.via(), was.via(), is.via()))
                .sources(sources(act, addresses(was, before), addresses(is, now)))
                .build();
        amendOwn(act, changed, RowSide::walksBackSo);
        return true;
    }

    /** The act as what it is now, where the row says so: which one it is, how far it went, what it was called. */
    private ActBuilder did(Act act) {
        ReviewDraft.Deed before = was.draft().deed();
        ReviewDraft.Deed now = is.draft().deed();
        ActBuilder did = act.change();
        if (before == null || now == null) {
            return did;
        }
        if (before.kind() != now.kind() || before.force() != now.force()) {
            did.kind(now.kind()).force(now.force());
        }
        if (!Objects.equals(before.form(), now.form())) {
            did.form(now.form());
        }
        if (!Objects.equals(before.replacement(), now.replacement())) {
            did.replacement(meant.inPlaceOf(claim, now));
        }
        return before.after().equals(now.after())
                ? did
                : did.after(ChangedRow.merged(act.after(), acts(before.after()), order.after(now, claim)));
    }

    /** What came of the rows with these ids, whether or not they are in the table still. */
    private List<ItemId> acts(List<String> ids) {
        Set<String> keys = ids.stream().map(Names::key).collect(Collectors.toSet());
        return row.others().stream()
                .filter(other -> other.draft().deed() != null
                        && other.draft().deed().row() != null
                        && keys.contains(Names.key(other.draft().deed().row())))
                .flatMap(other -> dossier.acts(claim).stream().filter(other::saysSo))
                .map(Act::id)
                .toList();
    }

    private Attestation attestation(Act act) {
        ReviewDraft.Claimant before = was.draft().claimant();
        ReviewDraft.Claimant now = is.draft().claimant();
        return before == null || now == null || before.attestation() == now.attestation()
                ? act.attestation()
                : now.attestation();
    }

    private interface Sense {
        boolean holds(RowSide side, Act act);
    }

    /** The act that the row spoke of, whatever became of it since; else the one that it speaks of now. */
    private @Nullable Act find(Sense sense) {
        List<Act> acts = dossier.acts(claim);
        for (RowSide side : List.of(was, is)) {
            Optional<Act> found = acts.stream()
                    .filter(act -> sense.holds(side, act))
                    .findFirst()
                    .or(() -> acts.stream()
                            .filter(act -> earlier(act).anyMatch(version -> sense.holds(side, version)))
                            .findFirst());
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    private Stream<Act> earlier(Act act) {
        return dossier.corrections().stream()
                .map(Correction::before)
                .filter(Act.class::isInstance)
                .map(Act.class::cast)
                .filter(version -> version.id().equals(act.id()));
    }

    /** Whether we voided it: what we took out stays out. */
    private boolean takenOut(Predicate<Act> said) {
        return Counterparts.voided(dossier, Act.class).anyMatch(said);
    }

    private void takeOut(Act act, Sense sense) {
        requireOwn(act, sense);
        row.takeOut(act.id());
    }

    private void amendOwn(Act act, Act changed, Sense sense) {
        if (!act.equals(row.right(act, changed))) {
            requireNothingStranded(act, changed);
            requireOwn(act, sense);
            row.amend(act, changed);
        }
    }

    /**
     * That what somebody did to the claim since does not stand under them alone, when the row no longer says that they said it.
     *
     * @param now what the act becomes; null if it is taken out
     * @throws Stranded if it would
     */
    private void requireNothingStranded(Act act, @Nullable Act now) {
        ItemId holder = act.holder();
        boolean stays = now != null && now.holder().equals(holder) && holds(now);
        if (!holds(act) || stays) {
            return;
        }
        List<Act> rest = dossier.acts(claim).stream()
                .filter(other -> !other.id().equals(act.id())
                        && other.claim().equals(claim)
                        && other.kind().ofHolder()
                        && other.holder().equals(holder))
                .toList();
        List<String> left = rest.stream()
                .filter(other -> !was.walksBackSo(other) && !isToChange(other))
                .map(Act::handle)
                .toList();
        if (rest.stream().noneMatch(RowActs::holds) && !left.isEmpty()) {
            String handles = String.join(", ", left);
            throw new Stranded(Sentence.of(
                    "without it \"{0}\" never said it, and took it back all the same ({1}): put that right too, in its own row"
                            + " or with {2}, and import it again",
                    dossier.party(holder).name(), handles, WayOut.to(Step.AMEND_ITEM, left.get(0))));
        }
    }

    private static boolean holds(Act act) {
        return act.kind().ofHolder() && !act.kind().walksBack();
    }

    /** Whether it came of a row that says something else now, and waits for this one. */
    private boolean isToChange(Act act) {
        return row.others().stream()
                .anyMatch(other ->
                        other.saysSo(act) && order.isWaiting(other.draft().original()));
    }

    private void requireOwn(Act act, Sense sense) {
        if (!row.own(act.id()) || row.others().stream().anyMatch(other -> sense.holds(other, act))) {
            throw new Refused(Sentence.of(
                    "it was changed, and another record speaks of {0} too: correct it by hand, with {1}, and import it again",
                    act.handle(), WayOut.to(Step.AMEND_ITEM, act.handle())));
        }
    }

    private static @Nullable Quote quote(Act act, @Nullable String before, @Nullable String now) {
        return Objects.equals(before, now) ? act.quote() : now == null ? null : new Quote(now, null);
    }

    private static List<String> addresses(RowSide side, ReviewDraft.WalkBack walkBack) {
        return walkBack.url() == null ? side.reviews() : List.of(walkBack.url());
    }

    private List<ItemId> sources(Act act, List<String> before, List<String> now) {
        return before.equals(now) ? act.sources() : ChangedRow.merged(act.sources(), row.known(before), row.cited(now));
    }
}
