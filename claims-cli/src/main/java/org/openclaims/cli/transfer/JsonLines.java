package org.openclaims.cli.transfer;

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
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 13);
        byte[] bytes = new byte[1 << 16];
        long number = 1;
        long length = 0;
        for (int read = file.read(bytes); read >= 0; read = file.read(bytes)) {
            int from = 0;
            for (int i = 0; i < read; i++) {
                if (bytes[i] == '\n') {
                    length += keep(line, bytes, from, i);
                    line(number++, line, length, sink);
                    line.reset();
                    length = 0;
                    from = i + 1;
                }
            }
            length += keep(line, bytes, from, read);
        }
        line(number, line, length, sink);
    }

    /** Keeps no more of a line than a record may have, and returns how long this piece of it is. */
    private static int keep(ByteArrayOutputStream line, byte[] bytes, int from, int to) {
        line.write(bytes, from, Math.min(to - from, Math.max(0, Json.LONGEST_RECORD - line.size())));
        return to - from;
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
                JsonDocument.read(number, object, sink);
            } else {
                sink.refused(number, "it is no JSON object", raw(bytes));
            }
        } catch (JacksonException | NumberFormatException e) {
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
