package org.openclaims.cli.render;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.cli.words.Language;
import org.openclaims.report.Citation;
import org.openclaims.report.ClaimReport;
import org.openclaims.report.CorrectionView;
import org.openclaims.report.CorrectionsReport;
import org.openclaims.report.Listing;
import org.openclaims.report.LogReport;
import org.openclaims.report.PersonReport;
import org.openclaims.report.RecordedReport;
import org.openclaims.report.Report;
import org.openclaims.report.StatusReport;

/** Reports as other programs read them. */
final class JsonWriter implements Report.Visitor<Json> {
    private final Json json;
    private final JsonParts parts;
    private final JsonItems items;

    private JsonWriter(Json json) {
        this.json = json;
        parts = new JsonParts(json);
        items = new JsonItems(json, parts);
    }

    static String write(Report report) {
        return Json.document(json -> report.accept(new JsonWriter(json)));
    }

    @Override
    public Json person(PersonReport report) {
        json.object("party", report.person(), items::card);
        parts.view(report.view());
        json.objects("claims", report.claims(), items::held)
                .objects("about", report.about(), items::held)
                .object("counts", report.counts(), items::counts)
                .put("outdatedActs", report.outdated())
                .put("doubtedActs", report.view().doubted())
                .put("note", report.note())
                .objects(
                        "reactions",
                        report.reactions(),
                        one -> json.object("claim", one.claim(), parts::ref).object("act", one.act(), parts::act))
                .objects(
                        "told",
                        report.told(),
                        one -> json.object("claim", one.claim(), parts::ref).object("act", one.act(), parts::act));
        return ends(report.corrections(), report.sources());
    }

    private Json ends(List<CorrectionView> corrections, List<Citation> sources) {
        return json.objects("corrections", corrections, items::correction).objects("sources", sources, items::source);
    }

    @Override
    public Json claim(ClaimReport report) {
        parts.ref(report.claim().ref());
        parts.view(report.view());
        parts.facts(report.claim());
        json.put("doubtedActs", report.view().doubted())
                .objects(
                        "wordings",
                        report.wordings(),
                        one -> json.put("version", one.version())
                                .put("text", one.text())
                                .put("language", one.language())
                                .put("sameMeaning", one.sameMeaning()))
                .objects("positions", report.positions(), parts::held)
                .objects(
                        "acts",
                        report.positions().stream()
                                .flatMap(held -> held.acts().stream())
                                .toList(),
                        parts::act);
        return ends(report.corrections(), report.sources());
    }

    @Override
    public Json listing(Listing report) {
        parts.view(report.view());
        json.objects("claims", report.rows(), row -> {
            parts.ref(row.claim().ref());
            json.put("kind", Codes.of(row.claim().claim().kind()))
                    .objects("about", row.claim().subjects(), parts::who)
                    .strings("tags", row.claim().claim().tags())
                    .put("contest", Codes.of(row.claim().contest()))
                    .object("verdict", row.claim().verdict(), parts::verdict)
                    .objects("positions", row.positions(), parts::position);
        });
        return next(report.next());
    }

    private Json next(@Nullable Long next) {
        return next == null ? json.none("next") : json.put("next", next);
    }

    @Override
    public Json status(StatusReport report) {
        parts.view(report.view());
        json.put("note", report.note())
                .objects(
                        "people",
                        report.people(),
                        row -> json.object("party", row.party(), parts::who)
                                .put("office", row.office())
                                .object("counts", row.counts(), items::counts)
                                .object(
                                        "newest",
                                        row.newest(),
                                        newest -> json.put("day", JsonParts.day(newest.day()))
                                                .object("claim", newest.claim(), parts::ref)
                                                .object("position", newest.position(), parts::position)));
        return json.put("next", report.next());
    }

    @Override
    public Json log(LogReport report) {
        json.put("correctionsOnly", report.correctionsOnly())
                .objects(
                        "commands",
                        report.commands(),
                        row -> json.put("number", row.batch().number())
                                .put("chain", row.batch().chain())
                                .put("at", row.batch().recordedAt().toString())
                                .put("actor", row.batch().actor())
                                .put("command", row.batch().command())
                                .put("tool", row.batch().tool())
                                .objects(
                                        "steps",
                                        row.steps(),
                                        step -> json.put("verb", Codes.of(step.verb()))
                                                .put("kind", step.kind() == null ? null : Codes.of(step.kind()))
                                                .put("what", step.what())
                                                .put("text", Language.ENGLISH.say(step.text())))
                                .objects(
                                        "tallies",
                                        row.tallies(),
                                        tally -> json.put("verb", Codes.of(tally.verb()))
                                                .put("kind", tally.kind() == null ? null : Codes.of(tally.kind()))
                                                .put("times", tally.times()))
                                .put("batches", row.batches())
                                .put("why", row.why())
                                .put("undone", row.undone()));
        return next(report.next());
    }

    @Override
    public Json corrections(CorrectionsReport report) {
        json.put("knownAt", report.knownAt().toString())
                .object("of", report.of(), items::thing)
                .put("since", instant(report.query().since()))
                .put("until", instant(report.query().until()))
                .objects("corrections", report.rows(), row -> {
                    items.correction(row.correction());
                    json.put("stands", row.undoneBy() == null);
                    if (row.undoneBy() == null) {
                        json.none("undoneBy");
                    } else {
                        json.put("undoneBy", row.undoneBy().number());
                    }
                });
        return next(report.next());
    }

    private static @Nullable String instant(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    @Override
    public Json recorded(RecordedReport report) {
        json.object("claim", report.claim(), parts::ref)
                .object("act", report.acts().stream().findFirst().orElse(null), parts::act)
                .object(
                        "position",
                        report.positions().stream().findFirst().orElse(null),
                        now -> parts.position(now.position()))
                .objects("acts", report.acts(), parts::act)
                .objects("positions", report.positions(), now -> {
                    json.object("claim", now.claim(), parts::ref);
                    parts.position(now.position());
                })
                .put("contest", report.contest() == null ? null : Codes.of(report.contest()))
                .objects(
                        "created",
                        report.created(),
                        one -> json.put("kind", Codes.of(one.kind()))
                                .put("handle", one.handle())
                                .put("text", one.text())
                                .put(
                                        "takenFor",
                                        one.takenFor().isEmpty() ? null : Language.ENGLISH.say(one.takenFor())))
                .strings(
                        "advice",
                        report.advice().stream().map(Language.ENGLISH::say).toList())
                .object(
                        "batch",
                        report.batch(),
                        batch -> json.put("number", batch.number())
                                .put("chain", batch.chain())
                                .put("id", batch.id())
                                .put("command", batch.command())
                                .put("actor", batch.actor())
                                .put("at", batch.recordedAt().toString())
                                .put("repeated", report.repeated()))
                .put("dryRun", report.rehearsal());
        parts.view(report.view());
        return ends(report.corrections(), report.sources());
    }
}
