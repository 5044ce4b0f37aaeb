package org.openclaims.cli.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What a page needs beside its words, read once. */
public final class Style {
    /** The style sheet. */
    public static final String SHEET = read("pages.css");

    /** The only style that a page allows: no attribute that somebody smuggled in has any effect. */
    static final String HASH = "'sha256-" + sha256(SHEET) + "'";

    private Style() {}

    /** A file that comes with the program. */
    public static String read(String name) {
        try (InputStream file = Style.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
