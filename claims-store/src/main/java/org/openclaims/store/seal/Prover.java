package org.openclaims.store.seal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaims.store.chain.Bytes;

/** Makes proofs for one tree in one pass over its leaves, keeping only the nodes that the proofs need: at most two for each level and leaf asked for. */
public final class Prover {
    private final long size;
    private final Map<Span, @Nullable Bytes> wanted = new HashMap<>();
    private final MerkleTree tree = new MerkleTree(this::node);
    private @Nullable Bytes root;

    /**
     * Asks before the leaves come.
     *
     * @param size of the tree
     * @param indices of the leaves to prove, counted from 0
     * @param older sizes of trees that it began as
     */
    public Prover(long size, Collection<Long> indices, Collection<Long> older) {
        this.size = size;
        indices.forEach(index -> Paths.inclusion(index, size).forEach(span -> wanted.put(span, null)));
        older.forEach(smaller -> Paths.consistency(smaller, size).forEach(span -> wanted.put(span, null)));
    }

    /** The next leaf; those beyond the size of the tree are not counted. */
    public void add(Bytes leaf) {
        if (tree.size() < size) {
            tree.add(leaf);
        }
    }

    /** How many leaves the tree has. */
    public long size() {
        return size;
    }

    /** Whether all leaves have come. */
    public boolean isComplete() {
        return tree.size() == size;
    }

    /** The root of the whole tree. */
    public Bytes root() {
        if (!isComplete()) {
            throw new IllegalStateException("only " + tree.size() + " of " + size + " leaves came");
        }
        Bytes known = root;
        if (known == null) {
            known = tree.root();
            root = known;
        }
        return known;
    }

    /** The proof for a leaf that was asked for. */
    public InclusionProof inclusion(long index) {
        return new InclusionProof(index, size, hashes(Paths.inclusion(index, size)));
    }

    /** The proof for an older tree that was asked for. */
    public ConsistencyProof consistency(long older) {
        return new ConsistencyProof(older, size, hashes(Paths.consistency(older, size)));
    }

    private List<Bytes> hashes(List<Span> path) {
        root();
        return path.stream().map(this::hash).toList();
    }

    private Bytes hash(Span span) {
        Bytes hash = wanted.get(span);
        if (hash == null) {
            throw new IllegalArgumentException("this proof was not asked for before the leaves came");
        }
        return hash;
    }

    private void node(long start, long end, Bytes hash) {
        Span span = new Span(start, end);
        if (wanted.containsKey(span)) {
            wanted.put(span, hash);
        }
    }
}
