package org.openclaims.cli.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
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
        return Standing.capital(Dates.when(view.act())) + ": " + deed(view, holder);
    }

    /** The same without the date. */
    public static String deed(ActView view, @Nullable Who holder) {
        Act act = view.act();
        StringBuilder words = new StringBuilder();
        String who = by(view, holder);
        boolean retracts = act.kind() == ActKind.RETRACT;
        String then = retracts ? ": " : view.byProxy() ? ", " : " ";
        words.append(who.isEmpty() ? "" : who + then).append(did(view));
        if (act.form() != null) {
            words.append(retracts ? " " : ", ").append(called(act.form()));
        }
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
        doubts(view).forEach(doubt -> words.append("; ").append(doubt));
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

    /** Who did it, with their office at the time; empty if it is the one whose list this is. */
    public static String by(ActView view, @Nullable Who holder) {
        String office = view.office() == null ? "" : " (" + view.office() + ")";
        if (view.byProxy() && view.onBehalfOf() != null) {
            return view.by().name() + office + ", by proxy for "
                    + view.onBehalfOf().name();
        }
        return holder != null && holder.id().equals(view.by().id())
                ? ""
                : view.by().name() + office;
    }

    /** What was done, without who and when. */
    public static String did(ActView view) {
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

    /** In as few words as beside a mark: {@code walk-back, conditional, called “apology”}. */
    public static String shortly(ActView view) {
        String did = switch (view.act().kind()) {
            case ASSERT -> "asserted";
            case RELAY -> "passed on";
            case REPEAT -> "repeated";
            case REAFFIRM -> "stood by it";
            case CLARIFY -> "explained";
            case RETRACT ->
                "walk-back, " + Codes.of(Objects.requireNonNull(view.act().force()));
            case CORRECT -> "corrected";
            case REVERSE -> "asserted the opposite";
            case DENY -> "denied having said it";
            case DELETE -> "removed the publication";
            case DISPUTE -> "disputed it";
            case SUPPORT -> "backed it";
            case RESPOND -> "responded";
        };
        Form form = view.act().form();
        return did + (view.byProxy() ? ", by proxy" : "") + (form == null ? "" : ", called “" + form.called() + "”");
    }

    /** {@code called “apology” by some outlets}. */
    public static String called(Form form) {
        return "called “" + form.called() + "”" + (form.by() == null ? "" : " by " + form.by());
    }

    /** How far it goes, in words. */
    public static String force(Force force) {
        return switch (force) {
            case FULL -> "full (taken back without a condition)";
            case PARTIAL -> "partial (part of it taken back)";
            case CONDITIONAL -> "conditional (nothing taken back outright)";
            case NONE -> "none (nothing taken back)";
            case COUNTER -> "counter (the charge restated)";
        };
    }

    /** What makes it less than certain, a few words each. */
    public static List<String> doubts(ActView view) {
        List<String> doubts = new ArrayList<>();
        if (view.act().attestation() == Attestation.REPORTED) {
            doubts.add("known from a report only");
        } else if (view.act().attestation() == Attestation.DISPUTED) {
            doubts.add("doubtful whether it happened");
        }
        if (view.perhaps()) {
            doubts.add("perhaps only later: the date leaves it open");
        }
        if (view.amended()) {
            doubts.add("our record of it was corrected");
        }
        return doubts;
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
