package org.openclaims.date;

/**
 * What was made of a typed date.
 *
 * @param date the date, with the words unless EDTF was typed
 * @param understood one line to print back, such as {@code late June 2025 = 21–30 June 2025 (2025-06-21/2025-06-30)}
 */
public record DateReading(EventDate date, String understood) {}
