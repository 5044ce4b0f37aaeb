package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.cli.shell.ExitCode;

/** What is not ours, or newer than we are, is left as it is, and the person told. */
class ForeignFilesTest {
    private static final List<String> WRITING =
            List.of("add", "The ferry is free", "--by", "Kofi Mensah", "--on", "2025-03-05");

    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void begin() {
        newsroom = new Newsroom(directory);
        newsroom.json("add", "The bridge is safe", "--by", "Abena Osei", "--on", "2025-03-04");
    }

    @Test
    void anotherProgramsDatabaseIsLeftAsItIs() throws Exception {
        Path file = directory.resolve("photos.db");
        execute(file, "create table photo (name text)");
        assertRefusedUntouched(file, "photos.db");
    }

    @Test
    void aNewerStoreIsLeftAsItIs() throws Exception {
        Path newer = directory.resolve("newer.db");
        Files.copy(newsroom.store(), newer);
        execute(newer, "pragma journal_mode = delete");
        execute(newer, "pragma user_version = 999");
        assertRefusedUntouched(newer, "newer claims");
    }

    @Test
    void aReportNeverOverwritesTheRecord() throws Exception {
        byte[] before = Files.readAllBytes(newsroom.store());
        for (String output : List.of("claims.db", "./claims.db", "claims.db-wal")) {
            String file = directory + "/" + output;
            Newsroom.Said said = newsroom.type("report", "osei", "--output", file);
            assertEquals(ExitCode.USAGE, said.status(), file);
            assertEquals("", said.out());
        }
        assertArrayEquals(before, Files.readAllBytes(newsroom.store()));
        assertEquals(0, newsroom.type("verify").status());
    }

    private void assertRefusedUntouched(Path file, String names) throws Exception {
        byte[] before = Files.readAllBytes(file);
        for (List<String> words : List.of(List.of("list"), WRITING, List.of("log"), List.of("rebuild"))) {
            List<String> line = new java.util.ArrayList<>(words);
            line.addAll(List.of("--db", file.toString()));
            Newsroom.Said said = newsroom.type(line.toArray(String[]::new));
            assertEquals(ExitCode.STORE, said.status(), said.toString());
            assertEquals("", said.out());
            assertEquals(1, said.err().lines().count(), said.err());
            assertTrue(said.err().contains(names), said.err());
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
