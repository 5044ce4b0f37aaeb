package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
}
