package org.openclaims.store.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.act.Form;
import org.openclaims.act.Quote;
import org.openclaims.claim.Claim;
import org.openclaims.claim.ClaimKind;
import org.openclaims.claim.Wording;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.desk.Desk;
import org.openclaims.desk.Drafting;
import org.openclaims.desk.Erasures;
import org.openclaims.desk.Merging;
import org.openclaims.evidence.Bearing;
import org.openclaims.evidence.Evidence;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.ErasureOrder;
import org.openclaims.log.EventLog;
import org.openclaims.party.Alias;
import org.openclaims.party.Office;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.position.Vantage;
import org.openclaims.report.Reports;
import org.openclaims.source.Source;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.CanonicalJson;
import org.openclaims.store.chain.Commitment;
import org.openclaims.store.chain.EventHash;
import org.openclaims.store.erasure.Purge;
import org.openclaims.store.seal.Seal;
import org.openclaims.verdict.Verdict;

/** Twenty secrets, one in every place of the record that holds words; erased, none of them is left in any byte that belongs to it. */
class ErasureTest {
    private static final ErasureOrder ORDER =
            new ErasureOrder("GDPR Art. 17", "legal desk", LocalDate.of(2026, 11, 23));
    private static final List<String> TARGETS =
            List.of("claim/1", "claim/e1", "claim/v1", "s02-zebra", "s08-tapir", "s12-gecko");

    @TempDir
    private Path directory;

    private final Map<String, String> secrets = new LinkedHashMap<>();

    @Test
    void nothingOfThemIsLeftInAnyFile() throws Exception {
        Path file = directory.resolve("erased.claims");
        Seal before;
        Path old = directory.resolve("before.backup");
        try (Store store = open(file)) {
            record(store);
            before = store.seal();
            store.backup(old.toString());
        }
        assertEquals(20, secrets.size());
        for (String secret : secrets.values()) {
            assertNotEquals(0, count(old, secret), secret + " was there");
        }

        try (Store store = open(file)) {
            for (String target : TARGETS) {
                erase(store, target);
            }
            command(store, 1);
            Purge purge = store.purge();
            assertEquals(Purge.State.DONE, purge.state(), purge.toString());
            assertTrue(purge.searched() > 60, purge.toString());
            assertEquals(0, purge.places().get(0).found());
            // As long as it is open: its log and the index of that too.
            assertNothingIn(directory);
            store.rebuild();
            assertEquals(List.of(), store.verify(List.of(before)).findings());
            store.backup(directory.resolve("after.backup").toString());
            for (String secret : secrets.values()) {
                assertFalse(everything(store).contains(secret), secret);
            }
        }
        Store.restore(
                directory.resolve("after.backup").toString(),
                directory.resolve("restored.claims").toString(),
                List.of(before),
                options());
        assertNothingIn(directory);
    }

    @Test
    void whatWasOfTwoWhoAreOneGoesWithBoth() {
        try (Store store = open(directory.resolve("merged.claims"))) {
            write(store, drafting -> {
                Desk.party(drafting, PartyKind.PERSON, "Kofi Mensah", null, null);
                Party other = Desk.party(drafting, PartyKind.PERSON, "Wombat Quokka", null, null);
                Desk.alias(drafting, other, "Okapi");
                Desk.office(drafting, other, "Keeper of Tapirs", null, null);
            });
            write(store, drafting -> Merging.merge(drafting, "mensah", "quokka", "one man"));
            assertTrue(everything(store).contains("Tapirs"));
            erase(store, "mensah");
            erase(store, "quokka");
            for (String word : List.of("Mensah", "Wombat", "Quokka", "Okapi", "Tapirs")) {
                assertFalse(everything(store).contains(word), word);
            }
            assertEquals(List.of(), store.verify().findings());
        }
    }

    @Test
    void whatIsReadMeanwhileIsSaidAndDoneLater() throws Exception {
        Path file = directory.resolve("read.claims");
        try (Store store = open(file);
                Outsider reader = new Outsider(file)) {
            record(store);
            reader.sql("begin");
            reader.number("select count(*) from section");
            erase(store, "s02-zebra");
            Purge pending = store.purge();
            assertEquals(Purge.State.PENDING, pending.state());
            assertTrue(pending.why().contains("somebody else is reading"), pending.why());
            assertEquals(0, pending.places().size());

            reader.sql("rollback");
            Purge done = store.purge();
            assertEquals(Purge.State.DONE, done.state(), done.toString());
            assertEquals(0, count(file, secrets.get("name")) + count(wal(file), secrets.get("name")));
        }
    }

    @Test
    void whatAKilledProcessLeftIsClearedByTheNext() throws Exception {
        Path file = directory.resolve("killed.claims");
        try (Store store = open(file)) {
            record(store);
        }
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertEquals(137, killed.waitFor());
        assertNotEquals(0, count(file, secrets.get("name")), "the log was not moved into the file yet");
        try (Store store = open(file)) {
            Purge done = store.purge();
            assertEquals(Purge.State.DONE, done.state(), done.toString());
            assertEquals(0, done.searched());
            assertEquals(0, count(file, secrets.get("name")) + count(wal(file), secrets.get("name")));
            assertEquals(List.of(), store.verify().findings());
        }
    }

    /** What stays of erased words is a keyed hash: whoever has a list of all names finds out nothing without the salt. */
    @Test
    void aListOfNamesMatchesNoCommitmentWithoutItsSalt() throws Exception {
        Path file = directory.resolve("guessed.claims");
        try (Store store = open(file)) {
            record(store);
            erase(store, "s02-zebra");
        }
        String erased =
                "select e.header, s.salt is null, '', '', '', '' from event e join section s on s.event_id = e.id"
                        + " where s.name = 'item' and e.kind = 'party.added' order by e.seq limit 1";
        String header = TestLogs.rows(file, erased).get(0);
        assertTrue(header.contains("commit") && header.endsWith("|1|||||"), header);
        Bytes none = Bytes.of(new byte[Commitment.SALT_BYTES]);
        int guesses = 100_000;
        for (int i = 0; i < guesses; i++) {
            String name = i == guesses / 2 ? secrets.get("name") : "Name " + i;
            String words = CanonicalJson.write(
                    Map.of("handle", "s02-zebra", "kind", "person", "name", name, "wikidata", "Q42"));
            String plain = HexFormat.of().formatHex(EventHash.sha256().digest(words.getBytes(UTF_8)));
            assertFalse(header.contains(plain), "guess " + i);
            assertFalse(header.contains(Commitment.ofCanonical(none, words).hex()), "guess " + i);
        }
    }

    /** Erases, and is gone before anything is cleared. */
    static final class Killed {
        public static void main(String[] arguments) {
            Store store = open(Path.of(arguments[0]));
            erase(store, "s02-zebra");
            Runtime.getRuntime().halt(137);
        }
    }

    private static StoreOptions options() {
        SecureRandom random = new SecureRandom();
        StoreOptions usual = StoreOptions.of(TestLogs.CACHE, "test");
        return usual.withClock(usual.clock(), () -> UUID.randomUUID().toString())
                .withRandomBytes(size -> {
                    byte[] bytes = new byte[size];
                    random.nextBytes(bytes);
                    return bytes;
                })
                .withBudget(Duration.ofMillis(500));
    }

    private static Store open(Path file) {
        return Store.open(file.toString(), options());
    }

    private static void erase(EventLog log, String handle) {
        log.write(
                new Command(UUID.randomUUID().toString(), "erase", "desk", "test 1", null, "erase"),
                reader -> {
                    Drafting drafting =
                            new Drafting(reader, () -> UUID.randomUUID().toString(), Set.of(), ORDER.on());
                    Erasures.of(drafting, handle, Erasures.Extent.ALL, false, ORDER, "main");
                    return drafting.changes();
                },
                (receipt, reader) -> receipt);
    }

    private static void write(EventLog log, Consumer<Drafting> work) {
        log.write(
                new Command(UUID.randomUUID().toString(), "test", "desk", "test 1", null, "test"),
                reader -> {
                    Drafting drafting =
                            new Drafting(reader, () -> UUID.randomUUID().toString(), Set.of(), ORDER.on());
                    work.accept(drafting);
                    return drafting.changes();
                },
                (receipt, reader) -> receipt);
    }

    private static void command(EventLog log, long number) {
        log.write(
                new Command(UUID.randomUUID().toString(), "erase", "desk", "test 1", null, "erase"),
                reader -> {
                    Drafting drafting =
                            new Drafting(reader, () -> UUID.randomUUID().toString(), Set.of(), ORDER.on());
                    Erasures.ofCommand(drafting, number, true, true, ORDER, "main");
                    return drafting.changes();
                },
                (receipt, reader) -> receipt);
    }

    /** A secret of a form of its own for each place: long enough to be spread over pages, with what JSON escapes, with accents. */
    private String secret(String place, String words) {
        secrets.put(place, words);
        return words;
    }

    private void record(Store store) {
        ItemId party = id(ItemKind.PARTY);
        ItemId desk = id(ItemKind.PARTY);
        ItemId claim = id(ItemKind.CLAIM);
        ItemId source = id(ItemKind.SOURCE);
        EventDate day = new EventDate(Edtf.parse("2025-06-23"), secret("date", "s20 on the feast of the wombat"));
        List<Item> items = new ArrayList<>();
        items.add(new Party(
                party,
                secret("handle", "s02-zebra"),
                PartyKind.PERSON,
                secret("name", "S01 Zénobie Zebrafish"),
                secret("wikidata", "Q99999s03")));
        items.add(new Party(desk, "desk", PartyKind.ORGANIZATION, "The desk", null));
        items.add(new Alias(id(ItemKind.ALIAS), "s02-zebra/a1", party, secret("alias", "S04 Okapi")));
        items.add(new Office(
                id(ItemKind.OFFICE), "s02-zebra/o1", party, secret("office", "S05 keeper of lemurs"), null, null));
        items.add(new Claim(claim, "s08-tapir", ClaimKind.FACT, List.of(party), List.of(secret("tag", "s06-narwhal"))));
        items.add(new Wording(
                id(ItemKind.WORDING),
                "s08-tapir/w1",
                claim,
                1,
                secret("wording", "S07 the pangolin did it"),
                "en",
                true));
        secret("claim's handle", "s08-tapir");
        items.add(new Source(
                source,
                secret("source's handle", "s12-gecko"),
                secret("publisher", "S09 Ibex Gazette"),
                secret("title", "S10 \"Of axolotls\"\nand newts"),
                secret("author", "S11 Quokka"),
                secret("url", "https://s13.example/marmoset"),
                day,
                "en",
                null));
        items.add(Act.of(id(ItemKind.ACT), "claim/1", ActKind.ASSERT, claim, party, day)
                .form(new Form("speech", null))
                .venue(secret("venue", "S14 the dugong room"))
                .quote(new Quote(
                        secret("quote", "S15 «¡" + "Nobody saw the capybara, said she. ".repeat(300) + "!»"),
                        "es",
                        List.of(new Quote.Translation(secret("translation", "S16 \u202enobody\u0007"), "en", null))))
                .sources(List.of(source))
                .note(secret("note", "S17 told by a meerkat"))
                .build());
        items.add(new Evidence(
                id(ItemKind.EVIDENCE),
                "claim/e1",
                claim,
                source,
                Bearing.CONTEXT,
                null,
                List.of(),
                day,
                secret("summary", "S18 proves the wolverine"),
                null));
        items.add(new Verdict(
                id(ItemKind.VERDICT),
                "claim/v1",
                claim,
                1,
                desk,
                "politifact@1",
                "half-true",
                "Half True",
                "because",
                day,
                null,
                List.of()));
        Command command = new Command(
                "first", "add", "desk", "test 1", secret("reason", "S19 a call from the ocelot"), "typed by hand");
        store.write(
                command,
                reader -> items.stream().<Change>map(Change.Added::new).toList(),
                (receipt, reader) -> receipt);
    }

    private static ItemId id(ItemKind kind) {
        return new ItemId(kind, UUID.randomUUID().toString());
    }

    private static String everything(Store store) {
        StringBuilder all = new StringBuilder();
        store.read(reader -> {
            reader.replay(event -> all.append(event).append('\n'));
            Vantage now = Vantage.on(ORDER.on());
            reader.newest(ItemKind.CLAIM, Long.MAX_VALUE, 10)
                    .forEach(claim -> all.append(Reports.claim(
                            reader, claim.item(), now, store.seal().sealedAt())));
            return all;
        });
        return all.toString();
    }

    private void assertNothingIn(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file :
                    files.filter(file -> !file.toString().contains("before")).toList()) {
                for (Map.Entry<String, String> secret : secrets.entrySet()) {
                    assertEquals(0, count(file, secret.getValue()), secret.getKey() + " in " + file);
                }
            }
        }
    }

    private static Path wal(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    /**
     * In whatever form: as it is, as JSON writes it, folded. Of a long one its beginning and its end, for the pages between are numbered. Read
     * by another process: a stream of ours would drop the locks of the store that is open.
     */
    private static long count(Path file, String secret) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        Process reader = new ProcessBuilder("cat", file.toString()).start();
        String bytes = new String(reader.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        String json = CanonicalJson.write(secret);
        long found = 0;
        for (String form :
                List.of(secret, json.substring(1, json.length() - 1), org.openclaims.party.Names.key(secret))) {
            String raw = new String(form.getBytes(UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1);
            String head = raw.substring(0, Math.min(raw.length(), 40));
            String tail = raw.substring(Math.max(0, raw.length() - 40));
            for (String piece : List.of(head, tail)) {
                for (int at = bytes.indexOf(piece); at >= 0; at = bytes.indexOf(piece, at + 1)) {
                    found++;
                }
            }
        }
        return found;
    }
}
