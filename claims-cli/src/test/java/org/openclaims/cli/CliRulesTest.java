package org.openclaims.cli;

import java.util.Map;
import org.openclaims.architecture.HouseRules;

/** The one door of the command line is where it starts. */
class CliRulesTest extends HouseRules {
    CliRulesTest() {
        super(
                Map.of(
                        "org.openclaims.cli.Main",
                        "gathers the real clock, chance, streams and environment once, and hands them in"),
                Map.of());
    }
}
