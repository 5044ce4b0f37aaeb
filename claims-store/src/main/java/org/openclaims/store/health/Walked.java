package org.openclaims.store.health;

/**
 * A chain as a verification found it.
 *
 * @param events how many were looked at
 * @param head hash of the last event in hex
 * @param sealed how many events, from the first on, a seal vouches for that was given and holds; 0 without one
 */
public record Walked(String chain, long events, String head, long sealed) {}
