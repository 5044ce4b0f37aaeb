package org.openclaims.cli.html;

import org.jspecify.annotations.Nullable;
import org.openclaims.report.ClaimRef;
import org.openclaims.report.Who;

/** Where the other pages are. A page that stands alone knows of none. */
public interface Links {
    /** There are no other pages. */
    Links NONE = new Links() {
        @Override
        public @Nullable String party(Who who) {
            return null;
        }

        @Override
        public @Nullable String claim(ClaimRef claim) {
            return null;
        }
    };

    /** Address of the page on a party; null if there is none. */
    @Nullable
    String party(Who who);

    /** Address of the page on a claim; null if there is none. */
    @Nullable
    String claim(ClaimRef claim);
}
