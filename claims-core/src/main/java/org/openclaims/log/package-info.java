/** The record: events that are only ever added to, and what they say when read up to a point in time. */
@NullMarked
package org.openclaims.log;

import org.jspecify.annotations.NullMarked;
