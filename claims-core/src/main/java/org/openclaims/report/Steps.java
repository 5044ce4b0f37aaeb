package org.openclaims.report;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.claim.Wording;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.Event;
import org.openclaims.log.ItemVisitor;
import org.openclaims.log.LogReader;
import org.openclaims.log.Tally;
import org.openclaims.log.Verb;

/** What commands did, thing by thing. */
final class Steps implements Change.Visitor<LogReport.Step> {
    private static final Sentence NOTHING = Sentence.of("");

    private final LogReader reader;
    private final Versions versions;
    private final Map<String, Batch> wholes = new HashMap<>();

    Steps(LogReader reader) {
        this(reader, new Versions(reader, null));
    }

    Steps(LogReader reader, Versions versions) {
        this.reader = reader;
        this.versions = versions;
    }

    List<LogReport.Step> of(String batchId) {
        return of(reader.events(batchId));
    }

    /** @param events of one command, all of them */
    List<LogReport.Step> of(List<Event> events) {
        // An item of several versions is erased once for each of them.
        Set<LogReport.Step> steps = new LinkedHashSet<>();
        for (Event event : events) {
            steps.add(event.change().accept(this));
        }
        // Words about commands that go with those of a thing are not worth a line.
        boolean ofThings = steps.stream().anyMatch(step -> step.kind() != null);
        steps.removeIf(step -> ofThings && step.kind() == null && step.verb() == Verb.ERASED);
        return List.copyOf(steps);
    }

    /** Why, if what it changed says so. */
    static @Nullable String why(Change change) {
        return change instanceof Change.Erased erased
                ? erased.order().basis() + ", decided by " + erased.order().decidedBy()
                : change.why();
    }

    @Override
    public LogReport.Step added(Change.Added change) {
        return step(Tally.of(change).verb(), change.item());
    }

    @Override
    public LogReport.Step amended(Change.Amended change) {
        return step(Verb.AMENDED, change.item());
    }

    @Override
    public LogReport.Step voided(Change.Voided change) {
        ItemId id = change.item();
        return versions.last(id)
                .map(item -> step(Verb.VOIDED, item))
                .orElseGet(() -> new LogReport.Step(Verb.VOIDED, id.kind(), id.toString(), NOTHING));
    }

    @Override
    public LogReport.Step undone(Change.Undone change) {
        // Of what was recorded part by part, the whole.
        Batch part = batch(change.batch());
        Batch whole = part == null ? null : wholes.computeIfAbsent(Command.whole(part.commandId()), this::first);
        return command(Verb.UNDONE, whole);
    }

    @Override
    public LogReport.Step erased(Change.Erased change) {
        ItemId id = change.words().item().orElse(null);
        return id == null
                ? command(Verb.ERASED, batch(change.words().subject()))
                : versions.last(id)
                        .map(item -> step(Verb.ERASED, item))
                        .orElseGet(() -> new LogReport.Step(Verb.ERASED, id.kind(), id.toString(), NOTHING));
    }

    private Batch first(String commandId) {
        return reader.batches(commandId).get(0);
    }

    private static LogReport.Step command(Verb verb, @Nullable Batch batch) {
        return batch == null
                ? new LogReport.Step(verb, null, "?", NOTHING)
                : new LogReport.Step(verb, null, Long.toString(batch.number()), Sentence.of("{0}", batch.command()));
    }

    @Nullable
    Batch batch(String id) {
        return reader.first(id).map(Event::batch).orElse(null);
    }

    private LogReport.Step step(Verb verb, Item item) {
        // The first wording of a claim stands beside the claim itself.
        boolean said = item instanceof Wording wording && wording.version() == 1;
        Sentence text = said ? NOTHING : ItemVisitor.visit(item, new Shorthand(versions));
        return new LogReport.Step(verb, item.id().kind(), item.handle(), text);
    }
}
