package org.openclaims.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.act.Force;
import org.openclaims.claim.Claim;
import org.openclaims.claim.Link;
import org.openclaims.claim.LinkKind;
import org.openclaims.evidence.Evidence;
import org.openclaims.item.ItemId;
import org.openclaims.position.Contests;
import org.openclaims.position.Fold;
import org.openclaims.position.Position;
import org.openclaims.position.RecordedAct;
import org.openclaims.position.State;

/** Turns what stands in the record into what a reader sees. */
final class Views {
    private final Scene scene;

    Views(Scene scene) {
        this.scene = scene;
    }

    Held held(ItemId claim, ItemId party, List<Occasion> occasions) {
        List<ActView> acts =
                acts(scene.oldestFirst(claim, party), act -> act.kind().ofHolder());
        return new Held(standpoint(claim, party, acts), acts, occasions);
    }

    /** Without the acts themselves: for lists. */
    Standpoint standpoint(ItemId claim, ItemId party) {
        return held(claim, party, List.of()).position();
    }

    private Standpoint standpoint(ItemId claim, ItemId party, List<ActView> acts) {
        Position position = scene.position(claim, party);
        Since since = Since.of(position, scene.acts(claim, party), scene.vantage());
        ActView behind = view(position.act(), acts);
        ItemId replacement = position.replacement();
        return new Standpoint(
                scene.who(party),
                position.state(),
                position.flags(),
                position.count(),
                position.flips(),
                since.certain(),
                since.earliest(),
                position.candidates(),
                position.question(),
                replacement == null ? null : replacement(replacement, acts),
                behind,
                words(position.state(), behind, acts),
                position.history().stream()
                        .map(span -> new Period(
                                Since.orNull(span.from()),
                                span.to(),
                                span.state(),
                                span.flags(),
                                span.candidates(),
                                scene.handle(span.act())))
                        .toList());
    }

    /** In the words that the act meant which named it. */
    private ClaimRef replacement(ItemId claim, List<ActView> acts) {
        for (int i = acts.size() - 1; i >= 0; i--) {
            ClaimRef named = acts.get(i).replacement();
            if (named != null && named.id().equals(claim)) {
                return named;
            }
        }
        return scene.claim(claim);
    }

    private static boolean leavesAll(Act act) {
        return act.kind() == ActKind.DELETE || act.force() == Force.NONE;
    }

    private static @Nullable ActView view(@Nullable ItemId act, List<ActView> acts) {
        return acts.stream()
                .filter(view -> view.act().id().equals(act))
                .findFirst()
                .orElse(null);
    }

    /**
     * Those of the act that led here or, where it has none or the dates do not settle which act that was, of the newest one that leads here too. Never words
     * from before it, which were said in another position, of what changed nothing, or that may have been said only later.
     */
    private static @Nullable ActView words(State state, @Nullable ActView behind, List<ActView> acts) {
        if (behind != null && behind.act().quote() != null) {
            return behind;
        }
        for (int i = acts.size() - 1; i >= 0; i--) {
            Act act = acts.get(i).act();
            boolean fits = state == State.AMBIGUOUS || Fold.leads(act, state);
            if (act.quote() != null && !acts.get(i).perhaps() && !leavesAll(act) && fits) {
                return acts.get(i);
            }
            if (behind != null && act.id().equals(behind.act().id())) {
                return null;
            }
        }
        return null;
    }

    List<ActView> acts(ItemId claim, Predicate<Act> which) {
        return acts(scene.oldestFirst(claim), which);
    }

    private List<ActView> acts(List<RecordedAct> oldestFirst, Predicate<Act> which) {
        List<ActView> acts = new ArrayList<>();
        for (RecordedAct recorded : oldestFirst) {
            Sight sight = Sight.of(recorded, scene.vantage());
            if (sight != Sight.HIDDEN && which.test(recorded.act())) {
                acts.add(scene.view(recorded.act(), sight == Sight.PERHAPS));
            }
        }
        return List.copyOf(acts);
    }

    ClaimFacts facts(ItemId id) {
        Claim claim = scene.dossier().claim(id);
        return new ClaimFacts(
                scene.claim(id),
                claim,
                scene.who(claim.subjects()),
                links(id),
                Contests.of(scene.acts(id), new LinkedHashSet<>(claim.subjects()), scene.vantage()),
                acts(id, act -> !act.kind().ofHolder()),
                evidence(id),
                new Judgements(scene, id).views(),
                List.of());
    }

    private List<ClaimFacts.Linked> links(ItemId id) {
        List<ClaimFacts.Linked> linked = new ArrayList<>();
        for (Link link : scene.dossier().links(id)) {
            boolean outward = link.from().equals(id);
            ItemId other = outward ? link.to() : link.from();
            linked.add(new ClaimFacts.Linked(
                    relation(link.kind(), outward),
                    scene.claimThen(other, link.id()),
                    scene.dossier().evidence(other).stream().anyMatch(this::seen),
                    new Judgements(scene, other).any(),
                    scene.dossier().meansOtherwiseSince(link.id(), link.from())
                            || scene.dossier().meansOtherwiseSince(link.id(), link.to())));
        }
        return List.copyOf(linked);
    }

    private static ClaimFacts.Relation relation(LinkKind kind, boolean outward) {
        return switch (kind) {
            case SAME -> ClaimFacts.Relation.SAME;
            case OPPOSITE -> ClaimFacts.Relation.OPPOSITE;
            case PART_OF -> outward ? ClaimFacts.Relation.PART_OF : ClaimFacts.Relation.HAS_PART;
        };
    }

    private List<EvidenceView> evidence(ItemId claim) {
        List<EvidenceView> views = new ArrayList<>();
        for (Evidence evidence : scene.dossier().evidence(claim)) {
            if (seen(evidence)) {
                views.add(new EvidenceView(
                        evidence,
                        scene.cite(evidence.source()),
                        scene.handle(evidence.act()),
                        scene.who(evidence.via()),
                        scene.dossier().meansOtherwiseSince(evidence.id(), claim),
                        sight(evidence) == Sight.PERHAPS));
            }
        }
        return List.copyOf(views);
    }

    private boolean seen(Evidence evidence) {
        return sight(evidence) != Sight.HIDDEN && scene.dossier().has(evidence.source());
    }

    private Sight sight(Evidence evidence) {
        return Sight.of(
                evidence.becamePublic().earliest(),
                evidence.becamePublic().latest(scene.dossier().learnedAt(evidence.id())),
                scene.vantage().asOf());
    }

    /** Whether there is anything to say about a position at all. */
    static boolean none(Position position) {
        return position.state() == State.NONE && position.flags().isEmpty();
    }

    /** When the position last changed, for sorting; long ago if no date bounds it. */
    static LocalDate lastChange(Position position) {
        var history = position.history();
        return history.isEmpty()
                ? LocalDate.MIN
                : history.get(history.size() - 1).from();
    }
}
