package org.openclaims.cli.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.words.Language;
import org.openclaims.report.ClaimRef;
import org.openclaims.report.Viewpoint;
import org.openclaims.report.Who;

/** One page while it is written: what surrounds it, what it can link to, and which names of places it has given. */
public final class Sheet {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*+");

    private final Links links;
    private final Surroundings around;
    private final Set<String> given = new HashSet<>();

    Sheet(Links links, Surroundings around) {
        this.links = links;
        this.around = around;
    }

    /** What stands around the report. */
    public Surroundings around() {
        return around;
    }

    /** In which it is written. */
    public Language language() {
        return around.language();
    }

    /** What the page may load and do: nothing but its own style, and what its surroundings need. */
    public String policy() {
        String style = around.sheet() == null ? Style.HASH : "'self'";
        return "default-src 'none'; style-src " + style + "; base-uri 'none'; " + around.policy();
    }

    /** The style sheet. */
    public String style() {
        return Style.SHEET;
    }

    /** The facts for programs, in which nothing can end the element that holds them; null if there are none. */
    public @Nullable String data() {
        return around.data() == null ? null : around.data().replace("<", "\\u003c");
    }

    /** From where the report looks, as much of it as this page names. */
    public String vantage(Viewpoint view) {
        return switch (around.told()) {
            case ALL -> language().intro().view(view);
            case DAY -> language().intro().day(view);
            case NOTHING -> language().intro().now(view);
        };
    }

    /** Whether drawings name the day asked about. */
    public boolean dayTold() {
        return around.told() != Surroundings.Told.NOTHING;
    }

    /** The name of the place of an item; null if the page has it already, since a name is given once. */
    public @Nullable String anchor(String handle) {
        String anchor = Anchors.of(handle);
        return given.add(anchor) ? anchor : null;
    }

    /** A name like this one that the page does not have yet. */
    public String fresh(String name) {
        String fresh = name;
        for (int i = 2; !given.add(fresh); i++) {
            fresh = name + "_" + i;
        }
        return fresh;
    }

    /** The page on a party; null if there is none. */
    public @Nullable String party(Who who) {
        return links.party(who);
    }

    /** The page on a claim; null if there is none. */
    public @Nullable String page(ClaimRef claim) {
        return links.claim(claim);
    }

    /** The page on a claim, else its place on this page; null if there is neither. */
    public @Nullable String claim(ClaimRef claim) {
        String page = links.claim(claim);
        boolean here = page == null && given.contains(Anchors.of(claim.handle()));
        return here ? "#" + Anchors.of(claim.handle()) : page;
    }

    /** The rest of the list on this page; null if there is no address for it. */
    public @Nullable String older(long before) {
        return links.older(before);
    }

    /** Where one says what somebody did to a claim; null if nowhere. */
    public @Nullable String entry(ClaimRef claim) {
        return links.entry(claim);
    }

    /** An address of the web; null if it is none, for nothing else is ever linked. */
    public static @Nullable String web(@Nullable String url) {
        if (url == null) {
            return null;
        }
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? url : null;
    }

    /** A language that a browser understands; null for anything else. */
    public static @Nullable String tag(@Nullable String language) {
        return language != null && LANGUAGE.matcher(language).matches() ? language : null;
    }

    /** The chain as readers follow it: from where it came to us. */
    public static List<Who> forwards(List<Who> nearestFirst) {
        List<Who> chain = new ArrayList<>(nearestFirst);
        Collections.reverse(chain);
        return chain;
    }
}
