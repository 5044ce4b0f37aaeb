package org.openclaims.cli.words;

import java.util.ArrayList;
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
    private final Language language;

    Sayings(Language language) {
        this.language = language;
    }

    /** The whole act; who did it is named unless it is the one whose list this is. */
    public String sentence(ActView view, @Nullable Who holder) {
        return Standing.capital(language.dates().when(view.act())) + ": " + deed(view, holder);
    }

    /** The same without the date. */
    public String deed(ActView view, @Nullable Who holder) {
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
            words.append("; ").append(language.say("force: {0}", force(act.force())));
        }
        String venue = act.venue() == null ? "" : act.venue();
        if (!view.to().isEmpty() && !venue.contains(names(view.to()))) {
            words.append("; ").append(language.say("to {0}", names(view.to())));
        }
        if (!venue.isEmpty()) {
            words.append("; ").append(venue);
        }
        add(words, "told by {0}", view.toldBy());
        add(words, "via {0}", view.via());
        if (view.answers() != null) {
            words.append("; ").append(language.say("in answer to {0}", view.answers()));
        }
        if (!view.after().isEmpty()) {
            words.append("; ").append(after(view));
        }
        doubts(view).forEach(doubt -> words.append("; ").append(doubt));
        if (act.note() != null) {
            words.append("; ").append(language.say("note: {0}", act.note()));
        }
        return words.append(Proofs.ends(words) ? "" : ".")
                .append(cited(view.sources()))
                .append(" (")
                .append(act.handle())
                .append(')')
                .toString();
    }

    /** What it came after, where the record says so beside the dates. */
    public String after(ActView view) {
        return language.say("recorded as after {0}", String.join(", ", view.after()));
    }

    /** Who did it, with their office at the time; empty if it is the one whose list this is. */
    public String by(ActView view, @Nullable Who holder) {
        String office = view.office() == null ? "" : " (" + view.office() + ")";
        if (view.byProxy() && view.onBehalfOf() != null) {
            return language.say(
                    "{0}, by proxy for {1}",
                    view.by().name() + office, view.onBehalfOf().name());
        }
        return holder != null && holder.id().equals(view.by().id())
                ? ""
                : view.by().name() + office;
    }

    /** What was done, without who and when. */
    public String did(ActView view) {
        ActKind kind = view.act().kind();
        String instead = view.replacement() == null
                ? ""
                : ": " + view.replacement().text() + " (" + view.replacement().handle() + ")";
        boolean replaces = kind.replaces();
        return language.say(
                        switch (kind) {
                            case ASSERT -> "asserted it";
                            case RELAY -> "passed it on without vouching for it";
                            case REPEAT -> "repeated it";
                            case REAFFIRM -> "stood by it";
                            case CLARIFY -> "explained or narrowed it, giving nothing up";
                            case RETRACT -> "walk-back";
                            case CORRECT -> "took it back and put another claim in its place";
                            case REVERSE -> "asserted the opposite without mentioning it";
                            case DENY -> "denied having said it";
                            case DELETE ->
                                view.act().quote() == null
                                        ? "removed the publication without a word"
                                        : "removed the publication";
                            case DISPUTE -> "disputed it";
                            case SUPPORT -> "backed it";
                            case RESPOND -> "responded without taking a side";
                        })
                + (replaces ? instead : "");
    }

    /** In as few words as beside a mark: {@code walk-back, conditional, called “apology”}. */
    public String shortly(ActView view) {
        Act act = view.act();
        String did = language.say(
                switch (act.kind()) {
                    case ASSERT -> "asserted it";
                    case RELAY -> "passed it on";
                    case REPEAT -> "repeated it";
                    case REAFFIRM -> "stood by it";
                    case CLARIFY -> "explained it";
                    case RETRACT -> "walk-back";
                    case CORRECT -> "corrected it";
                    case REVERSE -> "asserted the opposite";
                    case DENY -> "denied having said it";
                    case DELETE -> "removed the publication";
                    case DISPUTE -> "disputed it";
                    case SUPPORT -> "backed it";
                    case RESPOND -> "responded";
                });
        String force = act.force() == null ? "" : ", " + language.code(act.force());
        String proxy = view.byProxy() ? ", " + language.say("by proxy") : "";
        Form form = act.form();
        return did + force + proxy + (form == null ? "" : ", " + language.say("called “{0}”", form.called()));
    }

    /** {@code called “apology” by some outlets}. */
    public String called(Form form) {
        return form.by() == null
                ? language.say("called “{0}”", form.called())
                : language.say("called “{0}” by {1}", form.called(), form.by());
    }

    /** How far it goes, in words. */
    public String force(Force force) {
        return language.say(
                switch (force) {
                    case FULL -> "full (taken back without a condition)";
                    case PARTIAL -> "partial (part of it taken back)";
                    case CONDITIONAL -> "conditional (nothing taken back outright)";
                    case NONE -> "none (nothing taken back)";
                    case COUNTER -> "counter (the charge restated)";
                });
    }

    /** What makes it less than certain, and whether our record of it was corrected, a few words each. */
    public List<String> doubts(ActView view) {
        List<String> doubts = uncertain(view);
        if (view.amended()) {
            doubts.add(language.say("our record of it was corrected"));
        }
        return doubts;
    }

    /** What makes it less than certain, a few words each. */
    public List<String> uncertain(ActView view) {
        List<String> doubts = new ArrayList<>();
        if (view.act().attestation() == Attestation.REPORTED) {
            doubts.add(language.say("known from a report only"));
        } else if (view.act().attestation() == Attestation.DISPUTED) {
            doubts.add(language.say("doubtful whether it happened"));
        }
        if (view.perhaps()) {
            doubts.add(language.say("perhaps only later: the date leaves it open"));
        }
        return doubts;
    }

    private void add(StringBuilder words, String how, List<Who> chain) {
        if (!chain.isEmpty()) {
            words.append("; ").append(language.say(how, chain(chain)));
        }
    }

    /** Nearest first: {@code Latin Times, who had it from El País}. */
    public String chain(List<Who> chain) {
        return chain.stream().map(this::name).collect(Collectors.joining(", " + language.say("who had it from") + " "));
    }

    public String name(Who who) {
        boolean said = who.kind() != PartyKind.UNNAMED || who.name().contains("unnamed");
        return said ? who.name() : who.name() + " (" + language.say("unnamed") + ")";
    }

    public static String names(List<Who> all) {
        return all.stream().map(Who::name).collect(Collectors.joining(", "));
    }

    /** {@code  [1] [4]}. */
    public static String cited(List<Citation> sources) {
        return sources.stream().map(one -> " [" + one.number() + "]").collect(Collectors.joining());
    }
}
