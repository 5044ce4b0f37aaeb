package org.openclaims.cli.transfer;

import static org.openclaims.cli.transfer.ClaimReviewWriter.object;
import static org.openclaims.cli.transfer.ClaimReviewWriter.put;
import static org.openclaims.cli.transfer.ClaimReviewWriter.who;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.cli.words.Language;
import org.openclaims.cli.words.Standing;
import org.openclaims.date.EventDate;
import org.openclaims.item.ItemId;
import org.openclaims.log.Field;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.party.Names;
import org.openclaims.position.State;
import org.openclaims.report.ActView;
import org.openclaims.report.Citation;
import org.openclaims.report.ClaimReport;
import org.openclaims.report.Held;
import org.openclaims.report.Standpoint;
import org.openclaims.report.VerdictView;
import org.openclaims.report.Who;
import org.openclaims.source.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The claim of a ClaimReview: who put it forward when and where, and what they, or others for them, did to it since. Who only passed it on is not its
 * author.
 */
final class ReviewedClaim {
    /** How what was done since names its act, so that it is understood when it is read again; what is not settled names none. */
    static final String ACT = "urn:openclaims:act:";

    /** For whom somebody spoke: schema.org has no word for it, and they are not the author of what another one said. */
    static final String FOR_WHOM = "http://www.w3.org/ns/prov#actedOnBehalfOf";

    /** Words to the letter. */
    static final String QUOTATION = "Quotation";

    private final LogReader reader;
    private final @Nullable ItemId by;

    /** @param by whose claims were asked for, where several hold one; null if nobody's in particular */
    ReviewedClaim(LogReader reader, @Nullable ItemId by) {
        this.reader = reader;
        this.by = by;
    }

    /** @param review where the review was published; null if that is not known */
    void write(ObjectNode claim, ClaimReport report, VerdictView verdict, @Nullable String review) {
        claim.put("@type", "Claim");
        claim.remove(List.of("datePublished", "dateCreated"));
        Held held = held(report, verdict);
        if (held == null) {
            claim.remove(List.of("author", "correction"));
            return;
        }
        ActView said = said(held, verdict);
        if (said.byProxy()) {
            // What an original says of its author, it does not say of whoever spoke for them.
            claim.remove("author");
            author(claim, said);
        } else {
            if (!isOf(claim.get("author"), held.position().party())) {
                claim.remove("author");
            }
            who(object(claim, "author"), held.position().party());
        }
        dates(claim, said.act());
        citation(claim, said.act());
        List<String> places = said.sources().stream()
                .map(Citation::source)
                .map(Source::url)
                .filter(url -> url != null && !url.equals(review))
                .map(String::valueOf)
                .toList();
        claim.remove(List.of("firstAppearance", "appearance"));
        if (!places.isEmpty() || said.act().venue() != null) {
            ObjectNode first = claim.putObject("firstAppearance");
            first.put("@type", "CreativeWork");
            put(first, "url", places.isEmpty() ? null : places.get(0));
            put(first, "name", said.act().venue());
        }
        if (places.size() > 1) {
            ArrayNode others = claim.putArray("appearance");
            places.stream()
                    .skip(1)
                    .forEach(url ->
                            others.addObject().put("@type", "CreativeWork").put("url", url));
        }
        since(claim, held, said, review);
    }

    /** Whether an original speaks of the one who is meant: else what it says of its author is said of somebody else. */
    private boolean isOf(@Nullable JsonNode author, Who who) {
        JsonNode first = Json.first(author);
        String name = first == null ? null : Json.text(first.isObject() ? first.get("name") : first);
        return name == null
                || Names.key(name).equals(Names.key(who.name()))
                || Reading.called(reader, Field.NAME, Names.key(name)).contains(who.id());
    }

    /** Who is meant: the one who was asked for, else the one whose words the review cites, else the first on record. */
    private @Nullable Held held(ClaimReport report, VerdictView verdict) {
        return report.positions().stream()
                .filter(held -> held.position().party().id().equals(by) && putsForward(held))
                .findFirst()
                .or(() -> report.positions().stream()
                        .filter(held -> held.acts().stream().anyMatch(act -> cites(act, verdict)))
                        .findFirst())
                .or(() -> report.positions().stream()
                        .filter(ReviewedClaim::putsForward)
                        .findFirst())
                .orElse(null);
    }

    /** The act that the review cites, else their own before a spokesperson's, and what is sure before what is doubted. */
    private static ActView said(Held held, VerdictView verdict) {
        return held.acts().stream()
                .filter(act -> cites(act, verdict))
                .findFirst()
                .or(() -> held.acts().stream()
                        .filter(ReviewedClaim::putForward)
                        .reduce((one, later) -> CsvExport.doubt(later) < CsvExport.doubt(one) ? later : one))
                .orElseThrow();
    }

    /** Whether somebody is on record with having said it, or having had it said. */
    static boolean putsForward(Held held) {
        return held.acts().stream().anyMatch(ReviewedClaim::putForward);
    }

    /** Whether all that somebody is on record with is that they passed it on. */
    static boolean onlyRelays(Held held) {
        return !putsForward(held)
                && held.acts().stream().anyMatch(act -> act.act().kind() == ActKind.RELAY);
    }

    /** Whether it is open what somebody did, or where that left them: then words say so, and nothing that a program reads. */
    static boolean isOpen(Held held) {
        return held.position().state() == State.AMBIGUOUS
                || held.acts().stream().anyMatch(ReviewedClaim::isOpen);
    }

    private static boolean isOpen(ActView act) {
        return act.perhaps() || act.act().attestation() == Attestation.DISPUTED;
    }

    private static boolean putForward(ActView act) {
        return act.act().kind().putsForward();
    }

    private static boolean cites(ActView act, VerdictView verdict) {
        return putForward(act)
                && act.act().sources().stream().anyMatch(verdict.verdict().sources()::contains);
    }

    /**
     * What the speaker did to the claim since, with where that leaves them: softened is never called a retraction, and who stands by it again is not
     * left as one who took it back.
     */
    private static void since(ObjectNode claim, Held held, ActView said, @Nullable String review) {
        ArrayNode corrections = Json.MAPPER.createArrayNode();
        LocalDate first = LocalDate.MAX;
        for (ActView view : held.acts()) {
            if (view.act().kind().walksBack() && view.act().madeEarliest().isBefore(first)) {
                first = view.act().madeEarliest();
            }
        }
        boolean walkedBack = false;
        for (ActView view : held.acts()) {
            Act act = view.act();
            walkedBack |= act.kind().walksBack();
            boolean again = putForward(view)
                    && !act.id().equals(said.act().id())
                    && (walkedBack || act.madeLatest().isAfter(first));
            if (!act.kind().walksBack() && !again) {
                continue;
            }
            ObjectNode correction = corrections.addObject();
            correction.put("@type", "CorrectionComment");
            if (!isOpen(view) && held.position().state() != State.AMBIGUOUS) {
                correction.put(
                        "additionalType",
                        ACT + Codes.of(act.kind()) + (act.force() == null ? "" : ":" + Codes.of(act.force())));
            }
            day(act.becamePublic()).ifPresent(day -> correction.put("datePublished", day));
            day(act.made()).ifPresent(day -> correction.put("dateCreated", day));
            correction.put("text", words(view, held.position()));
            citation(correction, act);
            author(correction, view);
            view.sources().stream()
                    .map(Citation::source)
                    .map(Source::url)
                    .filter(url -> url != null && !url.equals(review))
                    .findFirst()
                    .ifPresent(url -> correction.put("url", url));
        }
        claim.remove("correction");
        if (!corrections.isEmpty()) {
            claim.set("correction", corrections);
        }
    }

    /** The day it was said, and where it became public on another one, that day beside it: as of a walk-back. */
    private static void dates(ObjectNode claim, Act act) {
        Optional<String> made = day(act.made());
        Optional<String> becamePublic = day(act.becamePublic());
        boolean later = made.isPresent() && becamePublic.isPresent() && !made.equals(becamePublic);
        if (later) {
            claim.put("dateCreated", made.get());
        }
        (later ? becamePublic : made).ifPresent(day -> claim.put("datePublished", day));
    }

    private static void citation(ObjectNode done, Act act) {
        if (QUOTATION.equals(Json.text(done.path("citation").get("@type")))) {
            done.remove("citation");
        }
        if (act.quote() != null) {
            done.putObject("citation")
                    .put("@type", QUOTATION)
                    .put("text", act.quote().text());
        }
    }

    private static String words(ActView view, Standpoint position) {
        Act act = view.act();
        List<String> doubts = Language.ENGLISH.sayings().uncertain(view);
        String sure = doubts.isEmpty() ? "" : Standing.capital(String.join("; ", doubts)) + ". ";
        String what = act.kind() == ActKind.RETRACT
                ? "Retraction, force " + Codes.of(Objects.requireNonNull(act.force()))
                : putForward(view)
                        ? "Put forward again: " + Codes.of(act.kind())
                        : Standing.capital(Codes.of(act.kind()));
        String quote = act.quote() == null ? "" : ": \u201c" + act.quote().text() + "\u201d";
        // Where this act led, not where others led since.
        String then = position.history().stream()
                .filter(period -> act.handle().equals(period.act()))
                .findFirst()
                .map(period -> " (position then: " + period.code() + ")")
                .orElse(position.state() == State.AMBIGUOUS ? " (where they stand is not settled)" : "");
        return sure + what + quote + then;
    }

    /** Who did it; a proxy is named as one. */
    private static void author(ObjectNode done, ActView view) {
        ObjectNode author = done.putObject("author");
        who(author, view.by());
        if (view.byProxy() && view.onBehalfOf() != null) {
            author.put("description", "On behalf of " + view.onBehalfOf().name());
            who(author.putObject(FOR_WHOM), view.onBehalfOf());
        }
    }

    /** Only a day that is settled: a program that reads it knows no "about". */
    static Optional<String> day(EventDate date) {
        return date.edtf().isDay() ? Optional.of(date.earliest().toString()) : Optional.empty();
    }
}
