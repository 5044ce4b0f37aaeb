package org.openclaims.store.seal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which nodes make a proof, in its order. Loops where the RFC recurses: a tree of five million leaves is 23 levels deep. */
final class Paths {
    private Paths() {}

    /** The siblings on the way from a leaf up to the root: PATH(m, D_n) of RFC 9162 section 2.1.3.1. */
    static List<Span> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("there is no leaf " + index + " in a tree of " + size);
        }
        List<Span> path = new ArrayList<>();
        Span at = new Span(0, size);
        while (at.size() > 1) {
            long middle = at.start() + at.left();
            if (index < middle) {
                path.add(new Span(middle, at.end()));
                at = new Span(at.start(), middle);
            } else {
                path.add(new Span(at.start(), middle));
                at = new Span(middle, at.end());
            }
        }
        Collections.reverse(path);
        return path;
    }

    /** The nodes that show that the first leaves of a tree are an older tree: PROOF(m, D_n) of RFC 9162 section 2.1.4.1. */
    static List<Span> consistency(long older, long newer) {
        if (older < 1 || older > newer) {
            throw new IllegalArgumentException("a tree of " + newer + " has no older tree of " + older);
        }
        List<Span> path = new ArrayList<>();
        Span at = new Span(0, newer);
        while (at.end() != older) {
            long middle = at.start() + at.left();
            if (older <= middle) {
                path.add(new Span(middle, at.end()));
                at = new Span(at.start(), middle);
            } else {
                path.add(new Span(at.start(), middle));
                at = new Span(middle, at.end());
            }
        }
        // What is left is a node of both trees. Where it is the whole older tree, its root is known to whoever asks.
        if (at.start() > 0) {
            path.add(at);
        }
        Collections.reverse(path);
        return path;
    }
}
