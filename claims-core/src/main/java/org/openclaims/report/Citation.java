package org.openclaims.report;

import org.openclaims.source.Source;

/**
 * A source with its number in this report.
 *
 * @param number counts from 1 in the order of first mention
 */
public record Citation(int number, Source source) {}
