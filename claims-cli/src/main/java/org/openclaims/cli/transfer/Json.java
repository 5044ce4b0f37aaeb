package org.openclaims.cli.transfer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON of strangers: bounded in depth and length, no key twice, numbers kept as they are written. */
final class Json {
    /** The longest record, in bytes: hundreds of usual ones, and what the record can hold. */
    static final int LONGEST_RECORD = 500_000;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxNameLength(1_000)
                            .maxNumberLength(100)
                            .maxStringLength(LONGEST_RECORD)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** One text for one record, however it was laid out. */
    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** The first half of SHA-256, in hex: 32 digits. */
    static String digest(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(whole, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What is wrong, in one line without a trace of the parser. */
    static String because(RuntimeException e) {
        if (!(e instanceof JacksonException jackson)) {
            // Exponents beyond all bounds are refused by BigDecimal itself.
            return "a number in it is too large";
        }
        String message = jackson.getOriginalMessage();
        if (message.contains("UTF-8")) {
            return "it is not UTF-8: save or convert the file as UTF-8, for example with iconv";
        }
        if (message.contains("Duplicate")) {
            return "a key stands twice in one object";
        }
        if (message.contains("exceeds the maximum")) {
            return "it is nested too deeply, or a text, a name or a number in it is too long";
        }
        if (message.contains("end-of-input")) {
            return "it is not whole: it ends in the middle";
        }
        int end = message.indexOf('\n');
        return "it is not JSON (" + (end < 0 ? message : message.substring(0, end)) + ")";
    }

    /** A field, also where it is one of several in a list: the first that says something. */
    static @Nullable JsonNode first(@Nullable JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (!node.isArray()) {
            return node;
        }
        for (JsonNode element : node) {
            JsonNode said = first(element);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    /** The words of a field, whatever form they come in: a text, a number, an object with a value or a name; null if it says nothing. */
    static @Nullable String text(@Nullable JsonNode field) {
        JsonNode node = first(field);
        if (node == null) {
            return null;
        }
        if (node.isObject()) {
            String value = text(node.get("@value"));
            return value != null ? value : text(node.get("name"));
        }
        String text = node.isString() ? node.stringValue() : node.toString();
        return text.isBlank() ? null : text;
    }
}
