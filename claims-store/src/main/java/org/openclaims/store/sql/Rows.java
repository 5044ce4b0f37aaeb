package org.openclaims.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.openclaims.ClaimsException;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.EventHash;
import org.openclaims.store.chain.JsonTree;

/** From rows to values, by position: Jdbi's reflecting mappers cost 10 ms at their first use. */
final class Rows {
    private Rows() {}

    /** A row per chain: where each ends, and so what one of them continues; the last column is the clock's. */
    static Next next(ResultSet row, String chain, long nowMicros) throws SQLException {
        Head head = Head.EMPTY;
        long micros = nowMicros;
        long number = 0;
        long place = 0;
        boolean alone = true;
        while (row.next()) {
            if (row.getString(5).equals(chain)) {
                head = head(row);
            } else {
                alone = false;
            }
            Turn last = turn(row.getString(8), row.getLong(3), row.getLong(6));
            micros = Math.max(Math.max(micros, row.getLong(9)), row.getLong(4) + 1);
            number = Math.max(number, last.number());
            place = Math.max(place, last.place() + row.getLong(7) - 1);
        }
        return new Next(head, micros, alone ? Optional.empty() : Optional.of(new Turn(number + 1, place + 1)));
    }

    /** A header that somebody made unreadable says nothing; that it is so, a verification says. */
    static Turn turn(@Nullable String header, long no, long firstSeq) {
        Turn alone = new Turn(no, firstSeq);
        try {
            return header == null ? alone : Turn.of(JsonTree.readObject(header)).orElse(alone);
        } catch (ClaimsException e) {
            return alone;
        }
    }

    static BatchRow batch(ResultSet row) throws SQLException {
        return new BatchRow(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getString(7),
                row.getLong(8),
                row.getString(9),
                row.getInt(10));
    }

    static Head head(ResultSet row) throws SQLException {
        byte[] hash = row.getBytes(2);
        return new Head(
                row.getLong(1), hash == null ? EventHash.GENESIS : Bytes.of(hash), row.getLong(3), row.getLong(4));
    }

    static final class OfLong implements RowMapper<Long> {
        @Override
        public Long map(ResultSet row, StatementContext context) throws SQLException {
            return row.getLong(1);
        }
    }

    /** Columns 1 to 10 of what {@link EventTables} selects. */
    static EventRow event(ResultSet row) throws SQLException {
        return new EventRow(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getString(7),
                row.getString(8),
                Bytes.of(row.getBytes(9)),
                Bytes.of(row.getBytes(10)));
    }

    /** Columns 11 to 18; none if somebody removed it. */
    static Optional<BatchRow> batch(ResultSet row, EventRow event) throws SQLException {
        long no = row.getLong(11);
        if (no == 0) {
            return Optional.empty();
        }
        return Optional.of(new BatchRow(
                event.chain(),
                event.batchId(),
                no,
                row.getString(12),
                row.getString(13),
                row.getLong(14),
                row.getString(15),
                row.getLong(16),
                row.getString(17),
                row.getInt(18)));
    }

    /** Columns 19 to 23; none if the event has no words. */
    static Optional<SectionRow> section(ResultSet row, EventRow event) throws SQLException {
        String name = row.getString(19);
        if (name == null) {
            return Optional.empty();
        }
        byte @Nullable [] salt = row.getBytes(22);
        return Optional.of(new SectionRow(
                event.chain(),
                event.id(),
                name,
                row.getString(20),
                Optional.ofNullable(row.getString(21)),
                Optional.ofNullable(salt).map(Bytes::of),
                Optional.ofNullable(row.getString(23))));
    }
}
