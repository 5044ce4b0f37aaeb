package org.openclaims.cli.html;

/**
 * What stands around a report: nothing for a page by itself, a menu on a site, controls on a server.
 *
 * @param policy what the surroundings need, for the Content-Security-Policy
 * @param timeless whether the day asked about is not named: pages of a site would all change every day
 */
public record Surroundings(String policy, boolean timeless) {
    /** A page by itself, to be mailed or printed. */
    public static final Surroundings ALONE = new Surroundings("form-action 'none'", false);
}
