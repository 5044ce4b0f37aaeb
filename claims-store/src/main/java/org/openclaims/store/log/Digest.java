package org.openclaims.store.log;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tables hold, or ought to, in a few numbers: two that took the same rows, in whatever order, are equal, and who does not know the key
 * cannot make other rows that are. So tables of any size are compared without being held, and the few rows that differ are found in a second pass.
 *
 * <p>Rows are hashed with SipHash-2-4 and summed up in {@value #PARTS} parts, a sum of such hashes being as hard to meet as one of them: the construction is
 * MSet-Add-Hash of Clarke et al., "Incremental Multiset Hash Functions and Their Application to Memory Integrity Checking", Asiacrypt 2003.
 */
final class Digest implements Register {
    static final int PARTS = 1 << 12;

    /** Of the parts that differ so many are looked at: should everything differ, some of it is enough to be told. */
    private static final int LOOKED_AT = 16;

    private static final long[] NOTHING = new long[PARTS];

    private final HashFunction hashing;
    private final Map<Projection, long[]> sums = new EnumMap<>(Projection.class);
    private final Map<Projection, Longs> once = new EnumMap<>(Projection.class);

    private Digest(HashFunction hashing) {
        this.hashing = hashing;
    }

    /** With a key that nobody knows. */
    Digest() {
        this(new SecureRandom());
    }

    private Digest(SecureRandom random) {
        this(Hashing.sipHash24(random.nextLong(), random.nextLong()));
    }

    /** An empty one to be compared with this. */
    Digest another() {
        return new Digest(hashing);
    }

    @Override
    public void add(Projection projection, Object... row) {
        long hash = hash(projection, Arrays.asList(row));
        if (projection.isDemandedOften()) {
            once.computeIfAbsent(projection, key -> new Longs()).add(hash);
        } else {
            sum(projection, hash);
        }
    }

    private void sum(Projection projection, long hash) {
        sums.computeIfAbsent(projection, key -> new long[PARTS])[part(hash)] += hash;
    }

    private static int part(long hash) {
        return (int) (hash >>> (Long.SIZE - Integer.numberOfTrailingZeros(PARTS)));
    }

    private long hash(Projection projection, List<? extends @Nullable Object> row) {
        Hasher hasher = hashing.newHasher().putUnencodedChars(projection.table());
        for (Object value : row) {
            if (value instanceof Number number) {
                hasher.putLong(number.longValue());
            } else if (value == null) {
                hasher.putInt(-1);
            } else {
                byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
                hasher.putInt(text.length).putBytes(text);
            }
        }
        return hasher.hash().asLong();
    }

    /** Nothing is to be found here. */
    @Override
    public void flush() {}

    @Override
    public void close() {
        once.forEach((projection, hashes) -> hashes.forEachDistinct(hash -> sum(projection, hash)));
    }

    /** What differs between two that are closed. */
    Difference from(Digest other) {
        Map<Projection, BitSet> parts = new EnumMap<>(Projection.class);
        for (Projection projection : Projection.values()) {
            long[] here = sums.getOrDefault(projection, NOTHING);
            long[] there = other.sums.getOrDefault(projection, NOTHING);
            BitSet differing = new BitSet();
            for (int part = 0; part < PARTS && differing.cardinality() < LOOKED_AT; part++) {
                if (here[part] != there[part]) {
                    differing.set(part);
                }
            }
            if (!differing.isEmpty()) {
                parts.put(projection, differing);
            }
        }
        return new Difference(parts);
    }

    /** Where two of them differ. */
    final class Difference {
        private final Map<Projection, BitSet> parts;

        private Difference(Map<Projection, BitSet> parts) {
            this.parts = parts;
        }

        boolean isEmpty() {
            return parts.isEmpty();
        }

        Rows rows() {
            return new Rows();
        }

        /** The rows in the parts that differ, of those that are added. */
        final class Rows implements Register {
            private final Map<Projection, Set<List<?>>> kept = new EnumMap<>(Projection.class);

            private Rows() {}

            @Override
            public void add(Projection projection, Object... row) {
                BitSet differing = parts.get(projection);
                List<Object> values = Arrays.asList(row);
                if (differing != null && differing.get(part(hash(projection, values)))) {
                    values.replaceAll(value -> value instanceof Number number ? number.longValue() : value);
                    kept.computeIfAbsent(projection, key -> new LinkedHashSet<>())
                            .add(values);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}

            /** Those that are here and not there. */
            List<List<?>> without(Rows other, Projection projection) {
                Set<List<?>> all = new LinkedHashSet<>(kept.getOrDefault(projection, Set.of()));
                all.removeAll(other.kept.getOrDefault(projection, Set.of()));
                return List.copyOf(all);
            }
        }
    }
}
