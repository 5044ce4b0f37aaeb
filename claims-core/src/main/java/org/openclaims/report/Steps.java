package org.openclaims.report;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.claim.Wording;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.log.Change;
import org.openclaims.log.Event;
import org.openclaims.log.LogReader;
import org.openclaims.log.Role;

/** What a command did, handle by handle. */
record Steps(LogReader reader) implements Change.Visitor<LogReport.Step> {
    static List<LogReport.Step> of(LogReader reader, String batchId) {
        Steps visitor = new Steps(reader);
        // An item of several versions is erased once for each of them.
        Set<LogReport.Step> steps = new LinkedHashSet<>();
        for (Event event : reader.events(batchId)) {
            steps.add(event.change().accept(visitor));
        }
        // Words about commands that go with those of a thing are not worth a line.
        boolean ofThings = steps.stream().anyMatch(step -> step.kind() != null);
        steps.removeIf(step -> ofThings && step.kind() == null && step.verb().equals("erased"));
        return List.copyOf(steps);
    }

    /** Why, if what it changed says so. */
    static @Nullable String why(Change change) {
        if (change instanceof Change.Amended amended) {
            return amended.why();
        }
        if (change instanceof Change.Voided voided) {
            return voided.why();
        }
        if (change instanceof Change.Erased erased) {
            return erased.order().basis() + ", decided by " + erased.order().decidedBy();
        }
        return change instanceof Change.Undone undone ? undone.why() : null;
    }

    @Override
    public LogReport.Step added(Change.Added change) {
        boolean another = change.item() instanceof Wording wording && wording.version() > 1;
        return step(another ? "reworded" : "added", change.item());
    }

    @Override
    public LogReport.Step amended(Change.Amended change) {
        return step("amended", change.item());
    }

    @Override
    public LogReport.Step voided(Change.Voided change) {
        return new LogReport.Step("voided", change.item().kind(), handle(change.item()));
    }

    @Override
    public LogReport.Step undone(Change.Undone change) {
        return new LogReport.Step("undone", null, number(change.batch()));
    }

    @Override
    public LogReport.Step erased(Change.Erased change) {
        return change.words()
                .item()
                .map(item -> new LogReport.Step("erased", item.kind(), handle(item)))
                .orElseGet(() ->
                        new LogReport.Step("erased", null, number(change.words().subject())));
    }

    private String number(String batch) {
        List<Event> events = reader.events(batch);
        return events.isEmpty() ? "?" : Long.toString(events.get(0).batch().number());
    }

    private static LogReport.Step step(String verb, Item item) {
        return new LogReport.Step(verb, item.id().kind(), item.handle());
    }

    /** Also of something that was voided. */
    private String handle(ItemId id) {
        for (Event event : reader.events(Set.of(id), EnumSet.of(Role.SELF))) {
            if (event.change() instanceof Change.Added added
                    && added.item().id().equals(id)) {
                return added.item().handle();
            }
        }
        return id.toString();
    }
}
