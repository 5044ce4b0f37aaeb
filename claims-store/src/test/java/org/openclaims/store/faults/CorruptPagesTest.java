package org.openclaims.store.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaims.ClaimsException;
import org.openclaims.log.Field;
import org.openclaims.store.Store;
import org.openclaims.store.health.Severity;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.testing.Effort;

/** A disk that rots, in seven ways. Whatever changes a single value that can be read is found, and nothing worse happens than an error that says so. */
class CorruptPagesTest {
    private Path directory;
    private byte[] older;
    private byte[] sound;
    private int page;
    private List<String> content;

    @BeforeEach
    void record() throws Exception {
        directory = Memory.directory("rot");
        Path file = directory.resolve("sound.claims");
        for (int session = 0; session < 2; session++) {
            try (Store store = Store.open(file.toString(), Workload.OPTIONS)) {
                for (int i = 0; i < 12; i++) {
                    Workload.write(store, session + "-" + i + "x" + (1 + i % 5));
                }
            }
            older = sound;
            sound = Files.readAllBytes(file);
        }
        page = (sound[16] & 0xff) << 8 | sound[17] & 0xff;
        content = content(file);
        assertTrue(content.size() > 200);
    }

    @AfterEach
    void remove() throws IOException {
        Memory.remove(directory);
    }

    /** What becomes of a file. */
    private enum Rot {
        BIT_FLIPPED,
        SIXTEEN_RANDOM_BYTES,
        PAGE_OF_ZEROS,
        RANDOM_PAGE,
        TWO_PAGES_SWAPPED,
        CUT_SHORT,
        PAGE_OF_AN_OLDER_STATE;

        byte[] of(byte[] sound, byte[] older, int page, Random random) {
            byte[] bytes = sound.clone();
            int pages = bytes.length / page;
            int at = page * random.nextInt(pages);
            switch (this) {
                case BIT_FLIPPED -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                case SIXTEEN_RANDOM_BYTES -> fill(bytes, random.nextInt(bytes.length - 16), 16, random);
                case PAGE_OF_ZEROS -> Arrays.fill(bytes, at, at + page, (byte) 0);
                case RANDOM_PAGE -> fill(bytes, at, page, random);
                case TWO_PAGES_SWAPPED -> {
                    int other = page * random.nextInt(pages);
                    System.arraycopy(sound, at, bytes, other, page);
                    System.arraycopy(sound, other, bytes, at, page);
                }
                case CUT_SHORT -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
                case PAGE_OF_AN_OLDER_STATE -> {
                    int old = page * random.nextInt(older.length / page);
                    System.arraycopy(older, old, bytes, old, page);
                }
            }
            return bytes;
        }

        private static void fill(byte[] bytes, int at, int length, Random random) {
            byte[] noise = new byte[length];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, bytes, at, length);
        }
    }

    @Test
    void everyDamageIsFound() throws Exception {
        long seed = Effort.seed();
        Random random = Effort.random(seed);
        int each = Effort.of(100, 500);
        List<String> missed = new ArrayList<>();
        StringBuilder figures = new StringBuilder();
        for (Rot rot : Rot.values()) {
            int damaging = 0;
            int found = 0;
            for (int i = 0; i < each; i++) {
                Path copy = directory.resolve("copy.claims");
                Files.write(copy, rot.of(sound, older, page, random));
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
                boolean seen = isFound(copy);
                String crash = tryToOpen(copy);
                if (!crash.isEmpty()) {
                    missed.add(rot + " " + i + " " + crash);
                }
                // The last one to look: an ordinary connection may write to what it takes for its own.
                boolean damaged = !content.equals(content(copy));
                damaging += damaged ? 1 : 0;
                found += damaged && seen ? 1 : 0;
                if (damaged && !seen) {
                    missed.add(rot + " " + i);
                }
                for (String side : List.of("", "-wal", "-shm", "-journal", ".writer-lock")) {
                    Files.deleteIfExists(directory.resolve("copy.claims" + side));
                }
            }
            figures.append(rot)
                    .append(' ')
                    .append(found)
                    .append('/')
                    .append(damaging)
                    .append(", ");
        }
        Effort.report("rot", each + " of each kind, found of those that damaged: " + figures + "seed " + seed);
        assertEquals(List.of(), missed, "seed " + seed);
    }

    private static boolean isFound(Path copy) {
        try {
            return Store.verify(copy.toString(), Workload.OPTIONS).severity() != Severity.INTACT;
        } catch (StoreTrouble e) {
            // Not known as a store of ours any more, or as one of a version to come.
            return List.of(Trouble.FOREIGN, Trouble.NEWER).contains(e.kind());
        }
    }

    /** Whoever opens it and asks gets answers or an error of ours. */
    private static String tryToOpen(Path copy) {
        try (Store store = Store.open(copy.toString(), Workload.OPTIONS.existing())) {
            store.read(reader -> reader.batches(Long.MAX_VALUE, 1_000));
            store.read(reader -> {
                reader.replay(event -> assertTrue(event.seq() > 0));
                return reader.terms(Field.NAME, "", 100);
            });
            return "";
        } catch (ClaimsException e) {
            return "";
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    /**
     * Every value of every table, or that they cannot be read. Not the notes of when and by which program the tables were made, on which nothing rests,
     * nor the mark of which version filled the indexes, after whose change they are made again.
     */
    private static List<String> content(Path file) {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select name, sql from sqlite_schema order by type, name")) {
                while (row.next()) {
                    values.add(row.getString(1) + row.getString(2));
                    if (String.valueOf(row.getString(2)).startsWith("CREATE TABLE")
                            && !row.getString(1).equals("projection")) {
                        tables.add(row.getString(1));
                    }
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("select "
                        + (table.equals("schema_change") ? "version, checksum" : "*") + " from " + table
                        + " order by 1, 2")) {
                    while (row.next()) {
                        StringBuilder text = new StringBuilder(table);
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            text.append('|').append(Arrays.toString(row.getBytes(i)));
                        }
                        values.add(text.toString());
                    }
                }
            }
            return values;
        } catch (SQLException e) {
            return List.of("unreadable");
        }
    }
}
