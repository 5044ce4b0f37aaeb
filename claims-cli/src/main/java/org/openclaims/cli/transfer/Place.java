package org.openclaims.cli.transfer;

import tools.jackson.databind.node.ObjectNode;

/**
 * Where a record stands.
 *
 * @param line the first is 1; of a JSON document the number of the record
 */
record Place(String file, long line) {
    ObjectNode json() {
        return Json.MAPPER.createObjectNode().put("file", file).put("line", line);
    }
}
