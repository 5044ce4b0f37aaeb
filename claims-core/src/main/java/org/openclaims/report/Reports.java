package org.openclaims.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.LogReader;
import org.openclaims.log.Receipt;
import org.openclaims.position.Vantage;

/**
 * Every question a reader can ask of the record, and its answer. Pure: the same record and the same question give the same report, whoever prints
 * it.
 *
 * <p>{@code askedAt} is printed as the known-at where the vantage has none.
 */
public final class Reports {
    private Reports() {}

    /**
     * What a party claims, what it did since, and what is claimed about it.
     *
     * @throws NotOnRecord if the party does not stand in the record as it was at the known-at
     */
    public static PersonReport person(LogReader reader, ItemId party, Vantage vantage, Instant askedAt) {
        return new People(reader, party.require(ItemKind.PARTY), vantage).report(askedAt);
    }

    /**
     * One claim, and everybody who ever held it.
     *
     * @throws NotOnRecord if the claim does not stand in the record as it was at the known-at
     */
    public static ClaimReport claim(LogReader reader, ItemId claim, Vantage vantage, Instant askedAt) {
        return ClaimPages.report(reader, claim.require(ItemKind.CLAIM), vantage, askedAt);
    }

    /** Claims, newest first, a page at a time. */
    public static Listing list(LogReader reader, ListQuery query, Vantage vantage, Instant askedAt) {
        return new Lists(reader, query, vantage).report(askedAt);
    }

    /** All claims that such a list has, newest first, whatever its limit; where anybody stands is told only if it is asked for. */
    public static List<ItemId> listed(LogReader reader, ListQuery query, Vantage vantage) {
        return new Lists(reader, query, vantage).ids();
    }

    /** Everybody who holds or held a claim, in alphabetical order. Reads all that anybody did. */
    public static StatusReport status(LogReader reader, Vantage vantage, Instant askedAt) {
        return status(reader, "", Integer.MAX_VALUE, vantage, askedAt);
    }

    /**
     * Those who hold or held a claim, in alphabetical order, a page at a time.
     *
     * @param after only those whose names come after this one: {@link StatusReport#next} of the page before; empty to begin
     * @param most how many at most; a few more where the last of them have the same name
     */
    public static StatusReport status(LogReader reader, String after, int most, Vantage vantage, Instant askedAt) {
        return new Statuses(reader, vantage).report(after, most, askedAt);
    }

    /**
     * What was done to our own record, newest first.
     *
     * @param before only commands with lower numbers: {@link LogReport#next} of the page before; {@link Long#MAX_VALUE} to begin
     * @param chain only commands of this one; null for all
     */
    public static LogReport log(
            LogReader reader, long before, int most, boolean correctionsOnly, @Nullable String chain) {
        return new Logs(reader, before, null, false).report(most, correctionsOnly, chain);
    }

    /**
     * What was done to our own record, newest first, for others than the desk: nothing of who an unnamed source is, not even that it is kept.
     *
     * @param knownAt the record as it was at this instant; null for as it is
     */
    public static LogReport publicLog(LogReader reader, int most, @Nullable Instant knownAt) {
        return new Logs(reader, Long.MAX_VALUE, knownAt, true).report(most, false, null);
    }

    /**
     * What we changed in our own record, newest first: amendments, rewordings, voids and undos, also those that were undone themselves.
     *
     * @param askedAt printed as the known-at where the query has none
     */
    public static CorrectionsReport corrections(LogReader reader, CorrectionsQuery query, Instant askedAt) {
        return new CorrectionsLog(reader, query, false).report(askedAt);
    }

    /** The same for others than the desk: nothing of who an unnamed source is, not even that it is kept. */
    public static CorrectionsReport publicCorrections(LogReader reader, CorrectionsQuery query, Instant askedAt) {
        return new CorrectionsLog(reader, query, true).report(askedAt);
    }

    /**
     * What a command recorded.
     *
     * @param reader of the record with it
     * @param advice sentences for the person who gave it
     * @param rehearsal whether nothing was kept
     * @param today the day as of which the positions are told
     */
    public static RecordedReport recorded(
            LogReader reader,
            Receipt receipt,
            List<Sentence> advice,
            boolean rehearsal,
            LocalDate today,
            Instant askedAt) {
        return new Recordings(reader, receipt, today).report(advice, rehearsal, askedAt);
    }
}
