package org.openclaims.store.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Arrays;
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

    /** What SHA-256 takes in at a time, and so what HMAC fills a key up to. */
    private static final int BLOCK_BYTES = 64;

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
        return hmac(salt.toArray(), canonical.getBytes(UTF_8));
    }

    /**
     * HMAC-SHA256 (RFC 2104) with a key no longer than a block. These lines, where Java has {@code javax.crypto.Mac}: that one first looks at every
     * provider of every algorithm, 20 ms of each recording.
     */
    private static Bytes hmac(byte[] key, byte[] text) {
        MessageDigest digest = EventHash.sha256();
        digest.update(padded(key, 0x36));
        byte[] inner = digest.digest(text);
        digest.update(padded(key, 0x5c));
        return Bytes.of(digest.digest(inner));
    }

    private static byte[] padded(byte[] key, int with) {
        byte[] block = Arrays.copyOf(key, BLOCK_BYTES);
        for (int i = 0; i < block.length; i++) {
            block[i] ^= (byte) with;
        }
        return block;
    }

    /** Whether the stored words and salt are those that were committed to. */
    public static boolean matches(Bytes commitment, Bytes salt, String canonical) {
        return salt.length() == SALT_BYTES && commitment.equals(ofCanonical(salt, canonical));
    }
}
