package org.openclaims.cli.transfer;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openclaims.cli.render.Width;
import org.openclaims.cli.words.Harmless;
import org.openclaims.cli.words.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is to be said of single records, by kind: how many there are of each, the first to the letter, and where they stand. */
final class Reasons {
    private static final int KINDS = 30;
    private static final int PLACES = 5;

    /** What a program gets one by one; of a million records nobody reads a million reasons. */
    private static final int LISTED = 1_000;

    private static final int NUMBER = 10;
    private static final int COLUMNS = 80;
    private static final String HANG = " ".repeat(16);

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final List<One> listed = new ArrayList<>();
    private long count;

    private record One(Place place, String why) {}

    /** Reasons that are alike. */
    static final class Kind {
        private final String first;
        private final List<Place> places = new ArrayList<>();
        private long count;
        private boolean differ;

        private Kind(String first) {
            this.first = first;
        }

        long count() {
            return count;
        }
    }

    /** @param why in quotes what is different each time; what follows a colon or stands in brackets explains it */
    void add(Place place, String why) {
        add(place, why.replaceAll("\"[^\"]*\"", "…").replaceAll("[(:].*", "").strip(), why);
    }

    /** @param kind by which it is counted */
    void add(Place place, String kind, String why) {
        String key = kinds.size() < KINDS || kinds.containsKey(kind) ? kind : "other reasons";
        Kind alike = kinds.computeIfAbsent(key, k -> new Kind(why));
        alike.count++;
        alike.differ |= !alike.first.equals(why);
        if (alike.places.size() < PLACES) {
            alike.places.add(place);
        }
        if (listed.size() < LISTED) {
            listed.add(new One(place, why));
        }
        count++;
    }

    void clear() {
        kinds.clear();
        listed.clear();
        count = 0;
    }

    long count() {
        return count;
    }

    /** @param several whether lines of more than one file are named */
    void print(PrintWriter out, boolean several, Language language) {
        kinds.values()
                .forEach(kind ->
                        print(out, language, kind.count, kind.first + " (" + places(kind, several, language) + ")"));
    }

    private static String places(Kind kind, boolean several, Language language) {
        List<String> lines = kind.places.stream()
                .map(place ->
                        several ? language.say("{0} of {1}", place.line(), place.file()) : Long.toString(place.line()))
                .distinct()
                .toList();
        long more = kind.count - kind.places.size();
        String others = lines.stream().skip(1).collect(Collectors.joining(", "));
        return language.say("line {0}", lines.get(0))
                + (others.isEmpty() ? "" : "; " + language.say(others(kind.differ, lines.size() == 2), others))
                + (more > 0 ? " " + language.say("and {0} more", more) : "");
    }

    /** What is said of the first in its own words is not said of another that names something else. */
    private static String others(boolean differ, boolean one) {
        if (differ) {
            return one ? "of the same kind: line {0}" : "of the same kind: lines {0}";
        }
        return one ? "likewise line {0}" : "likewise lines {0}";
    }

    /** A number and what there are so many of, beneath what it is a part of. */
    static void print(PrintWriter out, Language language, long number, String what) {
        List<String> lines = Width.wrap(Harmless.line(what), COLUMNS - HANG.length());
        out.println(column(number, language) + "      " + lines.get(0));
        lines.stream().skip(1).forEach(line -> out.println(HANG + line));
    }

    /** A number as it stands under others. */
    static String column(long number, Language language) {
        String digits = language.number(number);
        return " ".repeat(Math.max(0, NUMBER - digits.length())) + digits;
    }

    /** A sentence beneath. */
    static void print(PrintWriter out, String sentence) {
        Width.wrap(Harmless.line(sentence), COLUMNS - HANG.length()).forEach(line -> out.println(HANG + line));
    }

    /** A sentence of its own. */
    static void wrapped(PrintWriter out, String sentence) {
        Width.wrap(Harmless.line(sentence), COLUMNS).forEach(out::println);
    }

    /** How many of each kind. */
    void counts(ObjectNode json) {
        kinds.forEach((kind, alike) -> json.put(kind, alike.count));
    }

    /** The first of them one by one. */
    void list(ArrayNode json) {
        listed.forEach(one -> json.add(one.place.json().put("reason", one.why)));
    }
}
