package org.openclaims.store.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random trees of the kind that canonical JSON holds, awkward characters included. */
final class Trees {
    private static final String[] PIECES = {
        "a", "b", "é", "e\u0301", "\"", "\\", "/", "\n", "\u0001", "\u2028", "😀", "\ufb33", "1", ":"
    };

    private Trees() {}

    static @Nullable Object random(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextBoolean() ? (long) random.nextInt(5) : random.nextLong() >> 11;
            case 3 -> text(random);
            case 4 -> list(random, depth - 1);
            default -> map(random, depth - 1);
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(5); n > 0; n--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static List<@Nullable Object> list(Random random, int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            list.add(random(random, depth));
        }
        return list;
    }

    private static Map<String, @Nullable Object> map(Random random, int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            map.put(text(random), random(random, depth));
        }
        return map;
    }
}
