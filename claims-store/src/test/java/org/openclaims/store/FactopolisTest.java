package org.openclaims.store;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.Codes;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;
import org.openclaims.log.EventLog;
import org.openclaims.log.InMemoryLog;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.position.ClockKind;
import org.openclaims.position.Fold;
import org.openclaims.position.Position;
import org.openclaims.position.RecordedAct;
import org.openclaims.position.State;
import org.openclaims.position.Vantage;
import org.openclaims.store.log.TestLogs;
import org.openclaims.testing.CountingIds;
import org.openclaims.testing.TickingClock;
import org.openclaims.verdict.Verdict;
import tools.jackson.databind.JsonNode;

/** What others counted by hand comes out of the record to the unit: 254 dated assertions of Factopolis, and their walk-backs. */
class FactopolisTest {
    private static final LocalDate END = LocalDate.of(2017, 12, 31);

    /** Before everything, in the middle, on the eve and on the day of each walk-back, at the end. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2008, 2, 25),
            LocalDate.of(2013, 6, 21),
            LocalDate.of(2016, 11, 8),
            LocalDate.of(2017, 2, 2),
            LocalDate.of(2017, 2, 3),
            LocalDate.of(2017, 8, 1),
            LocalDate.of(2017, 8, 2),
            LocalDate.of(2017, 9, 14),
            LocalDate.of(2017, 9, 15),
            LocalDate.of(2017, 11, 1),
            LocalDate.of(2017, 11, 2),
            END);

    @TempDir
    private Path directory;

    private Factopolis data;

    @BeforeEach
    void onlyWhereTheDataIs() {
        Optional<Factopolis> found = Factopolis.find();
        assumeTrue(found.isPresent(), Factopolis.NOT_HERE);
        data = found.get();
    }

    @Test
    void theFilesHoldWhatIsKnownOfThem() {
        Set<String> persons = new HashSet<>();
        Set<String> claims = new HashSet<>();
        Set<String> walkedBack = new HashSet<>();
        List<String> pairs = new ArrayList<>();
        for (JsonNode assertion : data.assertions()) {
            persons.add(text(assertion, "person"));
            for (String claim : Factopolis.texts(assertion, "claims")) {
                claims.add(claim);
                pairs.add(text(assertion, "person") + " " + claim);
                if (assertion.has("retraction")) {
                    walkedBack.add(text(assertion, "person") + " " + claim);
                }
            }
        }
        assertAll(
                () -> assertEquals(254, data.assertions().size()),
                () -> assertEquals(228, data.claims().size()),
                () -> assertEquals(74, data.persons().size()),
                () -> assertEquals(264, pairs.size()),
                () -> assertEquals(164, new HashSet<>(pairs).size()),
                () -> assertEquals(51, persons.size()),
                () -> assertEquals(135, claims.size()),
                () -> assertEquals(
                        5,
                        data.assertions().stream()
                                .filter(assertion -> assertion.has("retraction"))
                                .count()),
                // What lets the walk-backs below be counted without an order: each follows the only assertion of its
                // claim.
                () -> walkedBack.forEach(pair ->
                        assertEquals(1, pairs.stream().filter(pair::equals).count(), pair)));
    }

    @Test
    void theRecordInMemoryGivesTheCountsOfTheFiles() {
        try (EventLog log = new InMemoryLog(new TickingClock(), new CountingIds())) {
            assertGivesTheFiles(log, FactopolisDesk.record(log, data));
        }
    }

    @Test
    void theStoreGivesThemAndGivesThemAgainOnceItIsRebuilt() {
        try (Store store = TestLogs.open(directory.resolve("factopolis.claims"))) {
            FactopolisDesk desk = FactopolisDesk.record(store, data);
            assertGivesTheFiles(store, desk);
            store.rebuild();
            assertGivesTheFiles(store, desk);
            assertEquals(List.of(), store.verify().findings());
        }
    }

    private void assertGivesTheFiles(EventLog log, FactopolisDesk desk) {
        Map<String, ItemId> claims = new HashMap<>();
        Dossier dossier = log.read(reader -> {
            desk.claimHandles()
                    .forEach((name, handle) ->
                            claims.put(name, reader.item(handle).orElseThrow()));
            return Reading.claims(reader, claims.values(), null);
        });
        Map<String, ItemId> parties = log.read(FactopolisTest::parties);
        assertAll(
                () -> assertPositions(dossier, claims, parties),
                () -> assertSums(dossier, claims, parties),
                () -> assertDoubtfulRetraction(dossier, claims, parties),
                () -> assertClaimsOfEach(log, claims, parties),
                () -> assertEquals(wordsInFiles(), words(dossier, claims, parties)),
                () -> assertOccasions(dossier, claims),
                () -> assertEquals(ratingsInFiles(), ratings(dossier, claims, parties)),
                () -> assertEquals(impossibleOffices(), desk.refusedOffices()));
    }

    /** State, flags and count of every person on every claim, on each of the days and on both clocks. */
    private void assertPositions(Dossier dossier, Map<String, ItemId> claims, Map<String, ItemId> parties) {
        for (LocalDate day : DAYS) {
            for (ClockKind clock : ClockKind.values()) {
                Map<String, String> folded = new TreeMap<>();
                positions(dossier, claims, parties, Vantage.on(day).by(clock))
                        .forEach((pair, position) -> folded.put(
                                pair,
                                Codes.of(position.state()) + " " + position.count() + " "
                                        + new TreeSet<>(position.flags().stream()
                                                .map(Codes::of)
                                                .toList())));
                assertEquals(plainPositions(day), folded, () -> day + " " + clock);
            }
        }
        assertEquals(164, plainPositions(END).size());
    }

    /** The sums that a report prints: of each person and of each claim, how many and how often. */
    private void assertSums(Dossier dossier, Map<String, ItemId> claims, Map<String, ItemId> parties) {
        Map<String, Integer> timesByPerson = new TreeMap<>();
        Map<String, Integer> timesByClaim = new TreeMap<>();
        Map<String, Integer> claimsByPerson = new TreeMap<>();
        Map<String, Integer> holdersByClaim = new TreeMap<>();
        Map<State, Integer> byState = new TreeMap<>();
        positions(dossier, claims, parties, Vantage.on(END)).forEach((pair, position) -> {
            String person = pair.split(" ", 2)[0];
            String claim = pair.split(" ", 2)[1];
            timesByPerson.merge(person, position.count(), Integer::sum);
            timesByClaim.merge(claim, position.count(), Integer::sum);
            claimsByPerson.merge(person, 1, Integer::sum);
            holdersByClaim.merge(claim, 1, Integer::sum);
            byState.merge(position.state(), 1, Integer::sum);
        });
        Map<String, Integer> personInFiles = new TreeMap<>();
        Map<String, Integer> claimInFiles = new TreeMap<>();
        Map<String, Set<String>> claimsOfPerson = new TreeMap<>();
        Map<String, Set<String>> personsOfClaim = new TreeMap<>();
        for (JsonNode assertion : data.assertions()) {
            String person = text(assertion, "person");
            for (JsonNode claim : assertion.required("claims")) {
                personInFiles.merge(person, 1, Integer::sum);
                claimInFiles.merge(claim.asString(), 1, Integer::sum);
                claimsOfPerson.computeIfAbsent(person, key -> new HashSet<>()).add(claim.asString());
                personsOfClaim
                        .computeIfAbsent(claim.asString(), key -> new HashSet<>())
                        .add(person);
            }
        }
        assertEquals(personInFiles, timesByPerson);
        assertEquals(claimInFiles, timesByClaim);
        assertEquals(sizes(claimsOfPerson), claimsByPerson);
        assertEquals(sizes(personsOfClaim), holdersByClaim);
        assertEquals(51, claimsByPerson.size());
        assertEquals(135, holdersByClaim.size());
        assertEquals(
                264, timesByPerson.values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(Map.of(State.ASSERTED, 160, State.SOFTENED, 3, State.RETRACTED, 1), byState);
    }

    /** Without words of a retraction, it does not count for those who ask for what is confirmed. */
    private void assertDoubtfulRetraction(Dossier dossier, Map<String, ItemId> claims, Map<String, ItemId> parties) {
        Map<String, Position> confirmed =
                positions(dossier, claims, parties, Vantage.on(END).least(Attestation.CONFIRMED));
        assertFalse(confirmed.values().stream().anyMatch(position -> position.state() == State.RETRACTED));
        assertEquals(164, confirmed.size());
    }

    /** Asking from the person's side finds the same claims, and those on which somebody acted for another: a walk-back's issuer. */
    private void assertClaimsOfEach(EventLog log, Map<String, ItemId> claims, Map<String, ItemId> parties) {
        Map<String, Set<ItemId>> inFiles = new TreeMap<>();
        for (JsonNode assertion : data.assertions()) {
            for (String claim : Factopolis.texts(assertion, "claims")) {
                inFiles.computeIfAbsent(text(assertion, "person"), key -> new HashSet<>())
                        .add(claims.get(claim));
                String issuer =
                        assertion.path("retraction").path("issuer").path("id").asString("");
                if (!issuer.isEmpty()) {
                    inFiles.computeIfAbsent(issuer, key -> new HashSet<>()).add(claims.get(claim));
                }
            }
        }
        parties.forEach((handle, party) -> assertEquals(
                inFiles.getOrDefault(handle, Set.of()), log.read(reader -> Reading.claimsOf(reader, party)), handle));
    }

    /** One speech, interview or post is one occasion, however many claims were made in it. */
    private void assertOccasions(Dossier dossier, Map<String, ItemId> claims) {
        Map<String, Integer> claimsByOccasion = new HashMap<>();
        claims.values().stream()
                .flatMap(claim -> dossier.acts(claim).stream())
                .filter(act -> !act.kind().walksBack())
                .forEach(act -> claimsByOccasion.merge(act.occasionKey(), 1, Integer::sum));
        assertEquals(254, claimsByOccasion.size());
        assertEquals(
                data.assertions().stream()
                        .filter(assertion -> assertion.required("claims").size() == 2)
                        .count(),
                claimsByOccasion.values().stream().filter(two -> two == 2).count());
    }

    private static Map<String, Position> positions(
            Dossier dossier, Map<String, ItemId> claims, Map<String, ItemId> parties, Vantage vantage) {
        Map<String, Position> positions = new TreeMap<>();
        claims.forEach((claim, id) -> {
            List<RecordedAct> acts = dossier.actsThatCount(id);
            Set<ItemId> holders = new HashSet<>();
            acts.forEach(recorded -> holders.add(recorded.act().holder()));
            for (ItemId holder : holders) {
                Position position = Fold.position(Dossier.of(holder, acts), vantage);
                if (position.state() != State.NONE
                        || position.count() > 0
                        || !position.flags().isEmpty()) {
                    positions.put(handle(parties, holder) + " " + claim, position);
                }
            }
        });
        return positions;
    }

    /** The same by counting lines: how often said by then, and what the line says of a walk-back by then. */
    private Map<String, String> plainPositions(LocalDate asOf) {
        Map<String, Integer> times = new TreeMap<>();
        Map<String, String> states = new HashMap<>();
        Map<String, Set<String>> flags = new HashMap<>();
        for (JsonNode assertion : data.assertions()) {
            for (JsonNode claim : assertion.required("claims")) {
                String pair = text(assertion, "person") + " " + claim.asString();
                if (text(assertion, "date").compareTo(asOf.toString()) <= 0) {
                    times.merge(pair, 1, Integer::sum);
                }
                JsonNode retraction = assertion.path("retraction");
                if (retraction.isObject() && text(retraction, "date").compareTo(asOf.toString()) <= 0) {
                    Set<String> flagged = flags.computeIfAbsent(pair, key -> new TreeSet<>());
                    String type = Factopolis.text(retraction, "type").orElse("");
                    if (type.equals("clarification")) {
                        states.put(pair, "softened");
                    } else if (type.equals("deletion")) {
                        flagged.add("deleted");
                    } else {
                        states.put(pair, "retracted");
                        flagged.add("reported");
                    }
                    if (retraction.has("issuer")) {
                        flagged.add("by-proxy");
                    }
                }
            }
        }
        Map<String, String> positions = new TreeMap<>();
        times.forEach((pair, count) -> positions.put(
                pair, states.getOrDefault(pair, "asserted") + " " + count + " " + flags.getOrDefault(pair, Set.of())));
        return positions;
    }

    /** Who said what, when, where and in which words, and at which addresses it can be read. */
    private List<String> wordsInFiles() {
        List<String> words = new ArrayList<>();
        for (JsonNode assertion : data.assertions()) {
            List<String> addresses = new ArrayList<>();
            assertion
                    .path("sources")
                    .forEach(source -> Factopolis.text(source, "url").ifPresent(addresses::add));
            for (JsonNode claim : assertion.required("claims")) {
                words.add(String.join(
                        "\n",
                        text(assertion, "person"),
                        claim.asString(),
                        text(assertion, "date"),
                        Factopolis.text(assertion, "where").orElse("nowhere"),
                        text(assertion, "quote"),
                        String.join(" ", addresses)));
            }
        }
        words.sort(String::compareTo);
        return words;
    }

    private static List<String> words(Dossier dossier, Map<String, ItemId> claims, Map<String, ItemId> parties) {
        List<String> words = new ArrayList<>();
        claims.forEach((claim, id) -> dossier.acts(id).stream()
                .filter(act -> act.kind() == ActKind.ASSERT || act.kind() == ActKind.REPEAT)
                .forEach(act -> words.add(String.join(
                        "\n",
                        handle(parties, act.by()),
                        claim,
                        act.made().edtf().value(),
                        act.venue() == null ? "nowhere" : act.venue(),
                        act.quote().text(),
                        String.join(" ", addresses(dossier, act))))));
        words.sort(String::compareTo);
        return words;
    }

    private static List<String> addresses(Dossier dossier, Act act) {
        return act.sources().stream().map(id -> dossier.source(id).url()).toList();
    }

    /** Each rating once for each claim that it is about, however many assertions it stands beside and however its address is spelled. */
    private Set<String> ratingsInFiles() {
        Set<String> ratings = new TreeSet<>();
        for (JsonNode assertion : data.assertions()) {
            for (JsonNode check : assertion.path("checks")) {
                if (check.has("rating")) {
                    JsonNode about = check.has("claims") ? check.path("claims") : assertion.path("claims");
                    about.forEach(claim -> ratings.add(String.join(
                            "\n",
                            claim.asString(),
                            text(check, "checker"),
                            text(check, "rating"),
                            text(check, "source").toLowerCase(Locale.ROOT))));
                }
            }
        }
        assertEquals(111, ratings.size());
        return ratings;
    }

    private static Set<String> ratings(Dossier dossier, Map<String, ItemId> claims, Map<String, ItemId> parties) {
        Set<String> ratings = new TreeSet<>();
        int verdicts = 0;
        for (Map.Entry<String, ItemId> claim : claims.entrySet()) {
            for (Verdict verdict : dossier.verdicts(claim.getValue())) {
                verdicts++;
                ratings.add(String.join(
                        "\n",
                        claim.getKey(),
                        handle(parties, verdict.reviewer()),
                        verdict.label(),
                        dossier.source(verdict.sources().get(0)).url().toLowerCase(Locale.ROOT)));
            }
        }
        assertEquals(ratings.size(), verdicts);
        return ratings;
    }

    private List<String> impossibleOffices() {
        List<String> impossible = new ArrayList<>();
        for (JsonNode person : data.persons()) {
            for (JsonNode office : person.path("offices")) {
                boolean endsFirst = office.has("thru") && text(office, "thru").compareTo(text(office, "from")) < 0;
                if (endsFirst) {
                    impossible.add(text(person, "id") + ": " + text(office, "title"));
                }
            }
        }
        return impossible;
    }

    private static Map<String, ItemId> parties(LogReader reader) {
        Map<String, ItemId> parties = new TreeMap<>();
        reader.handles(ItemKind.PARTY, "", 1000)
                .forEach(handle -> parties.put(handle, reader.item(handle).orElseThrow()));
        return parties;
    }

    private static String handle(Map<String, ItemId> parties, ItemId party) {
        return parties.entrySet().stream()
                .filter(entry -> entry.getValue().equals(party))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static Map<String, Integer> sizes(Map<String, Set<String>> sets) {
        Map<String, Integer> sizes = new TreeMap<>();
        sets.forEach((key, set) -> sizes.put(key, set.size()));
        return sizes;
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }
}
