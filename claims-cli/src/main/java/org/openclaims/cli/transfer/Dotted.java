package org.openclaims.cli.transfer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Columns named by the way to a field, {@code itemReviewed.author.name} or {@code itemReviewed.appearance.0.url}, as Fact-Check Insights names them. */
final class Dotted {
    private static final int LONGEST_LIST = 100;

    private Dotted() {}

    /** Puts a value where its way leads; where that is taken already, under the name of the whole way. */
    static void put(ObjectNode whole, String way, String value) {
        String[] steps = way.replaceAll("\\[(\\d+)]", ".$1").split("\\.");
        JsonNode at = whole;
        for (int i = 0; i < steps.length - 1 && at != null; i++) {
            boolean listNext = steps[i + 1].matches("\\d{1,3}");
            at = step(at, steps[i], listNext);
        }
        if (steps.length == 0 || at == null || !set(at, steps[steps.length - 1], value)) {
            whole.put(way, value);
        }
    }

    private static @org.jspecify.annotations.Nullable JsonNode step(JsonNode at, String step, boolean listNext) {
        JsonNode next = at.isArray() ? at.get(index(step)) : at.get(step);
        if (next == null || next.isNull()) {
            next = listNext ? Json.MAPPER.createArrayNode() : Json.MAPPER.createObjectNode();
            if (!place(at, step, next)) {
                return null;
            }
        }
        return next.isContainer() ? next : null;
    }

    private static boolean set(JsonNode at, String step, String value) {
        JsonNode there = at.isArray() ? at.get(index(step)) : at.get(step);
        return (there == null || there.isNull())
                && place(at, step, Json.MAPPER.getNodeFactory().stringNode(value));
    }

    private static boolean place(JsonNode at, String step, JsonNode value) {
        if (at instanceof ObjectNode object) {
            object.set(step, value);
            return true;
        }
        int index = index(step);
        if (index < 0 || index >= LONGEST_LIST || !(at instanceof ArrayNode array)) {
            return false;
        }
        while (array.size() <= index) {
            array.addNull();
        }
        array.set(index, value);
        return true;
    }

    private static int index(String step) {
        return step.matches("\\d{1,3}") ? Integer.parseInt(step) : -1;
    }
}
