package org.openclaims.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openclaims.item.ItemId;
import org.openclaims.verdict.Verdict;

/**
 * The verdicts on a claim, newest first, and how they stand to each other. Where dates overlap nobody knows which of two is the newer: the one that was
 * given later at the least comes first, and the other is not called earlier.
 */
final class Judgements {
    private final Scene scene;
    private final ItemId claim;

    Judgements(Scene scene, ItemId claim) {
        this.scene = scene;
        this.claim = claim;
    }

    /** Whether any could be known. */
    boolean any() {
        return scene.dossier().verdicts(claim).stream()
                .anyMatch(verdict -> given(verdict).sight() != Sight.HIDDEN);
    }

    List<VerdictView> views() {
        List<Given> all = new ArrayList<>();
        for (Verdict verdict : scene.dossier().verdicts(claim)) {
            Given given = given(verdict);
            if (given.sight() != Sight.HIDDEN) {
                all.add(0, given);
            }
        }
        all.sort(Given::compareNewestFirst);
        List<VerdictView> views = new ArrayList<>();
        boolean found = false;
        for (int i = 0; i < all.size(); i++) {
            Given given = all.get(i);
            boolean current = !found && given.counts();
            found |= current;
            views.add(new VerdictView(
                    given.verdict(),
                    scene.who(given.verdict().reviewer()),
                    scene.scaleTitle(given.verdict().scale()),
                    scene.cite(given.verdict().sources()),
                    current,
                    isReplaced(given, all.subList(0, i)),
                    given.earlierWording(),
                    given.sight() == Sight.PERHAPS));
        }
        return List.copyOf(views);
    }

    private Given given(Verdict verdict) {
        LocalDate earliest = verdict.given().earliest();
        LocalDate latest = verdict.given().latest(scene.dossier().learnedAt(verdict.id()));
        return new Given(
                verdict,
                earliest,
                latest,
                Sight.of(earliest, latest, scene.vantage().asOf()),
                scene.dossier().meansOtherwise(claim, verdict.wording()));
    }

    private static boolean isReplaced(Given given, List<Given> newer) {
        return newer.stream()
                .anyMatch(other -> other.counts()
                        && other.verdict().reviewer().equals(given.verdict().reviewer())
                        && (other.earliest().isAfter(given.latest()) || other.compareNewestFirst(given) == 0));
    }

    private record Given(Verdict verdict, LocalDate earliest, LocalDate latest, Sight sight, boolean earlierWording) {
        /** Whether it was certainly given, on the claim as it is worded now. */
        boolean counts() {
            return sight == Sight.CERTAIN && !earlierWording;
        }

        /** 0 where the order of recording decides. */
        int compareNewestFirst(Given other) {
            int byFirst = other.earliest.compareTo(earliest);
            return byFirst != 0 ? byFirst : other.latest.compareTo(latest);
        }
    }
}
