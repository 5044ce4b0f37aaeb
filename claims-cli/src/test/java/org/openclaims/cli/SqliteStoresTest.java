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
import org.openclaims.store.health.Severity;
import org.openclaims.store.health.StoreTrouble;

class SqliteStoresTest {
    @TempDir
    Path directory;

    @Test
    void aStoreTooDamagedToOpenCanStillBeVerified() throws SQLException {
        SqliteStores stores = new SqliteStores(directory.toString(), "Linux", Map.of(), "claims test");
        String location = directory.resolve("claims.db").toString();
        stores.open(location).close();
        assertEquals(Severity.INTACT, stores.verify(location, List.of()).severity());

        try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + location);
                Statement statement = plain.createStatement()) {
            statement.execute("drop trigger batch_extends");
        }
        assertThrows(StoreTrouble.class, () -> stores.open(location));
        assertEquals(Severity.TAMPERED, stores.verify(location, List.of()).severity());
    }
}
