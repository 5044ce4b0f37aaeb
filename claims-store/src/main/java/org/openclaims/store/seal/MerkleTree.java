package org.openclaims.store.seal;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.EventHash;

/**
 * A Merkle tree that grows leaf by leaf and keeps only what its root needs: one hash for each bit of its size, about 23 for five million
 * events (RFC 9162 section 2.1.1; "compact range" in Certificate Transparency).
 *
 * <p>A leaf is given as its hash, which is the hash of an event: {@link EventHash} is the leaf hash of the RFC.
 */
public final class MerkleTree {
    private static final byte NODE = 0x01;

    private final MessageDigest sha256 = EventHash.sha256();
    private final Nodes nodes;
    /** The perfect trees that the leaves so far make up, the largest last: popped from the smallest. */
    private final Deque<Node> perfect = new ArrayDeque<>();

    private long size;

    /** An empty tree. */
    public MerkleTree() {
        this((start, end, hash) -> {});
    }

    /** @param nodes hears of every node as soon as its leaves are there; of those at the right edge when the root is asked for */
    MerkleTree(Nodes nodes) {
        this.nodes = nodes;
    }

    /** Hears of nodes. */
    @FunctionalInterface
    interface Nodes {
        /** The hash over the leaves from {@code start} to before {@code end}. */
        void node(long start, long end, Bytes hash);
    }

    private record Node(long start, long end, Bytes hash) {
        long size() {
            return end - start;
        }
    }

    /** Appends a leaf. */
    public void add(Bytes leaf) {
        Node node = tell(new Node(size, size + 1, leaf));
        size++;
        while (!perfect.isEmpty() && perfect.peek().size() == node.size()) {
            node = join(perfect.pop(), node);
        }
        perfect.push(node);
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The hash over all leaves so far; that of no bytes if there are none (RFC 9162 section 2.1.1). */
    public Bytes root() {
        Iterator<Node> smallestFirst = perfect.iterator();
        if (!smallestFirst.hasNext()) {
            return Bytes.of(sha256.digest());
        }
        Node root = smallestFirst.next();
        while (smallestFirst.hasNext()) {
            root = join(smallestFirst.next(), root);
        }
        return root.hash();
    }

    private Node join(Node left, Node right) {
        return tell(new Node(left.start(), right.end(), node(sha256, left.hash(), right.hash())));
    }

    private Node tell(Node node) {
        nodes.node(node.start(), node.end(), node.hash());
        return node;
    }

    /** The hash of an inner node: over a one and the hashes of its children (RFC 9162 section 2.1.1). */
    static Bytes node(MessageDigest sha256, Bytes left, Bytes right) {
        sha256.update(NODE);
        sha256.update(left.toArray());
        return Bytes.of(sha256.digest(right.toArray()));
    }
}
