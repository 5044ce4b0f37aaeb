package org.openclaims.cli.transfer;

import java.util.ArrayList;
import java.util.List;
import org.openclaims.source.Urls;
import tools.jackson.databind.node.ObjectNode;

/** What search engines require of a ClaimReview, and what they recommend (Google's page on the markup, of December 2025). */
final class ClaimReviewCheck {
    private static final int SHORT_CLAIM = 75;

    private final List<String> required = new ArrayList<>();
    private final List<String> recommended = new ArrayList<>();

    ClaimReviewCheck(ObjectNode review) {
        String url = Json.text(review.get("url"));
        if (url == null) {
            required.add(
                    "url: the verdict has no source with an address; add one with `claims verdict … --source https://…`");
        } else if (!Urls.looksLikeOne(url)) {
            required.add("url: \"" + url + "\" is no web address");
        }
        String claim = Json.text(review.get("claimReviewed"));
        if (claim == null) {
            required.add("claimReviewed: the claim has no words");
        } else if (claim.length() > SHORT_CLAIM) {
            recommended.add("claimReviewed: longer than " + SHORT_CLAIM + " characters");
        }
        if (Json.text(review.path("reviewRating").get("alternateName")) == null) {
            required.add("reviewRating.alternateName: the verdict has no word");
        }
        recommend(Json.text(review.path("author").get("name")), "author.name: who reviewed it");
        recommend(
                Json.text(review.path("itemReviewed").path("author").get("name")),
                "itemReviewed.author.name: who claimed it");
        recommend(
                Json.text(review.path("itemReviewed").get("datePublished")),
                "itemReviewed.datePublished: the day, if it is one day");
        recommend(
                Json.text(review.path("itemReviewed").path("firstAppearance").get("url")),
                "itemReviewed.firstAppearance: where it appeared");
    }

    private void recommend(@org.jspecify.annotations.Nullable String value, String what) {
        if (value == null) {
            recommended.add(what);
        }
    }

    /** What must be there and is not; empty if it may be published. */
    List<String> required() {
        return required;
    }

    /** What should be there and is not. */
    List<String> recommended() {
        return recommended;
    }
}
