package org.openclaims.store.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openclaims.store.Store;
import org.openclaims.store.health.Verification;
import org.openclaims.store.log.Outsider;
import org.openclaims.store.postgres.TestServer;
import org.openclaims.store.seal.Seal;

/** On a PostgreSQL server, as its administrator; more ways with its schema are in {@code PostgresTamperingTest}. */
class ServerTamperingTest extends TamperingContract {
    private static final List<String> TABLES = List.of("batch", "event", "section", "schema_change");

    private final String record = TestServer.database();
    private String copy = record;

    @Override
    Store open() {
        return Store.open(record, Workload.OPTIONS);
    }

    /** The database again, as the server itself copies one to which nobody is connected. */
    @Override
    void copy() throws SQLException {
        String before = copy;
        copy = TestServer.address(TestServer.create("template " + name(record)));
        if (!before.equals(record)) {
            TestServer.run(record, "drop database " + name(before));
        }
    }

    private static String name(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Override
    Outsider outsider() throws SQLException {
        Connection connection = TestServer.superuser(copy);
        List<String> back = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = openclaims");
            for (String table : TABLES) {
                statement.execute("alter table " + table + " disable trigger all");
                back.add("alter table " + table + " enable trigger all");
            }
        }
        for (String guard : List.of(
                "batch batch_extends",
                "batch batch_no_change",
                "event event_extends",
                "event event_no_change",
                "section section_born_whole",
                "section section_only_erased",
                "section section_no_delete",
                "schema_change schema_change_no_change")) {
            int space = guard.indexOf(' ');
            back.add("alter table " + guard.substring(0, space) + " enable always trigger" + guard.substring(space));
        }
        return new Outsider(connection, back);
    }

    @Override
    Verification verify(List<Seal> seals) {
        return Store.verify(copy, seals, Workload.OPTIONS);
    }

    @Override
    void again(List<String> commands) {
        try (Store store = Store.open(copy, Workload.OPTIONS)) {
            commands.forEach(command -> Workload.write(store, command));
        }
    }

    @Override
    Stream<Way> own() {
        return Stream.of(
                chain(
                        "replace words by an upsert",
                        "the item of event 5 is not what was recorded",
                        o -> o.sql("insert into section select * from section where name = 'item' and event_id ="
                                + " (select id from event where seq = 5)"
                                + " on conflict (chain, event_id, name) do update set body = '{}'")),
                chain(
                        "replace an event by an upsert",
                        "the column \"kind\" of the event of event 5",
                        o -> o.sql("insert into event select * from event where seq = 5"
                                + " on conflict (chain, seq) do update set kind = 'party.voided'")),
                chain(
                        "leave a guard that replication passes by",
                        "no trigger event_no_change",
                        o -> o.forget("event_no_change")),
                chain("leave a view", "look", o -> o.sql("create view look as select * from section")),
                chain(
                        "edit how the schema was made",
                        "a schema 1 that differs from the one that claims released",
                        o -> o.sql("update schema_change set checksum = 'other'")));
    }
}
