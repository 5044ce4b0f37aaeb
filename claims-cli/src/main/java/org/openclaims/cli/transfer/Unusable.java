package org.openclaims.cli.transfer;

import org.openclaims.ClaimsException;

/** A record says too little, or what it says cannot be recorded. The message fits after its line. */
final class Unusable extends ClaimsException {
    private static final long serialVersionUID = 1L;

    Unusable(String why) {
        super(why);
    }
}
