package org.openclaims.store.chain;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Bytes that nobody can change any more: a hash, a salt, a commitment. Equal if the bytes are. */
public final class Bytes {
    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these. */
    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /** As {@link #hex} wrote them. */
    public static Bytes ofHex(String hex) {
        return new Bytes(HexFormat.of().parseHex(hex));
    }

    /** A copy of these. */
    public byte[] toArray() {
        return bytes.clone();
    }

    /** How many. */
    public int length() {
        return bytes.length;
    }

    /** Two lower-case digits for each. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Hex, so that a message or a failing test can be read. Salts are confidential: do not print them. */
    @Override
    public String toString() {
        return hex();
    }
}
