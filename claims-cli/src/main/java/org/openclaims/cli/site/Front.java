package org.openclaims.cli.site;

import java.util.List;
import org.openclaims.report.Listing;
import org.openclaims.report.Viewpoint;

/**
 * The first page of a site.
 *
 * @param newest the claims recorded last
 */
public record Front(Viewpoint view, int claims, int people, int sources, int corrections, List<Listing.Row> newest) {}
