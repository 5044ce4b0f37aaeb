/**
 * The record as tables, on whatever database: its rows, the statements that extend and read them, and the port behind which a database stands.
 *
 * <p>The SQL here is what every engine of ours takes as it stands; a bound list is the one exception, written {@code json_each(?)} and rendered
 * by the engine that calls it something else. What one database alone has (files and locks, servers and roles) is in that one's package.
 */
@NullMarked
package org.openclaims.store.sql;

import org.jspecify.annotations.NullMarked;
