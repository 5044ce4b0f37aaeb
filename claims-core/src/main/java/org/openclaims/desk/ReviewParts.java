package org.openclaims.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.act.Act;
import org.openclaims.act.ActBuilder;
import org.openclaims.act.ActKind;
import org.openclaims.act.Quote;
import org.openclaims.claim.Claim;
import org.openclaims.claim.ClaimKind;
import org.openclaims.claim.Wording;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Correction;
import org.openclaims.log.Dossier;
import org.openclaims.log.Field;
import org.openclaims.source.Urls;

/** Drafts what a review says of a claim: the claim itself where it is new, who said it and took it back, the verdict, and where it was published. */
final class ReviewParts {
    private final Drafting drafting;
    private final People people;
    private final RowOrder order;
    private final MeantClaims meant;
    private final LocalDate today;
    private final TakenOut takenOut = new TakenOut();

    /** @param drafting takes all that is drafted here */
    ReviewParts(Drafting drafting, People people, RowOrder order, MeantClaims meant, LocalDate today) {
        this.drafting = drafting;
        this.people = people;
        this.order = order;
        this.meant = meant;
        this.today = today;
    }

    /** A claim that is new. */
    OnClaim claim(ReviewDraft review) {
        Claim claim = drafting.add(new Claim(
                drafting.nextId(ItemKind.CLAIM),
                drafting.handles().forClaim(review.claim()),
                Objects.requireNonNullElse(review.kind(), ClaimKind.FACT),
                about(review),
                review.tags()));
        drafting.add(new Wording(
                drafting.nextId(ItemKind.WORDING),
                drafting.handles().numbered(claim.handle() + "/w"),
                claim.id(),
                1,
                review.claim(),
                review.language(),
                true));
        return new OnClaim(claim.id(), claim.handle(), 1, null);
    }

    /** The parties that it says the claim is about; new ones are recorded. */
    List<ItemId> about(ReviewDraft review) {
        return parties(review.about());
    }

    /** Who told the claimant; new ones are recorded. */
    List<ItemId> toldBy(ReviewDraft review) {
        return review.claimant() == null ? List.of() : parties(review.claimant().toldBy());
    }

    private List<ItemId> parties(List<ReviewDraft.Name> names) {
        return names.stream().map(name -> people.of(name, drafting)).distinct().toList();
    }

    /** Whether it names another kind, or subjects or topics that a known claim lacks. */
    boolean saysMoreOfTheClaim(OnClaim on, ReviewDraft review) {
        Claim claim = Objects.requireNonNull(on.dossier()).claim(on.id());
        return review.kind() != null && review.kind() != claim.kind()
                || !claim.tags().containsAll(review.tags())
                || !review.about().stream()
                        .allMatch(name -> people.find(name, drafting)
                                .filter(claim.subjects()::contains)
                                .isPresent());
    }

    /** Whether a verdict, or in place of one evidence, was added. */
    boolean conclude(OnClaim on, ReviewDraft review, @Nullable ItemId desk, @Nullable ItemId source, EventDate given) {
        return new ReviewVerdict(on, review, source, drafting, takenOut).conclude(desk, given, review.knownBy(today));
    }

    /** What we took out here, and what was taken over since it was last asked says again: it stays out. */
    List<Sentence> staysOut() {
        return takenOut.told();
    }

    /** What an act is to the record. */
    enum Said {
        /** It was recorded, and is the first of its kind by this claimant. */
        FIRST,
        /** It was recorded as another time. */
        AGAIN,
        /** It is on record, or cannot be told from what is: nothing was recorded. */
        KNOWN
    }

    /**
     * That the claimant said it, or did to it what a row says, unless that is on record.
     *
     * @throws Refused if a retraction of that day is on record that went less far, or further
     */
    Said said(
            OnClaim on,
            ReviewDraft.Claimant claimant,
            ItemId by,
            ReviewDraft review,
            @Nullable ItemId desk,
            @Nullable ItemId reviewSource) {
        EventDate made = claimant.said();
        ReviewDraft.Deed deed = review.deed();
        ReviewDraft.Name principal = deed == null ? claimant.onBehalfOf() : deed.onBehalfOf();
        ItemId forWhom = principal == null ? null : people.of(principal, drafting);
        List<Act> before = on.dossier() == null
                ? List.of()
                : on.dossier().acts(on.id()).stream()
                        .filter(act -> deed == null
                                ? RowSide.PUT_FORWARD.contains(act.kind())
                                        && (forWhom == null ? act.holder().equals(by) : isBy(act, by, forWhom))
                                : alike(act, deed, by, forWhom))
                        .toList();
        List<Act> known = before.stream()
                .filter(act ->
                        act.made().edtf().equals(made.edtf()) || made.edtf().equals(Edtf.unknown()))
                .toList();
        if (known.isEmpty()) {
            List<ItemId> sources = Stream.concat(
                            claimant.appearances().stream().map(this::source), only(reviewSource).stream())
                    .distinct()
                    .toList();
            ActKind again = before.isEmpty() ? ActKind.ASSERT : ActKind.REPEAT;
            drafting.add(act(on, deed == null ? again : deed.kind(), by, made, review.heardBy(today))
                    .onBehalfOf(forWhom)
                    .force(deed == null ? null : deed.force())
                    .form(deed == null ? null : deed.form())
                    .via(by.equals(desk) ? List.of() : only(desk))
                    .venue(claimant.venue())
                    .toldBy(toldBy(review))
                    .quote(quote(claimant.quote()))
                    .sources(sources)
                    .attestation(claimant.attestation())
                    .note(claimant.note())
                    .after(order.after(deed, on.id()))
                    .replacement(deed == null ? null : meant.inPlaceOf(on.id(), deed))
                    .build());
        } else if (deed != null && known.stream().noneMatch(act -> act.force() == deed.force())) {
            Act other = known.get(0);
            throw new Refused(Sentence.of(
                    "it is on record with the force “{0}” ({1}): if the row is right, that takes {2}",
                    Codes.of(Objects.requireNonNull(other.force())),
                    other.handle(),
                    WayOut.to(Step.AMEND_ITEM, other.handle())));
        }
        return !known.isEmpty() ? Said.KNOWN : before.isEmpty() ? Said.FIRST : Said.AGAIN;
    }

    /** The act that a row tells of, on record or just drafted. */
    Optional<Act> act(OnClaim on, ReviewDraft row) {
        ItemId by = row.claimant() == null
                ? null
                : people.find(row.claimant().name(), drafting).orElse(null);
        ItemId holder = row.holder() == null
                ? null
                : people.find(row.holder(), drafting).orElse(null);
        if (by == null || holder == null) {
            return Optional.empty();
        }
        RowSide side = new RowSide(row, by, holder, null, List.of(), List.of());
        return drafting.lastAct(act -> act.claim().equals(on.id()) && side.saysSo(act))
                .or(() -> on.dossier() == null
                        ? Optional.empty()
                        : on.dossier().acts(on.id()).stream()
                                .filter(side::saysSo)
                                .findFirst());
    }

    private boolean alike(Act act, ReviewDraft.Deed deed, ItemId by, @Nullable ItemId forWhom) {
        return isBy(act, by, forWhom == null ? by : forWhom) && act.kind() == deed.kind();
    }

    private static boolean isBy(Act act, ItemId by, ItemId holder) {
        return act.by().equals(by) && act.holder().equals(holder);
    }

    /**
     * That the claimant said it, where a review or a row that is here names another one than before, or two reviews stand on one page. Nobody is put on
     * record again who was taken off the claim by hand.
     *
     * @return whether that was recorded
     */
    boolean saidByAnother(
            OnClaim on, ReviewDraft review, ItemId by, @Nullable ItemId desk, @Nullable ItemId reviewSource) {
        ItemId holder = people.of(Objects.requireNonNull(review.claimant()).holder(), drafting);
        Dossier dossier = Objects.requireNonNull(on.dossier());
        Stream<Act> byHand = dossier.corrections().stream()
                .filter(correction -> !(correction.event().change() instanceof Change.Undone))
                .map(Correction::before)
                .filter(Act.class::isInstance)
                .map(Act.class::cast);
        return Stream.concat(dossier.acts(on.id()).stream(), byHand)
                        .noneMatch(act -> act.claim().equals(on.id())
                                && act.kind().ofHolder()
                                && act.holder().equals(holder))
                && said(on, review.claimant(), by, review, desk, reviewSource) != Said.KNOWN;
    }

    /** Whether something was added that the claimant, or somebody for them, did to the claim since. */
    boolean walkBacks(OnClaim on, ReviewDraft review, ItemId by, @Nullable ItemId desk, @Nullable ItemId reviewSource) {
        boolean added = false;
        ReviewDraft.Claimant claimant = Objects.requireNonNull(review.claimant());
        ItemId holder = people.of(claimant.holder(), drafting);
        for (ReviewDraft.WalkBack walkBack : claimant.walkBacks()) {
            ItemId doer = walkBack.by() == null ? by : people.of(walkBack.by(), drafting);
            Predicate<Item> same = item -> item instanceof Act act
                    && act.claim().equals(on.id())
                    // Where nobody says who did it, what a spokesperson did is not done once more by the claimant.
                    && (walkBack.by() == null ? act.holder().equals(holder) : isBy(act, doer, holder))
                    && act.kind() == walkBack.kind()
                    && sameDate(act.made(), walkBack.made());
            boolean recorded =
                    on.dossier() != null && on.dossier().acts(on.id()).stream().anyMatch(same);
            if (!recorded && !takenOut.has(on, same)) {
                added = true;
                drafting.add(act(on, walkBack.kind(), doer, walkBack.made(), walkBack.becamePublic())
                        .onBehalfOf(doer.equals(holder) ? null : holder)
                        .force(walkBack.force())
                        .quote(quote(walkBack.quote()))
                        .via(doer.equals(desk) ? List.of() : only(desk))
                        .sources(walkBack.url() == null ? only(reviewSource) : List.of(source(walkBack.url())))
                        .attestation(claimant.attestation())
                        .after(taken(on, review, holder, walkBack))
                        .build());
            }
        }
        return added;
    }

    /** What it takes back, where the dates do not say that it came later and the record has to: a walk-back comes after what it walks back. */
    private List<ItemId> taken(OnClaim on, ReviewDraft review, ItemId holder, ReviewDraft.WalkBack walkBack) {
        Act said = act(on, review).orElseGet(() -> onlyTime(on, holder));
        LocalDate latest =
                walkBack.made().latest().isBefore(walkBack.becamePublic().latest())
                        ? walkBack.made().latest()
                        : walkBack.becamePublic().latest();
        boolean open = said != null
                && !said.madeLatest().isBefore(walkBack.made().earliest())
                && !latest.isBefore(said.madeEarliest());
        // Of one day the order of recording tells.
        boolean sameDay = said != null
                && said.madeEarliest().equals(latest)
                && walkBack.made().earliest().equals(said.madeLatest());
        return open && !sameDay ? List.of(said.id()) : List.of();
    }

    /** The one time that they put it forward; null if there is none, or several. */
    private static @Nullable Act onlyTime(OnClaim on, ItemId by) {
        List<Act> times = on.dossier() == null
                ? List.of()
                : on.dossier().acts(on.id()).stream()
                        .filter(act -> act.holder().equals(by) && RowSide.PUT_FORWARD.contains(act.kind()))
                        .toList();
        return times.size() == 1 ? times.get(0) : null;
    }

    /** Dates that could not be read are the same only if they are written alike. */
    private static boolean sameDate(EventDate a, EventDate b) {
        return a.edtf().equals(Edtf.unknown()) ? a.equals(b) : a.edtf().equals(b.edtf());
    }

    private static @Nullable Quote quote(@Nullable String words) {
        return words == null ? null : new Quote(words, null);
    }

    private static List<ItemId> only(@Nullable ItemId one) {
        return one == null ? List.of() : List.of(one);
    }

    private ActBuilder act(OnClaim on, ActKind kind, ItemId by, EventDate made, EventDate becamePublic) {
        return Act.of(
                        drafting.nextId(ItemKind.ACT),
                        drafting.handles().numbered(on.handle() + "/"),
                        kind,
                        on.id(),
                        by,
                        made)
                .wording(on.wording())
                .becamePublic(becamePublic);
    }

    /** Where it was published; null if it does not say. */
    @Nullable
    ItemId source(ReviewDraft review, @Nullable ItemId desk) {
        if (review.url() == null || desk == null) {
            return null;
        }
        return known(review.url())
                .orElseGet(() -> drafting.newSource(new SourceDraft(
                                Objects.requireNonNull(review.reviewer()).text(),
                                review.title(),
                                review.author(),
                                review.url(),
                                review.published(),
                                review.language(),
                                null,
                                null))
                        .id());
    }

    private ItemId source(String url) {
        return known(url)
                .orElseGet(() -> drafting.newSource(SourceDraft.at(url)).id());
    }

    private Optional<ItemId> known(String url) {
        return drafting.newSource(url).or(() -> drafting.called(Field.URL, Urls.key(url)));
    }
}
