package org.openclaims.cli.site;

import org.openclaims.cli.html.Surroundings;
import org.openclaims.cli.words.Language;

/**
 * How a site appears.
 *
 * @param told how much of the vantage its pages name
 * @param address where it will be published, with a slash at its end, for the feed and for search engines; empty if that is not known
 * @param language in which its pages are written
 */
public record Publication(Surroundings.Told told, String address, Language language) {}
