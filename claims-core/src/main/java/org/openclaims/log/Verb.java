package org.openclaims.log;

import org.openclaims.claim.Wording;

/** What a change did to a thing, as people are told it. */
public enum Verb {
    ADDED,
    AMENDED,
    /** A new wording took the place of an earlier one. */
    REWORDED,
    VOIDED,
    UNDONE,
    ERASED;

    /** What this change did. */
    public static Verb of(Change change) {
        return change.accept(OfChange.INSTANCE);
    }

    private enum OfChange implements Change.Visitor<Verb> {
        INSTANCE;

        @Override
        public Verb added(Change.Added change) {
            return change.item() instanceof Wording wording && wording.version() > 1 ? REWORDED : ADDED;
        }

        @Override
        public Verb amended(Change.Amended change) {
            return AMENDED;
        }

        @Override
        public Verb voided(Change.Voided change) {
            return VOIDED;
        }

        @Override
        public Verb undone(Change.Undone change) {
            return UNDONE;
        }

        @Override
        public Verb erased(Change.Erased change) {
            return ERASED;
        }
    }
}
