package org.openclaims.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Whether what stays of a record says something all the same, in words that nobody ordered to erase. */
public final class StillSaid {
    /** The same text for every engine: there is no function of one name that finds a text in a text. */
    private static final String SQL = """
            with wanted(text) as (values (?))
            select exists (select 1 from section, wanted where replace(body, text, '') <> body)
              or exists (select 1 from p_item, wanted where replace(handle, text, '') <> handle)
              or exists (select 1 from p_term, wanted where replace(key, text, '') <> key)
              or exists (select 1 from p_keyword, wanted where replace(word, text, '') <> word)
              or exists (select 1 from batch, wanted where replace(command, text, '') <> command
                or replace(tool, text, '') <> tool or replace(command_id, text, '') <> command_id)
              or exists (select 1 from event, wanted where replace(header, text, '') <> header)
            """;

    private StillSaid() {}

    /** @return false also where that cannot be found out: a trace too many is looked for rather than one too few */
    public static boolean by(Connection connection, String text) {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, text);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            return false;
        }
    }
}
