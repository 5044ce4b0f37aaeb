package org.openclaims.cli.transfer;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A record on each line: one that is broken costs no other. */
final class JsonLines {
    private JsonLines() {}

    static void read(InputStream file, Sink sink) throws IOException {
        InputStream in = new BufferedInputStream(file, 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 13);
        long number = 1;
        long length = 0;
        int next = in.read();
        while (next >= 0) {
            if (next == '\n') {
                line(number++, line, length, sink);
                line.reset();
                length = 0;
            } else if (++length <= Json.LONGEST_RECORD) {
                line.write(next);
            }
            next = in.read();
        }
        line(number, line, length, sink);
    }

    private static void line(long number, ByteArrayOutputStream line, long length, Sink sink) {
        byte[] bytes = line.toByteArray();
        if (isBlank(bytes)) {
            return;
        }
        if (length > Json.LONGEST_RECORD) {
            sink.refused(number, "the line is longer than half a megabyte", raw(bytes));
            return;
        }
        try {
            JsonNode node = Json.MAPPER.readTree(bytes);
            if (node instanceof ObjectNode object) {
                sink.record(number, object);
            } else {
                sink.refused(number, "it is no JSON object", raw(bytes));
            }
        } catch (JacksonException e) {
            sink.refused(number, Json.because(e), raw(bytes));
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private static String raw(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
