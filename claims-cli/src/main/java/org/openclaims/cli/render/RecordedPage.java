package org.openclaims.cli.render;

import java.util.List;
import org.openclaims.cli.words.Language;
import org.openclaims.report.ActView;
import org.openclaims.report.RecordedReport;

/** What a command recorded, as a page: short, because somebody waits for it. */
final class RecordedPage {
    private final Page page;
    private final Language language;

    RecordedPage(Page page) {
        this.page = page;
        language = page.language();
    }

    void write(RecordedReport report) {
        page.title(language.recorded().head(report));
        if (report.claim() != null) {
            page.entry(null, report.claim().text(), report.claim().handle());
        }
        page.fact(
                language.say("Act"),
                report.acts().stream()
                        .map(act -> language.sayings().sentence(act, null))
                        .toList());
        report.acts().stream().limit(1).forEach(act -> quote(act));
        page.fact(
                language.say("Now"),
                report.positions().stream().map(language.recorded()::position).toList());
        page.fact(
                language.say("Contest"),
                report.contest() == null
                        ? List.of()
                        : List.of(language.standing().contest(report.contest())));
        page.fact(
                language.say("New"),
                report.created().stream().map(language.recorded()::created).toList());
        page.fact(
                language.say("Corrected"),
                report.corrections().stream().map(language.proofs()::correction).toList());
        report.corrections()
                .forEach(correction ->
                        page.fact(language.say("Changed"), language.proofs().changes(correction)));
        page.fact(
                language.say("Advice"),
                report.advice().stream().map(language::say).toList());
        Passages.sources(page, report.sources());
    }

    private void quote(ActView act) {
        Passages.quote(page, act);
    }
}
