package org.openclaims.cli.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.report.ClaimRef;
import org.openclaims.source.Source;

/** A part of all sources, counted from the oldest one on. */
public record SourcesPage(
        List<Row> sources, @Nullable String newer, @Nullable String older) {
    /** A source and the claims that rest on it. */
    public record Row(Source source, List<ClaimRef> claims) {}
}
