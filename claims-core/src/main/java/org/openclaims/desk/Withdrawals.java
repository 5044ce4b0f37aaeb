package org.openclaims.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.claim.Claim;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.Dossier;
import org.openclaims.log.Event;
import org.openclaims.log.LogReader;
import org.openclaims.log.Mention;
import org.openclaims.log.Reading;
import org.openclaims.log.Role;
import org.openclaims.log.Undoing;

/** Takes things out of what counts, by adding to the record: void for one thing, undo for a whole command. */
public final class Withdrawals {
    private static final Set<Role> EVERY_ROLE = EnumSet.allOf(Role.class);

    private Withdrawals() {}

    /**
     * Voids one item.
     *
     * @param withDependents void also what rests on it; without, that is a refusal
     * @return everything voided, the item first
     */
    public static List<Item> voided(Drafting drafting, String handle, String why, boolean withDependents) {
        if (why.isBlank()) {
            throw new Refused("Taking something out of the record needs a reason: say why.");
        }
        ItemId id = drafting.reader()
                .item(Directory.folded(handle))
                .orElseThrow(() -> NotFound.of(
                        "thing in the record",
                        handle,
                        List.of(),
                        Sentence.of("{0} and {1} print handles.", WayOut.to(Step.CLAIM), WayOut.to(Step.LOG))));
        List<Item> voided = new ArrayList<>(List.of(Amendments.standing(drafting, id, handle)));
        List<Change> changes = new ArrayList<>(List.of(new Change.Voided(id, why)));
        List<Item> resting =
                resting(drafting.reader(), Set.of(id), drafting.reader().events(Set.of(id), EVERY_ROLE), changes);
        while (!resting.isEmpty()) {
            if (!withDependents) {
                throw new Refused(Sentence.of(
                        "\"{0}\" cannot be voided by itself: {1} would be left without it. Void those first, or all at once {2}.",
                        handle, listed(resting), WayOut.to(Step.WITH_DEPENDENTS)));
            }
            resting.forEach(item -> changes.add(new Change.Voided(item.id(), why)));
            voided.addAll(resting);
            List<ItemId> ids = voided.stream().map(Item::id).toList();
            resting = resting(drafting.reader(), ids, drafting.reader().events(ids, EVERY_ROLE), changes);
        }
        changes.forEach(drafting::change);
        return voided;
    }

    /**
     * Undoes a command. An undo is a command, and can be undone.
     *
     * @param number of the command; null for the newest that still stands and is no undo and no erasure, whoever gave it
     * @return the command undone
     */
    public static Batch undone(Drafting drafting, @Nullable Long number, String why) {
        return undone(
                drafting,
                number == null ? LastCommand.ofAll(drafting) : numbered(drafting.reader(), number),
                number,
                why);
    }

    /**
     * Undoes the newest command that still stands and is no undo and no erasure, if it is one's own: in a record that others write to as well,
     * "the last command" is the last that one remembers.
     *
     * @param actor who asks for it
     * @param chain where their desk records; null if that does not matter
     * @return the command undone
     * @throws Refused if it was given by another or recorded elsewhere, with the number of it and of one's own
     */
    public static Batch lastUndone(Drafting drafting, String actor, @Nullable String chain, String why) {
        return undone(drafting, LastCommand.of(drafting, actor, chain), null, why);
    }

    private static Batch undone(Drafting drafting, Batch batch, @Nullable Long number, String why) {
        LogReader reader = drafting.reader();
        Undoing.undoneBy(reader, batch, null).ifPresent(undo -> {
            throw new Refused(Sentence.of(
                    "Command {0} ({1}) was undone already. To bring it back, undo the undo: {2}.",
                    batch.number(), batch.command(), WayOut.to(Step.UNDO_COMMAND, undo.number())));
        });
        if (reader.events(batch.id()).stream().anyMatch(event -> event.change() instanceof Change.Erased)) {
            throw new Refused(
                    "Command " + batch.number()
                            + " erased words, and they are gone: an erasure cannot be undone. What may be said again has to be recorded anew.");
        }
        List<Batch> parts = reader.batches(batch.commandId());
        List<Change.Undone> undo = new ArrayList<>();
        parts.forEach(part -> undo.add(new Change.Undone(part.id(), why)));
        // Part by part, so that an import of any size is held in memory one part at a time.
        for (Batch part : needLooking(reader, parts)) {
            refuseIfNeeded(reader, part, undo);
        }
        Batch first = parts.get(0);
        if (number != null && number != first.number()) {
            drafting.advise(
                    "Command {0} is a part of command {1} ({2}), which was recorded in {3} parts and is undone as one.",
                    number, first.number(), first.command(), parts.size());
        }
        undo.forEach(drafting::change);
        if (parts.size() == 1) {
            Merging.adviseOnParting(drafting, reader.events(batch.id()));
        }
        return first;
    }

    /** Nothing can rest on what was recorded last; only an undo brings back what may have lost its ground since. */
    private static List<Batch> needLooking(LogReader reader, List<Batch> parts) {
        List<Event> last = reader.events(parts.get(parts.size() - 1).id());
        boolean newest = last.get(last.size() - 1).seq() == reader.head();
        boolean undoes = last.get(0).change() instanceof Change.Undone;
        return newest && !undoes ? List.of() : parts;
    }

    private static void refuseIfNeeded(LogReader reader, Batch batch, List<Change.Undone> undo) {
        Set<ItemId> touched = Undoing.touched(reader, batch.id());
        // Read once for both: of an import these are all events of a part, and of whoever is named in it.
        List<Event> about = reader.events(touched, EVERY_ROLE);
        Optional<Event> later = changedLater(reader, batch, touched, about, undo);
        if (later.isPresent()) {
            Batch by = later.get().batch();
            throw new Refused(Sentence.of(
                    "Command {0} cannot be undone: command {1} ({2}) changed the same thing since. Undo that first: {3}.",
                    batch.number(), by.number(), by.command(), WayOut.to(Step.UNDO_COMMAND, by.number())));
        }
        List<Item> resting = resting(reader, touched, about, undo);
        if (!resting.isEmpty()) {
            Dossier now = Reading.items(reader, resting.stream().map(Item::id).toList(), null);
            throw new Refused(
                    resting.stream().noneMatch(item -> now.has(item.id()))
                            ? withoutGround(reader, batch, resting)
                            : Sentence.of(
                                    "Command {0} ({1}) cannot be undone: {2} would be left without what it rests on. Undo or void that first.",
                                    batch.number(), batch.command(), listed(resting)));
        }
    }

    /** What would come back does not stand now, so there is nothing to void: what it rests on has to come back before it. */
    private static Sentence withoutGround(LogReader reader, Batch batch, List<Item> back) {
        Set<ItemId> grounds = new LinkedHashSet<>();
        back.forEach(item -> Mention.of(item).forEach(mention -> grounds.add(mention.item())));
        back.forEach(item -> grounds.remove(item.id()));
        Dossier now = Reading.items(reader, grounds, null);
        grounds.removeIf(now::has);
        for (ItemId ground : grounds) {
            List<Event> events = reader.events(Set.of(ground), EnumSet.of(Role.SELF));
            Optional<Batch> took = took(reader, ground, events);
            String handle = events.stream()
                    .map(event -> event.change().version())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(Item::handle)
                    .orElse(ground.key());
            if (took.isPresent() && took.get().number() != batch.number()) {
                return Sentence.of(
                        "Command {0} ({1}) cannot be undone: {2} would come back without {3}, which command {4} ({5}) took out. Bring that back first: {6}.",
                        batch.number(),
                        batch.command(),
                        listed(back),
                        handle,
                        took.get().number(),
                        took.get().command(),
                        WayOut.to(Step.UNDO_COMMAND, took.get().number()));
            }
        }
        return Sentence.of(
                "Command {0} ({1}) cannot be undone: {2} would come back without what it rests on. Bring that back first: {3} tells what took it.",
                batch.number(), batch.command(), listed(back), WayOut.to(Step.LOG));
    }

    /** The last command because of which something does not stand: it voided it, or undid the command that recorded it. */
    private static Optional<Batch> took(LogReader reader, ItemId item, List<Event> events) {
        for (int i = events.size() - 1; i >= 0; i--) {
            Event event = events.get(i);
            Optional<Batch> undo = Undoing.undoneBy(reader, event.batch(), null);
            if (event.change() instanceof Change.Voided && undo.isEmpty()) {
                return Optional.of(event.batch());
            }
            if (event.change() instanceof Change.Added added
                    && added.item().id().equals(item)
                    && undo.isPresent()) {
                return undo;
            }
        }
        return Optional.empty();
    }

    private static Batch numbered(LogReader reader, long number) {
        return reader.batch(number).orElseThrow(() -> noCommand(number));
    }

    static NotFound noCommand(long number) {
        return NotFound.of(
                "command", Long.toString(number), List.of(), Sentence.of("{0} lists them.", WayOut.to(Step.LOG)));
    }

    private static Optional<Event> changedLater(
            LogReader reader, Batch batch, Set<ItemId> touched, List<Event> about, List<Change.Undone> undo) {
        // A later part of the same command goes with it.
        Set<String> going = undo.stream().map(Change.Undone::batch).collect(Collectors.toSet());
        return about.stream()
                .filter(event -> event.batch().number() > batch.number()
                        && !going.contains(event.batch().id()))
                .filter(event -> event.change() instanceof Change.Amended amended
                                && touched.contains(amended.item().id())
                        || event.change() instanceof Change.Voided voided && touched.contains(voided.item()))
                .filter(event -> !Undoing.isUndone(reader, event.batch()))
                .findFirst();
    }

    /** What would stand and yet rest on something that does not. */
    private static List<Item> resting(
            LogReader reader, Collection<ItemId> touched, List<Event> about, List<? extends Change> changes) {
        TreeMap<Long, Event> events = new TreeMap<>();
        about.forEach(event -> events.put(event.seq(), event));
        Set<ItemId> mentioned = new LinkedHashSet<>();
        Dossier now = Dossier.of(List.copyOf(events.values()), null);
        itemsIn(events.values()).forEach(item -> Mention.of(item).forEach(mention -> mentioned.add(mention.item())));
        mentioned.removeAll(touched);
        reader.events(mentioned, EnumSet.of(Role.SELF)).forEach(event -> events.put(event.seq(), event));

        List<Event> then = new ArrayList<>(events.values());
        Batch hypothetical = new Batch(Long.MAX_VALUE, Batch.MAIN, "if so", "", "", "", Instant.MAX, "", null);
        for (Change change : changes) {
            then.add(new Event(Long.MAX_VALUE, "if so", hypothetical, change));
        }
        Dossier before = Dossier.of(List.copyOf(events.values()), null);
        Dossier after = Dossier.of(then, null);
        refuseWordless(before, after);
        return itemsIn(events.values()).stream()
                .map(Item::id)
                .distinct()
                .filter(after::has)
                .filter(id -> now.has(id) || !before.has(id))
                .map(id -> after.item(id).orElseThrow())
                .filter(item -> !isPart(item.id().kind()))
                .filter(item -> Mention.of(item).stream().anyMatch(mention -> !after.has(mention.item())))
                .toList();
    }

    /** Wordings go with their claim, and no claim is without one. */
    private static void refuseWordless(Dossier before, Dossier after) {
        for (Claim claim : after.claims()) {
            if (after.wordings(claim.id()).isEmpty()
                    && before.has(claim.id())
                    && !before.wordings(claim.id()).isEmpty()) {
                throw new Refused(Sentence.of(
                        "The claim \"{0}\" would be left without words. Reword it first ({1}), or take out the claim itself.",
                        claim.handle(), WayOut.to(Step.AMEND_WORDS, claim.handle())));
            }
        }
    }

    private static List<Item> itemsIn(Collection<Event> events) {
        List<Item> items = new ArrayList<>();
        for (Event event : events) {
            Item item = event.change().version();
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    /** Parts go with their whole. */
    private static boolean isPart(ItemKind kind) {
        return switch (kind) {
            case ALIAS, OFFICE, WORDING, LINK, IDENTITY, ORIGINAL -> true;
            case PARTY, CLAIM, SOURCE, ACT, EVIDENCE, VERDICT, SCALE -> false;
        };
    }

    static String listed(List<Item> items) {
        return items.stream().map(Item::handle).limit(8).collect(Collectors.joining(", "))
                + (items.size() > 8 ? " and " + (items.size() - 8) + " more" : "");
    }
}
