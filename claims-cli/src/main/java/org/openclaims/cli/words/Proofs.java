package org.openclaims.cli.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.date.EventDate;
import org.openclaims.evidence.Bearing;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Batch;
import org.openclaims.report.ClaimFacts;
import org.openclaims.report.CorrectionView;
import org.openclaims.report.EvidenceView;
import org.openclaims.report.Particular;
import org.openclaims.report.VerdictView;
import org.openclaims.source.Source;

/** Evidence, verdicts, sources and our own corrections in words. */
public final class Proofs {
    private static final int MOST_HANDLES = 60;

    /** How much of a name or a quote stands beside a handle in a log. */
    private static final int CALLED = 70;

    private Proofs() {}

    public static String evidence(EvidenceView view) {
        String act = view.act();
        StringBuilder words = new StringBuilder(
                switch (view.evidence().bearing()) {
                    case SUPPORTS -> act == null ? "Supports it" : "Supports that " + act + " happened";
                    case REFUTES -> act == null ? "Speaks against it" : "Speaks against " + act + " having happened";
                    case CONTEXT -> act == null ? "Context only" : "Context only, to " + act;
                });
        if (view.evidence().summary() != null) {
            words.append(": ").append(view.evidence().summary());
        }
        words.append(ends(words) ? " " : ". ")
                .append("Public: ")
                .append(Dates.date(view.evidence().becamePublic()));
        boolean dated = !view.evidence().becamePublic().earliest().equals(LocalDate.MIN);
        if (view.perhaps() && dated) {
            words.append(", perhaps only later");
        }
        if (!view.via().isEmpty()) {
            words.append("; via ").append(Sayings.chain(view.via()));
        }
        return words.append(". [").append(view.source().number()).append("]").toString();
    }

    /** Which way evidence points. */
    public static String bearing(Bearing bearing) {
        return switch (bearing) {
            case SUPPORTS -> "supports it";
            case REFUTES -> "speaks against it";
            case CONTEXT -> "context, decides nothing";
        };
    }

    public static boolean ends(CharSequence words) {
        return ".!?".indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    public static List<String> verdicts(List<VerdictView> views) {
        if (views.isEmpty()) {
            return List.of("none by then");
        }
        List<String> verdicts = new ArrayList<>();
        for (VerdictView view : views) {
            verdicts.add(verdict(view));
        }
        return verdicts;
    }

    /** A verdict with its scale and where it stands among the others. */
    public static String verdict(VerdictView view) {
        StringBuilder words = new StringBuilder("“")
                .append(view.verdict().label())
                .append("” by ")
                .append(view.reviewer().name());
        words.append(", given ").append(Dates.date(view.verdict().given()));
        words.append(", on the scale ")
                .append(view.scale())
                .append(" (")
                .append(view.verdict().scale())
                .append(')');
        if (view.verdict().evidenceUpTo() != null) {
            words.append(", evidence seen up to ")
                    .append(Dates.date(view.verdict().evidenceUpTo()));
        }
        words.append("; ").append(standing(view));
        words.append('.').append(Sayings.cited(view.sources()));
        return view.verdict().reasoning() == null
                ? words.toString()
                : words + " " + view.verdict().reasoning();
    }

    /** Where a verdict stands among the others. */
    public static String standing(VerdictView view) {
        if (view.current()) {
            return "current";
        }
        String on = view.earlierWording() ? "on an earlier wording of the claim" : "";
        String perhaps = view.perhaps() ? "perhaps given only later" : "";
        if (on.isEmpty() && perhaps.isEmpty()) {
            return "earlier";
        }
        return on.isEmpty() || perhaps.isEmpty() ? on + perhaps : on + "; " + perhaps;
    }

    /** {@code Latin Times, “Petro writes to Trump”, by A. B., 7 July 2025 (latintimes)}. */
    public static String source(Source source) {
        List<String> parts = new ArrayList<>();
        add(parts, source.publisher(), "", "");
        add(parts, source.title(), "“", "”");
        add(parts, source.author(), "by ", "");
        if (source.published() != null) {
            parts.add(Dates.date(source.published()));
        }
        return parts.isEmpty() ? source.handle() : String.join(", ", parts) + " (" + source.handle() + ")";
    }

    private static void add(List<String> parts, @Nullable String part, String before, String after) {
        if (part != null) {
            parts.add(before + part + after);
        }
    }

    public static String correction(CorrectionView correction) {
        Batch undid = correction.undid();
        String did = undid == null
                ? correction.verb() + " "
                : "undid command " + undid.number() + " (" + undid.command() + "): ";
        return Dates.instant(correction.batch().recordedAt()) + ": " + did + listed(correction.what())
                + ", by "
                + correction.batch().actor() + " (command "
                + correction.batch().number() + ")";
    }

    /** {@code public: 9 April 2025 → 8 April 2025}. */
    public static List<String> changes(CorrectionView correction) {
        return correction.differences().stream()
                .map(one -> one.what() + ": " + shown(one.before()) + " → " + shown(one.after()))
                .toList();
    }

    /** Words in quotes, dates as readers of a newspaper read them. */
    public static String shown(Particular value) {
        EventDate date = value.date();
        if (date != null) {
            return Dates.date(date);
        }
        return value.value().isEmpty() ? "(nothing)" : "“" + value.value() + "”";
    }

    /** {@code act}; nothing for a command. */
    public static String kind(@Nullable ItemKind kind) {
        return kind == null ? "" : Codes.of(kind);
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
    public static String relation(ClaimFacts.Relation relation) {
        return switch (relation) {
            case SAME -> "we judge it to say the same as ";
            case OPPOSITE -> "the opposite: ";
            case PART_OF -> "a part of ";
            case HAS_PART -> "a part of it: ";
        };
    }

    private static String listed(List<String> handles) {
        int more = handles.size() - MOST_HANDLES;
        return String.join(", ", more > 0 ? handles.subList(0, MOST_HANDLES) : handles)
                + (more > 0 ? String.format(Locale.ROOT, " and %,d more", more) : "");
    }
}
