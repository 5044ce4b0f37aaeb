package org.openclaims.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.store.sql.EventTables;

/** A command lives for a tenth of a second: what it loads is counted, because time on a shared machine cannot be. */
class LeanStartTest {
    @TempDir
    private Path directory;

    @Test
    void aCommandLoadsNoParserNoDataBindingAndNoDriverManager() throws Exception {
        // The copy of a first start, which alone asks the driver which library fits.
        NativeLibrary.cached(TestStores.CACHE);
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Command.class.getName(),
                        directory.resolve("store.claims").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> loaded;
        try (BufferedReader output = command.inputReader()) {
            loaded = output.lines().filter(line -> line.contains(" source: ")).toList();
        }
        assertEquals(0, command.waitFor());
        assertTrue(loaded.size() > 500, "the classes are logged");
        for (String heavy : List.of(
                "antlr.v4.runtime.$Lexer",
                "antlr.v4.runtime.$Parser",
                "tools.jackson.databind",
                "com.google.common",
                "java.sql.DriverManager",
                "org.sqlite.JDBC ",
                "org.sqlite.util.OSInfo")) {
            assertTrue(loaded.stream().noneMatch(line -> line.contains(heavy)), heavy);
        }
        assertTrue(loaded.size() < 3_000, loaded.size() + " classes");
    }

    /** Opens, reads, writes, closes. */
    static final class Command {
        public static void main(String[] arguments) {
            try (SqliteFile store = TestStores.open(Path.of(arguments[0]))) {
                store.read(handle -> new EventTables(handle).head(TestStores.CHAIN));
                TestStores.append(store, "c1");
            }
        }
    }
}
