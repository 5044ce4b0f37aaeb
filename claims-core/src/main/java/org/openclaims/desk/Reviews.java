package org.openclaims.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.act.ActBuilder;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Quote;
import org.openclaims.claim.Claim;
import org.openclaims.claim.ClaimKind;
import org.openclaims.claim.Wording;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.evidence.Bearing;
import org.openclaims.evidence.Evidence;
import org.openclaims.item.Ids;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;
import org.openclaims.log.Field;
import org.openclaims.log.Load;
import org.openclaims.log.Reading;
import org.openclaims.log.Term;
import org.openclaims.original.Original;
import org.openclaims.party.Names;
import org.openclaims.source.Urls;
import org.openclaims.verdict.Verdict;

/**
 * Takes over what other desks published, review by review. A review that is known adds nothing; one that was changed since adds a verdict and no
 * second claim. People are found by name and alias, and never chosen between.
 */
public final class Reviews {
    /** As much as is held at a time: some megabytes. */
    static final int CHANGES_AT_ONCE = 8_000;

    /** Scales of other desks begin so; their labels are kept to the letter. */
    static final String EXTERNAL = "external:";

    /** What is left of the digest of an original that was erased. */
    private static final Pattern ERASED = Pattern.compile(".*:0+");

    /** Fewer words than these are no proposition: "Viral image" is not one claim that two desks reviewed. */
    static final int WORDS_OF_A_CLAIM = 4;

    private static final Set<ActKind> PUT_FORWARD =
            EnumSet.of(ActKind.ASSERT, ActKind.REPEAT, ActKind.REAFFIRM, ActKind.RELAY);

    private final Load load;
    private final Ids ids;
    private final LocalDate today;
    private final People people;
    private final Set<String> newClaims = new HashSet<>();
    private final Map<String, String> newOriginals = new HashMap<>();
    private Drafting drafting;

    /** @param today on which the reviews are taken over */
    public Reviews(Load load, Ids ids, LocalDate today) {
        this.load = load;
        this.ids = ids;
        this.today = today;
        people = new People(load.reader());
        drafting = draft();
    }

    /** What became of a review. */
    public enum Outcome {
        /** Recorded. */
        ADDED,
        /** It was there, and says something new: another verdict, or that the claim was walked back. */
        UPDATED,
        /** It was there, and something else in it changed: the new text is kept beside the old one. */
        NOTED,
        /** It was there as it is. */
        KNOWN
    }

    /**
     * Records one review.
     *
     * @throws Refused if a name in it fits several parties, or a known one of another identity, or if it was erased; nothing of the review is
     *     recorded then
     */
    public Outcome record(ReviewDraft review) {
        ReviewDraft.Raw raw = review.original();
        if (raw.digest().equals(newOriginals.get(raw.identity()))) {
            return Outcome.KNOWN;
        }
        String words = Names.key(review.claim());
        if (newOriginals.containsKey(raw.identity()) || newClaims.contains(words) || full()) {
            flush();
        }
        List<Term> versions = load.reader().terms(Field.ORIGINAL, raw.identity() + ":", Integer.MAX_VALUE);
        if (versions.stream().anyMatch(version -> ERASED.matcher(version.key()).matches())) {
            throw new Refused("words of this review were erased here, and are not brought back by an import");
        }
        Optional<ItemId> reviewed = standing(versions.stream().map(Term::item));
        if (reviewed.isPresent()) {
            boolean known = versions.stream().anyMatch(term -> term.key().endsWith(":" + raw.digest()));
            return known ? Outcome.KNOWN : revise(reviewed.get(), review);
        }
        // Whoever cannot be told from another is refused before anything is recorded, so that what is recorded is
        // whole.
        everybody(review).forEach(name -> people.find(name, drafting));
        ItemId desk = review.reviewer() == null ? null : people.of(review.reviewer(), drafting);
        ItemId source = source(review, desk);
        OnClaim on = claim(review, words);
        if (review.claimant() != null) {
            ReviewDraft.Claimant claimant = review.claimant();
            ItemId by = people.of(claimant.name(), drafting);
            assertion(on, claimant, by, review, desk, source);
            walkBacks(on, review, by, desk, source);
        }
        conclude(on, review, desk, source, byNow(review.published()));
        keep(on, raw);
        return Outcome.ADDED;
    }

    private static List<ReviewDraft.Name> everybody(ReviewDraft review) {
        List<ReviewDraft.Name> everybody = new ArrayList<>(review.about());
        if (review.reviewer() != null) {
            everybody.add(review.reviewer());
        }
        if (review.claimant() != null) {
            everybody.add(review.claimant().name());
        }
        return everybody;
    }

    /** Records what is still held. */
    public void flush() {
        if (drafting.size() > 0) {
            load.add(drafting.taken());
        }
        drafting = draft();
        newClaims.clear();
        newOriginals.clear();
    }

    private Drafting draft() {
        return new Drafting(load.reader(), ids, Set.of(), today);
    }

    private boolean full() {
        return drafting.size() >= CHANGES_AT_ONCE;
    }

    /** A claim, new or known, and what stands on it. */
    private record OnClaim(
            ItemId id, String handle, int wording, @Nullable Dossier dossier) {}

    private OnClaim claim(ReviewDraft review, String words) {
        if (Names.words(review.claim()).size() >= WORDS_OF_A_CLAIM) {
            Optional<ItemId> known = standing(load.reader().find(Field.WORDING, words).stream());
            if (known.isPresent()) {
                return on(known.get());
            }
        }
        Claim claim = drafting.add(new Claim(
                drafting.nextId(ItemKind.CLAIM),
                drafting.handles().forClaim(review.claim()),
                ClaimKind.FACT,
                review.about().stream()
                        .map(name -> people.of(name, drafting))
                        .distinct()
                        .toList(),
                review.tags()));
        drafting.add(new Wording(
                drafting.nextId(ItemKind.WORDING),
                drafting.handles().numbered(claim.handle() + "/w"),
                claim.id(),
                1,
                review.claim(),
                review.language(),
                true));
        newClaims.add(words);
        return new OnClaim(claim.id(), claim.handle(), 1, null);
    }

    private OnClaim on(ItemId claim) {
        Dossier dossier = Reading.claims(load.reader(), Set.of(claim), null);
        return new OnClaim(
                claim, dossier.claim(claim).handle(), dossier.wording(claim).version(), dossier);
    }

    private Outcome revise(ItemId claim, ReviewDraft review) {
        everybody(review).forEach(name -> people.find(name, drafting));
        ItemId desk = review.reviewer() == null ? null : people.of(review.reviewer(), drafting);
        OnClaim on = on(claim);
        EventDate given = byNow(review.revised() == null ? review.published() : review.revised());
        ItemId source = source(review, desk);
        boolean changed = conclude(on, review, desk, source, given);
        if (review.claimant() != null) {
            changed |= walkBacks(on, review, people.of(review.claimant().name(), drafting), desk, source);
        }
        keep(on, review.original());
        return changed ? Outcome.UPDATED : Outcome.NOTED;
    }

    /** Whether a verdict, or in place of one evidence, was added. */
    private boolean conclude(
            OnClaim on, ReviewDraft review, @Nullable ItemId desk, @Nullable ItemId source, EventDate given) {
        if (review.label() == null || desk == null) {
            return source != null && context(on, review, source);
        }
        if (on.dossier() != null && saidSo(on, review, desk, source)) {
            return false;
        }
        drafting.add(new Verdict(
                drafting.nextId(ItemKind.VERDICT),
                drafting.handles().numbered(on.handle() + "/v"),
                on.id(),
                on.wording(),
                desk,
                review.scale(),
                null,
                review.label(),
                review.reasoning(),
                given,
                null,
                only(source)));
        return true;
    }

    /** Whether the newest verdict of this review is the same. */
    private static boolean saidSo(OnClaim on, ReviewDraft review, ItemId desk, @Nullable ItemId source) {
        return Objects.requireNonNull(on.dossier()).verdicts(on.id()).stream()
                .filter(one -> one.reviewer().equals(desk) && one.sources().containsAll(only(source)))
                .reduce((earlier, later) -> later)
                .filter(newest ->
                        newest.label().equals(review.label()) && Objects.equals(newest.reasoning(), review.reasoning()))
                .isPresent();
    }

    /** A review without a rating says something about a claim, but not which way it points. */
    private boolean context(OnClaim on, ReviewDraft review, ItemId source) {
        boolean known = on.dossier() != null
                && on.dossier().evidence(on.id()).stream()
                        .anyMatch(evidence -> evidence.source().equals(source));
        if (known) {
            return false;
        }
        drafting.add(new Evidence(
                drafting.nextId(ItemKind.EVIDENCE),
                drafting.handles().numbered(on.handle() + "/e"),
                on.id(),
                source,
                Bearing.CONTEXT,
                null,
                List.of(),
                byNow(review.published()),
                review.reasoning() == null ? "Reviewed, without a rating" : review.reasoning(),
                null));
        return true;
    }

    private void assertion(
            OnClaim on,
            ReviewDraft.Claimant claimant,
            ItemId by,
            ReviewDraft review,
            @Nullable ItemId desk,
            @Nullable ItemId reviewSource) {
        EventDate made = claimant.made() == null ? EventDate.of(Edtf.unknown()) : claimant.made();
        List<Act> before = on.dossier() == null
                ? List.of()
                : on.dossier().acts(on.id()).stream()
                        .filter(act -> act.holder().equals(by) && PUT_FORWARD.contains(act.kind()))
                        .toList();
        boolean known = before.stream()
                .anyMatch(act ->
                        act.made().edtf().equals(made.edtf()) || made.edtf().equals(Edtf.unknown()));
        if (!known) {
            List<ItemId> sources = Stream.concat(
                            claimant.appearances().stream().map(this::source), only(reviewSource).stream())
                    .distinct()
                    .toList();
            drafting.add(act(
                            on,
                            before.isEmpty() ? ActKind.ASSERT : ActKind.REPEAT,
                            by,
                            made,
                            knownBy(claimant, made, review))
                    .via(by.equals(desk) ? List.of() : only(desk))
                    .venue(claimant.venue())
                    .quote(quote(claimant.quote()))
                    .sources(sources)
                    .attestation(Attestation.REPORTED)
                    .build());
        }
    }

    /** Whether something was added that the claimant did to the claim since. */
    private boolean walkBacks(
            OnClaim on, ReviewDraft review, ItemId by, @Nullable ItemId desk, @Nullable ItemId reviewSource) {
        boolean added = false;
        for (ReviewDraft.WalkBack walkBack :
                Objects.requireNonNull(review.claimant()).walkBacks()) {
            boolean recorded = on.dossier() != null
                    && on.dossier().acts(on.id()).stream()
                            .anyMatch(act -> act.holder().equals(by)
                                    && act.kind() == walkBack.kind()
                                    && act.made().edtf().equals(walkBack.made().edtf()));
            if (!recorded) {
                added = true;
                drafting.add(act(on, walkBack.kind(), by, walkBack.made(), walkBack.becamePublic())
                        .force(walkBack.force())
                        .quote(quote(walkBack.quote()))
                        .via(by.equals(desk) ? List.of() : only(desk))
                        .sources(walkBack.url() == null ? only(reviewSource) : List.of(source(walkBack.url())))
                        .attestation(Attestation.REPORTED)
                        .build());
            }
        }
        return added;
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

    /** What we hold in our hands was published by today, whatever else is not known of when. */
    private EventDate byNow(EventDate published) {
        return published.latest().isBefore(LocalDate.MAX)
                ? published
                : new EventDate(Edtf.parse("../" + today), published.words());
    }

    /** Whatever was reviewed was known by the day of the review, also where nobody says when it was said. */
    private EventDate knownBy(ReviewDraft.Claimant claimant, EventDate made, ReviewDraft review) {
        if (claimant.becamePublic() != null) {
            return claimant.becamePublic();
        }
        LocalDate reviewed = byNow(review.published()).latest();
        return made.latest().isBefore(LocalDate.MAX) || reviewed.isBefore(made.earliest())
                ? made
                : EventDate.of(Edtf.parse("../" + reviewed));
    }

    private void keep(OnClaim on, ReviewDraft.Raw raw) {
        drafting.add(new Original(
                drafting.nextId(ItemKind.ORIGINAL),
                drafting.handles().numbered(on.handle() + "/i"),
                on.id(),
                raw.format(),
                raw.identity(),
                raw.digest(),
                raw.text()));
        newOriginals.put(raw.identity(), raw.digest());
    }

    private @Nullable ItemId source(ReviewDraft review, @Nullable ItemId desk) {
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
        return drafting.newSource(url).or(() -> standing(load.reader().find(Field.URL, Urls.key(url)).stream()));
    }

    private Optional<ItemId> standing(Stream<ItemId> found) {
        Set<ItemId> all = found.collect(Collectors.toCollection(LinkedHashSet::new));
        return drafting.standing(all);
    }
}
