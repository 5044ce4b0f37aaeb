package org.openclaims.cli.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openclaims.evidence.Bearing;
import org.openclaims.log.Batch;
import org.openclaims.report.CorrectionView;
import org.openclaims.report.EvidenceView;
import org.openclaims.report.VerdictView;
import org.openclaims.source.Source;

/** Evidence, verdicts, sources and our own corrections in words. */
public final class Proofs {
    private static final int MOST_HANDLES = 60;

    private Proofs() {}

    public static String evidence(EvidenceView view) {
        String act = view.act();
        String on = act == null ? "on the truth of the claim" : "on whether " + act + " happened";
        StringBuilder words = new StringBuilder(
                        Standing.capital(bearing(view.evidence().bearing())))
                .append(", ")
                .append(on);
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

    /** {@code public: “2025-04-09” → “2025-04-08”}. */
    public static List<String> changes(CorrectionView correction) {
        return correction.differences().stream()
                .map(one -> one.what() + ": " + shown(one.before()) + " → " + shown(one.after()))
                .toList();
    }

    private static String shown(String value) {
        return value.isEmpty() ? "(nothing)" : "“" + value + "”";
    }

    private static String listed(List<String> handles) {
        int more = handles.size() - MOST_HANDLES;
        return String.join(", ", more > 0 ? handles.subList(0, MOST_HANDLES) : handles)
                + (more > 0 ? String.format(Locale.ROOT, " and %,d more", more) : "");
    }
}
