package org.openclaims.store.secret;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.function.IntFunction;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * How a passphrase becomes a key: PBKDF2 with HMAC-SHA-256 (RFC 8018), slow on purpose, so that guessing is dear.
 *
 * @param iterations 600,000 is what OWASP asks for (Password Storage Cheat Sheet, 2023)
 * @param salt in Base64
 */
record Derivation(int iterations, String salt) {
    static final String NAME = "PBKDF2WithHmacSHA256";

    /** Fewer than this were never written by this program; more would keep whoever opens a hostile file waiting for hours. */
    static final int FEWEST = 1_000;

    static final int MOST = 20_000_000;

    private static final int SALT = 16;

    Derivation {
        if (iterations < FEWEST || iterations > MOST) {
            throw new IllegalArgumentException("iterations are between " + FEWEST + " and " + MOST);
        }
    }

    static Derivation fresh(int iterations, IntFunction<byte[]> random) {
        return new Derivation(iterations, Base64.getEncoder().encodeToString(random.apply(SALT)));
    }

    byte[] key(char[] passphrase) {
        PBEKeySpec spec =
                new PBEKeySpec(passphrase, Base64.getDecoder().decode(salt), iterations, Cipher256.KEY * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(NAME).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + NAME, e);
        } finally {
            spec.clearPassword();
        }
    }
}
