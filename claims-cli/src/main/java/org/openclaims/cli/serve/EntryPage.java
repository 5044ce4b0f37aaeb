package org.openclaims.cli.serve;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaims.report.ClaimRef;
import org.openclaims.report.RecordedReport;

/**
 * The form for what somebody did.
 *
 * @param claim that it was done to; null for a new one
 * @param commandId so that a form that is sent twice is recorded once
 * @param typed what stands in it, by the names of its fields
 * @param names of people, to choose from
 * @param doubts names that stand in it and are close to known ones
 * @param refused why it was not recorded, in one sentence; null if it was not tried
 * @param tried what it would record; null if it was not tried, or refused
 * @param understood how dates were understood
 */
public record EntryPage(
        @Nullable ClaimRef claim,
        String commandId,
        Map<String, String> typed,
        List<String> names,
        List<Doubt> doubts,
        @Nullable String refused,
        @Nullable RecordedReport tried,
        List<String> understood) {
    /**
     * A name that is not on record, and close to one that is.
     *
     * @param name as typed
     * @param close those that are
     * @param saidToBeNew whether its box is ticked
     */
    public record Doubt(String name, String close, boolean saidToBeNew) {}

    /** Fields that are folded away while nothing stands in them. */
    private static final List<String> DETAILS =
            List.of("lang", "translation", "form", "form-by", "for", "told-by", "venue", "with", "note");

    /** Whether something stands in one of the fields that are folded away else. */
    public boolean detailed() {
        return DETAILS.stream().anyMatch(typed::containsKey);
    }

    /** What stands in a field; empty if nothing does. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
