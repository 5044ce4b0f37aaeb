package org.openclaims.store.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.IntFunction;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in Galois/Counter Mode (NIST SP 800-38D): what was changed, or is meant for another place, does not open. */
final class Cipher256 {
    /** Bytes of a key. */
    static final int KEY = 32;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private Cipher256() {}

    /** What was closed up, and the number that was used for it once; both in Base64. */
    record Closed(String nonce, String sealed) {}

    /**
     * Closes bytes up.
     *
     * @param random so many bytes that nobody can guess
     * @param place what it is and where it belongs; not secret, and needed to open it
     */
    static Closed close(byte[] key, byte[] plain, String place, IntFunction<byte[]> random) {
        byte[] nonce = random.apply(NONCE);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(plain);
            return new Closed(text(nonce), text(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** What was closed up; empty if it was with another key, for another place, or changed since. */
    static Optional<byte[]> open(byte[] key, Closed closed, String place) {
        try {
            byte[] nonce = Base64.getDecoder().decode(closed.nonce());
            if (nonce.length != NONCE) {
                return Optional.empty();
            }
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, place)
                    .doFinal(Base64.getDecoder().decode(closed.sealed())));
        } catch (AEADBadTagException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(UTF_8));
        return cipher;
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
