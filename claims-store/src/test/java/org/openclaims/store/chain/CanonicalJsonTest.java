package org.openclaims.store.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.item.UnfitText;

class CanonicalJsonTest {
    private static final int SEEDS = 3_000;

    @Test
    void writesWhatRfc8785Writes() {
        Map<String, @Nullable Object> tree = new HashMap<>();
        tree.put("numbers", List.of(9007199254740991L, -9007199254740991L, 0, 4));
        tree.put("string", "€$\u000f\nA'B\"\\\"/\u007f");
        tree.put("literals", Arrays.asList(null, true, false));
        tree.put("empty", List.of(List.of(), Map.of()));
        assertEquals(
                "{\"empty\":[[],{}],\"literals\":[null,true,false],"
                        + "\"numbers\":[9007199254740991,-9007199254740991,0,4],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\"/\u007f\"}",
                CanonicalJson.write(tree));
    }

    @Test
    void sortsKeysByUtf16AsTheExampleOfRfc8785Does() {
        Map<String, @Nullable Object> tree = new HashMap<>();
        tree.put("\u20ac", 1);
        tree.put("\r", 2);
        tree.put("\ufb33", 3);
        tree.put("1", 4);
        tree.put("\ud83d\ude00", 5);
        tree.put("\u0080", 6);
        tree.put("\u00f6", 7);
        assertEquals(
                "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}",
                CanonicalJson.write(tree));
    }

    @Test
    void escapesEveryControlCharacterAndNothingElse() {
        for (char c = 1; c < 0x3000; c++) {
            String text = CanonicalJson.write(String.valueOf(c));
            String expected = switch (c) {
                case '\b' -> "\\b";
                case '\t' -> "\\t";
                case '\n' -> "\\n";
                case '\f' -> "\\f";
                case '\r' -> "\\r";
                case '"' -> "\\\"";
                case '\\' -> "\\\\";
                default -> c < 0x20 ? String.format("\\u%04x", (int) c) : String.valueOf(c);
            };
            assertEquals('"' + expected + '"', text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud83d", "\ude00", "x\ud83dx", "\ude00\ud83d", "\ud83d\ud83d\ude00"})
    void refusesTextThatWouldNotComeBack(String text) {
        assertThrows(UnfitText.class, () -> CanonicalJson.write(text));
        assertThrows(UnfitText.class, () -> CanonicalJson.write(Map.of(text, 1)));
    }

    @Test
    void refusesWhatItCannotWriteInOneWay() {
        List<Object> loop = new ArrayList<>();
        loop.add(loop);
        for (Object wrong : List.of(1.5, 1.0f, 1L << 53, -(1L << 53), 'c', new byte[1], Map.of(1, 2), loop)) {
            assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(wrong));
        }
    }

    @Test
    void theOrderInWhichKeysWerePutDoesNotShow() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Object tree = Trees.random(new Random(seed), 4);
            assertEquals(
                    CanonicalJson.write(tree), CanonicalJson.write(shuffled(tree, new Random(~seed))), "seed " + seed);
        }
    }

    @Test
    void whatIsWrittenReadsBackAndTwoTreesNeverShareAText() {
        Map<String, Object> seen = new HashMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Object tree = Trees.random(new Random(seed), 4);
            String text = CanonicalJson.write(tree);
            assertEquals(tree, JsonTree.read(text), "seed " + seed);
            assertEquals(text, CanonicalJson.write(JsonTree.read(text)), "seed " + seed);
            Object other = seen.put(text, List.of(new Box(tree)));
            if (other != null) {
                assertEquals(List.of(new Box(tree)), other, "seed " + seed);
            }
        }
    }

    private static @Nullable Object shuffled(@Nullable Object tree, Random random) {
        if (tree instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(shuffled(element, random)));
            return copy;
        }
        if (tree instanceof Map<?, ?> map) {
            List<Object> keys = new ArrayList<>(map.keySet());
            Collections.shuffle(keys, random);
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            keys.forEach(key -> copy.put(key, shuffled(map.get(key), random)));
            return copy;
        }
        return tree;
    }

    private record Box(@Nullable Object tree) {}
}
