package org.openclaims.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.Event;
import org.openclaims.log.LogReader;
import org.openclaims.log.Undoing;

/** Which command is meant by an undo that names none: the newest that still stands and is no undo and no erasure. */
final class LastCommand {
    private static final int PAGE = 50;

    /** Among so many of the last commands one's own is looked for, to name it. */
    private static final int LOOK_BACK = 1_000;

    private LastCommand() {}

    /** @throws Refused if it was given by another than this one, or recorded in another chain than this, with the numbers of it and of one's own */
    static Batch of(Drafting drafting, String actor, @Nullable String chain) {
        Batch batch = ofAll(drafting);
        if (!isOf(batch, actor, chain)) {
            throw notYours(drafting.reader(), batch, actor, chain);
        }
        return batch;
    }

    /** Whoever gave it. */
    static Batch ofAll(Drafting drafting) {
        Batch batch = newestStanding(drafting.reader());
        adviseAfterUndo(drafting, batch);
        return batch;
    }

    private static boolean isOf(Batch batch, String actor, @Nullable String chain) {
        return batch.actor().equals(actor) && (chain == null || batch.chain().equals(chain));
    }

    private static Refused notYours(LogReader reader, Batch last, String actor, @Nullable String chain) {
        Optional<Batch> own = newestOwn(reader, actor, chain);
        Sentence theirs = last.actor().equals(actor)
                ? Sentence.of(
                        "Command {0} ({1}), the last that counts, was recorded in the chain {2}, not in {3}.",
                        last.number(), last.command(), last.chain(), String.valueOf(chain))
                : Sentence.of(
                        "Command {0} ({1}), the last that counts, was given by {2}, not by {3}.",
                        last.number(), last.command(), last.actor(), actor);
        Sentence yours = own.isEmpty()
                ? Sentence.of("None of your own among the latest commands can be undone.")
                : Sentence.of(
                        "Your own last one is command {0} ({1}): {2}.",
                        own.get().number(),
                        own.get().command(),
                        WayOut.to(Step.UNDO_COMMAND, own.get().number()));
        return new Refused(theirs.then(yours)
                .then(Sentence.of(
                        "To take back command {0} all the same: {1}.",
                        last.number(), WayOut.to(Step.UNDO_COMMAND, last.number()))));
    }

    /** Who undoes twice in a row may have meant to take the first undo back. */
    private static void adviseAfterUndo(Drafting drafting, Batch batch) {
        LogReader reader = drafting.reader();
        Batch last = reader.batches(Long.MAX_VALUE, 1).get(0);
        if (reader.first(last.id()).map(Event::change).orElse(null) instanceof Change.Undone undo) {
            Batch before = reader.first(undo.batch()).orElseThrow().batch();
            drafting.advise(
                    "The last command was an undo already, of command {0} ({1}). This one takes back another: command {2} ({3}). To bring both back, undo this undo by its number, and then {4}.",
                    before.number(),
                    before.command(),
                    batch.number(),
                    batch.command(),
                    WayOut.to(Step.UNDO_COMMAND, last.number()));
        }
    }

    private static Batch newestStanding(LogReader reader) {
        long before = Long.MAX_VALUE;
        List<Batch> page = reader.batches(before, PAGE);
        while (!page.isEmpty()) {
            for (Batch batch : page) {
                if (standsToUndo(reader, batch)) {
                    return batch;
                }
                before = batch.number();
            }
            page = reader.batches(before, PAGE);
        }
        throw new Refused("There is nothing to undo: no command in this record still counts.");
    }

    /** The same of one's own, if it is not long ago. */
    private static Optional<Batch> newestOwn(LogReader reader, String actor, @Nullable String chain) {
        for (Batch batch : reader.batches(Long.MAX_VALUE, LOOK_BACK)) {
            if (isOf(batch, actor, chain) && standsToUndo(reader, batch)) {
                return Optional.of(batch);
            }
        }
        return Optional.empty();
    }

    private static boolean standsToUndo(LogReader reader, Batch batch) {
        boolean isUndo = reader.events(batch.id()).stream()
                .anyMatch(e -> e.change() instanceof Change.Undone || e.change() instanceof Change.Erased);
        return !isUndo && !Undoing.isUndone(reader, batch);
    }
}
