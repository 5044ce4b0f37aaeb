package org.openclaims.cli.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.report.Listing;
import org.openclaims.report.Viewpoint;

/**
 * A part of all claims. Parts are counted from the oldest claim on, so that a new claim changes the last part alone.
 *
 * @param from the number of its oldest claim
 * @param rows the newest first
 */
public record ClaimsPage(
        Viewpoint view,
        int from,
        List<Listing.Row> rows,
        @Nullable String newer,
        @Nullable String older) {}
