package org.openclaims.store.event;

import java.util.Map;
import java.util.Objects;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.ErasureOrder;
import org.openclaims.log.ItemVisitor;
import org.openclaims.log.Words;

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

    @Override
    public StoredChange erased(Change.Erased change) {
        Words words = change.words();
        ItemKind kind = words.item().map(ItemId::kind).orElse(null);
        Item item = change.item();
        Object left = item != null
                ? ItemVisitor.visit(item, ItemWriter.INSTANCE)
                : words.part() == Words.Part.REQUEST
                        ? new Tree().put("reason", change.text()).map()
                        : Objects.requireNonNullElse(change.text(), ErasureOrder.NOTHING);
        return stored(
                new EventKind(kind, EventKind.Verb.ERASED),
                words.subject(),
                Map.of(
                        StoredChange.LEFT,
                        left,
                        StoredChange.OF,
                        new Tree()
                                .put("event", words.event())
                                .put("section", words.part())
                                .map(),
                        StoredChange.ORDER,
                        new Tree()
                                .put("basis", change.order().basis())
                                .put("decidedBy", change.order().decidedBy())
                                .put("on", change.order().on().toString())
                                .map()));
    }

    private static StoredChange stored(EventKind kind, String subject, Map<String, Object> sections) {
        return new StoredChange(kind.code(), EventKind.VERSION, subject, sections);
    }
}
