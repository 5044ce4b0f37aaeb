package org.openclaims.cli.transfer;

import java.util.ArrayList;
import java.util.List;

/** The first few of however many lines, and how many there were. */
final class Examples {
    private static final int MOST = 10;

    private final List<String> first = new ArrayList<>();
    private long count;

    void add(String line) {
        if (first.size() < MOST) {
            first.add(line);
        }
        count++;
    }

    List<String> first() {
        return first;
    }

    long count() {
        return count;
    }

    long more() {
        return count - first.size();
    }
}
