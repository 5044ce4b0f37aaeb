package org.openclaims.cli.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.log.LogReader;
import org.openclaims.report.ClaimReport;
import tools.jackson.databind.node.ObjectNode;

/** The ClaimReviews that the page on a claim carries for search engines, as JSON-LD. */
public final class ClaimReviewMarkup {
    private final ClaimReviewWriter writer;

    /** @param reader of the record, for what the reviews said when they were taken over */
    public ClaimReviewMarkup(LogReader reader) {
        writer = new ClaimReviewWriter(reader, null);
    }

    /**
     * One review, or a list if there are several reviewers; null if there is none that search engines would take.
     *
     * @param page where the page will be published; null if that is not known, and reviews are named by where they were published first
     */
    public @Nullable String of(ClaimReport report, @Nullable String page) {
        List<ObjectNode> reviews = (page == null ? writer.reviews(report) : writer.reviews(report, page))
                .stream()
                        .filter(review ->
                                new ClaimReviewCheck(review).required().isEmpty())
                        .toList();
        return switch (reviews.size()) {
            case 0 -> null;
            case 1 -> Json.write(reviews.get(0));
            default -> Json.write(Json.MAPPER.createArrayNode().addAll(reviews));
        };
    }
}
