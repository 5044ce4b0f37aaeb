package org.openclaims.cli.transfer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.html.Anchors;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Event;
import org.openclaims.log.LogReader;
import org.openclaims.log.Role;
import org.openclaims.original.Original;
import org.openclaims.party.PartyKind;
import org.openclaims.report.Citation;
import org.openclaims.report.ClaimReport;
import org.openclaims.report.Thing;
import org.openclaims.report.VerdictView;
import org.openclaims.report.Who;
import org.openclaims.source.Source;
import org.openclaims.source.Urls;
import org.openclaims.verdict.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Claims with a verdict as ClaimReviews, one for each reviewer. What the review said when it was taken over is the ground; what the record says now
 * is laid over it. A rating is never made up: a word stays a word, and numbers are there only if the reviewer gave them.
 */
final class ClaimReviewWriter {
    /** Scales of what was taken over from other desks begin so. */
    static final String EXTERNAL = "external:";

    private final LogReader reader;
    private final ReviewedClaim claims;

    /** @param by whose claims were asked for, where several hold one; null if nobody's in particular */
    ClaimReviewWriter(LogReader reader, @Nullable ItemId by) {
        this.reader = reader;
        claims = new ReviewedClaim(reader, by);
    }

    /**
     * The reviews of a claim where their reviewers published them, the oldest reviewer first; empty if nobody gave a verdict on what the claim means
     * now.
     */
    List<ObjectNode> reviews(ClaimReport report) {
        return new ArrayList<>(newest(report).values());
    }

    /** The same as a page of ours publishes them: each says where on that page it stands, and what it was taken from. */
    List<ObjectNode> reviews(ClaimReport report, String page) {
        Map<VerdictView, ObjectNode> reviews = newest(report);
        reviews.forEach((verdict, review) -> {
            put(review, "isBasedOn", url(verdict));
            String place = reviews.size() == 1
                    ? ""
                    : "#" + Anchors.of(verdict.verdict().handle());
            review.put("url", page + place);
        });
        return new ArrayList<>(reviews.values());
    }

    private Map<VerdictView, ObjectNode> newest(ClaimReport report) {
        Map<String, VerdictView> newest = new LinkedHashMap<>();
        List<VerdictView> verdicts = new ArrayList<>(report.claim().verdicts());
        Collections.reverse(verdicts);
        for (VerdictView verdict : verdicts) {
            if (verdict.earlierWording()) {
                // It was given on something else: under these words it would be a rating that nobody gave.
                continue;
            }
            newest.put(verdict.reviewer().handle() + " " + url(verdict), verdict);
        }
        if (newest.isEmpty()) {
            return Map.of();
        }
        Map<String, ObjectNode> originals = originals(report);
        Map<VerdictView, ObjectNode> reviews = new LinkedHashMap<>();
        for (VerdictView verdict : newest.values()) {
            reviews.put(verdict, review(report, verdict, originals.get(Urls.key(String.valueOf(url(verdict))))));
        }
        return reviews;
    }

    private Map<String, ObjectNode> originals(ClaimReport report) {
        Map<String, ObjectNode> originals = new HashMap<>();
        for (Event event : reader.events(List.of(report.claim().ref().id()), EnumSet.of(Role.ON))) {
            Item item = event.change() instanceof Change.Added added ? added.item() : null;
            if (item instanceof Original original && original.format().equals(ClaimReviews.FORMAT)) {
                try {
                    if (Json.MAPPER.readTree(original.text()) instanceof ObjectNode node
                            && Json.text(node.get("url")) != null) {
                        originals.put(Urls.key(String.valueOf(Json.text(node.get("url")))), node);
                    }
                } catch (JacksonException | NumberFormatException e) {
                    // Whoever recorded it did not check; what we say ourselves is enough.
                }
            }
        }
        return originals;
    }

    private ObjectNode review(ClaimReport report, VerdictView verdict, @Nullable ObjectNode original) {
        ObjectNode review = original == null ? Json.MAPPER.createObjectNode() : original.deepCopy();
        review.remove("@graph");
        review.put("@context", "https://schema.org");
        review.put("@type", "ClaimReview");
        put(review, "url", url(verdict));
        review.put("claimReviewed", report.claim().ref().text());
        put(
                review,
                "inLanguage",
                report.wordings().get(report.wordings().size() - 1).language());
        ReviewedClaim.day(verdict.verdict().given())
                .ifPresentOrElse(day -> review.put("datePublished", day), () -> review.remove("datePublished"));
        List<String> tags = report.claim().claim().tags();
        if (!tags.isEmpty()) {
            review.put("keywords", String.join(", ", tags));
        }
        who(object(review, "author"), verdict.reviewer());
        source(verdict).ifPresent(source -> {
            put(review, "name", source.title());
            put(review, "creator", source.author());
        });
        ObjectNode rating = object(review, "reviewRating");
        rating.put("@type", "Rating");
        rating.put("alternateName", verdict.verdict().label());
        put(rating, "ratingExplanation", verdict.verdict().reasoning());
        claims.write(object(review, "itemReviewed"), report, verdict, url(verdict));
        ourCorrections(review, report, verdict.verdict());
        return review;
    }

    /**
     * What we put right in this very verdict. Other corrections of our record are none of the review's, and what we corrected in our record of another
     * desk's review that desk never corrected.
     */
    private void ourCorrections(ObjectNode review, ClaimReport report, Verdict verdict) {
        if (verdict.scale().startsWith(EXTERNAL)) {
            return;
        }
        ArrayNode corrections = Json.MAPPER.createArrayNode();
        report.corrections().stream()
                .filter(correction -> correction.things().stream().anyMatch(thing -> isOf(verdict, thing)))
                .forEach(correction -> corrections
                        .addObject()
                        .put("@type", "CorrectionComment")
                        .put("datePublished", correction.batch().recordedAt().toString())
                        .put("text", correction.why()));
        if (!corrections.isEmpty()) {
            review.set("correction", corrections);
        }
    }

    /** Whether it is this verdict, or one of the same reviewer on the same scale that was taken out for it. */
    private boolean isOf(Verdict verdict, Thing thing) {
        if (thing.kind() != ItemKind.VERDICT || thing.handle().equals(verdict.handle())) {
            return thing.kind() == ItemKind.VERDICT;
        }
        return reader.item(thing.handle()).stream()
                .flatMap(id -> reader.events(List.of(id), EnumSet.of(Role.SELF)).stream())
                .map(event -> event.change() instanceof Change.Added added ? added.item() : null)
                .anyMatch(item -> item instanceof Verdict other
                        && other.reviewer().equals(verdict.reviewer())
                        && other.scale().equals(verdict.scale()));
    }

    static void who(ObjectNode somebody, Who who) {
        String type = switch (who.kind()) {
            case PERSON, UNNAMED -> "Person";
            case ORGANIZATION -> "Organization";
        };
        if (!somebody.has("@type") || who.kind() != PartyKind.UNNAMED) {
            somebody.put("@type", type);
        }
        somebody.put("name", who.name());
    }

    static ObjectNode object(ObjectNode parent, String name) {
        JsonNode there = Json.first(parent.get(name));
        ObjectNode object = there instanceof ObjectNode known ? known : Json.MAPPER.createObjectNode();
        parent.set(name, object);
        return object;
    }

    static void put(ObjectNode object, String name, @Nullable String value) {
        if (value != null) {
            object.put(name, value);
        }
    }

    private static Optional<Source> source(VerdictView verdict) {
        return verdict.sources().stream()
                .map(Citation::source)
                .filter(source -> source.url() != null)
                .findFirst();
    }

    private static @Nullable String url(VerdictView verdict) {
        return source(verdict).map(Source::url).orElse(null);
    }
}
