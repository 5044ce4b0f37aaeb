package org.openclaims.store.seal;

import java.security.MessageDigest;
import java.util.List;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.EventHash;

/**
 * Shows that a leaf is in a tree without showing any other.
 *
 * @param index of the leaf, counted from 0
 * @param size of the tree
 * @param path the siblings on the way up, the leaf's own first
 */
public record InclusionProof(long index, long size, List<Bytes> path) {
    /** Checks only that there is such a leaf; whether the path leads anywhere is for {@link #leadsTo}. */
    public InclusionProof {
        path = List.copyOf(path);
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("there is no leaf " + index + " in a tree of " + size);
        }
    }

    /** Whether a tree with this root holds this leaf at this place (RFC 9162 section 2.1.3.2). */
    public boolean leadsTo(Bytes leaf, Bytes root) {
        MessageDigest sha256 = EventHash.sha256();
        long fn = index;
        long sn = size - 1;
        Bytes hash = leaf;
        for (Bytes sibling : path) {
            if (sn == 0 || sibling.length() != EventHash.BYTES) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = MerkleTree.node(sha256, sibling, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = MerkleTree.node(sha256, hash, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && hash.equals(root);
    }
}
