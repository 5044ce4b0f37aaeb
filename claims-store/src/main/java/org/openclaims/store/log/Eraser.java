package org.openclaims.store.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.openclaims.Codes;
import org.openclaims.log.Change;
import org.openclaims.log.Event;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.CanonicalJson;
import org.openclaims.store.erasure.Traces;
import org.openclaims.store.event.Codec;
import org.openclaims.store.event.StoredChange;
import org.openclaims.store.sql.EventWriter;

/**
 * Takes words out of their sections, inside the write that records the order. What was left by an earlier erasure is found, and goes: the order
 * names the words as they were first recorded, wherever they stand by now.
 */
final class Eraser {
    private final Handle handle;
    private final String chain;
    private final Traces traces;

    /** @param traces is told what goes */
    Eraser(Handle handle, String chain, Traces traces) {
        this.handle = handle;
        this.chain = chain;
        this.traces = traces;
    }

    /** @param ordered events just appended */
    void erase(List<Event> ordered) {
        for (Event event : ordered) {
            if (event.change() instanceof Change.Erased change) {
                erase(event.id(), change);
            }
        }
    }

    private record Place(String event, String section) {}

    private record Found(Optional<String> body, Optional<Bytes> salt, Optional<String> erasedBy) {}

    private void erase(String order, Change.Erased change) {
        Place place = new Place(change.words().event(), Codes.of(change.words().part()));
        Found found = look(place);
        while (found.erasedBy().isPresent()) {
            place = new Place(found.erasedBy().get(), StoredChange.LEFT);
            found = look(place);
        }
        Map<String, ?> sections = Codec.write(change).sections();
        traces.add(
                found.body().orElseThrow(),
                found.salt().orElseThrow(),
                CanonicalJson.write(sections.get(StoredChange.LEFT)));
        if (!new EventWriter(handle).erase(chain, place.event(), place.section(), order)) {
            throw new IllegalStateException("words were not there to be erased");
        }
    }

    private Found look(Place place) {
        String sql = "select body, salt, erased_by from section where chain = ? and event_id = ? and name = ?";
        return handle.createQuery(sql)
                .bind(0, chain)
                .bind(1, place.event())
                .bind(2, place.section())
                .map((row, context) -> new Found(
                        Optional.ofNullable(row.getString(1)),
                        Optional.ofNullable(row.getBytes(2)).map(Bytes::of),
                        Optional.ofNullable(row.getString(3))))
                .findOne()
                .orElseThrow(() -> new IllegalStateException("there are no such words"));
    }
}
