package org.openclaims.cli.transfer;

import java.util.HashMap;
import java.util.Map;
import org.openclaims.item.ItemId;
import org.openclaims.log.ErasureOrder;
import org.openclaims.log.Field;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.party.Names;
import org.openclaims.report.Who;

/**
 * What parties are called in a table, where nothing but the name says who is meant: one of two who share a name, or whose names were erased, has the
 * handle behind it. Without it whoever reads the table makes one of two, who then took back what only the other did.
 */
final class Called {
    /** Asked for once each, unless they are very many. */
    private static final int MOST_REMEMBERED = 100_000;

    private final LogReader reader;
    private final Map<ItemId, String> names = new HashMap<>();

    Called(LogReader reader) {
        this.reader = reader;
    }

    String of(Who who) {
        String known = names.get(who.id());
        if (known != null) {
            return known;
        }
        String name = isShared(who.name()) ? who.name() + " (" + who.handle() + ")" : who.name();
        if (names.size() < MOST_REMEMBERED) {
            names.put(who.id(), name);
        }
        return name;
    }

    private boolean isShared(String name) {
        return ErasureOrder.isMark(name)
                || Reading.called(reader, Field.NAME, Names.key(name)).size() > 1;
    }
}
