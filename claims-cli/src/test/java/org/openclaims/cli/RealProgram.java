package org.openclaims.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program as a process of its own. */
final class RealProgram {
    private RealProgram() {}

    /** Started with a store of its own in the directory: {@code claims.db}. */
    static ProcessBuilder start(Path directory, String... words) {
        ProcessBuilder process = java(Main.class, words);
        process.environment().put("CLAIMS_DB", directory.resolve("claims.db").toString());
        process.environment()
                .put("CLAIMS_CACHE", Newsroom.CACHE.getParent().resolve("cache").toString());
        return process;
    }

    /** Another main class of ours or of the tests. */
    static ProcessBuilder java(Class<?> main, String... words) {
        return new ProcessBuilder(command(System.getProperty("java.class.path"), main, words));
    }

    /** What to type to run a main class. */
    static List<String> command(String classPath, Class<?> main, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                classPath));
        // As the launcher: since 22 Java warns of the native library of SQLite otherwise.
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.add(main.getName());
        command.addAll(List.of(words));
        return command;
    }
}
