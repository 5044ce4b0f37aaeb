package org.openclaims.store.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash of an event: SHA-256 over a zero byte and the bytes of its header.
 *
 * <p>The header names the hash before it, so the hashes make a chain. The zero byte makes each hash also a leaf of a Merkle tree as RFC 9162
 * section 2.1.1 defines it: an inner node starts with a one, so no header can pass for a pair of hashes.
 */
public final class EventHash {
    /** Bytes in a hash. */
    public static final int BYTES = 32;

    /** What the first event of a chain names as the hash before it: 32 zero bytes. */
    public static final Bytes GENESIS = Bytes.of(new byte[BYTES]);

    private static final byte LEAF = 0x00;

    private EventHash() {}

    /**
     * The hash of the event with this header.
     *
     * @param header canonical JSON, hashed as the UTF-8 bytes that are stored and never derived again from columns
     */
    public static Bytes of(String header) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return Bytes.of(digest.digest(header.getBytes(UTF_8)));
    }

    /** SHA-256, which every Java has. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
