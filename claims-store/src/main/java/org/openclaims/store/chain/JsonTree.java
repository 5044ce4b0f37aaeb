package org.openclaims.store.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.UnfitText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON into the trees that {@link CanonicalJson} writes: maps in the order of the text, lists, strings, longs, booleans, null.
 *
 * <p>A store can come from a stranger, so the text is hostile until read: depth, lengths and digits are bounded, and what Jackson would
 * let pass (a key twice, text after the end, U+0000, half a surrogate pair, numbers that a double cannot hold) is refused. Streaming only:
 * data binding would cost more to start than all the rest of a command.
 */
public final class JsonTree {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(CanonicalJson.DEEPEST)
                    .maxStringLength(CanonicalJson.LONGEST_STRING)
                    .maxNameLength(1_000)
                    .maxNumberLength(20)
                    .maxDocumentLength(CanonicalJson.LONGEST_DOCUMENT)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private JsonTree() {}

    /**
     * Reads one JSON value and nothing after it.
     *
     * @throws UnreadableJson if the text is no JSON or breaks a limit
     */
    public static @Nullable Object read(String json) {
        // Jackson counts a document only as it refills its buffer, which reading from a string never does.
        if (json.length() > CanonicalJson.LONGEST_DOCUMENT) {
            throw new UnreadableJson("it is longer than " + CanonicalJson.LONGEST_DOCUMENT + " characters");
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            Object tree = value(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw new UnreadableJson("there is more after its end");
            }
            return tree;
        } catch (JacksonException e) {
            throw new UnreadableJson("it breaks off or breaks a rule at character " + offset(e), e);
        }
    }

    /**
     * Reads one JSON object.
     *
     * @throws UnreadableJson if the text is no JSON object or breaks a limit
     */
    @SuppressWarnings("unchecked") // value() makes no maps but these
    public static Map<String, @Nullable Object> readObject(String json) {
        if (read(json) instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new UnreadableJson("it is no object");
    }

    private static @Nullable Object value(JsonParser parser, @Nullable JsonToken token) {
        if (token == null) {
            throw new UnreadableJson("it is empty");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> fit(parser.getString());
            case VALUE_NUMBER_INT -> number(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_FLOAT -> throw new UnreadableJson("it holds a number with a fraction or an exponent");
            default -> throw new UnreadableJson("it holds " + token);
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            fit(name);
            // Checked here rather than by STRICT_DUPLICATE_DETECTION, which keeps a second set of the same names.
            if (map.containsKey(name)) {
                throw new UnreadableJson("it names a key twice");
            }
            map.put(name, value(parser, parser.nextToken()));
        }
        return map;
    }

    private static List<@Nullable Object> array(JsonParser parser) {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(value(parser, token));
        }
        return list;
    }

    private static Long number(JsonParser parser) {
        if (parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            long number = parser.getLongValue();
            if (number <= CanonicalJson.LARGEST && number >= -CanonicalJson.LARGEST) {
                return number;
            }
        }
        throw new UnreadableJson("it holds a number beyond 2^53-1");
    }

    private static String fit(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw UnfitText.nul();
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw UnfitText.halfPair();
                }
                i++;
            }
        }
        return text;
    }

    private static long offset(JacksonException e) {
        return e.getLocation() == null ? -1 : e.getLocation().getCharOffset();
    }
}
