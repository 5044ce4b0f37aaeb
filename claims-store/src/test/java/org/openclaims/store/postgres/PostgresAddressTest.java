package org.openclaims.store.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;

class PostgresAddressTest {
    @Test
    void readsWhatPostgresWrites() {
        assertEquals(
                new PostgresAddress(Optional.of("ana"), "db.example", 6543, "claims", Map.of("sslmode", "verify-full")),
                PostgresAddress.of("postgresql://ana@db.example:6543/claims?sslmode=verify-full"));
        assertEquals(
                new PostgresAddress(Optional.empty(), "localhost", 5432, "claims", Map.of()),
                PostgresAddress.of("postgres:///claims"));
        assertEquals(
                new PostgresAddress(Optional.of("o'brien x"), "::1", 5432, "ñ/x", Map.of()),
                PostgresAddress.of("POSTGRESQL://o'brien%20x@[::1]/%C3%B1%2Fx"));
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://ana@db.example:5432/claims?sslmode=require, postgresql://ana@db.example/claims",
        "postgres://[::1]:5433/claims, postgresql://[::1]:5433/claims"
    })
    void printsWithoutOptions(String typed, String printed) {
        assertEquals(printed, PostgresAddress.of(typed).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql:",
                "postgresql:claims",
                "postgresql://db.example",
                "postgresql://db.example/",
                "postgresql://a/b/c",
                "postgresql://a:99999/b",
                "postgresql://a:0/b",
                "postgresql://a,b/c",
                "postgresql://a b/c#d",
                "postgresql://ana:hunter2@db.example/claims",
                "postgresql://ana:hunter2@x@db.example/claims",
                "postgresql://ana:@db.example/claims",
                "postgresql://db.example/claims?password=hunter2",
                "postgresql://db.example/claims?user=hunter2",
                "postgresql://db.example/claims?hunter2",
                "postgresql://db.example/claims?socketFactory=hunter2",
                "postgresql://db.example/claims?loggerFile=/tmp/hunter2",
                "postgresql://db.example/claims?sslmode=hunter2",
                "postgresql://db.example/claims?connect_timeout=-1",
                "postgresql://db.example/claims?application_name=%0A",
                "postgresql://db.example/claims%00",
                "postgresql://db.example/%zz",
                "postgresql://ana%0a@db.example/claims"
            })
    void refusesTheRestAndRepeatsNoPassword(String typed) {
        StoreTrouble trouble = assertThrows(StoreTrouble.class, () -> PostgresAddress.of(typed));
        assertEquals(Trouble.REFUSED, trouble.kind());
        assertTrue(trouble.getMessage().contains("an address is like postgresql://"), trouble.getMessage());
        assertFalse(trouble.getMessage().replace("option \"hunter2\"", "").contains("hunter2"), trouble.getMessage());
    }
}
