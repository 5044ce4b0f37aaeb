package org.openclaims.log;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;

/**
 * Finds what to read in the record. It finds and never judges: what is found may have been voided or undone since, and only a {@link Dossier}
 * says what stands. No question is for fewer than none: {@code most} is 0 or more, else an {@link IllegalArgumentException} is thrown.
 */
public interface LogReader {
    /** The place of the newest event; 0 in an empty record. */
    long head();

    /** When the newest event was recorded; empty in an empty record. */
    Optional<Instant> headRecordedAt();

    /** Events filed under any of the items in any of the roles, each once, oldest first. */
    List<Event> events(Collection<ItemId> items, Set<Role> roles);

    /** The events of one command, oldest first; empty if there is no such batch. */
    List<Event> events(String batchId);

    /** The first of them; empty also where its words are gone and nothing was left in their place. */
    Optional<Event> first(String batchId);

    /** The item that was given this handle. */
    Optional<ItemId> item(String handle);

    /** The highest number that a handle {@code base + number} was given; 0 if none. */
    int highest(String base);

    /** Handles of items of this kind that begin so, in alphabetical order. */
    List<String> handles(ItemKind kind, String prefix, int most);

    /** Items found under exactly this key, given whole; whoever keeps terms looks for {@link Term#key} of it. */
    Set<ItemId> find(Field field, String key);

    /** All terms of a field whose key begins so, in alphabetical order. */
    List<Term> terms(Field field, String prefix, int most);

    /** The terms of a field that come after a key in alphabetical order. */
    List<Term> termsAfter(Field field, String key, int most);

    /** The items of a kind that are found under no name: the names of such a party were erased. Looks through all of the kind, and reads none. */
    Set<ItemId> unnamed(ItemKind kind);

    /**
     * Items of one kind, newest first.
     *
     * @param before only those first recorded before this place; {@link Long#MAX_VALUE} to start from the newest
     */
    List<Placed> newest(ItemKind kind, long before, int most);

    /**
     * Claims, newest first. Where very many keywords are given, some of them may be passed over, and more be found.
     *
     * @param before only claims first recorded before this place; {@link Long#MAX_VALUE} to start from the newest
     */
    List<Placed> claims(Sought sought, long before, int most);

    /** Commands, newest first, with numbers below {@code before}. */
    List<Batch> batches(long before, int most);

    /** The command with this number. */
    Optional<Batch> batch(long number);

    /** The batches of one command, oldest first: one, unless it was recorded part by part. Empty if there is no such command. */
    List<Batch> batches(String commandId);

    /** What a batch of more than {@link Tally#MOST_TOLD} changes did, counted, without reading them; empty for one of fewer. */
    List<Tally> tallies(Batch batch);

    /**
     * What every reader asks first of how much it is to answer with.
     *
     * @return the number
     * @throws IllegalArgumentException if it is negative
     */
    static int most(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("fewer than none are asked for: " + most);
        }
        return most;
    }

    /** Every event, oldest first. */
    void replay(Consumer<Event> reader);

    /**
     * An item and its place.
     *
     * @param seq of the event that added it
     */
    record Placed(ItemId item, long seq) {}
}
