package org.openclaims.store.log;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** Many numbers, eight bytes each. */
final class Longs {
    private static final int FIRST = 1 << 10;

    private long[] numbers = new long[0];
    private int size;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(FIRST, size + size / 2));
        }
        numbers[size++] = number;
    }

    /** Each number once, the smallest first. */
    void forEachDistinct(LongConsumer consumer) {
        Arrays.sort(numbers, 0, size);
        for (int i = 0; i < size; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                consumer.accept(numbers[i]);
            }
        }
    }

    boolean hasTwice() {
        Arrays.sort(numbers, 0, size);
        for (int i = 1; i < size; i++) {
            if (numbers[i] == numbers[i - 1]) {
                return true;
            }
        }
        return false;
    }
}
