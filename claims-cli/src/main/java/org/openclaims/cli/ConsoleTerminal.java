package org.openclaims.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.shell.Terminal;

/** The process's own terminal, if it has one. */
final class ConsoleTerminal implements Terminal {
    private static final int USUAL_WIDTH = 80;

    private final InputStream in;
    private final PrintWriter prompts;
    private final boolean interactive;
    private final @Nullable Console console;
    private final Map<String, String> environment;
    private @Nullable BufferedReader lines;

    /**
     * @param interactive whether both ends are a person's
     * @param console of the process, which can read without showing; null if there is none
     */
    ConsoleTerminal(
            InputStream in,
            PrintWriter prompts,
            boolean interactive,
            @Nullable Console console,
            Map<String, String> environment) {
        this.in = in;
        this.prompts = prompts;
        this.interactive = interactive;
        this.console = console;
        this.environment = environment;
    }

    @Override
    public boolean canAsk() {
        return interactive;
    }

    @Override
    public Optional<String> ask(String prompt) {
        prompts.print(prompt);
        prompts.flush();
        try {
            return Optional.ofNullable(lines().readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedReader lines() {
        BufferedReader reader = lines;
        if (reader == null) {
            reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines = reader;
        }
        return reader;
    }

    @Override
    public Optional<char[]> askSecret(String prompt) {
        Console shown = console;
        if (shown == null || !interactive) {
            return Optional.empty();
        }
        prompts.flush();
        return Optional.ofNullable(shown.readPassword("%s", prompt));
    }

    @Override
    public String readAll() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public int width() {
        return width(environment);
    }

    /** As wide as the window is said to be, within reason. */
    static int width(Map<String, String> environment) {
        String columns = environment.get("COLUMNS");
        if (columns != null && columns.matches("[0-9]{2,4}")) {
            return Math.max(40, Math.min(200, Integer.parseInt(columns)));
        }
        return USUAL_WIDTH;
    }

    @Override
    public boolean decorated() {
        return interactive && environment.get("NO_COLOR") == null && !"dumb".equals(environment.get("TERM"));
    }
}
