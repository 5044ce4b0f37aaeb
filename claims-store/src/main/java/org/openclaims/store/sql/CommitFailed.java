package org.openclaims.store.sql;

import org.jdbi.v3.core.transaction.TransactionException;

/** COMMIT itself threw: the one error after which it is not known what is stored. */
public final class CommitFailed extends TransactionException {
    private static final long serialVersionUID = 1L;

    /** @param cause what the driver reported */
    public CommitFailed(Throwable cause) {
        super("commit failed", cause);
    }
}
