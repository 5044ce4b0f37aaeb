package org.openclaims.cli.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openclaims.cli.words.Language;
import org.openclaims.report.HeldClaim;
import org.openclaims.report.Period;
import org.openclaims.report.PersonReport;

/**
 * What the page on a person adds to the report: the claims of each position together, so that every count has its list, and all of them on one line of
 * time.
 *
 * @param groups one for each position that occurs
 */
public record PersonView(
        PersonReport report, List<Group> groups, List<Timeline.Tick> ticks, List<String> folds, String vantage) {
    /** The claims in one position; {@code code} as in {@link org.openclaims.report.Counts}. */
    public record Group(String code, List<Row> rows) {}

    /** A claim and its bands. */
    public record Row(HeldClaim claim, List<Timeline.Band> bands) {}

    /** What the party did to claims that are not on this page already. */
    public List<PersonReport.Reaction> elsewhere() {
        return report.elsewhere();
    }

    static PersonView of(PersonReport report, Language language) {
        LocalDate asOf = report.view().asOf();
        List<LocalDate> days = new ArrayList<>(List.of(asOf));
        for (HeldClaim claim : report.claims()) {
            for (Period period : claim.position().history()) {
                if (period.from() != null) {
                    days.add(period.from());
                }
            }
        }
        TimeScale scale = TimeScale.of(days);
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        report.counts().byPosition().keySet().forEach(code -> rows.put(code, new ArrayList<>()));
        for (HeldClaim claim : report.claims()) {
            rows.computeIfAbsent(claim.position().code(), code -> new ArrayList<>())
                    .add(new Row(claim, Bands.of(claim.position().history(), scale, asOf, 2, 12, language)));
        }
        List<Group> groups = new ArrayList<>();
        rows.forEach((code, claims) -> {
            if (!claims.isEmpty()) {
                groups.add(new Group(code, claims));
            }
        });
        return new PersonView(
                report,
                groups,
                Bands.ticks(scale, language),
                scale.folds().stream().map(Bands::percent).toList(),
                Bands.percent(scale.at(asOf)));
    }
}
