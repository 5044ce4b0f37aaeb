package org.openclaims.cli.site;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openclaims.cli.words.Harmless;
import org.openclaims.cli.words.Language;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Tally;
import org.openclaims.log.Verb;
import org.openclaims.report.LogReport;

/**
 * What was recorded lately, as an Atom feed (RFC 4287). It goes to the public like the pages: words that no page shows as said are not quoted, also
 * where they were corrected since, and nothing tells of what they show only on a later day. Why something was recorded is the desk's own, but for why
 * the record was corrected.
 */
final class Feed {
    private Feed() {}

    /**
     * The feed.
     *
     * @param claims handles of the claims that have a page
     * @param standing handles of what stands, and whether the pages show it
     * @param publication without an address links are relative
     */
    static String of(LogReport log, Set<String> claims, Map<String, Boolean> standing, Publication publication) {
        String address = publication.address();
        Language language = publication.language();
        List<LogReport.Row> rows = log.commands().stream()
                .filter(row -> row.steps().isEmpty() || row.steps().stream().anyMatch(step -> told(step, standing)))
                .toList();
        String newest = rows.isEmpty()
                ? "1970-01-01T00:00:00Z"
                : rows.get(0).batch().recordedAt().toString();
        StringBuilder feed = new StringBuilder("""
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom">
                <title>%s</title>
                <id>%s</id>
                <updated>%s</updated>
                <author><name>Open Claims</name></author>
                <link rel="self" href="%sfeed.atom"/>
                <link href="%sindex.html"/>
                """.formatted(
                        text(language.say("Changes to the record")),
                        address.isEmpty() ? "urn:openclaims:changes" : text(address),
                        newest,
                        text(address),
                        text(address)));
        Corrected corrected = new Corrected();
        for (LogReport.Row whole : rows) {
            LogReport.Row row = told(whole, standing);
            String steps = String.join(
                    "; ",
                    language.steps()
                            .words(
                                    row,
                                    step -> !row.undone()
                                            && standing.getOrDefault(step.what(), false)
                                            && !corrected.since(step)));
            String why = row.steps().stream().anyMatch(Feed::corrects)
                    ? language.changes().why(row)
                    : "";
            // What the command was called tells of all that it did.
            String title = row.steps().size() < whole.steps().size()
                    ? language.say("Changes to the record")
                    : row.batch().command();
            String since = "";
            if (row.undone()) {
                since = " (" + language.say("undone, does not count") + ")";
            } else if (row.steps().stream().anyMatch(corrected::since)) {
                since = " (" + language.say("corrected since") + ")";
            }
            corrected.by(whole);
            String page = row.steps().stream()
                    .map(step -> step.what().indexOf('/') < 0
                            ? step.what()
                            : step.what().substring(0, step.what().indexOf('/')))
                    .filter(claims::contains)
                    .map(handle -> "claims/" + handle + ".html")
                    .findFirst()
                    .orElse("index.html");
            feed.append("""
                    <entry>
                    <title>%s</title>
                    <id>urn:uuid:%s</id>
                    <updated>%s</updated>
                    <link href="%s"/>
                    <summary>%s</summary>
                    </entry>
                    """.formatted(
                            text(title + since),
                            text(row.batch().id()),
                            row.batch().recordedAt(),
                            text(address + page),
                            text(why.isBlank() ? steps : steps + ". " + language.say("Why") + ": " + why)));
        }
        return feed.append("</feed>\n").toString();
    }

    /** What does not stand any more is told as what was corrected. */
    private static boolean told(LogReport.Step step, Map<String, Boolean> standing) {
        return standing.getOrDefault(step.what(), true);
    }

    private static LogReport.Row told(LogReport.Row row, Map<String, Boolean> standing) {
        return new LogReport.Row(
                row.batch(),
                row.batches(),
                row.steps().stream().filter(step -> told(step, standing)).toList(),
                row.tallies(),
                row.why(),
                row.undone());
    }

    /** What newer commands corrected. */
    private static final class Corrected {
        private final Set<String> handles = new HashSet<>();
        private final Set<ItemKind> kinds = EnumSet.noneOf(ItemKind.class);

        /** Whether it says what does not stand so any more. */
        boolean since(LogReport.Step step) {
            return handles.contains(step.what()) || step.kind() != null && kinds.contains(step.kind());
        }

        void by(LogReport.Row row) {
            if (row.undone()) {
                return;
            }
            for (LogReport.Step step : row.steps()) {
                if (step.verb() == Verb.AMENDED) {
                    handles.add(step.what());
                }
            }
            // Of what is told in numbers it is not known which.
            for (Tally tally : row.tallies()) {
                if (tally.verb() == Verb.AMENDED
                        && tally.kind() != null
                        && row.steps().isEmpty()) {
                    kinds.add(tally.kind());
                }
            }
        }
    }

    private static boolean corrects(LogReport.Step step) {
        return switch (step.verb()) {
            case AMENDED, REWORDED, VOIDED, UNDONE, ERASED -> true;
            case ADDED -> false;
        };
    }

    private static String text(String words) {
        return Harmless.block(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
