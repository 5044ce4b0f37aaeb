package org.openclaims.store.chain;

import org.openclaims.ClaimsException;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;

/** A text that should be JSON of the kind {@link CanonicalJson} writes, and is not. Never quotes the text, which may be confidential. */
public final class UnreadableJson extends ClaimsException {
    private static final long serialVersionUID = 1L;

    UnreadableJson(String why) {
        super(sentence(why));
    }

    UnreadableJson(String why, Throwable cause) {
        super(sentence(why), cause);
    }

    private static Sentence sentence(String why) {
        return Sentence.of(
                "this is not the JSON that a record holds: {0}; {1} tells more", why, WayOut.to(Step.VERIFY));
    }
}
