package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.store.health.Progress;
import org.openclaims.store.health.Severity;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;

class RealStoresTest {
    @TempDir
    Path directory;

    private RealStores stores() {
        return new RealStores(directory.toString(), "Linux", Map.of(), "claims test", Progress.UNHEARD);
    }

    private static void plainly(String location, String sql) throws SQLException {
        try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + location);
                Statement statement = plain.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aStoreTooDamagedToOpenCanStillBeVerified() throws SQLException {
        RealStores stores = stores();
        String location = directory.resolve("claims.db").toString();
        stores.open(location).close();
        assertEquals(Severity.INTACT, stores.verify(location, List.of()).severity());

        plainly(location, "drop trigger batch_extends");
        assertThrows(StoreTrouble.class, () -> stores.open(location));
        assertEquals(Severity.TAMPERED, stores.verify(location, List.of()).severity());
    }

    @Test
    void anotherProgramsFileIsNotCalledADamagedStore() throws SQLException {
        String location = directory.resolve("other.db").toString();
        plainly(location, "create table t (a)");
        StoreTrouble trouble = assertThrows(StoreTrouble.class, () -> stores().verify(location, List.of()));
        assertEquals(Trouble.FOREIGN, trouble.kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://ana:hunter2@127.0.0.1:55432/claims",
                "postgres//ana:hunter2@127.0.0.1:55432/claims",
                "postgres:/ana:hunter2@127.0.0.1/claims",
                "postgresql/ana:hunter2@127.0.0.1/claims",
                "//ana:hunter2@127.0.0.1/claims",
                "ana:hunter2@127.0.0.1:55432/claims",
                "mysql://127.0.0.1/claims"
            })
    void whatIsWrittenLikeAnAddressAndIsNoneIsNoFileForAnyCommand(String typed) {
        for (Executable command : List.<Executable>of(
                () -> stores().exists(typed), () -> stores().open(typed), () -> stores().verify(typed, List.of()))) {
            StoreTrouble trouble = assertThrows(StoreTrouble.class, command);
            assertEquals(Trouble.REFUSED, trouble.kind());
            assertTrue(trouble.getMessage().contains("postgresql://user@host:5432/database"), trouble.getMessage());
            assertFalse(trouble.getMessage().contains("hunter2"), trouble.getMessage());
        }
    }
}
