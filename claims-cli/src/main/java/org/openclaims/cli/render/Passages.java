package org.openclaims.cli.render;

import java.util.List;
import org.openclaims.act.Quote;
import org.openclaims.report.ActView;
import org.openclaims.report.Citation;
import org.openclaims.report.CorrectionView;

/** What several pages have in common: quotes, the list of sources, corrections of our record. */
final class Passages {
    private Passages() {}

    /** The original, then each translation beside it. */
    static void quote(Page page, ActView view) {
        Quote quote = view.act().quote();
        if (quote != null) {
            page.quote(quote.text(), page.language().quotes().credit(view, quote));
            translations(page, quote);
        }
    }

    static void translations(Page page, Quote quote) {
        for (Quote.Translation translation : quote.translations()) {
            page.quote(translation.text(), page.language().quotes().credit(translation));
        }
    }

    static void sources(Page page, List<Citation> sources) {
        if (!sources.isEmpty()) {
            page.section(page.language().say("Sources"));
            page.sources();
            sources.forEach(one -> page.source(
                    one.number(),
                    page.language().proofs().source(one.source()),
                    one.source().url(),
                    page.language().proofs().copy(one.source())));
        }
    }

    static void corrections(Page page, List<CorrectionView> corrections) {
        if (corrections.isEmpty()) {
            return;
        }
        page.section(page.language().say("Corrections of our own record"));
        page.say(page.language().say("What we changed in our file. None of this was done by the people it is about."));
        for (CorrectionView correction : corrections) {
            page.entry(null, page.language().proofs().correction(correction), "");
            page.fact(page.language().say("Changed"), page.language().proofs().changes(correction));
            String why = page.language().changes().why(correction);
            page.fact(page.language().say("Why"), why.isBlank() ? List.of() : List.of(why));
        }
    }
}
