package org.openclaims.store.log;

import java.nio.file.Path;
import org.openclaims.store.seal.Seal;

/**
 * A copy of a record that was made and verified.
 *
 * @param file where it is
 * @param seal over all events that it holds
 * @param sha256 of the file in hex, as it was when it got its name
 */
public record Backup(Path file, Seal seal, String sha256) {}
