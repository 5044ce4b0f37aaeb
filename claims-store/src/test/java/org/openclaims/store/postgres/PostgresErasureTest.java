package org.openclaims.store.postgres;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Receipt;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.erasure.Purge;
import org.openclaims.store.log.TestLogs;
import org.openclaims.store.seal.Seal;

/** Erased words are gone from the tables of a server and from their files; who may not see to that, or not yet, is told so. */
class PostgresErasureTest {
    private static final StoreOptions OPTIONS = StoreOptions.of(TestLogs.CACHE, "test");
    private static final String SECRET = "Xylander Quartzmann";
    private static final ItemId ID = new ItemId(ItemKind.PARTY, "witness");

    private String address;
    private Seal seal;

    @BeforeEach
    void record() {
        address = TestServer.database();
        try (Store store = Store.open(address, OPTIONS)) {
            TestLogs.add(store, "Gustavo Petro");
            Party secret = new Party(ID, "witness", PartyKind.PERSON, SECRET, null);
            store.write(
                    TestLogs.command("of the witness"),
                    reader -> List.of(new Change.Added(secret)),
                    (receipt, reader) -> receipt);
            seal = store.seal();
        }
    }

    @Test
    void areGoneFromTheFilesOfTheServer() throws Exception {
        TestServer.run(address, "checkpoint");
        assertNotEquals(0, inFiles(SECRET));
        try (Store store = Store.open(address, OPTIONS)) {
            erase(store);
            Purge purge = store.purge();
            assertEquals(Purge.State.DONE, purge.state(), purge.toString());
            assertTrue(purge.searched() > 2, purge.toString());
            List<String> names = purge.places().stream().map(Purge.Place::name).toList();
            assertTrue(names.containsAll(List.of("section", "p_term", "p_item")), names.toString());
            assertEquals(List.of(), store.verify(List.of(seal)).findings());
        }
        TestServer.run(address, "checkpoint");
        assertEquals(0, inFiles(SECRET) + inFiles(SECRET.toLowerCase(Locale.ROOT)));
    }

    @Test
    void tracesThatAreLeftAreFound() throws Exception {
        try (Store store = Store.open(address, OPTIONS)) {
            TestServer.run(address, "create table openclaims.extra as select body from openclaims.section");
            erase(store);
            Purge purge = store.purge();
            assertEquals(Purge.State.FOUND, purge.state(), purge.toString());
            assertEquals(
                    List.of("extra"),
                    purge.places().stream()
                            .filter(place -> place.found() > 0)
                            .map(Purge.Place::name)
                            .toList());
        }
    }

    @Test
    void whileSomebodyCouldStillSeeThemItIsSaidAndDoneLater() throws Exception {
        try (Store store = Store.open(address, OPTIONS);
                Connection reader = TestServer.superuser(address)) {
            reader.setAutoCommit(false);
            try (Statement statement = reader.createStatement()) {
                statement.execute("set transaction isolation level repeatable read");
                statement.execute("select 1 from pg_catalog.pg_class");
            }
            erase(store);
            Purge pending = store.purge();
            assertEquals(Purge.State.PENDING, pending.state(), pending.toString());
            assertTrue(pending.why().contains("a transaction open since before"), pending.why());
            reader.rollback();
            assertEquals(Purge.State.DONE, store.purge().state());
        }
    }

    @Test
    void theServerSamplesNoWords() throws Exception {
        TestServer.run(address, "analyze");
        assertEquals(List.of(), samplesOfWords());
        try (Store store = Store.open(address, OPTIONS)) {
            assertEquals(List.of(), store.verify().findings());
        }
    }

    @Test
    void whatItSampledOfAnEarlierVersionGoesWhenTheTablesAreBroughtUpToDate() throws Exception {
        sample();
        TestServer.run(address, "update openclaims.projection set checksum = 'earlier'");
        try (Store store = Store.open(address, OPTIONS)) {
            assertEquals(List.of(), samplesOfWords());
            assertEquals(List.of(), store.verify(List.of(seal)).findings());
        }
    }

    @Test
    void whatItSampledAllTheSameGoesWithTheErasureAlsoFromItsFiles() throws Exception {
        sample();
        TestServer.run(
                address,
                "alter table openclaims.section alter body set statistics 0, alter salt set statistics 0;"
                        + "alter table openclaims.p_item alter handle set statistics 0, alter base set statistics 0;"
                        + "alter table openclaims.p_term alter key set statistics 0;"
                        + "alter table openclaims.p_keyword alter word set statistics 0; checkpoint");
        try (Store store = Store.open(address, OPTIONS)) {
            erase(store);
            Purge purge = store.purge();
            assertEquals(Purge.State.DONE, purge.state(), purge.toString());
            assertTrue(
                    purge.places().stream().anyMatch(place -> place.name().equals("pg_statistic")), purge.toString());
            assertEquals(List.of(), store.verify(List.of(seal)).findings());
        }
        assertEquals(List.of(), samplesOfWords());
        TestServer.run(address, "checkpoint");
        assertEquals(0, inFiles(SECRET) + inFiles(SECRET.toLowerCase(Locale.ROOT)));
    }

    /** As a server does of its own accord that was not told to leave out words, as by earlier versions. */
    private void sample() throws Exception {
        try (Store store = Store.open(address, OPTIONS)) {
            for (int i = 0; i < 5; i++) {
                TestLogs.add(store, "Somebody " + i);
            }
        }
        TestServer.run(
                address,
                "alter table openclaims.section alter body set statistics -1, alter salt set statistics -1;"
                        + "alter table openclaims.p_item alter handle set statistics -1, alter base set statistics -1;"
                        + "alter table openclaims.p_term alter key set statistics -1;"
                        + "alter table openclaims.p_keyword alter word set statistics -1; analyze");
        assertTrue(samplesOfWords().contains("body") && samplesOfWords().contains("key"), "the server samples");
    }

    /** Columns that hold words or what they are committed with, and of which the server shows samples; and any other whose samples say the secret. */
    private List<String> samplesOfWords() throws Exception {
        List<String> columns = new ArrayList<>();
        try (Connection connection = TestServer.superuser(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select attname from pg_catalog.pg_stats s where schemaname = 'openclaims'"
                                + " and (tablename, attname) in (('section', 'body'), ('section', 'salt'), ('p_item', 'handle'), ('p_item', 'base'),"
                                + " ('p_term', 'key'), ('p_keyword', 'word')) or concat(histogram_bounds, most_common_vals) ~* 'quartzmann'")) {
            while (row.next()) {
                columns.add(row.getString(1));
            }
        }
        return columns;
    }

    private static Receipt erase(Store store) {
        return TestLogs.erase(store, 2, ID);
    }

    /** How many files of the tables have it. The write-ahead log is not promised. */
    private long inFiles(String text) throws Exception {
        try (Connection connection = TestServer.superuser(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('data_directory') || '/base/' || oid"
                        + " from pg_database where datname = current_database()")) {
            row.next();
            try (Stream<Path> files = Files.list(Path.of(row.getString(1)))) {
                return files.filter(file -> contains(file, text)).count();
            }
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            String all = new String(Files.readAllBytes(file), ISO_8859_1);
            return all.contains(new String(text.getBytes(UTF_8), ISO_8859_1));
        } catch (IOException e) {
            // Gone since it was listed: the server removes what it does not need.
            return false;
        }
    }
}
