package org.openclaims.position;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.act.Act;
import org.openclaims.date.EventDate;

/**
 * What one would have to find out to settle an ambiguous position.
 *
 * @param act the one whose date matters
 * @param other the one it must be held against; null if the question is whether {@code act} counted by the day
 * @param clock on which clock it must have counted
 * @param by the day asked about
 */
public record Question(Act act, @Nullable Act other, ClockKind clock, LocalDate by) {

    /** The question in words. */
    public String text() {
        if (other != null) {
            return "Was " + named(act, act.made()) + " made before or after " + named(other, other.made()) + "?";
        }
        return switch (clock) {
            case MADE -> "Had " + named(act, act.made()) + " been made by " + by + "?";
            case PUBLIC -> "Had " + named(act, act.becamePublic()) + " become public by " + by + "?";
        };
    }

    private static String named(Act act, EventDate date) {
        String words = date.words();
        String when = words == null ? date.display(Locale.ENGLISH) : words;
        String force = act.force() == null ? "" : Codes.of(act.force()) + " ";
        return act.handle() + " (" + force + Codes.of(act.kind()) + ", " + when + ")";
    }
}
