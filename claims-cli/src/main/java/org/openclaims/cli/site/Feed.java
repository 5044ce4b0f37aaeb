package org.openclaims.cli.site;

import java.util.Set;
import org.openclaims.cli.words.Harmless;
import org.openclaims.cli.words.Language;
import org.openclaims.report.LogReport;

/**
 * What was recorded lately, as an Atom feed (RFC 4287). It goes to the public like the pages: words that no page shows as said are not quoted, and why
 * something was recorded is the desk's own, but for why the record was corrected.
 */
final class Feed {
    private Feed() {}

    /**
     * The feed.
     *
     * @param claims handles of the claims that have a page
     * @param shown handles of what the pages show
     * @param publication without an address links are relative
     */
    static String of(LogReport log, Set<String> claims, Set<String> shown, Publication publication) {
        String address = publication.address();
        Language language = publication.language();
        String newest = log.commands().isEmpty()
                ? "1970-01-01T00:00:00Z"
                : log.commands().get(0).batch().recordedAt().toString();
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
        for (LogReport.Row row : log.commands()) {
            String steps = String.join(
                    "; ", language.steps().words(row, step -> !row.undone() && shown.contains(step.what())));
            String why = row.steps().stream().anyMatch(Feed::corrects) ? language.changes().why(row) : "";
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
                            text(row.batch().command()
                                    + (row.undone() ? " (" + language.say("undone, does not count") + ")" : "")),
                            text(row.batch().id()),
                            row.batch().recordedAt(),
                            text(address + page),
                            text(why.isBlank() ? steps : steps + ". " + language.say("Why") + ": " + why)));
        }
        return feed.append("</feed>\n").toString();
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
