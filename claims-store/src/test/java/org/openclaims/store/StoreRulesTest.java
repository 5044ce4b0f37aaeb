package org.openclaims.store;

import java.util.Map;
import org.openclaims.architecture.HouseRules;

/** Doors of the store: add a class here with its reason, and keep it small. */
class StoreRulesTest extends HouseRules {
    StoreRulesTest() {
        super(Map.of(), Map.of());
    }
}
