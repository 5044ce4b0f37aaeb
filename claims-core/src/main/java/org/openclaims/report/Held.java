package org.openclaims.report;

import java.util.List;

/**
 * One party's history with one claim.
 *
 * @param acts that could be known, oldest first
 * @param occasions for the acts that were part of a larger speech, letter or post
 */
public record Held(Standpoint position, List<ActView> acts, List<Occasion> occasions) {
    public Held {
        acts = List.copyOf(acts);
        occasions = List.copyOf(occasions);
    }
}
