package org.openclaims.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openclaims.date.EventDate;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.item.Texts;

/**
 * An office that a party held, or any other description that goes with a name for a time ("former foreign minister").
 *
 * @param from first day; null if not known
 * @param until last day, still in office on it; null if not known or still held
 */
public record Office(
        ItemId id,
        String handle,
        ItemId party,
        String title,
        @Nullable EventDate from,
        @Nullable EventDate until) implements Item {
    public Office {
        id.require(ItemKind.OFFICE);
        Texts.required("the handle", handle);
        party.require(ItemKind.PARTY);
        Texts.required("the title", title);
        if (from != null && until != null && until.latest().isBefore(from.earliest())) {
            throw new IllegalArgumentException("the office ends before it begins");
        }
    }

    /** Whether the office may have been held on this day; where its dates are uncertain the answer is yes. */
    public boolean mayCover(LocalDate day) {
        return (from == null || !from.earliest().isAfter(day))
                && (until == null || !until.latest().isBefore(day));
    }

    /** Whether the office was certainly held on this day. */
    public boolean covers(LocalDate day) {
        return mayCover(day)
                && (from == null || !from.latest().isAfter(day))
                && (until == null || !until.earliest().isBefore(day));
    }
}
