package org.openclaims.cli.shell;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.Ids;

/**
 * What a command may need of the world: everything that a test wants to hold still.
 *
 * @param out for what was asked for
 * @param err for everything else that is said
 * @param environment of the process
 * @param home the person's own directory
 * @param actor who gives the commands, as they call themselves
 * @param tool name and version of this program
 * @param zone where the person is. Not a ZoneId: making one opens every jar to look for rules of other makers, 30 ms that a plain day need not wait for
 * @param stores opens the store that a location names
 */
public record Session(
        PrintWriter out,
        PrintWriter err,
        Terminal terminal,
        Map<String, String> environment,
        String home,
        String system,
        String actor,
        String tool,
        InstantSource clock,
        TimeZone zone,
        Ids ids,
        StoreOpener stores) {

    /** The calendar day where the person is. */
    public LocalDate today() {
        Instant now = clock.instant();
        int seconds = zone.getOffset(now.toEpochMilli()) / 1000;
        return LocalDate.ofInstant(now, ZoneOffset.ofTotalSeconds(seconds));
    }

    /** This instant. */
    public Instant now() {
        return clock.instant();
    }

    /** A variable of the environment; null if it is not set or empty. */
    public @Nullable String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** The same session with another place to print to. */
    public Session printingTo(PrintWriter otherOut) {
        return new Session(otherOut, err, terminal, environment, home, system, actor, tool, clock, zone, ids, stores);
    }
}
