package org.openclaims.cli.transfer;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.ItemId;
import org.openclaims.log.LogReader;
import org.openclaims.report.ClaimReport;
import org.openclaims.report.Held;
import org.openclaims.report.VerdictView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A feed of ClaimReviews, one a line; what search engines would not take is left out, and named. */
final class ClaimReviewExport implements Export {
    private final PrintWriter out;
    private final boolean checkOnly;
    private final ClaimReviewWriter writer;
    private final Examples leftOut = new Examples();
    private final Examples outdated = new Examples();
    private final Examples speakers = new Examples();
    private final Examples relays = new Examples();
    private final Examples open = new Examples();
    private final Examples advice = new Examples();
    private long written;
    private long without;

    ClaimReviewExport(PrintWriter out, LogReader reader, @Nullable ItemId by, boolean checkOnly) {
        this.out = out;
        this.checkOnly = checkOnly;
        writer = new ClaimReviewWriter(reader, by);
    }

    @Override
    public void begin(Heading heading) {
        if (!checkOnly) {
            ObjectNode feed = Json.MAPPER.createObjectNode();
            feed.put("@context", "https://schema.org");
            feed.put("@type", "DataFeed");
            feed.put("dateModified", heading.madeAt().toString());
            feed.put("description", heading.words());
            String text = Json.write(feed);
            out.print(text.substring(0, text.length() - 1) + ",\"dataFeedElement\":[");
        }
    }

    @Override
    public void claim(ClaimReport report) {
        List<ObjectNode> reviews = writer.reviews(report);
        if (report.claim().verdicts().isEmpty()) {
            without++;
        }
        for (VerdictView verdict : report.claim().verdicts()) {
            if (verdict.earlierWording() && !verdict.replaced()) {
                outdated.add(report.claim().ref().handle() + ": \""
                        + verdict.verdict().label() + "\" by "
                        + verdict.reviewer().name() + " (" + verdict.verdict().handle() + ")");
            }
        }
        if (!reviews.isEmpty()) {
            add(relays, report, ReviewedClaim::onlyRelays);
        }
        for (ObjectNode review : reviews) {
            ClaimReviewCheck check = new ClaimReviewCheck(review);
            String handle = report.claim().ref().handle();
            others(report, review);
            check.required().forEach(what -> leftOut.add(handle + ": " + what));
            check.recommended().forEach(what -> advice.add(handle + ": " + what));
            if (check.required().isEmpty()) {
                if (!checkOnly) {
                    out.print((written == 0 ? "\n" : ",\n") + Json.write(review));
                }
                written++;
            }
        }
    }

    /**
     * It names one speaker. Whoever else holds the claim, held it and took it back, or passed it on, is not to be missing without a word; nor that
     * what it says of the one who is named is open.
     */
    private void others(ClaimReport report, ObjectNode review) {
        JsonNode author = review.path("itemReviewed").path("author");
        JsonNode named = author.has(ReviewedClaim.FOR_WHOM) ? author.get(ReviewedClaim.FOR_WHOM) : author;
        String name = Json.text(named.get("name"));
        add(speakers, report, held -> ReviewedClaim.putsForward(held) && !isNamed(held, name));
        add(open, report, held -> isNamed(held, name) && ReviewedClaim.isOpen(held));
    }

    private static boolean isNamed(Held held, @Nullable String name) {
        return held.position().party().name().equals(name);
    }

    private static void add(Examples examples, ClaimReport report, Predicate<Held> which) {
        String names = report.positions().stream()
                .filter(which)
                .map(held -> held.position().party().name())
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            examples.add(report.claim().ref().handle() + ": " + names);
        }
    }

    @Override
    public void end() {
        if (!checkOnly) {
            out.print("\n]}\n");
        }
    }

    long written() {
        return written;
    }

    /** Who holds a claim too, beside the one who is named. */
    Examples speakers() {
        return speakers;
    }

    /** Who only passed a claim on. */
    Examples relays() {
        return relays;
    }

    /** Who is named, and it is open what they did, or where they stand. */
    Examples open() {
        return open;
    }

    /** Claims on which nobody gave a verdict. */
    long without() {
        return without;
    }

    /** What is required and missing. */
    Examples leftOut() {
        return leftOut;
    }

    /** Verdicts on a wording that meant something else: nobody gave them on what the claim says now. */
    Examples outdated() {
        return outdated;
    }

    /** What is recommended and missing. */
    Examples advice() {
        return advice;
    }
}
