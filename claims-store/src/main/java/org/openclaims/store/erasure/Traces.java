package org.openclaims.store.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openclaims.party.Names;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.CanonicalJson;
import org.openclaims.store.chain.JsonTree;

/**
 * What erased words looked like on disk, kept in memory until the disk was searched for it. Nobody else gets to see it.
 *
 * <p>A text stands there as it is, as JSON writes it, and folded where it could be found by it. A long one is cut into pieces, for the database
 * spreads it over pages.
 */
public final class Traces {
    /** Shorter ones would be found by chance. */
    private static final int SHORTEST = 5;

    private static final int PIECE = 24;

    private final Set<String> texts = new LinkedHashSet<>();
    private final List<byte[]> salts = new ArrayList<>();

    /**
     * Words that are about to go.
     *
     * @param body canonical JSON of the section
     * @param left the same of what is read in its place
     */
    public void add(String body, Bytes salt, String left) {
        Set<String> gone = new LinkedHashSet<>();
        leaves(JsonTree.read(body), gone);
        Set<String> kept = new LinkedHashSet<>();
        leaves(JsonTree.read(left), kept);
        gone.removeAll(kept);
        texts.addAll(gone);
        salts.add(salt.toArray());
    }

    /** Those of another one too. */
    public void addAll(Traces other) {
        texts.addAll(other.texts);
        salts.addAll(other.salts);
    }

    /**
     * What to look for.
     *
     * @param stays whether what stays in the record says this all the same, so that finding it proves nothing
     */
    public Search search(Predicate<String> stays) {
        Map<String, Boolean> pieces = new LinkedHashMap<>();
        for (String text : texts) {
            Set<String> shapes = new LinkedHashSet<>(List.of(text, escaped(text), Names.key(text)));
            shapes.forEach(shape -> pieces(shape).forEach(piece -> pieces.put(piece, stays.test(piece))));
        }
        List<byte[]> wanted = new ArrayList<>(salts);
        pieces.forEach((piece, found) -> {
            if (!found) {
                wanted.add(piece.getBytes(UTF_8));
            }
        });
        int elsewhere = (int) pieces.values().stream().filter(found -> found).count();
        return new Search(wanted, elsewhere);
    }

    private static void leaves(@Nullable Object tree, Set<String> texts) {
        if (tree instanceof Map<?, ?> map) {
            map.values().forEach(value -> leaves(value, texts));
        } else if (tree instanceof Collection<?> list) {
            list.forEach(value -> leaves(value, texts));
        } else if (tree instanceof String text) {
            texts.add(text);
        }
    }

    private static String escaped(String text) {
        String quoted = CanonicalJson.write(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** Cut where no character is cut in two. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + PIECE);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            String piece = text.substring(from, to);
            if (piece.getBytes(UTF_8).length >= SHORTEST && !piece.isBlank()) {
                pieces.add(piece);
            }
            from = to;
        }
        return pieces;
    }

    /**
     * Patterns to be counted in raw bytes.
     *
     * @param elsewhere how many more there would be, if finding them proved anything
     */
    public record Search(List<byte[]> patterns, int elsewhere) {
        /** How often any of them is in there. */
        public long count(byte[] bytes) {
            Map<Integer, List<byte[]>> byBeginning = new HashMap<>();
            patterns.forEach(pattern -> byBeginning
                    .computeIfAbsent(beginning(pattern, 0), key -> new ArrayList<>())
                    .add(pattern));
            long found = 0;
            for (int at = 0; at + SHORTEST <= bytes.length; at++) {
                for (byte[] pattern : byBeginning.getOrDefault(beginning(bytes, at), List.of())) {
                    int end = at + pattern.length;
                    if (end <= bytes.length && Arrays.equals(bytes, at, end, pattern, 0, pattern.length)) {
                        found++;
                    }
                }
            }
            return found;
        }

        private static int beginning(byte[] bytes, int at) {
            return bytes[at] << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
        }
    }
}
