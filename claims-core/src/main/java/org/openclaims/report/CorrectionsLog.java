package org.openclaims.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.Event;
import org.openclaims.log.Involved;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.log.Role;
import org.openclaims.log.Tally;
import org.openclaims.log.Undoing;
import org.openclaims.log.Verb;

/** Lists what we changed in our own record. */
final class CorrectionsLog {
    private static final int PAGE = 64;

    private final LogReader reader;
    private final CorrectionsQuery query;
    private final Versions versions;
    private final Corrections corrections;
    private final @Nullable NavigableMap<Long, List<Event>> found;
    private final @Nullable Confidential confidential;

    /** @param published whether it is for others than the desk */
    CorrectionsLog(LogReader reader, CorrectionsQuery query, boolean published) {
        this.reader = reader;
        this.query = query;
        confidential = published ? new Confidential(reader) : null;
        versions = new Versions(reader, query.knownAt());
        corrections = new Corrections(reader, query.knownAt());
        found = query.of() == null ? null : byCommand(concerning(query.of()));
    }

    CorrectionsReport report(Instant askedAt) {
        List<CorrectionsReport.Row> rows = new ArrayList<>();
        int commands = 0;
        long next = query.before();
        List<Batch> page = page(next);
        while (!page.isEmpty()) {
            for (Batch batch : page) {
                List<Event> events = corrected(batch);
                if (!events.isEmpty()) {
                    if (commands == query.limit()) {
                        return report(askedAt, rows, next);
                    }
                    commands++;
                    Batch undoneBy =
                            Undoing.undoneBy(reader, batch, query.knownAt()).orElse(null);
                    views(events).forEach(view -> rows.add(new CorrectionsReport.Row(view, undoneBy)));
                    next = batch.number();
                }
            }
            page = page(page.get(page.size() - 1).number());
        }
        return report(askedAt, rows, null);
    }

    /** Of an undo one, of however many parts the command was. */
    private List<CorrectionView> views(List<Event> events) {
        List<CorrectionView> views = events.stream()
                .map(corrections::view)
                .map(view -> confidential == null ? view : Confidential.told(view))
                .toList();
        return events.get(0).change() instanceof Change.Undone
                ? views.stream().reduce(CorrectionView::and).stream().toList()
                : views;
    }

    private CorrectionsReport report(Instant askedAt, List<CorrectionsReport.Row> rows, @Nullable Long next) {
        return new CorrectionsReport(
                query, Objects.requireNonNullElse(query.knownAt(), askedAt), subject(), List.copyOf(rows), next);
    }

    private @Nullable Thing subject() {
        ItemId of = query.of();
        if (of == null) {
            return null;
        }
        return of.kind() == ItemKind.CLAIM
                ? new Thing(
                        of.kind(),
                        versions.claim(of).handle(),
                        Sentence.of("{0}", versions.claim(of).text()))
                : new Thing(
                        of.kind(),
                        versions.who(of).handle(),
                        Sentence.of("{0}", versions.who(of).name()));
    }

    private List<Event> corrected(Batch batch) {
        if (!query.takes(batch.recordedAt())) {
            return List.of();
        }
        if (found == null && onlyAdds(reader.tallies(batch))) {
            return List.of();
        }
        List<Event> events = found == null ? reader.events(batch.id()) : found.getOrDefault(batch.number(), List.of());
        List<Event> among = Corrections.among(events);
        return confidential == null ? among : confidential.told(among);
    }

    /** Of a batch that is told in numbers. */
    private static boolean onlyAdds(List<Tally> tallies) {
        return !tallies.isEmpty() && tallies.stream().allMatch(tally -> tally.verb() == Verb.ADDED);
    }

    private List<Batch> page(long before) {
        if (found == null) {
            return reader.batches(before, PAGE);
        }
        return found.headMap(before, false).descendingMap().values().stream()
                .limit(PAGE)
                .map(events -> events.get(0).batch())
                .toList();
    }

    private static NavigableMap<Long, List<Event>> byCommand(Collection<Event> events) {
        NavigableMap<Long, List<Event>> commands = new TreeMap<>();
        events.forEach(event -> commands.computeIfAbsent(event.batch().number(), number -> new ArrayList<>())
                .add(event));
        return commands;
    }

    private Collection<Event> concerning(ItemId of) {
        TreeMap<Long, Event> events = new TreeMap<>();
        Set<ItemId> claims = new LinkedHashSet<>();
        if (of.kind() == ItemKind.CLAIM) {
            claims.add(of);
        } else {
            reader.events(Set.of(of), EnumSet.allOf(Role.class)).forEach(event -> events.put(event.seq(), event));
            for (Event event : madeOne(reader, List.copyOf(events.values()))) {
                events.put(event.seq(), event);
            }
            claims.addAll(Reading.claimsOf(reader, of));
            claims.addAll(Reading.claimsAbout(reader, of));
            if (query.knownAt() != null) {
                claims.retainAll(involving(of, List.copyOf(events.values())));
            }
        }
        reader.events(claims, EnumSet.of(Role.SELF, Role.ON)).forEach(event -> events.put(event.seq(), event));
        return events.values();
    }

    /** The claims that a party had to do with when the record stood as we ask. */
    private Set<ItemId> involving(ItemId party, List<Event> ofParty) {
        Set<ItemId> claims = new HashSet<>();
        for (Event event : ofParty) {
            Item version = event.change().version();
            if (version != null && event.batch().isKnownAt(query.knownAt())) {
                for (Involved involved : Involved.of(version)) {
                    if (involved.party().equals(party)) {
                        claims.add(involved.claim());
                    }
                }
            }
        }
        return claims;
    }

    /** That others were taken out who were found to be the same: a merge amends what names them, or adds their name, in the same command. */
    private static List<Event> madeOne(LogReader reader, List<Event> ofParty) {
        Set<String> commands = new LinkedHashSet<>();
        for (Event event : ofParty) {
            boolean alias = event.change() instanceof Change.Added added
                    && added.item().id().kind() == ItemKind.ALIAS;
            if (alias || event.change() instanceof Change.Amended) {
                commands.add(event.batch().id());
            }
        }
        List<Event> voided = new ArrayList<>();
        for (String command : commands) {
            for (Event event : reader.events(command)) {
                if (event.change() instanceof Change.Voided change
                        && change.item().kind() == ItemKind.PARTY) {
                    voided.add(event);
                }
            }
        }
        return voided;
    }
}
