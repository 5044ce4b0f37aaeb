/** The record in a database as core sees it: events appended to the chain and filed where they will be looked for. */
@NullMarked
package org.openclaims.store.log;

import org.jspecify.annotations.NullMarked;
