package org.openclaims.cli.transfer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.date.EventDate;
import org.openclaims.desk.ReviewDraft;
import org.openclaims.party.Names;
import org.openclaims.party.WikidataIds;
import org.openclaims.source.Urls;
import tools.jackson.databind.JsonNode;

/**
 * Reads of a ClaimReview who put the claim forward, when and where, and what became of it.
 *
 * @param dates reads them as they are printed
 */
record Claimants(Dates dates) {
    /** Reads a date as it is printed, and keeps account of it; unknown if there is none. */
    interface Dates {
        EventDate read(@Nullable JsonNode field);
    }

    private static final Pattern OCCASION =
            Pattern.compile("(?i)(?:stated|said|claimed) on .+?,? \\d{4},? in (?:in )?(.+)");

    /** As long as words may be that a date is read of; beyond that they are no line under a headline. */
    private static final int LONGEST_OCCASION = 300;

    /** Who claimed what is reviewed; null if that is not said. */
    ReviewDraft.@Nullable Claimant read(JsonNode item) {
        JsonNode published = item.get("datePublished");
        JsonNode author = ClaimReviews.object(item.get("author"));
        String name = author == null ? Json.text(item.get("author")) : Json.text(author.get("name"));
        if (name == null) {
            if (Json.text(published) != null) {
                // It counts among those that were read, although nobody is named who said it then.
                dates.read(published);
            }
            return null;
        }
        String words = Json.text(published);
        String occasion = words == null ? null : occasion(words);
        ReviewDraft.Name claimant = ReviewDraft.Name.guessed(name, wikidata(author));
        ReviewDraft.Name principal = principal(author);
        List<EventDate> both = words != null && item.has("dateCreated") ? dates(item) : List.of();
        return new ReviewDraft.Claimant(
                claimant,
                words == null ? null : both.isEmpty() ? dates.read(published) : both.get(0),
                both.isEmpty() ? null : both.get(1),
                occasion != null
                        ? occasion
                        : Json.text(item.path("firstAppearance").get("name")),
                quote(item),
                appearances(item),
                List.of(),
                Attestation.REPORTED,
                null,
                walkBacks(item.get("correction"), claimant),
                principal);
    }

    /** Where and when, of words such as {@code stated on March 4, 2025 in a speech:}; null if they do not say it so. */
    private static @Nullable String occasion(String words) {
        String line = words.strip();
        if (line.length() > LONGEST_OCCASION) {
            return null;
        }
        int end = line.length();
        while (end > 0 && (".:".indexOf(line.charAt(end - 1)) >= 0 || Character.isWhitespace(line.charAt(end - 1)))) {
            end--;
        }
        Matcher occasion = OCCASION.matcher(line.substring(0, end));
        return occasion.matches() ? occasion.group(1) : null;
    }

    /** Only what is marked as one: others cite whatever they like. */
    private static @Nullable String quote(JsonNode said) {
        JsonNode citation = said.path("citation");
        return ReviewedClaim.QUOTATION.equals(Json.text(citation.get("@type")))
                ? Json.text(citation.get("text"))
                : null;
    }

    /** For whom somebody speaks; null if for themselves. */
    private static ReviewDraft.@Nullable Name principal(@Nullable JsonNode somebody) {
        JsonNode principal = somebody == null ? null : ClaimReviews.object(somebody.get(ReviewedClaim.FOR_WHOM));
        String name = principal == null ? null : Json.text(principal.get("name"));
        return name == null ? null : ReviewDraft.Name.guessed(name, wikidata(principal));
    }

    /** Only what names its act in our own words, as our export does: what anybody else calls a correction is not for a program to code. */
    private List<ReviewDraft.WalkBack> walkBacks(@Nullable JsonNode corrections, ReviewDraft.Name claimant) {
        List<ReviewDraft.WalkBack> walkBacks = new ArrayList<>();
        for (JsonNode one : corrections == null
                ? List.<JsonNode>of()
                : corrections.isArray() ? corrections : List.of(corrections)) {
            String type = one.isObject() ? Json.text(one.get("additionalType")) : null;
            if (type == null || !type.startsWith(ReviewedClaim.ACT)) {
                continue;
            }
            String[] codes = type.substring(ReviewedClaim.ACT.length()).split(":");
            Optional<ActKind> kind = Codes.find(ActKind.class, codes[0]);
            Optional<Force> force = codes.length < 2 ? Optional.empty() : Codes.find(Force.class, codes[1]);
            // Who took it back, and stands by it again, is not left as one who took it back.
            boolean whole = kind.isPresent()
                    && (kind.get().walksBack() || kind.get().putsForward())
                    && (kind.get() == ActKind.RETRACT) == force.isPresent();
            if (whole) {
                List<EventDate> dates = dates(one);
                JsonNode author = ClaimReviews.object(one.get("author"));
                String by = author == null ? null : Json.text(author.get("name"));
                walkBacks.add(new ReviewDraft.WalkBack(
                        kind.get(),
                        force.orElse(null),
                        dates.get(0),
                        dates.get(1),
                        Json.text(one.path("citation").get("text")),
                        Json.text(one.get("url")),
                        by == null
                                ? null
                                : Names.key(by).equals(Names.key(claimant.text()))
                                        ? claimant
                                        : ReviewDraft.Name.guessed(by, wikidata(author))));
            }
        }
        return walkBacks;
    }

    /**
     * When something was said and when it became public. Earlier versions of ours wrote the two the wrong way round, which shows: nothing is public before
     * it is made. Where there is one date it stands for both.
     */
    private List<EventDate> dates(JsonNode said) {
        EventDate published = dates.read(said.get("datePublished"));
        EventDate created = said.has("dateCreated") ? dates.read(said.get("dateCreated")) : published;
        if (!said.has("datePublished")) {
            published = created;
        }
        return published.latest().isBefore(created.earliest())
                ? List.of(published, created)
                : List.of(created, published);
    }

    /** Where it appeared, the first place first. */
    private static List<String> appearances(JsonNode item) {
        Set<String> addresses = new LinkedHashSet<>();
        for (String field : new String[] {"firstAppearance", "appearance", "url"}) {
            JsonNode places = item.get(field);
            if (places != null && places.isArray()) {
                places.forEach(place -> address(place, addresses));
            } else if (places != null) {
                address(places, addresses);
            }
        }
        return List.copyOf(addresses);
    }

    private static void address(JsonNode place, Set<String> addresses) {
        String address = place.isObject() ? Json.text(place.get("url")) : place.isString() ? place.stringValue() : null;
        if (address != null && Urls.looksLikeOne(address)) {
            addresses.add(address.strip());
        }
    }

    /** The id on Wikidata; null if there is none. */
    static @Nullable String wikidata(@Nullable JsonNode somebody) {
        JsonNode same = somebody == null ? null : somebody.get("sameAs");
        if (same == null) {
            return null;
        }
        for (JsonNode one : same.isArray() ? same : List.of(same)) {
            Optional<String> id = WikidataIds.in(one.isString() ? one.stringValue() : "");
            if (id.isPresent()) {
                return id.get();
            }
        }
        return null;
    }
}
