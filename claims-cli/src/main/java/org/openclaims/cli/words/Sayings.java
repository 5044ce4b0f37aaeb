package org.openclaims.cli.words;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.act.Form;
import org.openclaims.party.PartyKind;
import org.openclaims.report.ActView;
import org.openclaims.report.Citation;
import org.openclaims.report.Who;

/** Acts in words. Form and force stand side by side, and a proxy is always named as one. */
public final class Sayings {
    private Sayings() {}

    /** The whole act; who did it is named unless it is the one whose list this is. */
    public static String sentence(ActView view, @Nullable Who holder) {
        Act act = view.act();
        StringBuilder words = new StringBuilder(Standing.capital(Dates.when(act))).append(": ");
        String who = by(view, holder);
        boolean retracts = act.kind() == ActKind.RETRACT;
        String then = retracts ? ": " : view.byProxy() ? ", " : " ";
        words.append(who.isEmpty() ? "" : who + then).append(did(view));
        form(words, act);
        if (act.force() != null) {
            words.append("; force: ").append(force(act.force()));
        }
        String venue = act.venue() == null ? "" : act.venue();
        if (!view.to().isEmpty() && !venue.contains(names(view.to()))) {
            words.append("; to ").append(names(view.to()));
        }
        if (!venue.isEmpty()) {
            words.append("; ").append(venue);
        }
        add(words, "told by ", view.toldBy());
        add(words, "via ", view.via());
        if (view.answers() != null) {
            words.append("; in answer to ").append(view.answers());
        }
        words.append(doubts(view));
        if (act.note() != null) {
            words.append("; note: ").append(act.note());
        }
        return words.append(Proofs.ends(words) ? "" : ".")
                .append(cited(view.sources()))
                .append(" (")
                .append(act.handle())
                .append(')')
                .toString();
    }

    private static String by(ActView view, @Nullable Who holder) {
        String office = view.office() == null ? "" : " (" + view.office() + ")";
        if (view.byProxy() && view.onBehalfOf() != null) {
            return view.by().name() + office + ", by proxy for "
                    + view.onBehalfOf().name();
        }
        return holder != null && holder.id().equals(view.by().id())
                ? ""
                : view.by().name() + office;
    }

    private static String did(ActView view) {
        ActKind kind = view.act().kind();
        String instead = view.replacement() == null
                ? ""
                : ": " + view.replacement().text() + " (" + view.replacement().handle() + ")";
        return switch (kind) {
            case ASSERT -> "asserted it";
            case RELAY -> "passed it on without vouching for it";
            case REPEAT -> "repeated it";
            case REAFFIRM -> "stood by it";
            case CLARIFY -> "explained or narrowed it, giving nothing up";
            case RETRACT -> "walk-back";
            case CORRECT -> "took it back and put another claim in its place" + instead;
            case REVERSE -> "asserted the opposite without mentioning it" + instead;
            case DENY -> "denied having said it";
            case DELETE -> "removed the publication without a word";
            case DISPUTE -> "disputed it";
            case SUPPORT -> "backed it";
            case RESPOND -> "responded without taking a side";
        };
    }

    private static void form(StringBuilder words, Act act) {
        Form form = act.form();
        if (form != null) {
            words.append(act.kind() == ActKind.RETRACT ? " called “" : ", called “")
                    .append(form.called())
                    .append("”")
                    .append(form.by() == null ? "" : " by " + form.by());
        }
    }

    public static String force(Force force) {
        return switch (force) {
            case FULL -> "full (taken back without a condition)";
            case PARTIAL -> "partial (part of it taken back)";
            case CONDITIONAL -> "conditional (nothing taken back outright)";
            case NONE -> "none (nothing taken back)";
            case COUNTER -> "counter (the charge restated)";
        };
    }

    private static String doubts(ActView view) {
        StringBuilder doubts = new StringBuilder();
        if (view.act().attestation() == Attestation.REPORTED) {
            doubts.append("; known from a report only");
        } else if (view.act().attestation() == Attestation.DISPUTED) {
            doubts.append("; doubtful whether it happened");
        }
        if (view.perhaps()) {
            doubts.append("; perhaps only later: the date leaves it open");
        }
        if (view.amended()) {
            doubts.append("; our record of it was corrected");
        }
        return doubts.toString();
    }

    private static void add(StringBuilder words, String how, List<Who> chain) {
        if (!chain.isEmpty()) {
            words.append("; ").append(how).append(chain(chain));
        }
    }

    /** Nearest first: {@code Latin Times, who had it from El País}. */
    public static String chain(List<Who> chain) {
        return chain.stream().map(Sayings::name).collect(Collectors.joining(", who had it from "));
    }

    public static String name(Who who) {
        boolean said = who.kind() != PartyKind.UNNAMED || who.name().contains("unnamed");
        return said ? who.name() : who.name() + " (unnamed)";
    }

    public static String names(List<Who> all) {
        return all.stream().map(Who::name).collect(Collectors.joining(", "));
    }

    /** {@code  [1] [4]}. */
    public static String cited(List<Citation> sources) {
        return sources.stream().map(one -> " [" + one.number() + "]").collect(Collectors.joining());
    }
}
