package org.openclaims.cli.words;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openclaims.log.Verb;
import org.openclaims.report.CorrectionView;
import org.openclaims.report.CorrectionsQuery;
import org.openclaims.report.CorrectionsReport;
import org.openclaims.report.LogReport;
import org.openclaims.report.Thing;

/** What we changed in our own record, in words. */
public final class Changes {
    /** What an undo without a reason says in records of before. */
    private static final String NO_REASON = "no reason given";

    private static final String DECIDED = ", decided by ";

    private final Language language;

    Changes(Language language) {
        this.language = language;
    }

    /** What the page is called. */
    public String title(CorrectionsReport report) {
        String title = language.say("Corrections of our own record");
        return report.of() == null
                ? title
                : title + ": " + language.say(report.of().text());
    }

    /** From where it is seen. */
    public String view(CorrectionsReport report) {
        CorrectionsQuery query = report.query();
        Dates dates = language.dates();
        StringBuilder words = new StringBuilder(language.say(
                "Our record as it was at {0}",
                query.knownAt() == null ? dates.instant(report.knownAt()) : dates.exact(report.knownAt())));
        if (query.since() != null) {
            words.append("; ").append(language.say("corrected since {0}", dates.exact(query.since())));
        }
        if (query.until() != null) {
            words.append("; ").append(language.say("corrected before {0}", dates.exact(query.until())));
        }
        return words.append('.').toString();
    }

    /** Why we changed it; empty if that is not asked for and nobody said. */
    public String why(CorrectionView correction) {
        return why(correction.verb(), correction.why());
    }

    /** Why a command was given; empty if nobody said, and it took nothing back. */
    public String why(LogReport.Row row) {
        Verb verb = row.steps().isEmpty() ? Verb.ADDED : row.steps().get(0).verb();
        return why(verb, row.why() == null ? "" : row.why());
    }

    private String why(Verb verb, String why) {
        return switch (verb) {
            // Older records hold the words themselves.
            case UNDONE -> why.isBlank() || why.equals(NO_REASON) ? language.say("no reason given") : why;
            case ERASED -> erased(why);
            case ADDED, AMENDED, REWORDED, VOIDED -> why;
        };
    }

    /** On what basis, and who decided, as core says it. */
    private String erased(String why) {
        int decided = why.lastIndexOf(DECIDED);
        return decided < 0
                ? why
                : language.say(
                        "{0}, decided by {1}", why.substring(0, decided), why.substring(decided + DECIDED.length()));
    }

    /** {@code amended bridge-safe/1}. */
    public String did(CorrectionView correction) {
        var undid = correction.undid();
        return undid == null
                ? language.code(correction.verb()) + " "
                        + correction.things().stream().map(this::named).collect(Collectors.joining(", "))
                : language.say("undid command {0} ({1})", undid.number(), undid.command());
    }

    /** {@code bridge-safe/1}, {@code command 3}. */
    String named(Thing thing) {
        String number = thing.command();
        return number == null ? thing.handle() : language.say("command {0}", number);
    }

    /** {@code act bridge-safe/1 (Abena Osei, assert: “It is safe.”)}. */
    public String thing(Thing thing) {
        String kind = thing.kind() == null ? "" : language.code(thing.kind());
        return String.join(
                " ",
                Stream.of(kind, named(thing), Proofs.called(language.say(thing.text())))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }
}
