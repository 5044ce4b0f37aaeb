package org.openclaims.desk;

import org.openclaims.Sentence;

/** A row would leave a walk-back under somebody who never said the thing, unless another row that comes yet puts that right. */
final class Stranded extends Refused {
    private static final long serialVersionUID = 1L;

    Stranded(Sentence sentence) {
        super(sentence);
    }
}
