package org.openclaims.cli.transfer;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.desk.NewNames;
import org.openclaims.log.LogReader;
import org.openclaims.party.Party;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whom an import made new, and who of them may be somebody else, or two. */
final class Newcomers {
    private static final int SHOWN = 10;

    private final List<Party> parties;
    private final long all;
    private final @Nullable Map<Party, List<Party>> close;

    /**
     * @param parties that are new, as many of them as are to be named
     * @param all how many are new
     * @param reader of the record with them in it
     */
    Newcomers(List<Party> parties, long all, LogReader reader) {
        this.parties = parties;
        this.all = all;
        close = NewNames.close(reader, parties).orElse(null);
    }

    /** @param command that recorded them; null if none did */
    void print(PrintWriter out, @Nullable Long command) {
        if (parties.isEmpty()) {
            return;
        }
        String names = parties.stream().limit(SHOWN).map(Party::name).collect(Collectors.joining(", "));
        long more = all - SHOWN;
        Reasons.wrapped(
                out,
                String.format(Locale.ROOT, "New people and organizations: %,d (", all) + names
                        + (more > 0 ? String.format(Locale.ROOT, " and %,d more", more) : "") + ")");
        List<String> doubts = parties.stream()
                .filter(party -> NewNames.looksLikeTwo(party) || !closeTo(party).isEmpty())
                .map(this::doubt)
                .toList();
        doubts.stream().limit(SHOWN).forEach(doubt -> Reasons.print(out, doubt));
        if (doubts.size() > SHOWN) {
            Reasons.print(out, "and " + (doubts.size() - SHOWN) + " more, which --json lists");
        }
        if (!doubts.isEmpty()) {
            Reasons.print(
                    out,
                    (command == null ? "" : "If two of them are one: claims party merge NAME SAME --why TEXT. ")
                            + "If one of them is somebody who goes by another name, or two: "
                            + (command == null ? "" : "take this import back (claims undo " + command + "), ")
                            + "write the names in the file so, or say it with claims party alias, and import again.");
        }
        if (close == null) {
            Reasons.print(out, "They are too many to be held against each other and those who are here for slips.");
        }
        out.println();
    }

    private List<Party> closeTo(Party party) {
        return close == null ? List.of() : close.getOrDefault(party, List.of());
    }

    private String doubt(Party party) {
        String named = "\"" + party.name() + "\" (" + party.handle() + ")";
        return NewNames.looksLikeTwo(party)
                ? named + " looks like two names"
                : named + " is close to "
                        + closeTo(party).stream()
                                .map(other -> "\"" + other.name() + "\" (" + other.handle() + ")")
                                .collect(Collectors.joining(", "));
    }

    void json(ObjectNode json) {
        ArrayNode named = json.putArray("newParties");
        for (Party party : parties) {
            ObjectNode one = named.addObject();
            named(one, party);
            one.put("kind", Codes.of(party.kind()));
            one.put("looksLikeTwo", NewNames.looksLikeTwo(party));
            ArrayNode others = one.putArray("closeTo");
            closeTo(party).forEach(other -> named(others.addObject(), other));
        }
        json.put("newPartiesCompared", close != null);
    }

    private static void named(ObjectNode json, Party party) {
        json.put("handle", party.handle()).put("name", party.name());
    }
}
