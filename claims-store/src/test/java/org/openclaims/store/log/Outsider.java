package org.openclaims.store.log;

import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Somebody with the database, its shell and our documentation: takes the guards away, changes what he likes, makes commitments, hashes and projections
 * anew so that all fits together again, and puts the guards back. Uses nothing of ours.
 */
public final class Outsider implements Closeable {
    private final Connection connection;
    private final String chain;
    private final List<String> guards = new ArrayList<>();

    public Outsider(Path store) throws SQLException {
        this(store, "main");
    }

    /** At work on one chain of several. */
    public Outsider(Path store, String chain) throws SQLException {
        this.chain = chain;
        connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        takeGuardsAway();
    }

    /**
     * On a server.
     *
     * @param connection of its administrator; closed with this
     * @param guards what puts them back; they are away already
     */
    public Outsider(Connection connection, List<String> guards) {
        this.chain = "main";
        this.connection = connection;
        this.guards.addAll(guards);
    }

    private void takeGuardsAway() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select name, sql from sqlite_schema where type = 'trigger'")) {
            while (row.next()) {
                names.add(row.getString(1));
                guards.add(row.getString(2));
            }
        }
        for (String name : names) {
            sql("drop trigger " + name);
        }
    }

    public Outsider sql(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
        return this;
    }

    public long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The last batches, with everything that hangs on them. */
    public Outsider cutTail(int batches) throws SQLException {
        String from = " chain = '" + chain + "' and seq >= "
                + number("select min(first_seq) from (select first_seq from batch where chain = '" + chain
                        + "' order by no desc limit " + batches + ") last");
        String places = " place in (select place from p_event where" + from + ")";
        sql("delete from section where chain = '" + chain + "' and event_id in (select id from event where" + from
                + ")");
        sql("delete from p_term where item in (select item from p_item where" + places + ")");
        sql("delete from p_mention where" + places);
        sql("delete from p_involved where not exists (select 1 from p_mention a join p_mention c on c.place = a.place"
                + " where a.item = party and a.role = p_involved.role and c.item = claim)");
        sql("delete from p_keyword where event in (select place from p_event where" + from + ")");
        sql("delete from p_item where" + places);
        sql("delete from p_batch where" + places);
        sql("delete from p_tally where number not in (select number from p_batch)");
        sql("delete from p_event where" + from);
        sql("delete from event where" + from);
        return sql("delete from batch where" + from.replace("seq", "first_seq"));
    }

    /** Changes the words of a section, and all hashes from its event on so that they fit. */
    public Outsider rewrite(long seq, String section, UnaryOperator<String> words) throws Exception {
        String body;
        byte[] salt;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select s.body, s.salt from section s join event e on e.id = s.event_id" + " where s.name = '"
                                + section + "' and e.chain = '" + chain + "' and e.seq = " + seq)) {
            row.next();
            body = row.getString(1);
            salt = row.getBytes(2);
        }
        String changed = words.apply(body);
        if (changed.equals(body)) {
            throw new AssertionError("nothing to change in " + body);
        }
        update(
                "update section set body = ? where name = '" + section
                        + "' and event_id = (select id from event where chain = '" + chain + "' and seq = " + seq + ")",
                changed,
                null,
                null);
        String old = commitment(salt, body);
        String fresh = commitment(salt, changed);
        return rehash(seq, header -> header.replace(old, fresh));
    }

    /** Changes a header, and makes all hashes from it on anew. */
    public Outsider rehash(long from, UnaryOperator<String> change) throws Exception {
        return rehash(from, (seq, header) -> seq == from ? change.apply(header) : header);
    }

    /** Changes the headers from an event on, and makes their hashes anew. */
    public Outsider rehash(long from, BiFunction<Long, String, String> change) throws Exception {
        byte[] previous = null;
        long last = number("select max(seq) from event where chain = '" + chain + "'");
        for (long seq = from; seq <= last; seq++) {
            String header;
            String before;
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select header, prev_hash from event where chain = '" + chain + "' and seq = " + seq)) {
                row.next();
                header = row.getString(1);
                before = HexFormat.of().formatHex(row.getBytes(2));
            }
            header = change.apply(seq, header);
            if (previous != null) {
                header = header.replace(before, HexFormat.of().formatHex(previous));
            }
            byte[] hash = hash(header);
            update(
                    "update event set header = ?, hash = ?, prev_hash = coalesce(?, prev_hash) where chain = '" + chain
                            + "' and seq = " + seq,
                    header,
                    hash,
                    previous);
            previous = hash;
        }
        return this;
    }

    /** Does not put this guard back afterwards. */
    public Outsider forget(String guard) {
        guards.removeIf(sql -> (sql + " ").contains(" " + guard + " "));
        return this;
    }

    /** A change with values that no dialect writes alike: bytes. */
    public Outsider set(String sql, Object... values) throws SQLException {
        update(sql, values);
        return this;
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < statement.getParameterMetaData().getParameterCount(); i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static byte[] hash(String header) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 0);
        return digest.digest(header.getBytes(StandardCharsets.UTF_8));
    }

    private static String commitment(byte[] salt, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(salt, "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        try {
            for (String guard : guards) {
                sql(guard);
            }
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
