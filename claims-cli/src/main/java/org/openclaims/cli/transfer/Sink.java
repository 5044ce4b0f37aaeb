package org.openclaims.cli.transfer;

import tools.jackson.databind.node.ObjectNode;

/** Takes what is found in a file, in its order. */
interface Sink {
    /** @param line on which it ends, from 1 */
    void record(long line, ObjectNode record);

    /**
     * Something that cannot be a record.
     *
     * @param raw as it stands there, or the beginning of it
     */
    void refused(long line, String why, String raw);
}
