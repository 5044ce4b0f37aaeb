package org.openclaims.store.health;

/**
 * One thing that is not as it should be.
 *
 * @param severity never {@link Severity#INTACT}
 * @param step which part of the verification found it
 * @param chain of the event in question, in a record that has several; else empty
 * @param seq the place of the event in question in its chain; 0 if it is about no event
 * @param what one sentence for a person; quotes no words of the record
 */
public record Finding(Severity severity, Step step, String chain, long seq, String what) {
    /** What, with the chain where there are several. */
    public String sentence() {
        return chain.isEmpty() ? what : "chain " + chain + ": " + what;
    }

    /** The parts of a verification, in the order in which they are done. */
    public enum Step {
        /** SQLite's own check of its pages and indexes. */
        PAGES,
        /** Rows that refer to rows that are not there. */
        REFERENCES,
        /** Tables and guards, to the letter. */
        SCHEMA,
        /** Events, their hashes, their words and their batches. */
        CHAIN,
        /** The events against seals that were kept elsewhere. */
        SEALS,
        /** What is derived from the events. */
        PROJECTIONS
    }
}
