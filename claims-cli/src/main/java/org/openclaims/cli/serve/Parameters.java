package org.openclaims.cli.serve;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands after the question mark of an address, and in a form: names with their values, which are never blank. */
final class Parameters {
    private Parameters() {}

    /**
     * Reads them. Of a name that stands there twice the first counts.
     *
     * @throws IllegalArgumentException if they are not encoded as forms are
     */
    static Map<String, String> read(@Nullable String encoded) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (encoded == null) {
            return parameters;
        }
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                if (!value.isBlank()) {
                    // A browser sends every line break as two signs.
                    parameters.putIfAbsent(
                            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                            value.replace("\r\n", "\n"));
                }
            }
        }
        return parameters;
    }

    /** The same as the end of an address, with its question mark; empty if there are none. */
    static String write(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
