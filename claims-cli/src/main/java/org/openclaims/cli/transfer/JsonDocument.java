package org.openclaims.cli.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON document: a record, a list of them, a graph of JSON-LD, a feed, or an answer of the Fact Check Tools API. However long, it holds one
 * record at a time.
 */
final class JsonDocument {
    /** Fields of the whole document that hold lists of records, or of what holds one. */
    private static final Set<String> LISTS = Set.of("@graph", "dataFeedElement", "claims", "itemListElement");

    /** Those that an element, or a line of its own, holds. */
    private static final List<String> HELD = List.of("@graph", "dataFeedElement", "claims");

    /** An element is followed by the next one. */
    private static final ObjectReader ELEMENTS =
            Json.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Sink sink;

    private JsonDocument(Sink sink) {
        this.sink = sink;
    }

    static void read(InputStream file, Sink sink) throws IOException {
        JsonDocument document = new JsonDocument(sink);
        try (JsonParser parser = Json.MAPPER.createParser(file)) {
            try {
                document.values(parser);
            } catch (JacksonException | NumberFormatException e) {
                sink.refused(line(parser), Json.because(e) + "; what comes after this place was not read", "");
            }
        }
    }

    private void values(JsonParser parser) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                elements(parser);
            } else if (token == JsonToken.START_OBJECT) {
                whole(parser);
            } else {
                sink.refused(line(parser), "it is no JSON object", parser.getString());
            }
        }
    }

    private void elements(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == null) {
                return;
            }
            JsonNode element = ELEMENTS.readTree(parser);
            found(line(parser), element);
        }
    }

    /** The lists of the document are read element by element; what else it says is one object, perhaps a record itself. */
    private void whole(JsonParser parser) {
        ObjectNode rest = Json.MAPPER.createObjectNode();
        boolean lists = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && LISTS.contains(name)) {
                lists = true;
                elements(parser);
            } else {
                rest.set(name, ELEMENTS.readTree(parser));
            }
        }
        if (!lists || ClaimReviews.isOne(rest)) {
            found(line(parser), rest);
        }
    }

    private void found(long line, JsonNode node) {
        if (node instanceof ObjectNode object) {
            opened(line, object);
        } else if (node.isArray()) {
            node.forEach(element -> found(line, element));
        } else if (!node.isNull()) {
            sink.refused(line, "it is no JSON object", Json.write(node));
        }
    }

    /** A record, or what holds some: lists of them, or an article or a page with a review in one of its fields. */
    private void opened(long line, ObjectNode object) {
        if (ClaimReviews.isOne(object) || OurClaims.isOne(object)) {
            sink.record(line, object);
            return;
        }
        JsonNode item = object.get("item");
        List<JsonNode> lists =
                HELD.stream().map(object::path).filter(JsonNode::isArray).toList();
        if (item != null) {
            found(line, item);
        } else if (!lists.isEmpty()) {
            lists.forEach(list -> found(line, list));
        } else {
            List<ObjectNode> reviews = new ArrayList<>();
            within(object, reviews);
            (reviews.isEmpty() ? List.of(object) : reviews).forEach(record -> sink.record(line, record));
        }
    }

    private static void within(JsonNode node, List<ObjectNode> reviews) {
        for (JsonNode field : node) {
            if (field instanceof ObjectNode object && ClaimReviews.isOne(object)) {
                // One that is only named there stands elsewhere.
                if (object.propertyNames().stream().anyMatch(name -> !name.startsWith("@"))) {
                    reviews.add(object);
                }
            } else {
                within(field, reviews);
            }
        }
    }

    private static long line(JsonParser parser) {
        return Math.max(1, parser.currentLocation().getLineNr());
    }

    /** What is found in a node that was read already. */
    static void read(long line, JsonNode node, Sink sink) {
        new JsonDocument(sink).found(line, node);
    }
}
