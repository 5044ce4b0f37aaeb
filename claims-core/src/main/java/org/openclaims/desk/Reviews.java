package org.openclaims.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.ClaimsException;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.act.Act;
import org.openclaims.item.Ids;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;
import org.openclaims.log.Load;
import org.openclaims.log.Reading;
import org.openclaims.original.Original;
import org.openclaims.party.Names;

/**
 * Takes over what other desks published, review by review. A review that is known adds nothing; one that was changed since adds a verdict and no
 * second claim. People are found by name and alias, and never chosen between.
 */
public final class Reviews {
    /** As much as is held at a time: some megabytes. */
    static final int CHANGES_AT_ONCE = 8_000;

    /** Scales of other desks begin so; their labels are kept to the letter. */
    static final String EXTERNAL = "external:";

    /** Fewer words than these are no proposition: "Viral image" is not one claim that two desks reviewed. */
    static final int WORDS_OF_A_CLAIM = 4;

    private final Load load;
    private final Ids ids;
    private final LocalDate today;
    private final People people;
    private final Set<String> newClaims = new HashSet<>();
    private final Map<String, String> newOriginals = new HashMap<>();
    private final Set<ItemId> touched = new HashSet<>();
    private final Instant began;
    private final MeantClaims meant;
    private final RowOrder order = new RowOrder();
    private boolean allCame;
    private @Nullable OnClaim last;
    private int saidAgain;
    private Drafting drafting;
    private ReviewParts parts;

    /** @param today on which the reviews are taken over */
    public Reviews(Load load, Ids ids, LocalDate today) {
        this.load = load;
        this.ids = ids;
        this.today = today;
        people = new People(load.reader());
        meant = new MeantClaims(load.reader());
        began = load.reader().headRecordedAt().orElse(Instant.MIN);
        drafting = draft();
        parts = parts();
    }

    /** What became of a review. */
    public enum Outcome {
        /** Recorded. */
        ADDED,
        /** It was there, and says something new: another verdict, or that the claim was walked back. */
        UPDATED,
        /** It was there, and what was put right in it is put right in our record. */
        CORRECTED,
        /** It was there, and something else in it changed: the new text is kept beside the old one. */
        NOTED,
        /** It was there as it is. */
        KNOWN
    }

    /**
     * A review was taken over.
     *
     * @param lacks what it says and the record does not, or need not, in words that fit after its line; empty if all has its place
     */
    public record Taken(Outcome outcome, List<Sentence> lacks) {
        public Taken {
            lacks = List.copyOf(lacks);
        }

        /** The same, and this has no place either. */
        Taken lacking(List<Sentence> more) {
            List<Sentence> all = new ArrayList<>(lacks);
            all.addAll(more);
            return new Taken(outcome, all);
        }

        /** All that it says has its place. */
        public static Taken of(Outcome outcome) {
            return new Taken(outcome, List.of());
        }
    }

    /** Reads the text of an original again. */
    public interface Reader {
        /**
         * What a row says.
         *
         * @throws ClaimsException if it cannot be read so
         */
        ReviewDraft read(String text);

        /** What it said by the mapping of the last import; empty if that read it likewise, or is not known. */
        default Optional<ReviewDraft> readBefore(String text) {
            return Optional.empty();
        }
    }

    /**
     * Records one review.
     *
     * @throws Refused if a name in it fits several parties, or a known one of another identity, or if it was erased, or if nothing in it can be
     *     recorded although it says something; nothing of the review is recorded then
     */
    public Taken record(ReviewDraft review) {
        return isTwin(review.original()) ? Taken.of(Outcome.KNOWN) : take(review, null, null);
    }

    /** The rows of a table begin. */
    public void begins() {
        meant.forget();
        order.forget();
        allCame = false;
    }

    /** All rows of the table were given, and those that waited again, as long as that helped one of them: what is given now waits no longer. */
    public void allCame() {
        allCame = true;
    }

    /**
     * Records one row of a table. One with an id of its own is the same record whatever else it says, and what was changed in it becomes a
     * correction of our own. One that tells of a single act is on the claim that it means, wherever that one's own row stands.
     *
     * @param rows what read it, and reads what it said before
     * @return empty if it waits for another row: nothing of it is recorded, and it is to be given again after the others
     * @throws Refused as for a review; and if its id came in this import before, or what was changed is not this row's alone; and of an act, if its
     *     claim is not there or fits several, or if whoever is to have taken it back never held it
     */
    public Optional<Taken> record(ReviewDraft row, Reader rows) {
        ReviewDraft.Deed deed = row.deed();
        if (isTwin(row.original())) {
            return Optional.of(Taken.of(Outcome.KNOWN));
        }
        if (deed == null) {
            return Optional.of(take(row, rows, null));
        }
        String other = deed.replacement();
        if (newClaims.contains(Names.key(row.claim())) || other != null && newClaims.contains(Names.key(other))) {
            flush();
        }
        ItemId claim = meant.find(row, deed).orElse(null);
        if (claim == null && !deed.opens()) {
            if (allCame) {
                throw MeantClaims.missing(row, deed);
            }
            return Optional.empty();
        }
        OnClaim on = claim == null ? null : onRecord(claim);
        Optional<Refused> stranger = on == null || !deed.needsHolder()
                ? Optional.empty()
                : MeantClaims.stranger(
                        on,
                        row,
                        deed,
                        people.find(Objects.requireNonNull(row.holder()), drafting)
                                .orElse(null));
        if (stranger.isPresent()) {
            if (allCame) {
                throw stranger.get();
            }
            order.waits(row.original());
            return Optional.empty();
        }
        boolean complete =
                order.isComplete(deed) && (other == null || meant.inPlace(deed).isPresent());
        if (!complete && !allCame) {
            return Optional.empty();
        }
        Taken taken;
        try {
            taken = take(row, rows, on);
        } catch (Stranded e) {
            if (allCame) {
                throw e;
            }
            return Optional.empty();
        }
        OnClaim there = Objects.requireNonNull(last);
        meant.remember(deed, there);
        return Optional.of(beside(taken, there, row, deed));
    }

    private Taken beside(Taken taken, OnClaim on, ReviewDraft row, ReviewDraft.Deed deed) {
        if (deed.row() == null && deed.after().isEmpty() && deed.replacement() == null) {
            return taken;
        }
        Optional<Act> act = parts.act(on, row);
        order.remember(deed, act);
        if (taken.outcome() == Outcome.KNOWN) {
            return taken;
        }
        List<Sentence> lacks = new ArrayList<>(taken.lacks());
        order.lack(deed, on, act, row.original().row() != null).ifPresent(lacks::add);
        meant.lack(deed, act).ifPresent(lacks::add);
        return new Taken(taken.outcome(), lacks);
    }

    private boolean isTwin(ReviewDraft.Raw raw) {
        return raw.digest().equals(newOriginals.get(raw.identity()));
    }

    /** @param meantHere the claim that a row for an act is on; null if it is to be found by its words, or is new */
    private Taken take(ReviewDraft review, @Nullable Reader rows, @Nullable OnClaim meantHere) {
        ReviewDraft.Raw raw = review.original();
        boolean here = newClaims.contains(Names.key(review.claim())) || newOriginals.containsKey(raw.identity());
        if (here || raw.row() != null && newOriginals.containsKey(raw.row().before()) || full()) {
            flush();
        }
        Kept kept = Kept.find(load.reader(), raw, this::flushIfTouched);
        if (kept != null && meantHere != null && !kept.on().id().equals(meantHere.id())) {
            if (raw.row() != null) {
                throw new Refused(Sentence.of(
                        "it was on another claim before ({0}), and what it said stays there: to take that out, {1}, and"
                                + " give the row another id",
                        kept.on().handle(), WayOut.to(Step.VOID)));
            }
            kept = null;
        }
        if (kept != null && kept.is(raw) && !readAnew(review, rows)) {
            if (rows != null) {
                revision().requireSpeaker(kept, review);
            }
            last = kept.on();
            return Taken.of(Outcome.KNOWN);
        }
        OnClaim known = kept != null
                ? kept.on()
                : meantHere != null || review.deed() != null ? meantHere : worded(review, rows != null);
        int drafted = drafting.size();
        try {
            return kept == null
                    ? new Taken(Outcome.ADDED, add(review, known, rows != null))
                    : revise(kept, review, rows);
        } catch (ClaimsException | IllegalArgumentException e) {
            parts.staysOut();
            people.forget(drafting.forget(drafted));
            throw e;
        }
    }

    /**
     * @param known the claim; null if it is new
     * @param row whether it is a row of a table
     * @return what of it is not recorded
     */
    private List<Sentence> add(ReviewDraft review, @Nullable OnClaim known, boolean row) {
        // Whoever cannot be told from another is refused before anything is recorded, so that what is recorded is
        // whole.
        review.everybody().forEach(name -> people.find(name, drafting));
        ItemId desk = review.reviewer() == null ? null : people.of(review.reviewer(), drafting);
        ItemId source = parts.source(review, desk);
        OnClaim on = known == null ? parts.claim(review) : known;
        if (known == null) {
            newClaims.add(Names.key(review.claim()));
        }
        touched.add(on.id());
        last = on;
        Unsaid unsaid = Unsaid.NO_SPEAKER;
        boolean says = known == null;
        if (review.claimant() != null) {
            ReviewDraft.Claimant claimant = review.claimant();
            ItemId by = people.of(claimant.name(), drafting);
            ReviewParts.Said said = parts.said(on, claimant, by, review, desk, source);
            // Without an id it cannot be told from another one on the same claim.
            boolean withoutId = row && review.original().row() == null;
            if (said == ReviewParts.Said.AGAIN
                    && withoutId
                    && fromEarlierTable(on, review.original().format())) {
                saidAgain++;
            }
            unsaid = said == ReviewParts.Said.KNOWN ? Unsaid.of(claimant) : Unsaid.NOTHING;
            boolean walkedBack = parts.walkBacks(on, review, by, desk, source);
            if (walkedBack && !unsaid.lost()) {
                unsaid = Unsaid.NOTHING;
            }
            says |= walkedBack || said != ReviewParts.Said.KNOWN;
        }
        says |= parts.conclude(on, review, desk, source, review.knownBy(today));
        if (!says && unsaid.lost()) {
            throw new Refused(unsaid.words(review, today) + "; nothing else in it is new");
        }
        keep(on, review.original());
        List<Sentence> lacks = new ArrayList<>(parts.staysOut());
        if (unsaid != Unsaid.NOTHING) {
            lacks.add(Sentence.of(says ? "{0}" : "{0}; only the record itself was kept", unsaid.words(review, today)));
        }
        if (known != null && parts.saysMoreOfTheClaim(on, review)) {
            lacks.add(Sentence.of(
                    "a kind, subjects or topics that the claim does not have here ({0}): add them with {1}",
                    on.handle(), WayOut.to(Step.AMEND)));
        }
        return lacks;
    }

    private boolean fromEarlierTable(OnClaim on, String format) {
        Dossier dossier = Objects.requireNonNull(on.dossier());
        return dossier.originals(on.id()).stream()
                .anyMatch(original -> original.format().equals(format)
                        && !dossier.recordedAt(original.id()).isAfter(began));
    }

    /** How many rows without an id were taken for another time that a claim of an earlier import was said. */
    public int saidAgain() {
        return saidAgain;
    }

    /** Records what is still held. */
    public void flush() {
        if (drafting.size() > 0) {
            load.add(drafting.taken());
        }
        drafting = draft();
        parts = parts();
        newClaims.clear();
        newOriginals.clear();
        touched.clear();
    }

    private Drafting draft() {
        return new Drafting(load.reader(), ids, Set.of(), today);
    }

    private ReviewParts parts() {
        return new ReviewParts(drafting, people, order, meant, today);
    }

    private boolean full() {
        return drafting.size() >= CHANGES_AT_ONCE;
    }

    /** Few words are the same claim only where a table has the same speaker say them. */
    private @Nullable OnClaim worded(ReviewDraft review, boolean row) {
        if (Names.words(review.claim()).size() >= WORDS_OF_A_CLAIM) {
            return MeantClaims.worded(load.reader(), review.claim()).stream()
                    .findFirst()
                    .map(this::onRecord)
                    .orElse(null);
        }
        if (!row || review.claimant() == null) {
            return null;
        }
        ItemId by = people.find(review.claimant().name(), drafting).orElse(null);
        if (by == null) {
            return null;
        }
        Set<ItemId> theirs = Reading.claimsOf(load.reader(), by);
        return Worded.so(load.reader(), review.claim()).stream()
                .filter(theirs::contains)
                .map(this::onRecord)
                .filter(on -> on.isHeldBy(by))
                .findFirst()
                .orElse(null);
    }

    private OnClaim onRecord(ItemId claim) {
        flushIfTouched(claim);
        return OnClaim.of(claim, Reading.claims(load.reader(), Set.of(claim), null));
    }

    private void flushIfTouched(ItemId claim) {
        if (touched.contains(claim)) {
            flush();
        }
    }

    private Revision revision() {
        return new Revision(drafting, people, parts, order, meant, began);
    }

    /** Whether the mapping of a table says more of the same row than it did at the last import. */
    private static boolean readAnew(ReviewDraft review, @Nullable Reader rows) {
        return rows != null
                && rows.readBefore(review.original().text())
                        .filter(before -> !before.equals(review))
                        .isPresent();
    }

    private Taken revise(Kept kept, ReviewDraft review, @Nullable Reader rows) {
        touched.add(kept.on().id());
        last = kept.on();
        int drafted = drafting.size();
        Taken taken = revision().of(kept, review, rows);
        if (taken.outcome() == Outcome.NOTED && kept.is(review.original())) {
            // There is no other text to keep: only the mapping says more than last time.
            people.forget(drafting.forget(drafted));
            return new Taken(Outcome.KNOWN, taken.lacks()).lacking(parts.staysOut());
        }
        if (taken.outcome() != Outcome.KNOWN) {
            keep(kept.on(), review.original());
        }
        return taken.lacking(parts.staysOut());
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
}
