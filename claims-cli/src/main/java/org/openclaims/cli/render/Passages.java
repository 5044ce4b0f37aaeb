package org.openclaims.cli.render;

import java.util.List;
import org.openclaims.act.Quote;
import org.openclaims.cli.words.Proofs;
import org.openclaims.cli.words.Quotes;
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
            page.quote(quote.text(), Quotes.credit(view, quote));
            translations(page, quote);
        }
    }

    static void translations(Page page, Quote quote) {
        for (Quote.Translation translation : quote.translations()) {
            page.quote(translation.text(), Quotes.credit(translation));
        }
    }

    static void sources(Page page, List<Citation> sources) {
        if (!sources.isEmpty()) {
            page.section("Sources");
            page.sources();
            sources.forEach(one -> page.source(
                    one.number(), Proofs.source(one.source()), one.source().url()));
        }
    }

    static void corrections(Page page, List<CorrectionView> corrections) {
        if (corrections.isEmpty()) {
            return;
        }
        page.section("Corrections of our own record");
        page.say("What we changed in our file. None of this was done by the people it is about.");
        for (CorrectionView correction : corrections) {
            page.entry(null, Proofs.correction(correction), "");
            page.fact("Changed", Proofs.changes(correction));
            page.fact("Why", correction.why().isBlank() ? List.of() : List.of(correction.why()));
        }
    }
}
