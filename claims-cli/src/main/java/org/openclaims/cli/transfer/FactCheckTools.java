package org.openclaims.cli.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers of Google's Fact Check Tools API: a claim with the reviews of it. */
final class FactCheckTools {
    static final String FORMAT = "factchecktools";
    private static final String REVIEWS = "claimReview";

    private static final Set<String> FIELDS = Set.of("text", "claimant", "claimDate", REVIEWS);

    private FactCheckTools() {}

    /** Whether an object is a claim as the API gives it. */
    static boolean isOne(JsonNode object) {
        return object.path(REVIEWS).isArray() && object.has("text");
    }

    /** What an object with no more than such a claim has lacks to be one; null if it lacks nothing, or is something else. */
    static @Nullable String lack(ObjectNode object) {
        if (object.isEmpty() || !FIELDS.containsAll(object.propertyNames())) {
            return null;
        }
        if (object.path(REVIEWS).isEmpty()) {
            return "it is a claim of the Fact Check Tools API, and has no review";
        }
        return Json.text(object.get("text")) == null
                ? "it is a claim of the Fact Check Tools API, and does not say what was claimed (text)"
                : null;
    }

    /** A claim for each of its reviews; itself if it has none. */
    static List<ObjectNode> apart(ObjectNode claim) {
        List<ObjectNode> claims = new ArrayList<>();
        for (JsonNode review : claim.get(REVIEWS)) {
            ObjectNode one = claim.deepCopy();
            one.putArray(REVIEWS).add(review);
            claims.add(one);
        }
        return claims.isEmpty() ? List.of(claim) : claims;
    }

    /** The same as a ClaimReview. */
    static ObjectNode asClaimReview(ObjectNode claim) {
        JsonNode given = claim.get(REVIEWS).path(0);
        ObjectNode review = Json.MAPPER.createObjectNode();
        review.put("@type", "ClaimReview");
        put(review, "claimReviewed", claim.get("text"));
        put(review, "url", given.get("url"));
        put(review, "name", given.get("title"));
        put(review, "datePublished", given.get("reviewDate"));
        put(review, "inLanguage", given.get("languageCode"));
        ObjectNode author = review.putObject("author");
        put(author, "name", given.path("publisher").get("name"));
        put(author, "url", given.path("publisher").get("site"));
        ObjectNode item = review.putObject("itemReviewed");
        put(item, "datePublished", claim.get("claimDate"));
        if (Json.text(claim.get("claimant")) != null) {
            put(item.putObject("author"), "name", claim.get("claimant"));
        }
        if (Json.text(given.get("textualRating")) != null) {
            put(review.putObject("reviewRating"), "alternateName", given.get("textualRating"));
        }
        return review;
    }

    private static void put(ObjectNode object, String name, @Nullable JsonNode value) {
        if (value != null) {
            object.set(name, value);
        }
    }
}
