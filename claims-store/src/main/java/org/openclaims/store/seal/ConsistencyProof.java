package org.openclaims.store.seal;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.EventHash;

/**
 * Shows that a tree begins with all the leaves of an older one, so that nothing was changed or taken out between two seals.
 *
 * @param older how many leaves the older tree had; at least one
 * @param newer how many the newer one has
 * @param path the nodes that make both roots
 */
public record ConsistencyProof(long older, long newer, List<Bytes> path) {
    /** Checks only the sizes; whether the path connects two roots is for {@link #connects}. */
    public ConsistencyProof {
        path = List.copyOf(path);
        if (older < 1 || older > newer) {
            throw new IllegalArgumentException("a tree of " + newer + " has no older tree of " + older);
        }
    }

    /** Whether the tree with the newer root begins with the tree with the older one (RFC 9162 section 2.1.4.2). */
    public boolean connects(Bytes olderRoot, Bytes newerRoot) {
        if (older == newer) {
            return path.isEmpty() && olderRoot.equals(newerRoot);
        }
        List<Bytes> nodes = new ArrayList<>(path);
        if (Long.bitCount(older) == 1) {
            nodes.add(0, olderRoot);
        }
        if (nodes.isEmpty() || nodes.stream().anyMatch(node -> node.length() != EventHash.BYTES)) {
            return false;
        }
        MessageDigest sha256 = EventHash.sha256();
        long fn = older - 1;
        long sn = newer - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        Bytes fr = nodes.get(0);
        Bytes sr = nodes.get(0);
        for (Bytes node : nodes.subList(1, nodes.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = MerkleTree.node(sha256, node, fr);
                sr = MerkleTree.node(sha256, node, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = MerkleTree.node(sha256, sr, node);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(olderRoot) && sr.equals(newerRoot);
    }
}
