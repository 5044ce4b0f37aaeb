package org.openclaims.store.event;

import java.util.Map;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.ItemVisitor;

/** Changes to their stored form. */
enum ChangeWriter implements Change.Visitor<StoredChange> {
    INSTANCE;

    @Override
    public StoredChange added(Change.Added change) {
        return stored(
                new EventKind(change.item().id().kind(), EventKind.Verb.ADDED),
                change.item().id().toString(),
                Map.of(StoredChange.ITEM, ItemVisitor.visit(change.item(), ItemWriter.INSTANCE)));
    }

    @Override
    public StoredChange amended(Change.Amended change) {
        ItemKind kind = change.item().id().kind();
        return stored(
                new EventKind(kind, EventKind.Verb.AMENDED),
                change.item().id().toString(),
                Map.of(
                        StoredChange.ITEM,
                        ItemVisitor.visit(change.item(), ItemWriter.INSTANCE),
                        StoredChange.WHY,
                        change.why()));
    }

    @Override
    public StoredChange voided(Change.Voided change) {
        return stored(
                new EventKind(change.item().kind(), EventKind.Verb.VOIDED),
                change.item().toString(),
                Map.of(StoredChange.WHY, change.why()));
    }

    @Override
    public StoredChange undone(Change.Undone change) {
        return stored(
                new EventKind(null, EventKind.Verb.UNDONE), change.batch(), Map.of(StoredChange.WHY, change.why()));
    }

    private static StoredChange stored(EventKind kind, String subject, Map<String, Object> sections) {
        return new StoredChange(kind.code(), EventKind.VERSION, subject, sections);
    }
}
