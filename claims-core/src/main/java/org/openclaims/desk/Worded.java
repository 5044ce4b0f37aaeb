package org.openclaims.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openclaims.claim.Wording;
import org.openclaims.item.ItemId;
import org.openclaims.log.Dossier;
import org.openclaims.log.Field;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.party.Names;

/**
 * Claims that say some words, in any wording that means what the claim means now. One that was given another meaning since does not say them any more: what
 * is said in them is not said of it.
 */
final class Worded {
    private Worded() {}

    static List<ItemId> so(LogReader reader, String words) {
        return so(reader, words, reader.find(Field.WORDING, Names.key(words)));
    }

    /** Those of these claims. */
    static List<ItemId> so(LogReader reader, String words, Set<ItemId> among) {
        List<ItemId> claims = new ArrayList<>();
        if (!among.isEmpty()) {
            Dossier dossier = Reading.items(reader, among, null);
            for (ItemId claim : among) {
                if (dossier.has(claim) && says(dossier, claim, Names.key(words))) {
                    claims.add(claim);
                }
            }
        }
        return claims;
    }

    private static boolean says(Dossier dossier, ItemId claim, String key) {
        for (Wording wording : dossier.wordings(claim)) {
            if (Names.key(wording.text()).equals(key) && !dossier.meansOtherwise(claim, wording.version())) {
                return true;
            }
        }
        return false;
    }
}
