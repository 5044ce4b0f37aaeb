package org.openclaims.store.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.act.Quote;
import org.openclaims.claim.Claim;
import org.openclaims.claim.ClaimKind;
import org.openclaims.claim.Link;
import org.openclaims.claim.LinkKind;
import org.openclaims.claim.Wording;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.evidence.Bearing;
import org.openclaims.evidence.Evidence;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.LogReader;
import org.openclaims.original.Original;
import org.openclaims.party.Alias;
import org.openclaims.party.Identity;
import org.openclaims.party.Office;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.source.Source;
import org.openclaims.verdict.Label;
import org.openclaims.verdict.Scale;
import org.openclaims.verdict.Verdict;

/** Commands drawn by lot, the same for the same seed: additions of every kind, amendments, voids, undos and undos of undos. */
final class Chance {
    private static final List<String> WORDS =
            List.of("Álvaro", "Leyva", "Petro", "rubio", "O'Neil", "señor", "X", "año");

    private final Random random;
    private final List<Item> items = new ArrayList<>();
    private int commands;

    Chance(long seed) {
        random = new Random(seed);
    }

    List<Item> items() {
        return items;
    }

    /** The command to give next. */
    Command command() {
        commands++;
        String reason = random.nextInt(3) == 0 ? "because " + word() : null;
        return new Command("command-" + commands, "chance", word(), "test 1", reason, "request " + commands);
    }

    /** What to add; asked of any number of logs that hold the same, it adds the same to each. */
    List<Change> changes(LogReader reader, long choice) {
        Random own = new Random(choice);
        if (commands > 3 && own.nextInt(6) == 0) {
            long number = 1L + own.nextInt(commands - 1);
            return List.of(new Change.Undone(reader.batch(number).orElseThrow().id(), "slip"));
        }
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i <= own.nextInt(4); i++) {
            changes.add(change());
        }
        return changes;
    }

    private Change change() {
        if (items.size() > 4 && random.nextInt(4) == 0) {
            int which = random.nextInt(items.size());
            Item item = items.get(which);
            if (random.nextInt(3) == 0) {
                return new Change.Voided(item.id(), "twice");
            }
            Item amended = item(item.id(), item.handle());
            return new Change.Amended(amended, "it was " + word());
        }
        ItemKind kind = ItemKind.values()[items.size() < 4 ? 0 : random.nextInt(ItemKind.values().length)];
        ItemId id = new ItemId(kind, String.format("%08x-0000-4000-8000-0000000000aa", items.size()));
        Item item = item(id, kind == ItemKind.SCALE ? "desk" + items.size() + "@1" : word() + "-" + items.size());
        items.add(item);
        return new Change.Added(item);
    }

    private Item item(ItemId id, String handle) {
        return switch (id.kind()) {
            case PARTY -> new Party(id, handle, PartyKind.PERSON, word() + " " + word(), null);
            case ALIAS -> new Alias(id, handle, any(ItemKind.PARTY), word());
            case OFFICE -> new Office(id, handle, any(ItemKind.PARTY), word(), day(), null);
            case CLAIM -> new Claim(id, handle, ClaimKind.FACT, some(ItemKind.PARTY), List.of(word()));
            case WORDING -> new Wording(id, handle, any(ItemKind.CLAIM), 1 + random.nextInt(3), word(), null, true);
            case LINK ->
                new Link(
                        id,
                        handle,
                        LinkKind.SAME,
                        any(ItemKind.CLAIM),
                        new ItemId(ItemKind.CLAIM, "other-" + random.nextInt(3)));
            case SOURCE ->
                new Source(
                        id,
                        handle,
                        null,
                        null,
                        null,
                        "https://www." + random.nextInt(9) + ".example/",
                        day(),
                        null,
                        null);
            case ACT ->
                Act.of(id, handle, ActKind.ASSERT, any(ItemKind.CLAIM), any(ItemKind.PARTY), day())
                        .onBehalfOf(random.nextBoolean() ? any(ItemKind.PARTY) : null)
                        .via(some(ItemKind.PARTY))
                        .sources(some(ItemKind.SOURCE))
                        .quote(new Quote(word(), "es"))
                        .build();
            case EVIDENCE ->
                new Evidence(
                        id,
                        handle,
                        any(ItemKind.CLAIM),
                        any(ItemKind.SOURCE),
                        Bearing.CONTEXT,
                        null,
                        some(ItemKind.PARTY),
                        day(),
                        word(),
                        null);
            case VERDICT ->
                new Verdict(
                        id,
                        handle,
                        any(ItemKind.CLAIM),
                        1,
                        any(ItemKind.PARTY),
                        "free-text@1",
                        null,
                        word(),
                        null,
                        day(),
                        null,
                        some(ItemKind.SOURCE));
            case SCALE -> new Scale(id, handle, word(), List.of(new Label("yes", word(), true)));
            case IDENTITY -> new Identity(id, handle, any(ItemKind.PARTY), "A256GCM", "bm9uY2U=", "c2VhbGVk");
            case ORIGINAL ->
                new Original(id, handle, any(ItemKind.CLAIM), "claimreview", "0a".repeat(16), "0b".repeat(16), word());
        };
    }

    private ItemId any(ItemKind kind) {
        List<ItemId> fitting =
                items.stream().map(Item::id).filter(id -> id.kind() == kind).toList();
        return fitting.isEmpty() ? new ItemId(kind, "unknown") : fitting.get(random.nextInt(fitting.size()));
    }

    private List<ItemId> some(ItemKind kind) {
        return random.nextBoolean() ? List.of() : List.of(any(kind));
    }

    private EventDate day() {
        return new EventDate(Edtf.parse("2025-06-1" + random.nextInt(10)), random.nextBoolean() ? word() : null);
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
