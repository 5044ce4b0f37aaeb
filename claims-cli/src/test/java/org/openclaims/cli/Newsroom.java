package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.StoreOpener;
import org.openclaims.cli.shell.Terminal;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.health.Verification;
import org.openclaims.store.log.Backup;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.secret.KeyFile;
import org.openclaims.store.sqlite.FlatFile;
import org.openclaims.testing.CountingIds;
import org.openclaims.testing.TickingClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who types commands, and all that the commands may know of the world: a directory with the store in it, ids that count, and a clock that
 * stands still while a command runs and goes on by a minute before each. Nobody sits at the terminal unless answers are laid out.
 */
final class Newsroom {
    /** Where SQLite's machine code is unpacked once for all tests. */
    static final Path CACHE = Path.of("target", "native-cache").toAbsolutePath();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TOOL = "claims test";

    private final Path directory;
    private final TickingClock clock = new TickingClock();
    private final CountingIds ids = new CountingIds(1);
    private final Map<String, String> environment = new HashMap<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private StoreOpener stores;
    private String piped = "";
    private boolean somebodyThere;
    private int commands;
    private @Nullable Instant given;

    /** @param directory empty; the store will be {@code claims.db} in it */
    Newsroom(Path directory) {
        this(directory, directory.resolve("claims.db").toString());
    }

    /** @param place of the store, where nothing is yet: a file, or a database on a server */
    Newsroom(Path directory, String place) {
        this.directory = directory;
        stores = new Deterministic(options());
        environment.put("CLAIMS_DB", place);
        environment.put("HOME", directory.toString());
        clock.stop();
    }

    /** Nothing left to chance: not even the salts, so that two sessions of the same words have the same hashes. */
    private StoreOptions options() {
        Random salts = new Random(1);
        return StoreOptions.of(CACHE, TOOL).withClock(clock, new CountingIds(2)).withRandomBytes(size -> {
            byte[] bytes = new byte[size];
            salts.nextBytes(bytes);
            return bytes;
        });
    }

    /** The store that is meant where none is named. */
    Path store() {
        return directory.resolve("claims.db");
    }

    /** When the next command will be given. */
    Instant next() {
        return TickingClock.START.plus(Duration.ofMinutes(commands + 1L));
    }

    /** The next command is given at this moment. */
    Newsroom at(Instant moment) {
        given = moment;
        return this;
    }

    /** Sets a variable of the environment. */
    Newsroom variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Uses other stores. */
    Newsroom stores(StoreOpener other) {
        stores = other;
        return this;
    }

    /** Somebody sits at the terminal for the next command and types these lines. */
    Newsroom answering(List<String> lines) {
        somebodyThere = true;
        answers.addAll(lines);
        return this;
    }

    /** This is piped into the next command. */
    Newsroom piping(String text) {
        piped = text;
        return this;
    }

    /** Types a command line and reads what comes back. */
    Said type(String... words) {
        List<String> lines = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        StringBuilder err = new StringBuilder();
        int status = type(List.of(words), out::append, err::append, lines::add);
        return new Said(status, out.toString(), err.toString());
    }

    /** Types a command line that is done without a word on standard error, and reads its JSON. */
    JsonNode json(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--json");
        Said said = type(all.toArray(String[]::new));
        assertEquals(new Said(0, said.out(), ""), said, () -> "claims " + String.join(" ", words));
        return read(said.out());
    }

    /** JSON as another program reads it. */
    static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    /** Types a command line, and hears everything as it is said: both streams, and the answers given at the terminal. */
    int type(List<String> words, Consumer<String> out, Consumer<String> err, Consumer<String> answered) {
        clock.set(given == null ? next() : given);
        given = null;
        commands++;

        Session session = new Session(
                new PrintWriter(new Heard(out)),
                new PrintWriter(new Heard(err)),
                new Person(err, answered),
                Map.copyOf(environment),
                directory.toString(),
                "Linux",
                "desk",
                TOOL,
                clock,
                TimeZone.getTimeZone("UTC"),
                ids,
                stores);
        int status = new ClaimsCli(session).run(words.toArray(String[]::new));
        answers.clear();
        somebodyThere = false;
        piped = "";
        return status;
    }

    /** What a command said. */
    record Said(int status, String out, String err) {}

    private record Deterministic(StoreOptions options) implements StoreOpener {
        @Override
        public boolean exists(String location) {
            return Store.exists(location, options);
        }

        @Override
        public Store open(String location, String chain) {
            return Store.open(location, options.withChain(chain));
        }

        @Override
        public KeyFile keys(String file) {
            return new KeyFile(Path.of(file), 1_000, options.randomBytes());
        }

        @Override
        public Verification verify(String location, List<Seal> seals) {
            return Store.verify(location, seals, options);
        }

        @Override
        public Backup restore(String backup, String location, List<Seal> seals) {
            return Store.restore(backup, location, seals, options);
        }

        @Override
        public Backup copy(String from, String to, List<Seal> seals) {
            return Store.copy(from, to, seals, options);
        }

        @Override
        public FlatFile flat(Path file) {
            return Store.flat(file, options);
        }
    }

    private static final class Heard extends Writer {
        private final Consumer<String> listener;

        Heard(Consumer<String> listener) {
            this.listener = listener;
        }

        @Override
        public void write(char[] characters, int from, int length) {
            listener.accept(new String(characters, from, length));
        }

        @Override
        public void flush() {
            // heard already
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    private final class Person implements Terminal {
        private final Consumer<String> prompts;
        private final Consumer<String> answered;

        Person(Consumer<String> prompts, Consumer<String> answered) {
            this.prompts = prompts;
            this.answered = answered;
        }

        @Override
        public boolean canAsk() {
            return somebodyThere;
        }

        @Override
        public Optional<String> ask(String prompt) {
            prompts.accept(prompt);
            Optional<String> answer = Optional.ofNullable(answers.poll());
            answer.ifPresent(answered);
            return answer;
        }

        @Override
        public Optional<char[]> askSecret(String prompt) {
            prompts.accept(prompt);
            return Optional.ofNullable(answers.poll()).map(String::toCharArray);
        }

        @Override
        public String readAll() {
            return piped;
        }

        @Override
        public int width() {
            return 80;
        }

        @Override
        public boolean decorated() {
            return false;
        }
    }
}
