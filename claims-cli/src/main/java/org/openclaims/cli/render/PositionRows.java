package org.openclaims.cli.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.act.Quote;
import org.openclaims.cli.words.Language;
import org.openclaims.position.Candidate;
import org.openclaims.position.Flag;
import org.openclaims.report.ActView;
import org.openclaims.report.ClaimFacts;
import org.openclaims.report.Standpoint;
import org.openclaims.report.VerdictView;
import org.openclaims.report.Viewpoint;

/** The table of positions: a row for each claim and party, under names that stay. */
record PositionRows(Csv csv) {
    private static final List<String> POSITIONS = List.of(
            "relation",
            "claim",
            "text",
            "party",
            "party_name",
            "state",
            "by_proxy",
            "flags",
            "since",
            "since_earliest",
            "count",
            "candidates",
            "question",
            "contest",
            "verdict",
            "verdict_scale",
            "verdict_by",
            "verdict_given",
            "quote",
            "quote_language",
            "quote_act",
            "told_by",
            "as_of",
            "clock",
            "known_at",
            "other_verdicts");

    void header() {
        csv.row(POSITIONS);
    }

    /** @param position null if nobody holds the claim */
    void row(String relation, ClaimFacts claim, @Nullable Standpoint position, List<ActView> acts, Viewpoint view) {
        List<@Nullable Object> cells = new ArrayList<>(
                Arrays.asList(relation, claim.ref().handle(), claim.ref().text()));
        if (position == null) {
            cells.addAll(Arrays.asList("", "", "none", "no", "", null, null, 0, "", null));
        } else {
            cells.addAll(Arrays.asList(
                    position.party().handle(),
                    position.party().name(),
                    Codes.of(position.state()),
                    position.flags().contains(Flag.BY_PROXY) ? "yes" : "no",
                    position.flags().stream().map(Codes::of).sorted().collect(Collectors.joining(" ")),
                    position.since(),
                    JsonParts.day(position.sinceEarliest()),
                    position.count(),
                    position.candidates().stream().map(Candidate::code).collect(Collectors.joining(" ")),
                    Language.ENGLISH.standing().question(position)));
        }
        cells.add(Codes.of(claim.contest()));
        VerdictView verdict = claim.verdict();
        cells.addAll(
                verdict == null
                        ? Arrays.asList(null, null, null, null)
                        : List.of(
                                verdict.verdict().label(),
                                verdict.verdict().scale(),
                                verdict.reviewer().name(),
                                verdict.verdict().given().edtf().value()));
        ActView words = position == null ? null : position.words();
        Quote quote = words == null ? null : words.act().quote();
        cells.addAll(
                words == null || quote == null
                        ? Arrays.asList(null, null, null)
                        : Arrays.asList(
                                quote.text(), quote.language(), words.act().handle()));
        cells.add(acts.stream()
                .filter(act -> !act.toldBy().isEmpty())
                .map(act -> Language.ENGLISH.sayings().chain(act.toldBy()))
                .distinct()
                .collect(Collectors.joining("; ")));
        cells.addAll(view(view));
        cells.add(claim.verdicts().stream().filter(VerdictView::beside).count());
        csv.row(cells);
    }

    static List<@Nullable Object> view(Viewpoint view) {
        return Arrays.asList(JsonParts.day(view.asOf()), Codes.of(view.clock()), view.knownAt());
    }
}
