package org.openclaims.log;

import org.jspecify.annotations.Nullable;

/**
 * Who wants to record something, with what, and why.
 *
 * @param id unique to this wish: giving the same command again records nothing twice
 * @param name {@code retract}
 * @param actor as they call themselves
 * @param tool {@code claims 0.1.0}
 * @param reason null if none was given
 * @param request what was asked for, in any spelling that is the same for the same wish: the same id with another request is refused
 */
public record Command(
        String id,
        String name,
        String actor,
        String tool,
        @Nullable String reason,
        String request) {}
