package org.openclaims.log;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;

/** Reads a record in memory until its read has ended: nobody is to rely here on what no other log can do. */
final class MemoryReader implements LogReader {
    private final Supplier<MemoryIndex> record;
    private boolean ended;

    /** @param record as it is at the moment, also while it is written */
    MemoryReader(Supplier<MemoryIndex> record) {
        this.record = record;
    }

    /** What is asked from now on is a mistake. */
    void end() {
        ended = true;
    }

    private MemoryIndex index() {
        if (ended) {
            throw new IllegalStateException(
                    "the read of this reader has ended: ask it within the read, and keep what it answered");
        }
        return record.get();
    }

    @Override
    public long head() {
        return index().head();
    }

    @Override
    public Optional<Instant> headRecordedAt() {
        return index().headRecordedAt();
    }

    @Override
    public List<Event> events(Collection<ItemId> items, Set<Role> roles) {
        return index().events(items, roles);
    }

    @Override
    public List<Event> events(String batchId) {
        return index().events(batchId);
    }

    @Override
    public Optional<Event> first(String batchId) {
        return index().first(batchId);
    }

    @Override
    public Optional<ItemId> item(String handle) {
        return index().item(handle);
    }

    @Override
    public int highest(String base) {
        return index().highest(base);
    }

    @Override
    public List<String> handles(ItemKind kind, String prefix, int most) {
        return index().handles(kind, prefix, most);
    }

    @Override
    public Set<ItemId> find(Field field, String key) {
        return index().find(field, key);
    }

    @Override
    public List<Term> terms(Field field, String prefix, int most) {
        return index().terms(field, prefix, most);
    }

    @Override
    public List<Term> termsAfter(Field field, String key, int most) {
        return index().termsAfter(field, key, most);
    }

    @Override
    public Set<ItemId> unnamed(ItemKind kind) {
        return index().unnamed(kind);
    }

    @Override
    public List<Placed> newest(ItemKind kind, long before, int most) {
        return index().newest(kind, before, most);
    }

    @Override
    public List<Placed> claims(Sought sought, long before, int most) {
        return index().claims(sought, before, most);
    }

    @Override
    public List<Batch> batches(long before, int most) {
        return index().batches(before, most);
    }

    @Override
    public Optional<Batch> batch(long number) {
        return index().batch(number);
    }

    @Override
    public List<Batch> batches(String commandId) {
        return index().batches(commandId);
    }

    @Override
    public List<Tally> tallies(Batch batch) {
        return index().tallies(batch);
    }

    @Override
    public void replay(Consumer<Event> reader) {
        index().replay(reader);
    }
}
