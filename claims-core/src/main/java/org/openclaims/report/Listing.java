package org.openclaims.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Claims, the most recently recorded first.
 *
 * @param next what to ask for to go on; null if that was all
 */
public record Listing(
        Viewpoint view,
        ListQuery query,
        List<Row> rows,
        @Nullable Long next) implements Report {
    public Listing {
        rows = List.copyOf(rows);
    }

    /** One claim and where each of its holders stands. */
    public record Row(ClaimFacts claim, List<Held> held) {
        public Row {
            held = List.copyOf(held);
        }

        /** Without the acts that led there. */
        public List<Standpoint> positions() {
            return held.stream().map(Held::position).toList();
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.listing(this);
    }
}
