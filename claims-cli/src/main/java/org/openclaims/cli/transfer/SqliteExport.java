package org.openclaims.cli.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.act.Quote;
import org.openclaims.cli.words.Language;
import org.openclaims.date.EventDate;
import org.openclaims.report.ActView;
import org.openclaims.report.Citation;
import org.openclaims.report.ClaimReport;
import org.openclaims.report.EvidenceView;
import org.openclaims.report.Held;
import org.openclaims.report.VerdictView;
import org.openclaims.report.Who;
import org.openclaims.source.Source;
import org.openclaims.store.sqlite.FlatFile;

/**
 * Flat tables for Datasette, sqlite-utils and whoever knows SQL: handles are keys, dates stand as they are written in EDTF and as the first and last
 * day they can mean, and the views say in one row what usually takes a join.
 */
final class SqliteExport implements Export {
    private static final String TABLES = """
            create table export (as_of text, clock text, known_at text, made_at text, tool text, which text);
            create table people (handle text primary key, name text not null, kind text not null);
            create table sources (handle text primary key, publisher text, title text, author text, url text, published text, language text);
            create table claims (handle text primary key, text text not null, language text, kind text not null, contest text not null, tags text,
              about text, verdict text, comparable text, reviewer text, given text);
            create table claim_about (claim text references claims, person text references people, primary key (claim, person));
            create table claim_tags (claim text references claims, tag text, primary key (claim, tag));
            create table positions (claim text references claims, person text references people, state text not null, flags text, since text,
              since_earliest text, count integer, question text, primary key (claim, person));
            create table history (claim text references claims, person text references people, "from" text, "to" text, state text not null, flags text,
              act text references acts);
            create table acts (handle text primary key, claim text, claim_text text, kind text not null, force text, called text,
              person text references people, on_behalf_of text references people, made text, made_first text, made_last text, public text,
              public_first text, public_last text, office text, venue text, quote text, language text, attestation text, note text);
            create table act_sources (act text references acts, source text references sources, primary key (act, source));
            create table claim_acts (claim text references claims, act text references acts, primary key (claim, act));
            create table verdicts (handle text primary key, claim text references claims, earlier_wording text, label text not null, comparable text, scale text,
              reviewer text references people, given text, given_first text, given_last text, reasoning text, current integer not null);
            create table verdict_sources (verdict text references verdicts, source text references sources, primary key (verdict, source));
            create table evidence (handle text primary key, claim text references claims, bearing text not null, act text references acts,
              source text references sources, public text, summary text, quote text,
              on_earlier_wording integer not null);
            create index acts_of_claim on acts (claim);
            create index acts_of_person on acts (person);
            create index positions_of_person on positions (person);
            create index verdicts_of_claim on verdicts (claim);
            create index evidence_of_claim on evidence (claim);
            create view who_stands_where as
              select p.name as person, c.text as claim, s.state, s.flags, s.since, s.since_earliest, s.count, c.contest, c.verdict, c.comparable, c.reviewer,
                c.handle as claim_handle, p.handle as person_handle
              from positions s join claims c on c.handle = s.claim join people p on p.handle = s.person order by p.name, s.since;
            create view walk_backs as
              select p.name as person, a.claim_text as claim, a.kind, a.force, a.called, a.made, a.public, a.quote, b.name as for_whom,
                (select group_concat(s.url, ' ') from act_sources x join sources s on s.handle = x.source where x.act = a.handle) as urls,
                a.handle as act
              from acts a join people p on p.handle = a.person left join people b on b.handle = a.on_behalf_of
              where a.kind in ('clarify', 'retract', 'correct', 'reverse', 'deny', 'delete') order by a.public_first, a.handle;
            create view verdicts_given as
              select coalesce(v.earlier_wording, c.text) as claim, v.earlier_wording is not null as on_earlier_wording, v.label, v.comparable, r.name as reviewer, v.given, v.scale, v.current,
                (select group_concat(s.url, ' ') from verdict_sources x join sources s on s.handle = x.source where x.verdict = v.handle) as urls,
                v.handle as verdict
              from verdicts v join claims c on c.handle = v.claim left join people r on r.handle = v.reviewer order by v.given_first, v.handle;
            """;

    private final FlatFile file;
    private final VerdictWords words;

    SqliteExport(FlatFile file, VerdictWords words) {
        this.file = file;
        this.words = words;
    }

    @Override
    public void begin(Heading heading) {
        for (String ddl : TABLES.split(";\n")) {
            if (!ddl.isBlank()) {
                file.make(ddl);
            }
        }
        file.row(
                "export",
                heading.vantage().asOf().toString(),
                Codes.of(heading.vantage().clock()),
                heading.knownAt().toString(),
                heading.madeAt().toString(),
                heading.tool(),
                heading.which());
    }

    @Override
    public void claim(ClaimReport report) {
        String claim = report.claim().ref().handle();
        VerdictView verdict = report.claim().verdict();
        List<String> tags = report.claim().claim().tags();
        file.row(
                "claims",
                claim,
                report.claim().ref().text(),
                report.wordings().get(report.wordings().size() - 1).language(),
                Codes.of(report.claim().claim().kind()),
                Codes.of(report.claim().contest()),
                tags.isEmpty() ? null : String.join("; ", tags),
                report.claim().subjects().isEmpty()
                        ? null
                        : report.claim().subjects().stream().map(Who::name).collect(Collectors.joining("; ")),
                verdict == null ? null : verdict.verdict().label(),
                verdict == null ? null : words.code(verdict.verdict().label()),
                verdict == null ? null : verdict.reviewer().name(),
                verdict == null ? null : verdict.verdict().given().edtf().value());
        report.claim().subjects().forEach(who -> file.row("claim_about", claim, person(who)));
        tags.forEach(tag -> file.row("claim_tags", claim, tag));
        report.positions().forEach(held -> held(claim, held));
        report.claim().contested().forEach(act -> act(claim, act));
        report.claim().verdicts().forEach(one -> verdict(report, one));
        report.claim().evidence().forEach(one -> evidence(claim, one));
    }

    private void held(String claim, Held held) {
        var position = held.position();
        String person = person(position.party());
        file.row(
                "positions",
                claim,
                person,
                position.code(),
                flags(position.flags()),
                day(position.since()),
                day(position.sinceEarliest()),
                position.count(),
                Language.ENGLISH.standing().question(position));
        position.history()
                .forEach(period -> file.row(
                        "history",
                        claim,
                        person,
                        day(period.from()),
                        day(period.to()),
                        Codes.of(period.state()),
                        flags(period.flags()),
                        period.act()));
        held.acts().forEach(act -> act(claim, act));
    }

    /**
     * An act stands with the claim it was done to, and beside each claim that it counts for: where two say the same, more than one. Its own need not be
     * among those that were asked for.
     */
    private void act(String claim, ActView view) {
        var act = view.act();
        Quote quote = act.quote();
        file.row(
                "acts",
                act.handle(),
                view.claim().handle(),
                view.claim().text(),
                Codes.of(act.kind()),
                act.force() == null ? null : Codes.of(act.force()),
                act.form() == null ? null : act.form().called(),
                person(view.by()),
                view.onBehalfOf() == null ? null : person(view.onBehalfOf()),
                act.made().edtf().value(),
                first(act.made()),
                last(act.made()),
                act.becamePublic().edtf().value(),
                first(act.becamePublic()),
                last(act.becamePublic()),
                view.office(),
                act.venue(),
                quote == null ? null : quote.text(),
                quote == null ? null : quote.language(),
                Codes.of(act.attestation()),
                act.note());
        file.row("claim_acts", claim, act.handle());
        view.sources().forEach(citation -> file.row("act_sources", act.handle(), source(citation)));
    }

    private void verdict(ClaimReport report, VerdictView view) {
        var verdict = view.verdict();
        file.row(
                "verdicts",
                verdict.handle(),
                report.claim().ref().handle(),
                view.earlierWording()
                        ? Objects.requireNonNullElse(report.judged(view), "(an earlier wording of the claim)")
                        : null,
                verdict.label(),
                words.code(verdict.label()),
                verdict.scale(),
                person(view.reviewer()),
                verdict.given().edtf().value(),
                first(verdict.given()),
                last(verdict.given()),
                verdict.reasoning(),
                view.current() ? 1 : 0);
        view.sources().forEach(citation -> file.row("verdict_sources", verdict.handle(), source(citation)));
    }

    private void evidence(String claim, EvidenceView view) {
        var evidence = view.evidence();
        Quote quote = evidence.quote();
        file.row(
                "evidence",
                evidence.handle(),
                claim,
                Codes.of(evidence.bearing()),
                view.act(),
                source(view.source()),
                evidence.becamePublic().edtf().value(),
                evidence.summary(),
                quote == null ? null : quote.text(),
                view.earlierWording() ? 1 : 0);
    }

    private String person(Who who) {
        file.row("people", who.handle(), who.name(), Codes.of(who.kind()));
        return who.handle();
    }

    private String source(Citation citation) {
        Source source = citation.source();
        file.row(
                "sources",
                source.handle(),
                source.publisher(),
                source.title(),
                source.author(),
                source.url(),
                source.published() == null ? null : source.published().edtf().value(),
                source.language());
        return source.handle();
    }

    private static @Nullable String flags(java.util.Collection<? extends Enum<?>> flags) {
        return flags.isEmpty() ? null : flags.stream().map(Codes::of).sorted().collect(Collectors.joining(" "));
    }

    /** A day in a column; none where nothing bounds it. */
    static @Nullable String day(@Nullable LocalDate day) {
        return day == null || day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day.toString();
    }

    private static @Nullable String first(EventDate date) {
        return date.earliest().equals(java.time.LocalDate.MIN)
                ? null
                : date.earliest().toString();
    }

    private static @Nullable String last(EventDate date) {
        return date.latest().equals(java.time.LocalDate.MAX)
                ? null
                : date.latest().toString();
    }

    @Override
    public void end() {
        file.finish();
    }
}
