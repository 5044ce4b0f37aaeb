package org.openclaims.architecture;

import java.util.Map;

/** The model has no door to the world at all. */
class CoreRulesTest extends HouseRules {
    CoreRulesTest() {
        super(Map.of(), Map.of());
    }
}
