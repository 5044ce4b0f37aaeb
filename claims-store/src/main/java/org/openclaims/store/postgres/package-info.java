/**
 * A PostgreSQL database as the record: its address, sessions that keep our promises, the schema and its guards, errors as sentences.
 *
 * <p>Knows nothing of what events mean. Nobody but {@code Store} names these classes, so a command on a file loads none of them.
 */
@NullMarked
package org.openclaims.store.postgres;

import org.jspecify.annotations.NullMarked;
