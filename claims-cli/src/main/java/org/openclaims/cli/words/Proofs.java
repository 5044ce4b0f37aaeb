package org.openclaims.cli.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.date.EventDate;
import org.openclaims.log.Batch;
import org.openclaims.report.ClaimFacts;
import org.openclaims.report.CorrectionView;
import org.openclaims.report.EvidenceView;
import org.openclaims.report.Particular;
import org.openclaims.report.Thing;
import org.openclaims.report.VerdictView;
import org.openclaims.source.Source;
import org.openclaims.verdict.Verdict;

/** Evidence, verdicts, sources and our own corrections in words. */
public final class Proofs {
    private static final int MOST_HANDLES = 60;

    /** How much of a name or a quote stands beside a handle in a log. */
    private static final int CALLED = 70;

    private final Language language;

    Proofs(Language language) {
        this.language = language;
    }

    public String evidence(EvidenceView view) {
        StringBuilder words = new StringBuilder(bears(view));
        if (view.evidence().summary() != null) {
            words.append(": ").append(view.evidence().summary());
        }
        words.append(ends(words) ? " " : ". ")
                .append(language.dates().becameKnown(view.evidence().becamePublic()));
        boolean dated = !view.evidence().becamePublic().earliest().equals(LocalDate.MIN);
        if (view.perhaps() && dated) {
            words.append(", ").append(language.say("perhaps only later"));
        }
        if (view.earlierWording()) {
            words.append(", ").append(language.say("on an earlier wording of the claim"));
        }
        if (!view.via().isEmpty()) {
            words.append("; ").append(language.say("via {0}", language.sayings().chain(view.via())));
        }
        return words.append(". [").append(view.source().number()).append("]").toString();
    }

    /** Which way evidence points, to begin a sentence: on the claim, or only on whether somebody did something. */
    public String bears(EvidenceView view) {
        String act = view.act();
        return act == null
                ? language.say(
                        switch (view.evidence().bearing()) {
                            case SUPPORTS -> "Supports it";
                            case REFUTES -> "Speaks against it";
                            case CONTEXT -> "Context only";
                        })
                : language.say(
                        switch (view.evidence().bearing()) {
                            case SUPPORTS -> "Supports that {0} happened";
                            case REFUTES -> "Speaks against {0} having happened";
                            case CONTEXT -> "Context only, to {0}";
                        },
                        act);
    }

    /** What a claim has none of. */
    public String missing(ClaimFacts claim) {
        List<String> missing = new ArrayList<>();
        if (claim.evidence().isEmpty()) {
            missing.add(language.say("no evidence"));
        }
        if (claim.verdicts().isEmpty()) {
            missing.add(language.say("no verdict"));
        }
        if (claim.requests().isEmpty()) {
            missing.add(language.say("no request to correct it"));
        }
        String same = same(
                claim,
                link -> claim.evidence().isEmpty() && link.evidence()
                        || claim.verdicts().isEmpty() && link.verdict());
        return language.say("On record by then: {0}.", String.join(", ", missing))
                + (same.isEmpty() ? "" : " " + language.say("See {0} (same claim).", same));
    }

    /** The same in fewer words, for a drawing. */
    public String bearing(EvidenceView view) {
        String act = view.act();
        return act == null
                ? language.say(
                        switch (view.evidence().bearing()) {
                            case SUPPORTS -> "supports it";
                            case REFUTES -> "speaks against it";
                            case CONTEXT -> "context, decides nothing";
                        })
                : language.say(
                        switch (view.evidence().bearing()) {
                            case SUPPORTS -> "{0} happened";
                            case REFUTES -> "{0} did not happen";
                            case CONTEXT -> "context to {0}, decides nothing";
                        },
                        act);
    }

    static boolean ends(CharSequence words) {
        return ".!?".indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    /** All of them; where there is none, in which claim that says the same one may be found. */
    public List<String> verdicts(ClaimFacts claim) {
        List<String> verdicts = new ArrayList<>();
        for (VerdictView view : claim.verdicts()) {
            verdicts.add(verdict(view));
        }
        return verdicts.isEmpty() ? List.of(none(claim, ClaimFacts.Linked::verdict)) : verdicts;
    }

    /** The current one, and how many of other reviewers stand beside it, for a list, which has no sources to number; empty if there is none. */
    public List<String> newestVerdict(ClaimFacts claim) {
        VerdictView current = claim.verdict();
        if (current == null) {
            return List.of();
        }
        long beside = claim.verdicts().stream().filter(VerdictView::beside).count();
        String more = beside == 0
                ? ""
                : " " + language.count(beside, "{0} more stands beside it.", "{0} more stand beside it.");
        return List.of(verdict(current, "") + more);
    }

    /** That there is no evidence on the claim itself, and where there is some. */
    public String noEvidence(ClaimFacts claim) {
        return none(claim, ClaimFacts.Linked::evidence);
    }

    private String none(ClaimFacts claim, Predicate<ClaimFacts.Linked> has) {
        String same = same(claim, has);
        return same.isEmpty() ? language.say("none by then") : language.say("none by then; see {0} (same claim)", same);
    }

    private static String same(ClaimFacts claim, Predicate<ClaimFacts.Linked> has) {
        return claim.links().stream()
                .filter(link -> link.kind() == ClaimFacts.Relation.SAME && !link.earlierWording() && has.test(link))
                .map(link -> link.other().handle())
                .collect(Collectors.joining(", "));
    }

    /** A verdict with its scale and where it stands among the others. */
    public String verdict(VerdictView view) {
        return verdict(view, Sayings.cited(view.sources()));
    }

    private String verdict(VerdictView view, String cited) {
        Verdict verdict = view.verdict();
        StringBuilder words = new StringBuilder(language.say(
                "“{0}” by {1}, given {2}",
                verdict.label(), view.reviewer().name(), language.dates().date(verdict.given())));
        words.append(", ").append(scale(view));
        if (verdict.evidenceUpTo() != null) {
            words.append(", ").append(evidenceUpTo(verdict.evidenceUpTo()));
        }
        words.append("; ").append(standing(view));
        words.append('.').append(cited);
        return verdict.reasoning() == null ? words.toString() : words + " " + verdict.reasoning();
    }

    /** On which scale. */
    public String scale(VerdictView view) {
        String name = view.verdict().scale();
        return view.scale().equals(name)
                ? language.say("on the scale {0}", name)
                : language.say("on the scale {0} ({1})", view.scale(), name);
    }

    /** Up to when evidence was looked at. */
    public String evidenceUpTo(EventDate day) {
        return language.say("evidence seen up to {0}", language.dates().date(day));
    }

    /** Where a verdict stands among the others. */
    public String standing(VerdictView view) {
        if (view.current()) {
            return language.say("current");
        }
        String on = view.earlierWording() ? language.say("on an earlier wording of the claim") : "";
        String perhaps = view.perhaps() ? language.say("perhaps given only later") : "";
        if (on.isEmpty() && perhaps.isEmpty()) {
            return language.say(view.beside() ? "stands beside the newest" : "earlier");
        }
        return on.isEmpty() || perhaps.isEmpty() ? on + perhaps : on + "; " + perhaps;
    }

    /** By what our copy of a source is known; null where none is kept. */
    public @Nullable String copy(Source source) {
        return source.snapshot() == null ? null : language.say("SHA-256 of our copy: {0}", source.snapshot());
    }

    /** {@code Latin Times, “Petro writes to Trump”, by A. B., 7 July 2025 (latintimes)}. */
    public String source(Source source) {
        List<String> parts = credits(source);
        return parts.isEmpty() ? source.handle() : String.join(", ", parts) + " (" + source.handle() + ")";
    }

    /** The same part by part, without the handle: beside a title that is read from right to left, a page keeps each in its own direction. */
    public List<String> credits(Source source) {
        List<String> parts = new ArrayList<>();
        if (source.publisher() != null) {
            parts.add(source.publisher());
        }
        if (source.title() != null) {
            parts.add("“" + source.title() + "”");
        }
        if (source.author() != null) {
            parts.add(language.say("by {0}", source.author()));
        }
        if (source.published() != null) {
            parts.add(language.dates().date(source.published()));
        }
        return parts;
    }

    /** What we changed, and when; who of the desk did is for the log. */
    public String correction(CorrectionView correction) {
        Batch undid = correction.undid();
        String did = undid == null
                ? language.code(correction.verb()) + " "
                : language.say("undid command {0} ({1})", undid.number(), undid.command()) + ": ";
        return language.dates().instant(correction.batch().recordedAt()) + ": " + did + listed(correction.things())
                + " (" + language.say("command {0}", correction.batch().number()) + ")";
    }

    /** {@code public: 9 April 2025 → 8 April 2025}. */
    public List<String> changes(CorrectionView correction) {
        return correction.differences().stream()
                .map(one -> what(one) + ": " + shown(one.before()) + " → " + shown(one.after()))
                .toList();
    }

    /** What was changed of a thing. */
    public String what(CorrectionView.Difference difference) {
        String what = difference.what();
        int in = what.indexOf(" (");
        return in < 0 ? language.say(what) : language.say(what.substring(0, in)) + what.substring(in);
    }

    /** Words in quotes, dates as readers of a newspaper read them. */
    public String shown(Particular value) {
        EventDate date = value.date();
        if (date != null) {
            return language.dates().date(date);
        }
        if (value.value().isEmpty()) {
            return "(" + language.say("nothing") + ")";
        }
        return "“" + (value.isCode() ? language.say(value.value()) : value.value()) + "”";
    }

    /** {@code (The bridge is safe)}, cut where it gets long; nothing for what has no name. */
    public static String called(String text) {
        return text.isEmpty() ? "" : "(" + cut(text) + ")";
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= CALLED) {
            return line;
        }
        int space = line.lastIndexOf(' ', CALLED);
        String start = line.substring(0, space > CALLED / 2 ? space : line.offsetByCodePoints(0, CALLED / 2)) + " …";
        return start.lastIndexOf('“') > start.lastIndexOf('”') ? start + "”" : start;
    }

    /** How another claim stands to one, to stand before its name. */
    public String relation(ClaimFacts.Linked link) {
        String then = link.earlierWording() ? language.say("as the two were worded then") + ": " : "";
        return then
                + language.say(
                        switch (link.kind()) {
                            case SAME -> "we judge it to say the same as";
                            case OPPOSITE -> "the opposite:";
                            case PART_OF -> "a part of";
                            case HAS_PART -> "a part of it:";
                        })
                + " ";
    }

    private String listed(List<Thing> things) {
        int more = things.size() - MOST_HANDLES;
        return things.stream()
                        .limit(MOST_HANDLES)
                        .map(language.changes()::named)
                        .collect(Collectors.joining(", "))
                + (more > 0 ? " " + language.say("and {0} more", language.number(more)) : "");
    }
}
