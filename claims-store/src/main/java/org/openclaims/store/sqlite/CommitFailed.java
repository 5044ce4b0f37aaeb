package org.openclaims.store.sqlite;

import org.jdbi.v3.core.transaction.TransactionException;

/** COMMIT itself threw: the one error after which it is not known what is stored. */
final class CommitFailed extends TransactionException {
    private static final long serialVersionUID = 1L;

    CommitFailed(Throwable cause) {
        super("commit failed", cause);
    }
}
