package org.openclaims.desk;

import org.openclaims.item.ItemId;
import org.openclaims.log.Dossier;

/** What is corrected of a row looks at the row then and now, and at what stands on its claim. */
abstract sealed class RowPart permits RowActs, RowClaim, RowVerdict {
    final ChangedRow row;
    final Dossier dossier;
    final ItemId claim;
    final RowSide was;
    final RowSide is;
    final Drafting drafting;

    RowPart(ChangedRow row) {
        this.row = row;
        dossier = row.dossier();
        claim = row.claim();
        was = row.was();
        is = row.is();
        drafting = row.drafting();
    }
}
