package org.openclaims.store.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What the hash chain knows about the words of a section: HMAC-SHA256, keyed with a random salt, over their canonical JSON.
 *
 * <p>Whoever holds words and salt can show that they are the recorded ones. Once both are erased, what is left matches no list of guessed
 * names, which a plain hash would; so words can be erased and the chain still verifies.
 */
public final class Commitment {
    /** Bytes in a salt: the block of entropy that SHA-256 can use. */
    public static final int SALT_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private Commitment() {}

    /**
     * The 32 bytes that stand for a section in the header of its event.
     *
     * @param salt 32 random bytes, new for every section
     * @param section a tree as {@link CanonicalJson} takes it
     */
    public static Bytes of(Bytes salt, @Nullable Object section) {
        return ofCanonical(salt, CanonicalJson.write(section));
    }

    /**
     * The same for text that is canonical already, as it is stored.
     *
     * @param salt 32 random bytes
     * @param canonical what {@link CanonicalJson#write} returned
     */
    public static Bytes ofCanonical(Bytes salt, String canonical) {
        if (salt.length() != SALT_BYTES) {
            throw new IllegalArgumentException("a salt has " + SALT_BYTES + " bytes, not " + salt.length());
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt.toArray(), ALGORITHM));
            return Bytes.of(mac.doFinal(canonical.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Whether the stored words and salt are those that were committed to. */
    public static boolean matches(Bytes commitment, Bytes salt, String canonical) {
        return salt.length() == SALT_BYTES && commitment.equals(ofCanonical(salt, canonical));
    }
}
