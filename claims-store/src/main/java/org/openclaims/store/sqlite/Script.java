package org.openclaims.store.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.openclaims.store.chain.EventHash;

/**
 * A script of ours that makes tables.
 *
 * @param version its place in the order, from 1
 * @param name what it makes, and where its text is: {@code migrations/001-record.sql}
 * @param checksum SHA-256 of its text in hex; written here so that an opening need not compute it, and so that nobody edits a released one
 */
record Script(int version, String name, String checksum) {
    /** The text, as it is in the jar. */
    String text() {
        try (InputStream in = Script.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the program", e);
        }
    }

    /** The text, if it is the one that was released. */
    String checkedText() {
        String text = text();
        if (!checksum.equals(checksum(text))) {
            throw new IllegalStateException(name + " was changed after it was released");
        }
        return text;
    }

    static String checksum(String text) {
        return HexFormat.of().formatHex(EventHash.sha256().digest(text.getBytes(UTF_8)));
    }

    /**
     * Whether this script makes the object with this definition. SQLite keeps the text of a definition from the name on, so that must stand
     * here to the letter, after {@code create} and what is created, up to the semicolon.
     */
    static boolean makes(String text, SchemaObject object) {
        String sql = object.sql();
        String head = "CREATE " + object.type().toUpperCase(Locale.ROOT) + " ";
        return sql.startsWith(head + object.name())
                && text.contains("\ncreate " + object.type() + " " + sql.substring(head.length()) + ";");
    }

    /** The objects that the text makes, each as {@code trigger event_no_update}: a line begins with each. */
    static List<String> objects(String text) {
        List<String> objects = new ArrayList<>();
        String mark = "\ncreate ";
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            int type = at + mark.length();
            int name = text.indexOf(' ', type) + 1;
            int end = name;
            while (text.charAt(end) == '_' || Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            objects.add(text.substring(type, end));
        }
        return objects;
    }
}
