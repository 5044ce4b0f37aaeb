package org.openclaims.store.seal;

/**
 * The leaves below one node of a tree: D[start:end] in RFC 9162, so the end is not part of it.
 *
 * @param start of the first leaf, counted from 0
 * @param end of the leaf after the last
 */
record Span(long start, long end) {
    Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no leaves from " + start + " to " + end);
        }
    }

    long size() {
        return end - start;
    }

    /** How many leaves stand below the left child: the largest power of two smaller than their number (RFC 9162 section 2.1.1). */
    long left() {
        return Long.highestOneBit(size() - 1);
    }
}
