package org.openclaims.position;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.openclaims.act.Act;

/** Times of day by the clocks of the JDK, to hold the fold's own against. */
final class Clocks {
    private Clocks() {}

    /** Both on one day, at times that can be compared. */
    static boolean earlier(Act one, Act other) {
        String first = one.made().edtf().value();
        String second = other.made().edtf().value();
        if (first.indexOf('T') != 10
                || second.indexOf('T') != 10
                || !first.substring(0, 10).equals(second.substring(0, 10))) {
            return false;
        }
        boolean zoned = first.length() > 19;
        if (zoned != second.length() > 19) {
            return false;
        }
        return zoned
                ? OffsetDateTime.parse(first).isBefore(OffsetDateTime.parse(second))
                : LocalDateTime.parse(first).isBefore(LocalDateTime.parse(second));
    }

    /**
     * Where times turn the order of recording of some acts of one day, and others of that day have none: each in the order of recording behind those recorded
     * before it, but before what certainly comes after it.
     *
     * @param first what goes first for either reason, which may run in a circle; put right
     */
    static void settle(boolean[][] first, boolean[][] certain, List<RecordedAct> acts) {
        List<Integer> byRecord = IntStream.range(0, acts.size())
                .boxed()
                .sorted(Comparator.comparingLong(i -> acts.get(i).order()))
                .toList();
        boolean[][] settled = new boolean[first.length][];
        for (int i = 0; i < first.length; i++) {
            settled[i] = certain[i].clone();
        }
        for (int i : byRecord) {
            for (int j : byRecord) {
                boolean recordedFirst = acts.get(j).order() < acts.get(i).order();
                if (recordedFirst && first[j][i] && !settled[i][j]) {
                    settled[j][i] = true;
                    close(settled);
                }
            }
        }
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < first.length; j++) {
                first[i][j] &= settled[i][j];
            }
        }
    }

    private static void close(boolean[][] settled) {
        for (int k = 0; k < settled.length; k++) {
            for (int i = 0; i < settled.length; i++) {
                for (int j = 0; j < settled.length; j++) {
                    settled[i][j] |= settled[i][k] && settled[k][j];
                }
            }
        }
    }
}
