package org.openclaims.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.ErasureOrder;

/**
 * What an erasure takes, and what it leaves.
 *
 * @param about the thing; null for a command
 * @param gone thing by thing, those whose words go before those that only get another handle
 * @param reasons how many commands on these things lose the reason that was given for them, which may say the same words
 * @param stays sentences: what refers to it and is not touched
 * @param elsewhere where the same words stand in other things, which are not touched either: handles, and {@code command 12}
 * @param chains in which the words stand; each needs an order of its own
 */
public record Erasure(
        @Nullable ItemId about,
        ErasureOrder order,
        List<Gone> gone,
        int reasons,
        List<String> stays,
        List<String> elsewhere,
        List<String> chains) {
    public Erasure {
        gone = List.copyOf(gone);
        stays = List.copyOf(stays);
        elsewhere = List.copyOf(elsewhere);
        chains = List.copyOf(chains);
    }

    /**
     * One thing.
     *
     * @param kind null for what was said about a command
     * @param was its handle before, which may hold a name; the number of the command
     * @param handle that it has afterwards
     * @param words whether words go; else only its handle does
     * @param versions of it that are touched
     */
    public record Gone(@Nullable ItemKind kind, String was, String handle, boolean words, int versions) {}
}
