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
 * @param doubted how many acts are left out for that, of which we doubt that they happened; 0 also where a report does not count them
 */
public record Viewpoint(LocalDate asOf, ClockKind clock, Instant knownAt, boolean all, Attestation least, int doubted) {
    static Viewpoint of(Vantage vantage, Instant askedAt) {
        Instant given = vantage.knownAt();
        return new Viewpoint(
                vantage.asOf(), vantage.clock(), given == null ? askedAt : given, given == null, vantage.least(), 0);
    }

    /** The same, beside which so many acts are left out because we doubt them. */
    Viewpoint doubting(long acts) {
        return new Viewpoint(asOf, clock, knownAt, all, least, (int) acts);
    }
}
