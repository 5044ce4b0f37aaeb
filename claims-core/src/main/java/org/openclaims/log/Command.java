package org.openclaims.log;

import org.jspecify.annotations.Nullable;
import org.openclaims.item.UnfitText;

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
        String request) {
    private static final String PART = "#part-";

    /**
     * @throws org.openclaims.item.UnfitText if one of the texts cannot be kept (a NUL, half a surrogate pair)
     * @throws IllegalArgumentException if the id is blank: no two wishes could be told apart
     */
    public Command {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a command without an id");
        }
        UnfitText.checked(id);
        UnfitText.checked(name);
        UnfitText.checked(actor);
        UnfitText.checked(tool);
        if (reason != null) {
            UnfitText.checked(reason);
        }
    }

    /**
     * A command of a program that gives none twice, and no reason. It does not say what was asked for: whatever is asked for with the same id again is taken
     * for the same wish, records nothing, and is answered with what was recorded first.
     *
     * @param id {@link org.openclaims.item.Ids#nextKey} for each wish; never blank
     */
    public static Command of(String id, String name, String actor, String tool) {
        return new Command(id, name, actor, tool, null, "");
    }

    /**
     * What is recorded part by part is a batch for each, and one command to whoever gave it.
     *
     * @param number from 1; the first part has the id of the whole
     */
    public Command part(int number) {
        return number == 1 ? this : new Command(id + PART + number, name, actor, tool, reason, request);
    }

    /**
     * What whoever gives a command may give: parts are made by a log.
     *
     * @throws CommandConflict if the id says that it is a part
     */
    public void requireWhole() {
        if (id.contains(PART)) {
            throw CommandConflict.part(id);
        }
    }

    /** The id of the command that a batch with this command id is a part of; the same if it is the whole. */
    public static String whole(String commandId) {
        int part = commandId.lastIndexOf(PART);
        return part < 0 ? commandId : commandId.substring(0, part);
    }

    /** How the ids of all parts but the first begin. */
    public static String parts(String whole) {
        return whole + PART;
    }
}
