package org.openclaims.store.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openclaims.store.Store;
import org.openclaims.store.health.Verification;
import org.openclaims.store.log.Outsider;
import org.openclaims.store.seal.Seal;

/** On a SQLite file, with what its schema allows besides. */
class SqliteTamperingTest extends TamperingContract {
    private Path directory;
    private int copies;

    @BeforeEach
    void inMemory() throws IOException {
        directory = Memory.directory("tampering");
    }

    @AfterEach
    void remove() throws IOException {
        Memory.remove(directory);
    }

    private Path file() {
        return directory.resolve(copies + ".claims");
    }

    @Override
    Store open() {
        return Store.open(directory.resolve("record.claims").toString(), Workload.OPTIONS);
    }

    /** By copying the file, which is closed. */
    @Override
    void copy() throws IOException {
        copies++;
        Files.copy(directory.resolve("record.claims"), file());
    }

    @Override
    Outsider outsider() throws Exception {
        return new Outsider(file());
    }

    @Override
    Verification verify(List<Seal> seals) {
        return Store.verify(file().toString(), seals, Workload.OPTIONS);
    }

    @Override
    void again(List<String> commands) {
        try (Store store = Store.open(file().toString(), Workload.OPTIONS)) {
            commands.forEach(command -> Workload.write(store, command));
        }
    }

    @Override
    Stream<Way> own() {
        return Stream.of(
                chain(
                        "insert or replace an event",
                        "the column \"kind\" of the event of event 5",
                        o -> o.sql(
                                "insert or replace into event select chain, seq, id, batch_id, 'party.voided', kind_v,"
                                        + " subject, header, prev_hash, hash from event where seq = 5")),
                chain(
                        "replace words by an upsert",
                        "the item of event 5 is not what was recorded",
                        o -> o.sql("insert into section select * from section where name = 'item' and event_id ="
                                + " (select id from event where seq = 5) on conflict do update set body = '{}'")),
                chain("leave out a guard", "no trigger event_no_update", o -> o.forget("event_no_update")),
                chain(
                        "put a weaker guard in its place",
                        "no trigger event_no_update",
                        o -> o.forget("event_no_update")
                                .sql("create trigger event_no_update before update on event begin select 1; end")),
                chain(
                        "leave a trigger of one's own",
                        "\"evil\"",
                        o -> o.sql("create trigger evil after insert on event begin delete from p_item; end")),
                chain("leave a view", "\"look\"", o -> o.sql("create view look as select * from section")),
                chain("leave a table", "\"extra\"", o -> o.sql("create table extra(x)")),
                chain("take an index away", "no index batch_time", o -> o.sql("drop index batch_time")),
                chain(
                        "edit how the schema was made",
                        "a schema 1 that differs from the one that claims released",
                        o -> o.sql("update schema_change set checksum = 'other'")),
                chain(
                        "remove how the schema was made",
                        "no account of how its schema was made",
                        o -> o.sql("delete from schema_change")),
                chain(
                        "edit the schema itself",
                        "a table that claims never made: \"section\"",
                        o -> o.sql("pragma writable_schema = on; update sqlite_schema set sql = replace(sql,"
                                + " 'check((body is null) = (erased_by is not null))', 'check(1)') where name = 'section';"
                                + " pragma writable_schema = off")),
                chain(
                        "break the schema itself",
                        "cannot be read",
                        o -> o.sql(
                                "pragma writable_schema = on; update sqlite_schema set sql = replace(sql,"
                                        + " 'primary key(chain, seq),', '') where name = 'event'; pragma writable_schema = off")),
                chain("pretend a newer version", "was made by a newer claims", o -> o.sql("pragma user_version = 99")),
                chain("pretend another program", "of another program", o -> o.sql("pragma application_id = 7")));
    }
}
