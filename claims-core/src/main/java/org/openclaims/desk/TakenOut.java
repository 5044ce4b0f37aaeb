package org.openclaims.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.openclaims.Sentence;
import org.openclaims.item.Item;
import org.openclaims.log.Correction;

/** What we voided on purpose, and what is taken over says again: it stays out, and that is told with our reason. */
final class TakenOut {
    private final List<Sentence> told = new ArrayList<>();

    /** Whether we voided something like this on a claim. */
    boolean has(OnClaim on, Predicate<Item> which) {
        Optional<Correction> voided = on.dossier() == null
                ? Optional.empty()
                : Counterparts.voids(on.dossier())
                        .filter(one -> which.test(Objects.requireNonNull(one.before())))
                        .findFirst();
        voided.ifPresent(one -> told.add(Sentence.of(
                "\"{0}\" was voided here, and stays out: \"{1}\"",
                Objects.requireNonNull(one.before()).handle(), Counterparts.why(one))));
        return voided.isPresent();
    }

    /** In words that fit after a line; each is told once. */
    List<Sentence> told() {
        List<Sentence> all = List.copyOf(told);
        told.clear();
        return all;
    }
}
