package org.openclaims.store.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.EventHash;

/**
 * A chain as far as it is sealed.
 *
 * @param events how many, from the first on
 * @param root of the Merkle tree over their hashes
 */
public record ChainRoot(String chain, long events, Bytes root) {
    /** Begins what several chains are hashed as; a leaf begins with 0, a node with 1 (RFC 9162 section 2.1.1). */
    private static final byte SEVERAL = 0x02;

    /**
     * The root of a whole record: of one chain its own; of several the SHA-256 of a 2 and, for each in the order of their names, the line
     * {@code chain NAME EVENTS ROOT} in ASCII with its line feed.
     *
     * @param chains not empty, in any order
     */
    public static Bytes together(List<ChainRoot> chains) {
        if (chains.size() == 1) {
            return chains.get(0).root();
        }
        MessageDigest sha256 = EventHash.sha256();
        sha256.update(SEVERAL);
        chains.stream()
                .sorted(Comparator.comparing(ChainRoot::chain))
                .forEach(chain -> sha256.update(chain.line().getBytes(UTF_8)));
        return Bytes.of(sha256.digest());
    }

    /** With its line feed: what is hashed, and what a proof shows. */
    String line() {
        return "chain " + chain + " " + events + " " + root.hex() + "\n";
    }
}
