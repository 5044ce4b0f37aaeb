package org.openclaims.store.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HashesTest {
    private static final HexFormat HEX = HexFormat.of();

    /** RFC 9162 section 2.1.1: the hash of a leaf without content is SHA-256 of one zero byte. */
    @Test
    void anEventIsALeaf() {
        assertEquals("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", HEX.formatHex(EventHash.of("")));
        assertEquals("28a3a18f6cd6406b086e9ffda1f9b8a13dbcf44b0f3f32cb9031a11fd053acf9", HEX.formatHex(EventHash.of("{}")));
        assertArrayEquals(EventHash.sha256().digest("\0{\"é\":1}".getBytes(UTF_8)), EventHash.of("{\"é\":1}"));
    }

    @Test
    void theChainBeginsAtZero() {
        assertArrayEquals(new byte[32], EventHash.genesis());
    }

    /** Computed apart from this code: {@code printf '{"quote":"no in intention"}' | openssl dgst -sha256 -mac hmac -macopt hexkey:0001…1f}. */
    @Test
    void aCommitmentIsAKeyedHash() {
        byte[] commitment = Commitment.of(salt(0), Map.of("quote", "no in intention"));
        assertEquals("28eee83e670995f9b2ee888f71bb849bd87ab740512e81dc1f71a24471e49de1", HEX.formatHex(commitment));
    }

    @Test
    void onlyTheSameWordsWithTheSameSaltMatch() {
        byte[] commitment = Commitment.of(salt(0), Map.of("name", "Anna"));
        assertTrue(Commitment.matches(commitment, salt(0), "{\"name\":\"Anna\"}"));
        assertFalse(Commitment.matches(commitment, salt(1), "{\"name\":\"Anna\"}"));
        assertFalse(Commitment.matches(commitment, salt(0), "{\"name\":\"Anne\"}"));
        assertFalse(Commitment.matches(commitment, new byte[0], "{\"name\":\"Anna\"}"));
    }

    @Test
    void aShortSaltIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> Commitment.of(new byte[31], "x"));
    }

    private static byte[] salt(int start) {
        byte[] salt = new byte[Commitment.SALT_BYTES];
        for (int i = 0; i < salt.length; i++) {
            salt[i] = (byte) (start + i);
        }
        return salt;
    }
}
