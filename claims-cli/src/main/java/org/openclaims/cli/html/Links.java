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

    /** Address of the rest of the list on this page, older than a place in it; null if nobody answers there. */
    default @Nullable String older(long before) {
        return null;
    }

    /** Address of where one says what somebody did to a claim; null if nothing can be said there. */
    default @Nullable String entry(ClaimRef claim) {
        return null;
    }
}
