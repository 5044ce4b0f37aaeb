package org.openclaims.desk;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was looked up lately, so that it need not be asked for again: bounded, the least used goes first. */
final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private static final int KEPT = 50_000;

    Recent() {
        super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > KEPT;
    }
}
