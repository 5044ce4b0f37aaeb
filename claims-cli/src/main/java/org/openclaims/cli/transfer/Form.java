package org.openclaims.cli.transfer;

import java.util.function.Consumer;
import org.openclaims.desk.ReviewDraft;
import tools.jackson.databind.node.ObjectNode;

/** How the records of a file say what the desk records. */
interface Form {
    /**
     * Reads one record.
     *
     * @param aside takes what it says and cannot be recorded, in words that fit after its line
     * @throws Unusable if it says too little
     * @throws org.openclaims.item.UnfitText if a text in it cannot be stored
     */
    ReviewDraft read(ObjectNode record, Consumer<String> aside);
}
