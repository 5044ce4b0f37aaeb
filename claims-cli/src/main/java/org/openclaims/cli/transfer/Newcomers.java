package org.openclaims.cli.transfer;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.cli.words.Language;
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
    void print(PrintWriter out, @Nullable Long command, Language language) {
        if (parties.isEmpty()) {
            return;
        }
        String names = parties.stream().limit(SHOWN).map(Party::name).collect(Collectors.joining(", "));
        long more = all - SHOWN;
        Reasons.wrapped(
                out,
                language.say("New people and organizations: {0}", language.number(all)) + " (" + names
                        + (more > 0 ? " " + language.say("and {0} more", language.number(more)) : "") + ")");
        List<String> doubts = parties.stream()
                .filter(party -> NewNames.looksLikeTwo(party) || !closeTo(party).isEmpty())
                .map(party -> doubt(party, language))
                .toList();
        doubts.stream().limit(SHOWN).forEach(doubt -> Reasons.print(out, doubt));
        if (doubts.size() > SHOWN) {
            Reasons.print(out, language.say("and {0} more, which --json lists", doubts.size() - SHOWN));
        }
        if (!doubts.isEmpty()) {
            Reasons.print(out, cure(command, language));
        }
        if (close == null) {
            Reasons.print(
                    out,
                    language.say("They are too many to be held against each other and those who are here for slips."));
        }
        out.println();
    }

    private static String cure(@Nullable Long command, Language language) {
        return command == null
                ? language.say(
                        "If one of them is somebody who goes by another name, or two: write the names in the file so, or say it with claims party alias, and import again.")
                : language.say(
                        "If two of them are one: claims party merge NAME SAME --why TEXT. If one of them is somebody who goes by another name, or two: take this import back (claims undo {0}), write the names in the file so, or say it with claims party alias, and import again.",
                        command);
    }

    private List<Party> closeTo(Party party) {
        return close == null ? List.of() : close.getOrDefault(party, List.of());
    }

    private String doubt(Party party, Language language) {
        return NewNames.looksLikeTwo(party)
                ? language.say("{0} looks like two names", named(party))
                : language.say(
                        "{0} is close to {1}",
                        named(party),
                        closeTo(party).stream().map(Newcomers::named).collect(Collectors.joining(", ")));
    }

    private static String named(Party party) {
        return "\"" + party.name() + "\" (" + party.handle() + ")";
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
