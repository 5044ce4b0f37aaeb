package org.openclaims.position;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The fold as slowly as one can think of it: every order of the acts that the rules allow, one by one, and in each
 * every choice of what was visible. It shares the table of acts with the real one, and nothing of how that finds its
 * orders.
 */
final class AllOrders {
    private final List<Seen> seen;
    private final boolean[][] certain;
    private final boolean[][] first;

    AllOrders(List<Seen> seen) {
        this.seen = seen;
        int size = seen.size();
        certain = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                boolean byDate = seen.get(i).madeLatest().isBefore(seen.get(j).madeEarliest());
                boolean byTime = Clocks.earlier(seen.get(i).act(), seen.get(j).act());
                boolean bySomebodysWord =
                        seen.get(j).act().after().contains(seen.get(i).act().id());
                certain[i][j] = byDate || byTime || bySomebodysWord;
            }
        }
        close(certain);
        first = new boolean[size][];
        for (int i = 0; i < size; i++) {
            first[i] = certain[i].clone();
            for (int j = 0; j < size; j++) {
                boolean oneDay = seen.get(i).sameDayAs(seen.get(j)) && i != j;
                first[i][j] |= oneDay && seen.get(i).order() < seen.get(j).order() && !certain[j][i];
            }
        }
        Clocks.settle(first, certain, seen.stream().map(Seen::recorded).toList());
    }

    /**
     * Every standing that some order and some choice of what was visible leads to; empty if no order keeps all rules
     * at once.
     */
    Set<Standing> standings() {
        Set<Standing> all = new LinkedHashSet<>();
        each(order -> {
            for (int passedOver = 0; passedOver < 1 << order.size(); passedOver++) {
                Standing standing = Standing.START;
                boolean allowed = true;
                for (int i = 0; i < order.size(); i++) {
                    boolean over = (passedOver >> i & 1) == 1;
                    allowed &= over ? !order.get(i).certain() : !lacks(order, i, passedOver);
                    standing = over ? standing : standing.after(order.get(i).act());
                }
                if (allowed) {
                    all.add(standing);
                }
            }
        });
        return all;
    }

    /** Whether something is passed over that came before this by somebody's word, on the clock of when both were made. */
    private boolean lacks(List<Seen> order, int i, int passedOver) {
        for (int j = 0; j < i; j++) {
            boolean over = (passedOver >> j & 1) == 1;
            boolean needed = order.get(i).whenMade()
                    && order.get(j).whenMade()
                    && certain[seen.indexOf(order.get(j))][seen.indexOf(order.get(i))];
            if (over && needed) {
                return true;
            }
        }
        return false;
    }

    /** Hands over each order. */
    void each(Consumer<List<Seen>> reader) {
        extend(new ArrayList<>(), new boolean[seen.size()], reader);
    }

    private void extend(List<Seen> order, boolean[] used, Consumer<List<Seen>> reader) {
        if (order.size() == seen.size()) {
            reader.accept(order);
            return;
        }
        for (int i = 0; i < used.length; i++) {
            if (!used[i] && nothingComesFirst(i, used)) {
                used[i] = true;
                order.add(seen.get(i));
                extend(order, used, reader);
                order.remove(order.size() - 1);
                used[i] = false;
            }
        }
    }

    private boolean nothingComesFirst(int i, boolean[] used) {
        for (int j = 0; j < used.length; j++) {
            if (!used[j] && first[j][i]) {
                return false;
            }
        }
        return true;
    }

    private static void close(boolean[][] certain) {
        for (int k = 0; k < certain.length; k++) {
            for (int i = 0; i < certain.length; i++) {
                for (int j = 0; j < certain.length; j++) {
                    certain[i][j] |= certain[i][k] && certain[k][j];
                }
            }
        }
    }
}
