package org.openclaims.store.sqlite;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;

/**
 * The copy of a store that is made before its tables change: beside it, as {@code leads.claims.before-schema-2}. It is for an older version of
 * the program, should anybody want to go back, so nothing ever removes it or writes over it.
 */
final class BeforeMigration {
    private static final String MARK = ".before-schema-";
    private static final int MOST = 100;

    private BeforeMigration() {}

    /**
     * Copies the store unless a copy of the same state is there, as an attempt that broke off leaves it. Under the writer's ticket.
     *
     * @param schema whose scripts made it up to its version
     * @param next the version that it is about to get
     * @throws StoreTrouble if no sound copy can be made; the store is as it was
     */
    static void copy(StoreLocation store, Schema schema, int next, Duration budget) throws SQLException {
        String state = state(store, budget);
        for (int i = 1; i <= MOST; i++) {
            StoreLocation copy = StoreLocation.of(store + MARK + next + (i == 1 ? "" : "-" + i));
            if (!copy.exists()) {
                SafeCopy.copy(store, copy, budget, part -> require(part, schema, state, budget));
                return;
            }
            if (state.equals(stateOrNone(copy, budget))) {
                return;
            }
        }
        throw new StoreTrouble(
                Trouble.REFUSED,
                "there are " + MOST + " copies beside " + store
                        + " from before it was to be brought up to date: move them" + " elsewhere");
    }

    /** The names of those that lie beside a store, in alphabetical order. */
    static List<String> beside(StoreLocation store) throws IOException {
        return store.beside(MARK);
    }

    /** Older events are read by the version that wrote them; what any version can tell is that nothing is broken or missing. */
    private static void require(StoreLocation part, Schema schema, String state, Duration budget) {
        try (Connection connection = Connections.open(Access.to(part), budget);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma integrity_check(1)")) {
            row.next();
            String pages = row.getString(1);
            schema.check(part, connection, Schema.mark(connection));
            if (!"ok".equals(pages) || !state.equals(state(part, budget))) {
                throw new StoreTrouble(
                        Trouble.DAMAGED,
                        Sentence.of(
                                "the copy {0} is not what was copied, so the store was not brought up to date: {1} says what is broken",
                                part, WayOut.to(Step.VERIFY)));
            }
        } catch (SQLException e) {
            throw SqlErrors.translate(part, e);
        }
    }

    private static String stateOrNone(StoreLocation copy, Duration budget) {
        try {
            return state(copy, budget);
        } catch (SQLException e) {
            // Something else has that name, and keeps it.
            return "";
        }
    }

    /** Two stores of ours with the same state hold the same: each hash is over all that came before. */
    private static String state(StoreLocation store, Duration budget) throws SQLException {
        String sql = """
                select (select user_version from pragma_user_version) || ' ' || count(*) || ' '
                  || ifnull(group_concat(chain || ' ' || seq || ' ' || hex(hash)), '')
                from (select chain, max(seq) as seq, hash from event group by chain order by chain)
                """;
        try (Connection connection = Connections.open(Access.to(store), budget);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
