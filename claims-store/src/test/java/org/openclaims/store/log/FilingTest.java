package org.openclaims.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.claim.Wording;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Receipt;
import org.openclaims.store.Store;
import org.openclaims.store.sql.ProjectionMark;
import org.openclaims.store.sql.Script;
import org.openclaims.testing.Specimens;

/** What fills the projections has a number, so that a store which an earlier version filled is filled anew. */
class FilingTest {
    /** SHA-256 of what the specimens are filed under, by the number of the code that files them. */
    private static final Map<Integer, String> FILED =
            Map.of(9, "bc39184b27b0b53e265a3c6a576e6aa1322fd2fa6530891e8c67fbbe89328c85");

    @TempDir
    private Path directory;

    private Path file;

    private void record() {
        file = directory.resolve("filed.claims");
        try (Store store = TestLogs.open(file)) {
            List<Change> all = new ArrayList<>();
            Specimens.all().forEach(item -> all.add(new Change.Added(item)));
            all.add(new Change.Added(TestLogs.party("Łukasz  Strauß-O'Neill")));
            all.add(new Change.Added(new Wording(
                    Specimens.id(ItemKind.WORDING, 9),
                    "summit/w9",
                    Specimens.PROMISE.id(),
                    2,
                    "[erased] he said [sic]",
                    null,
                    true)));
            all.add(new Change.Added(TestLogs.party("नरेन्द्र मोदी")));
            all.add(new Change.Added(new Wording(
                    Specimens.id(ItemKind.WORDING, 99),
                    "summit/w99",
                    Specimens.PROMISE.id(),
                    99,
                    "中国承诺到2030年减排一半. " + "A speech of many pages. ".repeat(40),
                    null,
                    true)));
            all.add(new Change.Amended(Specimens.PARTY, "again"));
            Receipt first = store.write(TestLogs.command("all"), reader -> all, (receipt, reader) -> receipt);
            store.write(
                    TestLogs.command("undo"),
                    reader -> List.of(new Change.Undone(first.batch().id(), "no")),
                    (receipt, reader) -> receipt);
            store.write(
                    TestLogs.command("void"),
                    reader -> List.of(new Change.Voided(Specimens.ACT.id(), "no")),
                    (receipt, reader) -> receipt);
        }
    }

    private List<String> filed() throws Exception {
        return TestLogs.projections(file).stream()
                .filter(row -> !row.startsWith("projections|"))
                // The ids of batches begin with a number that is new each time.
                .map(row -> row.replaceAll("\\|id-\\d+-", "|id-"))
                .toList();
    }

    @Test
    void whoeverFilesTheSameEventsOtherwiseRaisesTheNumber() throws Exception {
        record();
        String sha256 = Script.checksum(String.join("\n", filed()));
        assertEquals(
                FILED.get(ProjectionMark.FILING),
                sha256,
                "the same events are filed otherwise than before: raise ProjectionMark.FILING and write the new sum down");
    }

    @Test
    void whatAnotherNumberFiledIsFiledAnew() throws Exception {
        record();
        List<String> before = filed();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from p_term");
            statement.executeUpdate("update projection set checksum = replace(checksum, ' filed ', ' filed 0')");
        }
        TestLogs.open(file).close();
        assertEquals(before, filed());
    }
}
