package org.openclaims.log;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.Item;

/** Events as they are read after an erasure. */
record Redacted(Change.Erased order) implements Change.Visitor<Change> {
    Event event(Event event) {
        boolean said = event.id().equals(order.words().event()) || event.change() instanceof Change.Erased;
        return new Event(
                event.seq(),
                event.id(),
                batch(event.batch()),
                said ? event.change().accept(this) : event.change());
    }

    Batch batch(Batch batch) {
        Words.Part part = order.words().part();
        boolean actor = part == Words.Part.ACTOR;
        boolean about = batch.id().equals(order.words().subject()) && (actor || part == Words.Part.REQUEST);
        return !about
                ? batch
                : new Batch(
                        batch.number(),
                        batch.chain(),
                        batch.id(),
                        batch.commandId(),
                        batch.command(),
                        actor ? text() : batch.actor(),
                        batch.recordedAt(),
                        batch.tool(),
                        actor ? batch.reason() : order.text());
    }

    @Override
    public Change added(Change.Added change) {
        return new Change.Added(item(change.item()));
    }

    @Override
    public Change amended(Change.Amended change) {
        return new Change.Amended(item(change.item()), why(change.why()));
    }

    @Override
    public Change voided(Change.Voided change) {
        return new Change.Voided(change.item(), why(change.why()));
    }

    @Override
    public Change undone(Change.Undone change) {
        return new Change.Undone(change.batch(), why(change.why()));
    }

    /** What an earlier erasure had left may go too. */
    @Override
    public Change erased(Change.Erased change) {
        return change.words().equals(order.words())
                ? new Change.Erased(change.words(), order.item(), order.text(), change.order())
                : change;
    }

    private Item item(Item item) {
        return order.words().part() == Words.Part.ITEM ? Objects.requireNonNull(order.item()) : item;
    }

    private String why(String why) {
        return order.words().part() == Words.Part.WHY ? text() : why;
    }

    private String text() {
        @Nullable String text = order.text();
        return text == null ? ErasureOrder.NOTHING : text;
    }
}
