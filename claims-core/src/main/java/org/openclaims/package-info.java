/**
 * What every part of Open Claims shares: the root of the errors that a person can act on, and the sentences that are said to one.
 *
 * <p>Where a program begins that puts claims-core to use:
 *
 * <ul>
 *   <li>It has acts of its own and asks where somebody stands: {@link org.openclaims.position.Fold}, and {@code examples/fold-your-own}.
 *   <li>It keeps a record by the rules of {@code claims}: {@link org.openclaims.desk} records, {@link org.openclaims.report.Reports} answers, over an
 *       {@link org.openclaims.log.EventLog}, which is {@link org.openclaims.log.InMemoryLog}, a store of claims-store, or one of its own;
 *       {@code examples/keep-a-record}.
 *   <li>It reads dates as people type them: {@link org.openclaims.date.DateReader}.
 * </ul>
 *
 * <p>What a person can act on is a {@link org.openclaims.ClaimsException}; its {@link org.openclaims.ClaimsException#waysOut} say to a program what would
 * help. Enums are spelled for other programs by {@link org.openclaims.Codes}. Everything is immutable but a log, a {@code Drafting} and a reader, and those
 * belong to one thread within one write or read.
 */
@NullMarked
package org.openclaims;

import org.jspecify.annotations.NullMarked;
