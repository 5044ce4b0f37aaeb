package org.openclaims.store.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.EventHash;

/**
 * What is kept elsewhere so that nobody can change, remove or make anew what was recorded before, without its showing.
 *
 * @param chain whose events are sealed
 * @param events how many, from the first on
 * @param root of the Merkle tree over their hashes
 * @param sealedAt what the clock of the computer said, to the second; no proof of time by itself
 */
public record Seal(String chain, long events, Bytes root, Instant sealedAt) {
    /** What a seal begins with; another form of seal would have another number. */
    public static final String FORM = "openclaims-seal-1";

    /** Digits at the end that tell a typing mistake from a store that was tampered with. They are no signature. */
    static final int CHECK_DIGITS = 8;

    private static final Pattern CHAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public Seal {
        if (!CHAIN.matcher(chain).matches()) {
            throw new IllegalArgumentException("no name of a chain: " + chain);
        }
        if (events < 0 || root.length() != EventHash.BYTES) {
            throw new IllegalArgumentException("no seal over " + events + " events with a root of " + root.length());
        }
        sealedAt = sealedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * The one line to keep: {@code openclaims-seal-1 CHAIN EVENTS TIME ROOT CHECK}, the root in hex, and as check the first eight hex digits of the
     * SHA-256 of all before it.
     */
    public String line() {
        String words = FORM + " " + chain + " " + events + " " + sealedAt + " " + root.hex();
        return words + " " + check(words);
    }

    static String check(String words) {
        byte[] hash = EventHash.sha256().digest(words.getBytes(UTF_8));
        return HexFormat.of().formatHex(hash, 0, CHECK_DIGITS / 2);
    }

    @Override
    public String toString() {
        return line();
    }
}
