package org.openclaims.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openclaims.item.ItemId;
import org.openclaims.source.Source;

/** Numbers sources as they are first mentioned. */
final class Citations {
    private final Map<ItemId, Citation> cited = new LinkedHashMap<>();

    Citation cite(Source source) {
        return cited.computeIfAbsent(source.id(), id -> new Citation(cited.size() + 1, source));
    }

    List<Citation> all() {
        return List.copyOf(new ArrayList<>(cited.values()));
    }
}
