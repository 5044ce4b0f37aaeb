package org.openclaims.store.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.EventHash;

/** Roots and proofs against RFC 9162 written down a second time, and against whoever would like to cheat. */
class MerkleTreeTest {
    private static final int MOST = 257;

    /** {@code SHA-256(0x00 ‖ "leaf n")}. */
    private static final List<byte[]> LEAVES = IntStream.range(0, MOST)
            .mapToObj(n -> ByTheBook.sha256(new byte[] {0}, ("leaf " + n).getBytes(UTF_8)))
            .toList();

    @Test
    void theHashOfAnEventIsALeafOfTheRfc() {
        assertEquals(Bytes.of(LEAVES.get(3)), EventHash.of("leaf 3"));
    }

    @Test
    void knownRoots() {
        // RFC 9162 section 2.1.1: of no leaves the hash of no bytes. Of the leaf with no bytes: RFC 6962's test vector.
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                new MerkleTree().root().hex());
        assertEquals(
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                EventHash.of("").hex());
    }

    @Test
    void everyRootAndEveryInclusionProofOfTreesUpTo257() {
        for (int size = 1; size <= MOST; size++) {
            List<byte[]> leaves = LEAVES.subList(0, size);
            Prover prover = prover(size);
            Bytes root = Bytes.of(ByTheBook.mth(leaves));
            assertEquals(root, prover.root());
            for (int index = 0; index < size; index++) {
                InclusionProof proof = prover.inclusion(index);
                assertEquals(bytes(ByTheBook.path(index, leaves)), proof.path(), index + " of " + size);
                assertTrue(proof.leadsTo(Bytes.of(leaves.get(index)), root), index + " of " + size);
            }
        }
    }

    @Test
    void everyConsistencyProofOfTreesUpTo129() {
        for (int size = 1; size <= 129; size++) {
            List<byte[]> leaves = LEAVES.subList(0, size);
            Prover prover = prover(size);
            for (int older = 1; older <= size; older++) {
                ConsistencyProof proof = prover.consistency(older);
                String message = older + " of " + size;
                Bytes olderRoot = Bytes.of(ByTheBook.mth(leaves.subList(0, older)));
                assertEquals(bytes(ByTheBook.proof(older, leaves)), proof.path(), message);
                assertTrue(proof.connects(olderRoot, prover.root()), message);
                assertEquals(older == size, proof.connects(prover.root(), olderRoot), message);
            }
        }
    }

    /** At any other place, in a tree of any other size, for any other leaf: no. */
    @Test
    void aProofHoldsForOneLeafAtOnePlaceInOneTree() {
        for (int size = 1; size <= 33; size++) {
            Prover prover = prover(size);
            for (int index = 0; index < size; index++) {
                List<Bytes> path = prover.inclusion(index).path();
                Bytes leaf = Bytes.of(LEAVES.get(index));
                for (int otherSize = 1; otherSize <= 40; otherSize++) {
                    for (int other = 0; other < otherSize; other++) {
                        // The same turns lead up from a last leaf in several sizes; the size stands in the seal with
                        // the root.
                        boolean sameWay = Paths.inclusion(other, otherSize).size() == path.size()
                                && turns(other, otherSize).equals(turns(index, size));
                        assertEquals(
                                sameWay,
                                new InclusionProof(other, otherSize, path).leadsTo(leaf, prover.root()),
                                other + " of " + otherSize + " with the path of " + index + " of " + size);
                    }
                }
                for (int other = 0; other < size; other++) {
                    assertEquals(
                            other == index,
                            new InclusionProof(index, size, path).leadsTo(Bytes.of(LEAVES.get(other)), prover.root()));
                }
            }
        }
    }

    @Test
    void fiftyThousandFlippedBitsAreEachNoticed() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 50_000; i++) {
            int size = 2 + random.nextInt(64);
            int index = random.nextInt(size);
            List<byte[]> leaves = LEAVES.subList(0, size);
            byte[] root = ByTheBook.mth(leaves);
            byte[] leaf = leaves.get(index).clone();
            List<byte[]> path = new ArrayList<>();
            ByTheBook.path(index, leaves).forEach(node -> path.add(node.clone()));
            int which = random.nextInt(path.size() + 2);
            byte[] hit = which == 0 ? root : which == 1 ? leaf : path.get(which - 2);
            hit[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
            assertFalse(
                    new InclusionProof(index, size, bytes(path)).leadsTo(Bytes.of(leaf), Bytes.of(root)),
                    "seed " + seed + ", flip " + i);
        }
    }

    /** What could be put past a careless verifier: a node as a leaf, a path too long or too short, hashes of another length. */
    @Test
    void forgedPathsAreRefused() {
        Prover prover = prover(8);
        Bytes root = prover.root();
        List<Bytes> path = prover.inclusion(5).path();
        Bytes node = Bytes.of(ByTheBook.mth(LEAVES.subList(4, 6)));
        assertFalse(new InclusionProof(2, 8, path.subList(1, 3)).leadsTo(node, root), "an inner node is no leaf");
        // In a tree of four such nodes it would be, so the size must come from the seal and never from the proof.
        assertTrue(new InclusionProof(2, 4, path.subList(1, 3)).leadsTo(node, root));
        List<Bytes> longer = new ArrayList<>(path);
        longer.add(root);
        assertFalse(new InclusionProof(5, 8, longer).leadsTo(Bytes.of(LEAVES.get(5)), root));
        assertFalse(new InclusionProof(5, 8, List.of()).leadsTo(root, root));
        assertFalse(new InclusionProof(0, 1, List.of()).leadsTo(Bytes.of(LEAVES.get(5)), root));
        List<Bytes> wrongLength = new ArrayList<>(path);
        wrongLength.set(0, Bytes.of(new byte[31]));
        assertFalse(new InclusionProof(5, 8, wrongLength).leadsTo(Bytes.of(LEAVES.get(5)), root));
        assertThrows(IllegalArgumentException.class, () -> new InclusionProof(8, 8, path));
        assertThrows(IllegalArgumentException.class, () -> new ConsistencyProof(9, 8, path));
    }

    /** The same with two roots: equal sizes need equal roots, and nothing may be left over. */
    @Test
    void forgedConsistencyIsRefused() {
        Prover prover = prover(13);
        for (int older = 1; older < 13; older++) {
            Bytes olderRoot = Bytes.of(ByTheBook.mth(LEAVES.subList(0, older)));
            List<Bytes> path = prover.consistency(older).path();
            for (int i = 0; i < path.size(); i++) {
                List<Bytes> changed = new ArrayList<>(path);
                byte[] node = changed.get(i).toArray();
                node[i] ^= 1;
                changed.set(i, Bytes.of(node));
                assertFalse(new ConsistencyProof(older, 13, changed).connects(olderRoot, prover.root()));
            }
            assertFalse(
                    new ConsistencyProof(older, 13, path.subList(1, path.size())).connects(olderRoot, prover.root()));
            List<Bytes> longer = new ArrayList<>(path);
            longer.add(olderRoot);
            assertFalse(new ConsistencyProof(older, 13, longer).connects(olderRoot, prover.root()));
            assertFalse(new ConsistencyProof(older, 13, List.of()).connects(olderRoot, prover.root()));
            assertFalse(new ConsistencyProof(13, 13, List.of()).connects(olderRoot, prover.root()));
        }
    }

    /** Half a million here; what is kept grows by one hash when the number doubles. */
    @Test
    void aLargeTreeNeedsNoMoreRoomThanItsHeight() {
        int size = 500_000;
        Prover prover = new Prover(size, List.of(0L, 123_456L, size - 1L), List.of(77_777L));
        MerkleTree older = new MerkleTree();
        for (int i = 0; i < size; i++) {
            Bytes leaf = Bytes.of(LEAVES.get(i % MOST));
            prover.add(leaf);
            if (i < 77_777) {
                older.add(leaf);
            }
        }
        assertEquals(19, prover.inclusion(123_456).path().size());
        assertTrue(prover.inclusion(size - 1).leadsTo(Bytes.of(LEAVES.get((size - 1) % MOST)), prover.root()));
        assertTrue(prover.consistency(77_777).connects(older.root(), prover.root()));
        assertThrows(IllegalArgumentException.class, () -> prover.inclusion(5));
    }

    private static Prover prover(int size) {
        List<Long> older = LongStream.rangeClosed(1, size).boxed().toList();
        Prover prover = new Prover(size, LongStream.range(0, size).boxed().toList(), older);
        LEAVES.subList(0, size).forEach(leaf -> prover.add(Bytes.of(leaf)));
        // One that is recorded after the seal changes nothing.
        prover.add(Bytes.of(LEAVES.get(0)));
        return prover;
    }

    /** For each step up, whether the sibling stands on the left. */
    private static List<Boolean> turns(int index, int size) {
        return Paths.inclusion(index, size).stream()
                .map(sibling -> sibling.end() <= index)
                .toList();
    }

    private static List<Bytes> bytes(List<byte[]> hashes) {
        return hashes.stream().map(Bytes::of).toList();
    }
}
