package org.openclaims.cli.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.act.Quote;
import org.openclaims.cli.html.Links;
import org.openclaims.cli.html.Pages;
import org.openclaims.cli.html.Style;
import org.openclaims.cli.html.Surroundings;
import org.openclaims.cli.transfer.ClaimReviewMarkup;
import org.openclaims.cli.words.Language;
import org.openclaims.evidence.Evidence;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.party.Names;
import org.openclaims.party.Party;
import org.openclaims.position.ClockKind;
import org.openclaims.position.State;
import org.openclaims.position.Vantage;
import org.openclaims.report.Citation;
import org.openclaims.report.ClaimRef;
import org.openclaims.report.ClaimReport;
import org.openclaims.report.CorrectionsQuery;
import org.openclaims.report.CorrectionsReport;
import org.openclaims.report.Held;
import org.openclaims.report.Listing;
import org.openclaims.report.LogReport;
import org.openclaims.report.Reports;
import org.openclaims.report.Standpoint;
import org.openclaims.report.StatusReport;
import org.openclaims.report.Viewpoint;
import org.openclaims.report.Who;
import org.openclaims.source.Source;
import org.openclaims.verdict.Verdict;

/** Makes all pages of a site. Each is made anew, and written only where it changed. */
public final class Site {
    private static final int PART = 200;
    private static final int NEWEST = 25;
    private static final int CHANGES = 50;
    private static final int FETCH = 200;

    private final LogReader reader;
    private final Vantage vantage;
    private final Instant askedAt;
    private final Publication publication;
    private final Language language;
    private final SiteFolder folder;
    private final ClaimReviewMarkup markup;
    private final Map<ItemId, String> claims = new LinkedHashMap<>();
    private final Map<ItemId, Party> parties = new LinkedHashMap<>();
    private final Map<ItemId, List<ClaimRef>> resting = new HashMap<>();
    private final List<Listing.Row> rows = new ArrayList<>();
    private final List<List<String>> index = new ArrayList<>();

    private Site(LogReader reader, Vantage vantage, Instant askedAt, Publication publication, SiteFolder folder) {
        this.reader = reader;
        this.vantage = vantage;
        this.askedAt = askedAt;
        this.publication = publication;
        language = publication.language();
        this.folder = folder;
        markup = new ClaimReviewMarkup(reader);
    }

    /**
     * Builds the site, or brings it up to date.
     *
     * @throws IOException if a file cannot be written; those that are there are whole
     */
    public static Built build(
            LogReader reader, Vantage vantage, Instant askedAt, Publication publication, Path directory)
            throws IOException {
        SiteFolder folder = SiteFolder.open(directory);
        return new Site(Reading.whole(reader), vantage, askedAt, publication, folder).build();
    }

    private String address() {
        return publication.address();
    }

    private Built build() throws IOException {
        list();
        for (Map.Entry<ItemId, String> claim : claims.entrySet()) {
            claim(claim.getKey(), claim.getValue());
        }
        people();
        int sources = sources();
        int corrections = logs();
        front(sources, corrections);
        parts();
        search();
        folder.put("pages.css", Style.SHEET);
        folder.put("search.js", Style.read("search.js"));
        return folder.close();
    }

    /** What there is, oldest first, before the first page links to any of it. */
    private void list() {
        for (List<ItemId> some : oldestFirst(ItemKind.CLAIM)) {
            Dossier dossier = Reading.items(reader, some, vantage.knownAt());
            some.stream()
                    .filter(dossier::has)
                    .forEach(id -> claims.put(id, dossier.claim(id).handle()));
        }
        for (List<ItemId> some : oldestFirst(ItemKind.PARTY)) {
            Dossier dossier = Reading.items(reader, some, vantage.knownAt());
            some.stream().filter(dossier::has).forEach(id -> parties.put(id, dossier.party(id)));
        }
    }

    private List<List<ItemId>> oldestFirst(ItemKind kind) {
        List<ItemId> all = new ArrayList<>();
        List<LogReader.Placed> page = reader.newest(kind, Long.MAX_VALUE, FETCH);
        while (!page.isEmpty()) {
            page.forEach(placed -> all.add(placed.item()));
            page = reader.newest(kind, page.get(page.size() - 1).seq(), FETCH);
        }
        Collections.reverse(all);
        List<List<ItemId>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += FETCH) {
            parts.add(all.subList(from, Math.min(all.size(), from + FETCH)));
        }
        return parts;
    }

    private void claim(ItemId id, String handle) throws IOException {
        ClaimReport report = Reports.claim(reader, id, vantage, askedAt);
        for (Citation cited : report.sources()) {
            resting.computeIfAbsent(cited.source().id(), source -> new ArrayList<>())
                    .add(report.claim().ref());
        }
        List<Standpoint> positions = report.positions().stream()
                .map(Held::position)
                .filter(one -> one.state() != State.NONE || !one.flags().isEmpty())
                .toList();
        // Without the acts: the list of a whole record is held in memory.
        rows.add(new Listing.Row(
                report.claim(),
                positions.stream()
                        .map(position -> new Held(position, List.of(), List.of()))
                        .toList()));
        String holders = positions.stream().map(one -> one.party().name()).collect(Collectors.joining(", "));
        String name = "claims/" + handle + ".html";
        index.add(List.of(
                report.claim().ref().text(),
                Stream.of(holders, String.join(", ", report.claim().claim().tags()), handle)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                name,
                quoted(report)));
        String data = markup.of(report, address().isEmpty() ? null : address() + name);
        folder.put(name, report.accept(new Pages(links("../"), around("../", "form-action 'none'", data))));
    }

    /** Everybody's own words, and what they mean: whoever looks for what was said may not know how we put it. */
    private static String quoted(ClaimReport report) {
        return report.positions().stream()
                .flatMap(held -> held.acts().stream())
                .flatMap(act -> Stream.ofNullable(act.act().quote()))
                .flatMap(quote -> Stream.concat(
                        Stream.of(quote.text()), quote.translations().stream().map(Quote.Translation::text)))
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private void people() throws IOException {
        for (Party party : parties.values()) {
            String name = "people/" + party.handle() + ".html";
            folder.put(
                    name, Reports.person(reader, party.id(), vantage, askedAt).accept(pages("../")));
            index.add(List.of(party.name(), party.handle(), name, ""));
        }
        StatusReport status = Reports.status(reader, vantage, askedAt);
        Set<ItemId> holders =
                status.people().stream().map(row -> row.party().id()).collect(Collectors.toSet());
        List<Who> others = parties.values().stream()
                .filter(party -> !holders.contains(party.id()))
                .map(party -> new Who(party.id(), party.handle(), party.name(), party.kind()))
                .sorted(Comparator.comparing((Who who) -> Names.key(who.name())).thenComparing(Who::handle))
                .toList();
        folder.put("people.html", pages("").status(status, others));
    }

    private int sources() throws IOException {
        List<Source> all = new ArrayList<>();
        for (List<ItemId> some : oldestFirst(ItemKind.SOURCE)) {
            Dossier dossier = Reading.items(reader, some, vantage.knownAt());
            some.stream().filter(dossier::has).forEach(id -> all.add(dossier.source(id)));
        }
        int parts = parts(all.size());
        for (int part = 0; part < parts; part++) {
            List<SourcesPage.Row> some = new ArrayList<>();
            for (Source source : newestFirst(all, part)) {
                some.add(new SourcesPage.Row(source, resting.getOrDefault(source.id(), List.of())));
            }
            SourcesPage page = new SourcesPage(some, newer("sources", part, parts), older("sources", part));
            folder.put(name("sources", part, parts), pages("").page("sourcelist.jte", "list", page));
        }
        return all.size();
    }

    private int logs() throws IOException {
        CorrectionsQuery all =
                new CorrectionsQuery(null, null, null, vantage.knownAt(), Integer.MAX_VALUE, Long.MAX_VALUE);
        CorrectionsReport corrections = Reports.publicCorrections(reader, all, askedAt);
        folder.put("corrections.html", corrections.accept(pages("")));
        LogReport changes = Reports.publicLog(reader, CHANGES, vantage.knownAt());
        Map<String, Boolean> standing = standing(changes);
        folder.put("feed.atom", Feed.of(changes, new HashSet<>(claims.values()), standing, publication));
        return corrections.rows().size();
    }

    /**
     * What was recorded lately and stands, by its handle, and whether the pages show it: it could be known by their day, and is no less certain than
     * they ask for.
     */
    private Map<String, Boolean> standing(LogReport changes) {
        Map<String, ItemId> items = new HashMap<>();
        for (LogReport.Row row : changes.commands()) {
            for (LogReport.Step step : row.steps()) {
                reader.item(step.what()).ifPresent(id -> items.put(step.what(), id));
            }
        }
        Dossier dossier = Reading.items(reader, items.values(), vantage.knownAt());
        Map<String, Boolean> standing = new HashMap<>();
        items.forEach((handle, id) -> dossier.item(id).ifPresent(item -> standing.put(handle, isShown(item))));
        return standing;
    }

    private boolean isShown(Item item) {
        if (item instanceof Act act) {
            LocalDate from = vantage.clock() == ClockKind.MADE ? act.madeEarliest() : act.publicEarliest();
            return act.attestation().compareTo(vantage.least()) >= 0 && !from.isAfter(vantage.asOf());
        }
        if (item instanceof Verdict verdict) {
            return !verdict.given().earliest().isAfter(vantage.asOf());
        }
        return !(item instanceof Evidence evidence)
                || !evidence.becamePublic().earliest().isAfter(vantage.asOf());
    }

    private void front(int sources, int corrections) throws IOException {
        List<Listing.Row> newest = new ArrayList<>(rows.subList(Math.max(0, rows.size() - NEWEST), rows.size()));
        Collections.reverse(newest);
        Front front = new Front(view(), claims.size(), parties.size(), sources, corrections, newest);
        folder.put("index.html", pages("").page("index.jte", "front", front));
    }

    private void parts() throws IOException {
        int parts = parts(rows.size());
        for (int part = 0; part < parts; part++) {
            ClaimsPage page = new ClaimsPage(
                    view(),
                    part * PART + 1,
                    newestFirst(rows, part),
                    newer("claims", part, parts),
                    older("claims", part));
            folder.put(name("claims", part, parts), pages("").page("claims.jte", "part", page));
        }
    }

    private Viewpoint view() {
        Instant known = vantage.knownAt();
        return new Viewpoint(
                vantage.asOf(), vantage.clock(), known == null ? askedAt : known, known == null, vantage.least(), 0);
    }

    private static int parts(int all) {
        return Math.max(1, (all + PART - 1) / PART);
    }

    private static <T> List<T> newestFirst(List<T> all, int part) {
        List<T> some = new ArrayList<>(all.subList(part * PART, Math.min(all.size(), (part + 1) * PART)));
        Collections.reverse(some);
        return some;
    }

    /** The last part, which alone grows, has the name that does not change. */
    private static String name(String of, int part, int parts) {
        return part == parts - 1 ? of + ".html" : of + "-" + (part + 1) + ".html";
    }

    private static @Nullable String newer(String of, int part, int parts) {
        return part == parts - 1 ? null : name(of, part + 1, parts);
    }

    private static @Nullable String older(String of, int part) {
        return part == 0 ? null : of + "-" + part + ".html";
    }

    private void search() throws IOException {
        folder.put("search-index.js", SearchIndex.script(index));
        folder.put(
                "search.html",
                new Pages(links(""), around("", "script-src 'self'; form-action 'none'", null))
                        .page("search.jte", "nothing", ""));
    }

    private Pages pages(String root) {
        return new Pages(links(root), around(root, "form-action 'none'", null));
    }

    private Surroundings around(String root, String policy, @Nullable String data) {
        List<Surroundings.Place> menu = List.of(
                new Surroundings.Place(language.say("The record"), root + "index.html"),
                new Surroundings.Place(language.say("People"), root + "people.html"),
                new Surroundings.Place(language.say("Claims"), root + "claims.html"),
                new Surroundings.Place(language.say("Sources"), root + "sources.html"),
                new Surroundings.Place(language.say("Corrections"), root + "corrections.html"),
                new Surroundings.Place(language.say("Search"), root + "search.html"));
        return new Surroundings(language, policy, publication.told(), root + "pages.css", menu, data, null);
    }

    private Links links(String root) {
        return new Links() {
            @Override
            public @Nullable String party(Who who) {
                return parties.containsKey(who.id()) ? root + "people/" + who.handle() + ".html" : null;
            }

            @Override
            public @Nullable String claim(ClaimRef claim) {
                return claims.containsKey(claim.id()) ? root + "claims/" + claim.handle() + ".html" : null;
            }
        };
    }
}
