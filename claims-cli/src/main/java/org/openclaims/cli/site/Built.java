package org.openclaims.cli.site;

/**
 * What the building of a site came to, in files.
 *
 * @param files it consists of
 * @param written because they were new or had changed
 * @param removed because they are no longer part of it
 */
public record Built(int files, int written, int removed) {}
