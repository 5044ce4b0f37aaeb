package org.openclaims.cli.transfer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.openclaims.desk.ReviewDraft;
import org.openclaims.desk.SharedClaim;
import tools.jackson.databind.node.ObjectNode;

/** Records in JSON, each recognised by itself. */
final class Records implements Form {
    private final ClaimReviews reviews;
    private final DatesRead dates;
    private final Set<String> seen = new LinkedHashSet<>();

    Records(ClaimReviews reviews, DatesRead dates) {
        this.reviews = reviews;
        this.dates = dates;
    }

    @Override
    public ReviewDraft read(ObjectNode record, Consumer<String> aside) {
        String lack = FactCheckTools.lack(record);
        if (lack != null) {
            throw new Unusable(lack);
        }
        if (FactCheckTools.isOne(record)) {
            seen.add("answers of the Fact Check Tools API");
            return reviews.read(FactCheckTools.asClaimReview(record), FactCheckTools.FORMAT, record);
        }
        ReviewDraft review = reviews.read(record, aside);
        seen.add("ClaimReview");
        return review;
    }

    /** The records in an object that holds several. */
    static List<ObjectNode> apart(ObjectNode record) {
        return FactCheckTools.isOne(record) ? FactCheckTools.apart(record) : List.of(record);
    }

    /** Reads a claim of our own export. */
    SharedClaim ours(ObjectNode record) {
        SharedClaim claim = OurClaims.read(record, dates);
        seen.add("claims of our own export");
        return claim;
    }

    /** What they are. */
    String words() {
        return seen.isEmpty() ? "no record that is known" : String.join(" and ", seen);
    }
}
