package org.openclaims.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;
import org.openclaims.log.ErasureOrder;
import org.openclaims.log.Field;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.party.Names;

/** Which claims the rows of a table mean that has a row for each act: by the id that a claim has there, by its handle here, or by its words. */
final class MeantClaims {
    private static final int MOST_NAMED = 3;

    private final LogReader reader;
    private final Map<String, Named> ids = new HashMap<>();

    /** A claim that may not be recorded yet, and so is not to be looked up. */
    private record Named(ItemId id, String handle) {}

    MeantClaims(LogReader reader) {
        this.reader = reader;
    }

    /** Another table begins, where the same ids are those of other claims. */
    void forget() {
        ids.clear();
    }

    /** Rows with the same id mean this claim from now on. */
    void remember(ReviewDraft.Deed deed, OnClaim claim) {
        if (deed.claimId() != null) {
            ids.put(Names.key(deed.claimId()), new Named(claim.id(), claim.handle()));
        }
    }

    /**
     * The claim that is meant.
     *
     * @return empty if it is not on record, or not yet
     * @throws Refused if it fits several, or is on record no more
     */
    Optional<ItemId> find(ReviewDraft row, ReviewDraft.Deed deed) {
        Named named = deed.claimId() == null ? null : withId(deed.claimId());
        ItemId byId = named == null ? null : named.id();
        // Words that are gone tell it from no other.
        ItemId byWords =
                deed.worded() && !(named != null && ErasureOrder.isMark(row.claim())) ? worded(row.claim()) : byId;
        if (named != null && !named.id().equals(byWords)) {
            throw new Refused("the id of its claim (\"" + deed.claimId() + "\") is that of " + named.handle()
                    + ", which is worded otherwise: give it the id of its own claim, or write the words as they are"
                    + " there, or leave one of the two out");
        }
        return Optional.ofNullable(byWords);
    }

    private @Nullable Named withId(String id) {
        ItemId here = handled(id, "its claim");
        Named there = ids.get(Names.key(id));
        if (here != null && there != null && !here.equals(there.id())) {
            throw new Refused("its claim fits two, for \"" + id + "\" is the id of one in the table (" + there.handle()
                    + ") and the handle of another here: give the claim another id in the table");
        }
        return there != null || here == null ? there : new Named(here, Directory.folded(id));
    }

    private @Nullable ItemId worded(String words) {
        List<ItemId> worded = worded(reader, words);
        if (worded.size() > 1) {
            throw new Refused("its claim fits " + (worded.size() == 2 ? "two" : "several") + " that are worded so ("
                    + worded.stream().map(this::handle).collect(Collectors.joining(", "))
                    + "): name one by its handle, in a column for claim-id");
        }
        return worded.isEmpty() ? handled(words, "its claim") : worded.get(0);
    }

    /**
     * The claims that stand and are worded so.
     *
     * @throws Refused if there is none, but one that was voided
     */
    static List<ItemId> worded(LogReader reader, String words) {
        Set<ItemId> found = reader.find(Field.WORDING, Names.key(words));
        if (found.isEmpty()) {
            return List.of();
        }
        List<ItemId> standing = Worded.so(reader, words, found);
        if (!standing.isEmpty()) {
            return standing;
        }
        Dossier dossier = Reading.items(reader, found, null);
        for (ItemId id : found) {
            Refused voided = Kept.voided(dossier, id);
            if (voided != null) {
                throw voided;
            }
        }
        return List.of();
    }

    /** The claim that a row puts in the place of another, as far as it has come; empty also if it fits several. */
    Optional<ItemId> inPlace(ReviewDraft.Deed deed) {
        String named = deed.replacement();
        if (named == null) {
            return Optional.empty();
        }
        List<ItemId> worded = Worded.so(reader, named);
        if (!worded.isEmpty()) {
            return worded.size() == 1 ? Optional.of(worded.get(0)) : Optional.empty();
        }
        Named there = ids.get(Names.key(named));
        return Optional.ofNullable(there == null ? handled(named, "the claim put in its place,") : there.id());
    }

    /** The same, unless it is the very claim that is replaced; null if there is none. */
    @Nullable
    ItemId inPlaceOf(ItemId claim, ReviewDraft.Deed deed) {
        return inPlace(deed).filter(other -> !other.equals(claim)).orElse(null);
    }

    /** What the record does not say of the claim that a row puts in the place of its own; empty if nothing is missing. */
    Optional<Sentence> lack(ReviewDraft.Deed deed, Optional<Act> act) {
        String named = deed.replacement();
        boolean there = act.isPresent()
                && act.get().replacement() != null
                && inPlace(deed).filter(act.get().replacement()::equals).isPresent();
        if (named == null || there) {
            return Optional.empty();
        }
        return Optional.of(
                act.isEmpty()
                        ? Sentence.of("that it put \"{0}\" in its place is not recorded", named)
                        : Sentence.of(
                                "that it put \"{0}\" in its place is not recorded, for no other claim in the table or here is the one"
                                        + " that is meant, or the act was on record: if it did, {1}",
                                named,
                                WayOut.to(Step.AMEND_REPLACEMENT, act.get().handle())));
    }

    /** @throws Refused if it was voided: an import does not bring it back */
    private @Nullable ItemId handled(String typed, String which) {
        String handle = Directory.folded(typed);
        ItemId claim = Handles.isOne(handle)
                ? reader.item(handle).filter(id -> id.kind() == ItemKind.CLAIM).orElse(null)
                : null;
        if (claim == null) {
            return null;
        }
        Dossier dossier = Reading.items(reader, Set.of(claim), null);
        if (Counterparts.voided(dossier, claim).isPresent()) {
            throw new Refused(which + " \"" + handle + "\" was voided here: name one that stands");
        }
        return dossier.has(claim) ? claim : null;
    }

    private String handle(ItemId claim) {
        return Reading.items(reader, Set.of(claim), null).claim(claim).handle();
    }

    /** Why a row is refused whose claim is not there although all rows came. */
    static Refused missing(ReviewDraft row, ReviewDraft.Deed deed) {
        return new Refused(
                deed.worded()
                        ? "its claim \"" + row.claim() + "\" is neither in another row nor here: add the row in which"
                                + " somebody asserted it, or write its words as they are there, or its handle in a column"
                                + " for claim-id"
                        : "its claim is not there, for no row of the table has the words to its id (\"" + deed.claimId()
                                + "\"), and no claim here has that handle: add the words, or write the handle");
    }

    /**
     * Why an act cannot be theirs: who never held a claim cannot take it back, so the name or the claim is wrong, or a row is missing.
     *
     * @param holder null if nobody goes by the name
     * @return empty if it can
     */
    static Optional<Refused> stranger(OnClaim on, ReviewDraft row, ReviewDraft.Deed deed, @Nullable ItemId holder) {
        Dossier dossier = Objects.requireNonNull(on.dossier());
        List<Act> held = dossier.acts(on.id()).stream()
                .filter(act -> act.kind().ofHolder())
                .toList();
        if (held.stream().anyMatch(act -> act.holder().equals(holder))) {
            return Optional.empty();
        }
        String name = Objects.requireNonNull(row.holder()).text();
        List<String> holders = held.stream()
                .map(act -> dossier.party(act.holder()).name())
                .distinct()
                .map(one -> '"' + one + '"')
                .toList();
        String others = holders.size() > MOST_NAMED
                ? String.join(", ", holders.subList(0, MOST_NAMED)) + " and others are"
                : String.join(" and ", holders) + (holders.size() == 1 ? " is" : " are");
        boolean denies = deed.kind() == ActKind.DENY;
        return Optional.of(new Refused("\"" + name + "\""
                + (denies ? " cannot deny what they are not on record with" : " is not on record with this claim")
                + (holders.isEmpty() ? "" : ", and " + others)
                + " (" + on.handle() + "): "
                + (denies ? "write dispute if they say that it is not true; else " : "")
                + "write the name as it is there, or add the row in which they said it"
                + (holder == null ? "" : ", or record the act by hand")));
    }
}
