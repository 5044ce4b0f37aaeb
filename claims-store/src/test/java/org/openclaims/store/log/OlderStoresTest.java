package org.openclaims.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.log.Command;
import org.openclaims.store.Store;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.seal.SealReader;

/**
 * A store that an older version made opens for ever. One small file of each version is kept in {@code src/test/resources/stores}, with the seal
 * and the projections that belong to it, and never edited once that version is released. Until then it is made anew, when the first script of
 * the schema changes, by {@code -Dclaims.golden=make}.
 */
class OlderStoresTest {
    private static final Path STORES = Path.of("src", "test", "resources", "stores");
    private static final int COMMANDS = 40;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = "0.1.0")
    void opensAndIsWhatWasSealed(String version) throws Exception {
        if ("make".equals(System.getProperty("claims.golden"))) {
            make(STORES.resolve(version + ".claims"));
        }
        Path file = directory.resolve("older.claims");
        Files.copy(STORES.resolve(version + ".claims"), file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Seal seal = SealReader.read(
                Files.readString(STORES.resolve(version + ".seal")).strip());
        try (Store store = TestLogs.open(file)) {
            assertEquals(List.of(), store.verify(List.of(seal)).findings());
            assertEquals(seal.root(), store.seal().root());
            assertEquals(
                    COMMANDS,
                    store.read(reader -> reader.batches(Long.MAX_VALUE, 100)).size());
            // Made anew, so that every event is read.
            store.rebuild();
            TestLogs.add(store, "And on we go");
            assertEquals(List.of(), store.verify(List.of(seal)).findings());
        }
    }

    /** Of every kind of thing and change. */
    private void make(Path golden) throws Exception {
        Files.createDirectories(STORES);
        Files.deleteIfExists(golden);
        Path file = directory.resolve("made.claims");
        try (Store store = TestLogs.open(file)) {
            Chance chance = new Chance(1);
            Random choices = new Random(1);
            for (int i = 0; i < COMMANDS; i++) {
                Command command = chance.command();
                long choice = choices.nextLong();
                store.write(command, reader -> chance.changes(reader, choice), (receipt, reader) -> receipt);
            }
            store.backup(golden.toAbsolutePath().toString());
            Files.writeString(
                    Path.of(golden.toString().replace(".claims", ".seal")),
                    store.seal().line() + "\n",
                    StandardCharsets.UTF_8);
        }
    }
}
