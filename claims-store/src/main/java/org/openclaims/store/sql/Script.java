package org.openclaims.store.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import org.openclaims.store.chain.EventHash;

/**
 * A script of ours that makes tables.
 *
 * @param engine whose it is: the package beside this one that holds the text
 * @param version its place in the order, from 1
 * @param name what it makes, and where its text is: {@code migrations/001-record.sql}
 * @param checksum SHA-256 of its text in hex; written here so that an opening need not compute it, and so that nobody edits a released one
 */
public record Script(String engine, int version, String name, String checksum) {
    /** The text, as it is in the jar. */
    public String text() {
        try (InputStream in = Script.class.getResourceAsStream("/org/openclaims/store/" + engine + "/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the program", e);
        }
    }

    /** The text, if it is the one that was released. */
    public String checkedText() {
        String text = text();
        if (!checksum.equals(checksum(text))) {
            throw new IllegalStateException(name + " was changed after it was released");
        }
        return text;
    }

    /** SHA-256 in hex. */
    public static String checksum(String text) {
        return HexFormat.of().formatHex(EventHash.sha256().digest(text.getBytes(UTF_8)));
    }
}
