package org.openclaims.store.log;

import java.util.Optional;
import org.openclaims.store.seal.Seal;

/**
 * A copy of a record that was made and verified.
 *
 * @param place where it is, as people know it
 * @param seal over all events that it holds
 * @param sha256 of the file in hex, as it was when it got its name; empty if it is no file
 */
public record Backup(String place, Seal seal, Optional<String> sha256) {}
