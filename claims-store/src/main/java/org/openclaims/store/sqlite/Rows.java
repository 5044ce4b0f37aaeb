package org.openclaims.store.sqlite;

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

    static final class OfBatch implements RowMapper<BatchRow> {
        static final String SELECT =
                "select chain, id, no, command_id, request_hash, actor, recorded_at_us, tool, reason from batch ";

        @Override
        public BatchRow map(ResultSet row, StatementContext context) throws SQLException {
            return new BatchRow(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    Bytes.of(row.getBytes(5)),
                    row.getString(6),
                    row.getLong(7),
                    row.getString(8),
                    Optional.ofNullable(row.getString(9)));
        }
    }

    /** Columns 1 to 9 of what {@link EventTables} selects. */
    static EventRow event(ResultSet row) throws SQLException {
        return new EventRow(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getString(7),
                Bytes.of(row.getBytes(8)),
                Bytes.of(row.getBytes(9)));
    }

    /** Columns 11 to 15; none if the event has no words. */
    static Optional<SectionRow> section(ResultSet row, EventRow event) throws SQLException {
        String name = row.getString(11);
        if (name == null) {
            return Optional.empty();
        }
        byte @Nullable [] salt = row.getBytes(14);
        return Optional.of(new SectionRow(
                event.chain(),
                event.id(),
                name,
                row.getString(12),
                Optional.ofNullable(row.getString(13)),
                Optional.ofNullable(salt).map(Bytes::of),
                Optional.ofNullable(row.getString(15))));
    }
}
