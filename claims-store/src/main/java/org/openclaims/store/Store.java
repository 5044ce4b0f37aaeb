package org.openclaims.store;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.EventLog;
import org.openclaims.log.Load;
import org.openclaims.log.LogReader;
import org.openclaims.log.Receipt;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.Commitment;
import org.openclaims.store.erasure.Purge;
import org.openclaims.store.health.NotOverwritten;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Verification;
import org.openclaims.store.log.Backup;
import org.openclaims.store.log.Copying;
import org.openclaims.store.log.SqlLog;
import org.openclaims.store.log.Verifier;
import org.openclaims.store.log.WholeLog;
import org.openclaims.store.postgres.PostgresAddress;
import org.openclaims.store.postgres.PostgresDatabase;
import org.openclaims.store.seal.Disclosure;
import org.openclaims.store.seal.NoProof;
import org.openclaims.store.seal.Proof;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.sql.Database;
import org.openclaims.store.sql.Engine;
import org.openclaims.store.sql.Origin;
import org.openclaims.store.sqlite.FlatFile;
import org.openclaims.store.sqlite.SqliteDatabase;
import org.openclaims.store.sqlite.StoreLocation;

/**
 * A record that lasts: one SQLite file, or a database on a PostgreSQL server.
 *
 * <pre>{@code
 * try (Store store = Store.open("leads.claims", StoreOptions.of(cacheDir, "claims 0.1.0"))) {
 *     store.read(reader -> reader.batches(Long.MAX_VALUE, 10)).forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>A place is a file name as a person gives it, or {@code postgresql://user@host:port/database}; nothing else, however it looks.
 */
public final class Store implements EventLog {
    private final Database database;
    private final StoreOptions options;
    private final Engine engine;
    private final SqlLog log;

    private Store(Database database, StoreOptions options, Engine engine, SqlLog log) {
        this.database = database;
        this.options = options;
        this.engine = engine;
        this.log = log;
    }

    /**
     * Begins, in a thread of its own, what every opening needs and no place is needed for: half of a start, which need not come after the other
     * half. May be called whether or not a store is opened then.
     */
    public static void expectOpening() {
        Ahead.ofReading();
    }

    /** The same for what recording needs besides. */
    public static void expectRecording(StoreOptions options) {
        Ahead.ofRecording(options);
    }

    /**
     * Opens a store, brings it up to date and checks that it is one.
     *
     * @throws StoreTrouble if it is no store, not safe, too new, damaged, busy, or not there
     */
    public static Store open(String place, StoreOptions options) {
        Database database = database(place, options);
        Engine engine = database.open(options.create(), origin(options));
        boolean open = false;
        try {
            SqlLog log = new SqlLog(
                    engine,
                    options.chain(),
                    options.clock(),
                    options.ids(),
                    () -> Bytes.of(options.randomBytes().apply(Commitment.SALT_BYTES)),
                    options.progress());
            open = true;
            return new Store(database, options, engine, log);
        } finally {
            if (!open) {
                engine.close();
            }
        }
    }

    /**
     * Whether something is there already, be it a store or not.
     *
     * @throws StoreTrouble if the place cannot be one, or its server does not answer
     */
    public static boolean exists(String place, StoreOptions options) {
        return database(place, options).exists();
    }

    /**
     * Looks at everything in a store, also in one that cannot be opened any more. Damage is a finding, not an error; nothing is written.
     *
     * @throws StoreTrouble if there is no such place, or it is no database of anybody's
     */
    public static Verification verify(String place, StoreOptions options) {
        return verify(place, List.of(), options);
    }

    /**
     * The same, and holds the events against seals that were kept elsewhere.
     *
     * @throws StoreTrouble if there is no such place, or it is no database of anybody's
     */
    public static Verification verify(String place, List<Seal> seals, StoreOptions options) {
        return Verifier.verify(database(place, options).inspection(), seals, options.progress());
    }

    /**
     * Begins a file of plain tables for other programs.
     *
     * @param file where nothing is yet
     * @throws StoreTrouble if it cannot be written
     */
    public static FlatFile flat(Path file, StoreOptions options) {
        return FlatFile.create(file, options.nativeLibraryDir());
    }

    /** Looks at everything in this store while others may go on recording. */
    public Verification verify() {
        return verify(List.of());
    }

    /** The same, and holds the events against seals that were kept elsewhere. */
    public Verification verify(List<Seal> seals) {
        return Verifier.verify(database.inspection(), seals, options.progress());
    }

    /**
     * A line to keep elsewhere, after which nobody can change what is recorded now without its showing. Nothing is written.
     *
     * @throws StoreTrouble if the record is not as it was recorded
     */
    public Seal seal() {
        return whole().seal();
    }

    /** Which of these events, by their places, a seal counts; the others were recorded later. */
    public Set<Long> sealed(Set<Long> events, Seal seal) {
        return whole().sealed(events, seal);
    }

    /**
     * Proves to somebody without the store that events are among those that were sealed. Nothing is written.
     *
     * @param events their places; not empty
     * @param seal that was kept elsewhere; empty for a new one
     * @throws NoProof if an event is not there or came after the seal, or if this is not the record that was sealed
     */
    public Proof prove(Set<Long> events, Optional<Seal> seal, Disclosure disclosure) {
        return whole().prove(events, seal, disclosure);
    }

    /**
     * Copies this store, verified, into a file that is not there yet; others may go on recording.
     *
     * @throws NotOverwritten if something is there
     * @throws StoreTrouble if the record does not verify or the copy cannot be made
     */
    public Backup backup(String file) {
        return new Copying(origin(options)).backup(database, file(file, options));
    }

    /**
     * Makes a store from a backup, which is verified first, at a place where no record is yet.
     *
     * @param seals that were kept elsewhere, to hold the backup against
     * @throws NotOverwritten if something is there
     * @throws StoreTrouble if the backup does not verify or the store cannot be made
     */
    public static Backup restore(String backup, String place, List<Seal> seals, StoreOptions options) {
        return new Copying(origin(options)).restore(file(backup, options), database(place, options), seals);
    }

    /**
     * Copies a whole record event by event, hashes and all, to a place where no record is yet, on whatever database.
     *
     * @param seals that were kept elsewhere, to hold the source against
     * @throws NotOverwritten if something is there
     * @throws StoreTrouble if the record does not verify or the copy cannot be made
     */
    public static Backup copy(String from, String to, List<Seal> seals, StoreOptions options) {
        return new Copying(origin(options)).copy(database(from, options), database(to, options), seals);
    }

    /** The place, to name it to people. A file is never to be opened by Java, which would drop SQLite's locks. */
    public String place() {
        return database.toString();
    }

    @Override
    public <T> T read(Function<LogReader, T> question) {
        return log.read(question);
    }

    /**
     * As {@link #read}, of a question that prints, or hands over otherwise, before it has its answer: it is asked once, however the connection fares.
     *
     * @throws StoreTrouble if it cannot be answered to its end
     */
    public <T> T readOnce(Function<LogReader, T> question) {
        return log.readOnce(question);
    }

    /**
     * {@inheritDoc}
     *
     * @throws StoreTrouble whose {@link StoreTrouble#kind} says whether anything was stored
     */
    @Override
    public <T> T write(
            Command command, Function<LogReader, List<Change>> decision, BiFunction<Receipt, LogReader, T> answer) {
        return log.write(command, decision, answer);
    }

    @Override
    public <T> T rehearse(
            Command command, Function<LogReader, List<Change>> decision, BiFunction<Receipt, LogReader, T> answer) {
        return log.rehearse(command, decision, answer);
    }

    /**
     * {@inheritDoc}
     *
     * @throws StoreTrouble whose {@link StoreTrouble#kind} says whether anything was stored
     */
    @Override
    public <T> T load(Command command, Function<Load, T> work) {
        return log.load(command, work);
    }

    @Override
    public <T> T rehearseLoad(Command command, Function<Load, T> work) {
        return log.rehearseLoad(command, work);
    }

    /**
     * Hands over the whole record as lines of JSON, from which {@link #fill} makes the same one. Nothing is written.
     *
     * @throws StoreTrouble if it cannot be read to its end; what was handed over is then not whole, and nothing is handed over twice
     */
    public void lines(Consumer<String> lines) {
        whole().write(lines);
    }

    /**
     * Makes this store, which is empty, the record that the lines are: the same events, hashes and words.
     *
     * @param lines as {@link #lines} handed them over; asked for again where the work is begun again
     * @return over all events that are there now
     * @throws StoreTrouble if there is a record already, or the lines are not a whole one; nothing is recorded then
     */
    public Seal fill(Supplier<Iterator<String>> lines) {
        return whole().read(lines);
    }

    /**
     * Clears what erased words left behind in the file and in its log, and looks at the raw bytes whether they are gone; to be called after
     * words were erased, and safe at any time. Never fails: what could not be done is said.
     */
    public Purge purge() {
        return log.purge();
    }

    private WholeLog whole() {
        return new WholeLog(engine, options.chain(), options.clock());
    }

    /** Makes everything that is derived from the events again; for when it was damaged, or when a verification says so. */
    public void rebuild() {
        log.rebuild();
    }

    @Override
    public void close() {
        log.close();
    }

    private static Database database(String place, StoreOptions options) {
        return isOnAServer(place) ? Server.database(place, options) : file(place, options);
    }

    /** Said in the place itself, as PostgreSQL's own programs have it. */
    public static boolean isOnAServer(String place) {
        return place.regionMatches(true, 0, "postgresql:", 0, 11) || place.regionMatches(true, 0, "postgres:", 0, 9);
    }

    private static SqliteDatabase file(String place, StoreOptions options) {
        return new SqliteDatabase(StoreLocation.of(place), options.budget(), options.nativeLibraryDir());
    }

    /** Loaded only when a place is on a server, and with it all of PostgreSQL's classes. */
    private static final class Server {
        static Database database(String place, StoreOptions options) {
            return new PostgresDatabase(
                    PostgresAddress.of(place), options.password(), options.budget(), options.serverClock());
        }
    }

    private static Origin origin(StoreOptions options) {
        // Who recorded something is erasable; the history of the schema is not, so it names the program only.
        return new Origin(options.clock(), "claims", options.tool());
    }
}
