package org.openclaims.log;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The record: events that are only ever added to. To whoever implements it: every method is one transaction, a reader sees the record as it
 * stood at one moment, writers take turns, and what {@link #write} returned has been made to last.
 *
 * <p>Under what an event is filed, and by which words an item is found, is the same in every log: {@link Filed}, {@link Mention}, {@link Term},
 * {@link Involved} and {@link Tally} say it, and {@link InMemoryLog} shows all of it at work. {@code EventLogContract}, in the jar of claims-core's
 * tests, holds any log to what this interface and {@link LogReader} promise.
 *
 * <p>A log takes the changes that it is given. That an id is new, that an act is on a claim that is there, that what is amended stands, is the care of
 * {@code org.openclaims.desk}: a program that writes changes of its own making has to see to it, for nothing that was recorded is ever removed.
 */
public interface EventLog extends AutoCloseable {

    /**
     * Asks something of the record as it stands at one moment. The reader is of no use afterwards: it throws an {@link IllegalStateException}.
     *
     * @param question is asked again from the start where the first try came to nothing, so it hands nothing to anybody before it has its answer
     */
    <T> T read(Function<LogReader, T> question);

    /**
     * Records what {@code decision} decides: all of it or nothing. Neither that nor {@code answer} writes, loads or rehearses: a writer would wait for
     * itself, which is an {@link IllegalStateException}. Their readers end with them.
     *
     * @param decision looks at the record as it stands and says what to add, at least one change. It goes by the record alone, and may be asked again
     *     from the start. It may run while all other writers wait, so it must not wait for anything itself; or before that, and is asked again then if
     *     another command was recorded meanwhile. What it throws is passed on, and nothing is recorded
     * @param answer is asked after the events are in place, and its result returned once they are certain to last; what it throws is passed on, and
     *     nothing is recorded
     * @throws CommandConflict if the id of the command was used before for another request
     */
    <T> T write(Command command, Function<LogReader, List<Change>> decision, BiFunction<Receipt, LogReader, T> answer);

    /** Does all that {@link #write} does, and leaves nothing behind. */
    <T> T rehearse(
            Command command, Function<LogReader, List<Change>> decision, BiFunction<Receipt, LogReader, T> answer);

    /**
     * Records more than fits in memory, part by part: each part is a batch of the command, and all of them are there, or none is.
     *
     * @param work adds the parts; runs while nobody else writes. What it throws is passed on, and nothing is recorded. It may add nothing
     * @throws CommandConflict if the id of the command was used before
     */
    <T> T load(Command command, Function<Load, T> work);

    /** Does all that {@link #load} does, and leaves nothing behind. */
    <T> T rehearseLoad(Command command, Function<Load, T> work);

    @Override
    void close();
}
