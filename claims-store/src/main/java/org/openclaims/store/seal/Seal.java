package org.openclaims.store.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.EventHash;

/**
 * What is kept elsewhere so that nobody can change, remove or make anew what was recorded before, without its showing.
 *
 * @param chains how many events of each are sealed, from the first on, in the order of their names; at least one
 * @param root of the Merkle tree over the hashes of the events; of several chains what {@link ChainRoot#together} makes of their roots
 * @param sealedAt what the clock of the computer said, to the second; no proof of time by itself
 */
public record Seal(SortedMap<String, Long> chains, Bytes root, Instant sealedAt) {
    /** What a seal of one chain begins with; another form of seal has another number. */
    public static final String FORM = "openclaims-seal-1";

    /** What a seal of several chains begins with. */
    static final String FORM_OF_SEVERAL = "openclaims-seal-2";

    /** Digits at the end that tell a typing mistake from a store that was tampered with. They are no signature. */
    static final int CHECK_DIGITS = 8;

    private static final Pattern CHAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public Seal {
        chains = Collections.unmodifiableSortedMap(new TreeMap<>(chains));
        if (chains.isEmpty() || root.length() != EventHash.BYTES) {
            throw new IllegalArgumentException(
                    "no seal over " + chains.size() + " chains with a root of " + root.length());
        }
        chains.forEach((chain, events) -> {
            if (!isChain(chain) || events < 0) {
                throw new IllegalArgumentException("no seal over " + events + " events of " + chain);
            }
        });
        sealedAt = sealedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** A seal of one chain. */
    public Seal(String chain, long events, Bytes root, Instant sealedAt) {
        this(new TreeMap<>(Map.of(chain, events)), root, sealedAt);
    }

    /** A seal over chains whose roots are known; at least one. */
    public static Seal of(List<ChainRoot> chains, Instant sealedAt) {
        SortedMap<String, Long> sizes = new TreeMap<>();
        chains.forEach(chain -> sizes.put(chain.chain(), chain.events()));
        return new Seal(sizes, ChainRoot.together(chains), sealedAt);
    }

    /** Whether a chain may have this name: 1 to 64 letters, digits, dots, hyphens and low lines, so that it fits into one word of a seal. */
    public static boolean isChain(String name) {
        return CHAIN.matcher(name).matches();
    }

    /** How many events are sealed in all. */
    public long events() {
        return chains.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many events of a chain are sealed; 0 of one that is not. */
    public long events(String chain) {
        return chains.getOrDefault(chain, 0L);
    }

    /**
     * The one line to keep: {@code openclaims-seal-1 CHAIN EVENTS TIME ROOT CHECK}, the root in hex, and as check the first eight hex digits of the
     * SHA-256 of all before it. Of several chains {@code openclaims-seal-2 CHAIN=EVENTS,CHAIN=EVENTS TIME ROOT CHECK}.
     */
    public String line() {
        String what = chains.size() == 1
                ? FORM + " " + chains.firstKey() + " " + events()
                : FORM_OF_SEVERAL + " "
                        + chains.entrySet().stream().map(Object::toString).collect(Collectors.joining(","));
        String words = what + " " + sealedAt + " " + root.hex();
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
