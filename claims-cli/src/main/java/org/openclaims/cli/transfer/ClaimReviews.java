package org.openclaims.cli.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.date.PublishedDate;
import org.openclaims.desk.ReviewDraft;
import org.openclaims.party.Names;
import org.openclaims.party.PartyKind;
import org.openclaims.source.Urls;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A ClaimReview of schema.org, as it is found in the world, read into what the desk records. */
final class ClaimReviews implements Form {
    static final String FORMAT = "claimreview";

    private final LocalDate today;
    private final boolean titleAsClaim;
    private final DatesRead dates;

    /** @param titleAsClaim whether the title of a review stands in for a claim that it does not word */
    ClaimReviews(LocalDate today, boolean titleAsClaim, DatesRead dates) {
        this.today = today;
        this.titleAsClaim = titleAsClaim;
        this.dates = dates;
    }

    /** Whether an object says that it is one. */
    static boolean isOne(JsonNode object) {
        JsonNode type = object.get("@type");
        if (type == null) {
            return false;
        }
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (names(one)) {
                    return true;
                }
            }
        }
        return names(type);
    }

    private static boolean names(JsonNode type) {
        if (!type.isString()) {
            return false;
        }
        String name = type.stringValue();
        return name.equals("ClaimReview") || name.endsWith("/ClaimReview") || name.endsWith(":ClaimReview");
    }

    @Override
    public ReviewDraft read(ObjectNode review, Consumer<String> aside) {
        ReviewDraft draft = read(review, FORMAT, review);
        leftOut(review, aside);
        return draft;
    }

    /** One record tells of one claimant, by whom it is known again, and of one rating. */
    private static void leftOut(ObjectNode review, Consumer<String> aside) {
        List<JsonNode> items = several(review.get("itemReviewed"));
        List<String> first = items.isEmpty() ? List.of() : authors(items.get(0));
        Set<String> others = new LinkedHashSet<>(first);
        for (JsonNode item : items.subList(Math.min(1, items.size()), items.size())) {
            if (!others.addAll(authors(item)) && !item.equals(items.get(0))) {
                aside.accept(
                        "it has a further itemReviewed, of which nothing was recorded: the first tells who said it,"
                                + " when and where");
            }
        }
        others.stream()
                .skip(first.isEmpty() ? 0 : 1)
                .forEach(name -> aside.accept(
                        "\"" + name + "\" is named as a claimant too, and was not recorded: `claims assert` does so"));
        Set<String> ratings = new LinkedHashSet<>();
        several(review.get("reviewRating")).forEach(rating -> ratings.add(label(rating, rating)));
        // The first is the one that was read, also where it says nothing.
        ratings.stream()
                .skip(1)
                .filter(Objects::nonNull)
                .forEach(word -> aside.accept(
                        "\"" + word + "\" is a rating too, and was not recorded: `claims verdict` does so"));
    }

    private static List<JsonNode> several(@Nullable JsonNode field) {
        List<JsonNode> objects = new ArrayList<>();
        if (field != null && field.isArray()) {
            field.forEach(one -> objects.addAll(several(one)));
        } else if (field != null && field.isObject()) {
            objects.add(field);
        }
        return objects;
    }

    private static List<String> authors(JsonNode item) {
        JsonNode authors = item.get("author");
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode author : authors == null ? List.<JsonNode>of() : authors.isArray() ? authors : List.of(authors)) {
            String name = Json.text(author.isObject() ? author.get("name") : author);
            if (name != null) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    /**
     * Reads one that came in another form.
     *
     * @param format it came in
     * @param raw as it came
     */
    ReviewDraft read(ObjectNode review, String format, ObjectNode raw) {
        if (!isOne(review)) {
            String type = Json.text(review.get("@type"));
            throw new Unusable(
                    type == null
                            ? "it has no @type, so it is no ClaimReview"
                            : "it is of the type " + type + ", and no ClaimReview");
        }
        JsonNode item = object(review.get("itemReviewed"));
        String claim = claim(review, item);
        String url = Json.text(review.get("url"));
        if (url == null) {
            url = Json.text(review.get("@id"));
        }
        if (url == null) {
            throw new Unusable("it has no url, so nobody could look it up: add the address of the review");
        }
        JsonNode author = object(review.get("author"));
        String site = Urls.host(url);
        String reviewer = reviewer(review, author, site);
        String text = Json.write(raw);
        if (text.length() > Json.LONGEST_RECORD) {
            throw new Unusable("it is longer than half a megabyte");
        }
        JsonNode rating = object(review.get("reviewRating"));
        return new ReviewDraft(
                claim,
                null,
                Json.text(review.get("inLanguage")),
                keywords(review.get("keywords")),
                List.of(),
                item == null ? null : new Claimants(this::date).read(item),
                new ReviewDraft.Name(
                        reviewer,
                        author != null && "Person".equals(Json.text(author.get("@type")))
                                ? PartyKind.PERSON
                                : PartyKind.ORGANIZATION,
                        Claimants.wikidata(author)),
                ClaimReviewWriter.EXTERNAL + (site.isEmpty() ? "unknown" : site),
                url,
                Json.text(first(review, "name", "headline")),
                Json.text(review.get("creator")),
                date(review.get("datePublished")),
                review.has("dateModified") ? date(review.get("dateModified")) : null,
                label(review.get("reviewRating"), rating),
                rating != null && Json.text(rating.get("ratingExplanation")) != null
                        ? Json.text(rating.get("ratingExplanation"))
                        : Json.text(review.get("reviewBody")),
                null,
                new ReviewDraft.Raw(
                        format,
                        Json.digest(
                                FORMAT + "\n" + Urls.key(url) + "\n" + Names.key(claim) + "\n" + Names.key(reviewer)),
                        Json.digest(text),
                        text,
                        null));
    }

    private String claim(ObjectNode review, @Nullable JsonNode item) {
        String claim = Json.text(review.get("claimReviewed"));
        if (claim == null && item != null) {
            claim = Json.text(item.get("text"));
        }
        if (claim == null && titleAsClaim) {
            claim = Json.text(first(review, "name", "headline"));
        }
        if (claim == null) {
            throw new Unusable("it has no claimReviewed, so it does not say what was claimed: add it,"
                    + " or take the title for it with --title-as-claim");
        }
        return claim;
    }

    private static String reviewer(ObjectNode review, @Nullable JsonNode author, String site) {
        String name = author == null ? Json.text(review.get("author")) : Json.text(author.get("name"));
        if (name == null) {
            name = Json.text(review.get("publisher"));
        }
        String home = author == null ? null : Json.text(author.get("url"));
        if (name == null && home != null) {
            name = Urls.host(home);
        }
        return name == null || name.isBlank() ? site : name;
    }

    /** The word that readers see comes first; a number stands for itself and for nothing else. */
    private static @Nullable String label(@Nullable JsonNode whole, @Nullable JsonNode rating) {
        if (rating == null) {
            return Json.text(whole);
        }
        String word = Json.text(rating.get("alternateName"));
        if (word == null) {
            word = Json.text(rating.get("name"));
        }
        return word == null ? Json.text(rating.get("ratingValue")) : word;
    }

    private static List<String> keywords(@Nullable JsonNode keywords) {
        List<String> tags = new ArrayList<>();
        if (keywords != null && keywords.isArray()) {
            keywords.forEach(one -> tags.addAll(split(Json.text(one))));
        } else {
            tags.addAll(split(Json.text(keywords)));
        }
        return tags.stream().distinct().toList();
    }

    private static List<String> split(@Nullable String words) {
        List<String> parts = new ArrayList<>();
        for (String part : words == null ? new String[0] : words.split("[,;]")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private EventDate date(@Nullable JsonNode field) {
        String words = Json.text(field);
        if (words == null) {
            return EventDate.of(Edtf.unknown());
        }
        PublishedDate read = PublishedDate.read(words, today);
        dates.count(read);
        return read.date();
    }

    private static @Nullable JsonNode first(JsonNode object, String... names) {
        for (String name : names) {
            if (Json.text(object.get(name)) != null) {
                return object.get(name);
            }
        }
        return null;
    }

    static @Nullable JsonNode object(@Nullable JsonNode field) {
        JsonNode node = Json.first(field);
        return node != null && node.isObject() ? node : null;
    }
}
