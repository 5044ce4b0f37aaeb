/**
 * What an event looks like when it is kept: a kind with a version, what it is about, and named sections of words.
 *
 * <p>Stored forms outlive the program. They are written and read by hand, so that no change of a class can change them, and so that a
 * command need not load a data binder to start.
 */
@NullMarked
package org.openclaims.store.event;

import org.jspecify.annotations.NullMarked;
