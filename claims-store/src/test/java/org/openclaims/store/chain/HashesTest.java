package org.openclaims.store.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HashesTest {
    /** RFC 9162 section 2.1.1: the hash of a leaf without content is SHA-256 of one zero byte. */
    @Test
    void anEventIsALeaf() {
        assertEquals(
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                EventHash.of("").hex());
        assertEquals(
                "28a3a18f6cd6406b086e9ffda1f9b8a13dbcf44b0f3f32cb9031a11fd053acf9",
                EventHash.of("{}").hex());
        assertEquals(Bytes.of(EventHash.sha256().digest("\0{\"é\":1}".getBytes(UTF_8))), EventHash.of("{\"é\":1}"));
    }

    @Test
    void theChainBeginsAtZero() {
        assertEquals("00".repeat(32), EventHash.GENESIS.hex());
    }

    /** Computed apart from this code: {@code printf '{"quote":"no in intention"}' | openssl dgst -sha256 -mac hmac -macopt hexkey:0001…1f}. */
    @Test
    void aCommitmentIsAKeyedHash() {
        Bytes commitment = Commitment.of(salt(0), Map.of("quote", "no in intention"));
        assertEquals("28eee83e670995f9b2ee888f71bb849bd87ab740512e81dc1f71a24471e49de1", commitment.hex());
    }

    @Test
    void onlyTheSameWordsWithTheSameSaltMatch() {
        Bytes commitment = Commitment.of(salt(0), Map.of("name", "Anna"));
        assertTrue(Commitment.matches(commitment, salt(0), "{\"name\":\"Anna\"}"));
        assertFalse(Commitment.matches(commitment, salt(1), "{\"name\":\"Anna\"}"));
        assertFalse(Commitment.matches(commitment, salt(0), "{\"name\":\"Anne\"}"));
        assertFalse(Commitment.matches(commitment, Bytes.ofHex(""), "{\"name\":\"Anna\"}"));
    }

    @Test
    void aShortSaltIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> Commitment.of(Bytes.of(new byte[31]), "x"));
    }

    private static Bytes salt(int start) {
        byte[] salt = new byte[Commitment.SALT_BYTES];
        for (int i = 0; i < salt.length; i++) {
            salt[i] = (byte) (start + i);
        }
        return Bytes.of(salt);
    }
}
