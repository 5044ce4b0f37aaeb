package org.openclaims.cli.shell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.desk.WhichParty;
import org.openclaims.party.Party;

/** Who is meant by the names on a command line, after asking where it was not clear. */
public final class Meant {
    private final Map<String, String> meant = new HashMap<>();
    private final Set<String> surelyNew;

    Meant(List<String> surelyNew) {
        this.surelyNew = new HashSet<>(surelyNew);
    }

    /** The name to look up for the name that was typed. */
    public String meant(String typed) {
        return meant.getOrDefault(typed, typed);
    }

    /** The same for a name that may be missing. */
    public @Nullable String meantOrNull(@Nullable String typed) {
        return typed == null ? null : meant(typed);
    }

    /** The same for several. */
    public List<String> meant(List<String> typed) {
        return typed.stream().map(this::meant).toList();
    }

    /** Meant that are somebody new, although close to a known one. */
    public Set<String> surelyNew() {
        return surelyNew;
    }

    /** Asks who is meant; false if nobody can say. */
    boolean settle(WhichParty doubt, Session session) {
        StringBuilder prompt = new StringBuilder("\"" + doubt.typed() + "\": who is meant?\n");
        List<Party> candidates = doubt.candidates();
        for (int i = 0; i < candidates.size(); i++) {
            prompt.append("  ")
                    .append(i + 1)
                    .append("  ")
                    .append(candidates.get(i).name());
            prompt.append(" (").append(candidates.get(i).handle()).append(")\n");
        }
        prompt.append(doubt.nearOnly() ? "  n  somebody new\n" : "").append("Number, or nothing to stop: ");
        Optional<String> answer = session.terminal().ask(prompt.toString()).map(String::strip);
        if (answer.isEmpty()) {
            session.err().println();
        }
        if (answer.isPresent() && doubt.nearOnly() && answer.get().equalsIgnoreCase("n")) {
            surelyNew.add(doubt.typed());
            return true;
        }
        for (int i = 0; i < candidates.size(); i++) {
            if (answer.isPresent() && answer.get().equals(Integer.toString(i + 1))) {
                meant.put(doubt.typed(), candidates.get(i).handle());
                return true;
            }
        }
        return false;
    }
}
