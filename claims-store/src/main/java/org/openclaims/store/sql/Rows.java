package org.openclaims.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.EventHash;

/** From rows to values, by position: Jdbi's reflecting mappers cost 10 ms at their first use. */
final class Rows {
    private Rows() {}

    static final class OfHead implements RowMapper<Head> {
        @Override
        public Head map(ResultSet row, StatementContext context) throws SQLException {
            byte[] hash = row.getBytes(2);
            return new Head(
                    row.getLong(1), hash == null ? EventHash.GENESIS : Bytes.of(hash), row.getLong(3), row.getLong(4));
        }
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
