package org.openclaims.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.act.Form;
import org.openclaims.act.Quote;
import org.openclaims.claim.ClaimKind;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.desk.ActDraft;
import org.openclaims.desk.Acts;
import org.openclaims.desk.ClaimDraft;
import org.openclaims.desk.Desk;
import org.openclaims.desk.Drafting;
import org.openclaims.desk.Refused;
import org.openclaims.desk.VerdictDraft;
import org.openclaims.item.Ids;
import org.openclaims.log.Command;
import org.openclaims.log.EventLog;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.source.Urls;
import org.openclaims.testing.CountingIds;
import tools.jackson.databind.JsonNode;

/**
 * Records Factopolis through the desk, as a program would that brings another file's work into the record.
 *
 * <p>What was decided, and why:
 *
 * <ul>
 *   <li>The first assertion of a claim by a person is {@code assert}, later ones {@code repeat}. Not {@code reaffirm}: nothing in the data says
 *       that somebody spoke <em>because</em> of a check or a walk-back; checks have no dates, and no claim walked back was asserted again.
 *   <li>A clarification is {@code clarify}, a deletion is {@code delete}. The one retraction without a type is {@code retract}, force full: its
 *       contributors call it a retraction without a qualification, and have words for the two lesser kinds. Its only document is the post that
 *       holds the assertion, so nobody has words of a retraction: it is attested as reported, and not counted by who asks for what is confirmed.
 *   <li>What Factopolis called it is kept as the form.
 *   <li>A rating is a verdict in free text, on the claims that the check names, else on all of the assertion; the same rating from the same
 *       page that stands beside two assertions is one verdict. Its day is not in the data, so it is unknown.
 * </ul>
 */
final class FactopolisDesk {
    private static final LocalDate TODAY = LocalDate.of(2017, 12, 31);
    private static final int LONGEST_HANDLE = 40;

    private final Ids ids = new CountingIds(7);
    private final AtomicInteger commands = new AtomicInteger();
    private final Map<String, String> claimHandles = new HashMap<>();
    private final List<String> refusedOffices = new ArrayList<>();
    private final EventLog log;
    private final Factopolis data;

    private FactopolisDesk(EventLog log, Factopolis data) {
        this.log = log;
        this.data = data;
    }

    /** Records everything. */
    static FactopolisDesk record(EventLog log, Factopolis data) {
        FactopolisDesk desk = new FactopolisDesk(log, data);
        desk.command("persons", drafting -> data.persons().forEach(person -> desk.person(drafting, person)));
        desk.command("others", desk::others);
        desk.command("claims", drafting -> data.claims().forEach(claim -> desk.claim(drafting, claim)));
        desk.assertions();
        desk.command("walk-backs", desk::walkBacks);
        desk.command("verdicts", desk::verdicts);
        return desk;
    }

    /** The handle of a claim here, by its name there. */
    Map<String, String> claimHandles() {
        return claimHandles;
    }

    /** Offices that the desk did not believe. */
    List<String> refusedOffices() {
        return refusedOffices;
    }

    private void command(String name, Consumer<Drafting> work) {
        String id = name + " " + commands.incrementAndGet();
        log.write(
                new Command(id, "import", "factopolis", "test 1", null, id),
                reader -> {
                    Drafting drafting = new Drafting(reader, ids, Set.of(), TODAY);
                    work.accept(drafting);
                    return drafting.changes();
                },
                (receipt, reader) -> receipt);
    }

    private void person(Drafting drafting, JsonNode person) {
        Party party = Desk.party(
                drafting,
                PartyKind.PERSON,
                person.required("title").asString(),
                null,
                person.required("id").asString());
        for (JsonNode office : person.path("offices")) {
            String title = office.required("title").asString();
            try {
                Desk.office(drafting, party, title, day(office, "from"), day(office, "thru"));
            } catch (Refused e) {
                // One of the two days is wrong, and nobody here knows which.
                refusedOffices.add(party.handle() + ": " + title);
                Desk.office(drafting, party, title, null, null);
            }
        }
    }

    /** Those who are spoken about and have no page of their own, and those who check. */
    private void others(Drafting drafting) {
        Set<String> known = new HashSet<>();
        data.persons().forEach(person -> known.add(person.required("id").asString()));
        Set<String> strangers = new LinkedHashSet<>();
        data.claims().forEach(claim -> strangers.addAll(data.subjects(claim)));
        strangers.removeAll(known);
        strangers.forEach(id -> Desk.party(drafting, PartyKind.PERSON, id.replace('-', ' '), null, id));

        Set<String> checkers = new LinkedHashSet<>();
        data.assertions()
                .forEach(assertion -> assertion
                        .path("checks")
                        .forEach(check -> checkers.add(check.required("checker").asString())));
        checkers.forEach(id -> Desk.party(drafting, PartyKind.ORGANIZATION, id.replace('-', ' '), null, id));
    }

    private void claim(Drafting drafting, JsonNode claim) {
        String id = claim.required("id").asString();
        Set<String> tags = new LinkedHashSet<>(Factopolis.texts(claim, "topics"));
        Set<String> misplaced = new LinkedHashSet<>(Factopolis.texts(claim, "subjects"));
        misplaced.retainAll(data.topics());
        tags.addAll(misplaced);
        ClaimDraft draft = new ClaimDraft(
                claim.required("title").asString(),
                "en",
                ClaimKind.FACT,
                List.copyOf(data.subjects(claim)),
                List.copyOf(tags),
                id.length() <= LONGEST_HANDLE ? id : null,
                false);
        claimHandles.put(id, Desk.claim(drafting, draft).handle());
    }

    /** One command a person. What a speech says for the first time and what it repeats are two kinds, and the second one is said afterwards. */
    private void assertions() {
        Map<String, List<JsonNode>> byPerson = new LinkedHashMap<>();
        data.assertions().stream()
                .sorted(Comparator.comparing(
                        assertion -> assertion.required("date").asString()))
                .forEach(assertion -> byPerson.computeIfAbsent(
                                assertion.required("person").asString(), key -> new ArrayList<>())
                        .add(assertion));
        byPerson.forEach((person, assertions) -> {
            List<Consumer<Drafting>> rest = new ArrayList<>();
            command("assertions", drafting -> {
                Set<String> said = new HashSet<>();
                assertions.forEach(assertion -> assertion(drafting, assertion, said, rest));
            });
            if (!rest.isEmpty()) {
                command("assertions", drafting -> rest.forEach(work -> work.accept(drafting)));
            }
        });
    }

    private void assertion(Drafting drafting, JsonNode assertion, Set<String> said, List<Consumer<Drafting>> rest) {
        List<String> fresh = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        for (String claim : Factopolis.texts(assertion, "claims")) {
            (said.add(claim) ? fresh : repeated).add(handle(claim));
        }
        if (repeated.isEmpty()) {
            Acts.on(drafting, fresh, said(assertion, ActKind.ASSERT, null));
        } else {
            List<Act> acts = Acts.on(drafting, repeated, said(assertion, ActKind.REPEAT, null));
            if (!fresh.isEmpty()) {
                ActDraft sameSpeech =
                        said(assertion, ActKind.ASSERT, acts.get(0).handle());
                rest.add(later -> Acts.on(later, fresh, sameSpeech));
            }
        }
    }

    private static ActDraft said(JsonNode assertion, ActKind kind, @Nullable String sameAs) {
        return draft(
                kind,
                null,
                null,
                assertion.required("person").asString(),
                null,
                Factopolis.text(assertion, "where").orElse(null),
                new Quote(assertion.required("quote").asString(), "en"),
                assertion.required("date").asString(),
                assertion
                        .path("sources")
                        .valueStream()
                        .flatMap(source -> Factopolis.text(source, "url").stream())
                        .toList(),
                sameAs,
                Attestation.CONFIRMED);
    }

    private void walkBacks(Drafting drafting) {
        for (JsonNode assertion : data.assertions()) {
            JsonNode retraction = assertion.path("retraction");
            if (!retraction.isMissingNode()) {
                List<String> claims = Factopolis.texts(assertion, "claims").stream()
                        .map(this::handle)
                        .toList();
                Acts.on(drafting, claims, walkBack(assertion.required("person").asString(), retraction));
            }
        }
    }

    private static ActDraft walkBack(String person, JsonNode retraction) {
        String called = Factopolis.text(retraction, "type").orElse("retraction");
        ActKind kind = switch (called) {
            case "clarification" -> ActKind.CLARIFY;
            case "deletion" -> ActKind.DELETE;
            case "retraction" -> ActKind.RETRACT;
            default -> throw new IllegalStateException("a walk-back of a kind not met before: " + called);
        };
        String issuer = Factopolis.text(retraction.path("issuer"), "id").orElse(null);
        return draft(
                kind,
                kind == ActKind.RETRACT ? Force.FULL : null,
                new Form(called, "Factopolis"),
                issuer == null ? person : issuer,
                issuer == null ? null : person,
                null,
                null,
                retraction.required("date").asString(),
                Factopolis.text(retraction, "source").stream().toList(),
                null,
                kind == ActKind.RETRACT ? Attestation.REPORTED : Attestation.CONFIRMED);
    }

    private static ActDraft draft(
            ActKind kind,
            @Nullable Force force,
            @Nullable Form form,
            String by,
            @Nullable String onBehalfOf,
            @Nullable String venue,
            @Nullable Quote quote,
            String date,
            List<String> sources,
            @Nullable String sameAs,
            Attestation attestation) {
        return ActDraft.of(kind, by, EventDate.of(LocalDate.parse(date)))
                .change()
                .force(force)
                .form(form)
                .onBehalfOf(onBehalfOf)
                .venue(venue)
                .quote(quote)
                .sources(sources.toArray(String[]::new))
                .sameAs(sameAs)
                .attestation(attestation)
                .build();
    }

    private void verdicts(Drafting drafting) {
        Set<List<String>> given = new HashSet<>();
        for (JsonNode assertion : data.assertions()) {
            for (JsonNode check : assertion.path("checks")) {
                List<String> named = Factopolis.texts(check, "claims");
                for (String claim : named.isEmpty() ? Factopolis.texts(assertion, "claims") : named) {
                    String checker = check.required("checker").asString();
                    String source = check.required("source").asString();
                    Factopolis.text(check, "rating")
                            .filter(rating -> given.add(List.of(claim, checker, rating, Urls.key(source))))
                            .ifPresent(rating -> Desk.verdict(
                                    drafting,
                                    handle(claim),
                                    new VerdictDraft(
                                            checker,
                                            "free-text@1",
                                            rating,
                                            Factopolis.text(check, "quote").orElse(null),
                                            EventDate.of(Edtf.unknown()),
                                            null,
                                            List.of(source))));
                }
            }
        }
    }

    private String handle(String claim) {
        String handle = claimHandles.get(claim);
        if (handle == null) {
            throw new IllegalStateException("an assertion of a claim that is not there: " + claim);
        }
        return handle;
    }

    private static @Nullable EventDate day(JsonNode node, String field) {
        return Factopolis.text(node, field)
                .map(day -> EventDate.of(Edtf.parse(day)))
                .orElse(null);
    }
}
