package org.openclaims.cli.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.html.Links;
import org.openclaims.report.ClaimRef;
import org.openclaims.report.Who;

/**
 * Links that keep the vantage: whoever looks from 3 July looks from there on every page.
 *
 * @param root from the page to where all pages are: empty, or {@code ../}
 * @param vantage that goes with every link
 * @param parameters of this page, for the rest of its list
 */
record ServedLinks(String root, Map<String, String> vantage, Map<String, String> parameters) implements Links {
    @Override
    public String party(Who who) {
        return root + "people/" + who.handle() + ".html" + Parameters.write(vantage);
    }

    @Override
    public String claim(ClaimRef claim) {
        return root + "claims/" + claim.handle() + ".html" + Parameters.write(vantage);
    }

    @Override
    public @Nullable String older(long before) {
        Map<String, String> older = new LinkedHashMap<>(parameters);
        older.put("before", Long.toString(before));
        return Parameters.write(older);
    }

    @Override
    public @Nullable String entry(ClaimRef claim) {
        return root + "record.html" + Parameters.write(Map.of("claim", claim.handle()));
    }
}
