package org.openclaims.report;

import java.util.List;
import org.openclaims.party.Office;
import org.openclaims.party.Party;

/**
 * Who somebody is.
 *
 * @param aliases other names
 * @param officesThen held, or perhaps held, on the day asked about
 * @param offices all on record that had begun by then, or may have
 */
public record PersonCard(Party party, List<String> aliases, List<Office> officesThen, List<Office> offices) {
    public PersonCard {
        aliases = List.copyOf(aliases);
        officesThen = List.copyOf(officesThen);
        offices = List.copyOf(offices);
    }
}
