package org.openclaims.report;

import java.time.Instant;
import java.time.LocalDate;
import org.openclaims.act.Attestation;
import org.openclaims.position.ClockKind;
import org.openclaims.position.Vantage;

/**
 * From where a report looks, so that a reader can ask the same again.
 *
 * @param asOf the last day that counts
 * @param clock which date is held against that day
 * @param knownAt what our record held at this instant
 * @param all whether that is all it held when it was asked
 * @param least acts less certain than this do not count
 */
public record Viewpoint(LocalDate asOf, ClockKind clock, Instant knownAt, boolean all, Attestation least) {
    static Viewpoint of(Vantage vantage, Instant askedAt) {
        Instant given = vantage.knownAt();
        return new Viewpoint(
                vantage.asOf(), vantage.clock(), given == null ? askedAt : given, given == null, vantage.least());
    }
}
