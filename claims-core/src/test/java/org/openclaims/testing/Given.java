package org.openclaims.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.act.ActBuilder;
import org.openclaims.act.ActKind;
import org.openclaims.act.Force;
import org.openclaims.claim.Claim;
import org.openclaims.claim.ClaimKind;
import org.openclaims.claim.Link;
import org.openclaims.claim.LinkKind;
import org.openclaims.claim.Wording;
import org.openclaims.date.EventDate;
import org.openclaims.item.Ids;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.Dossier;
import org.openclaims.log.EventLog;
import org.openclaims.log.InMemoryLog;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.party.Office;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.position.Contest;
import org.openclaims.position.Contests;
import org.openclaims.position.Fold;
import org.openclaims.position.Position;
import org.openclaims.position.RecordedAct;
import org.openclaims.position.Vantage;
import org.openclaims.source.Source;
import org.openclaims.verdict.Verdict;

/**
 * A history in words, recorded into a log as a program would record it. Parties, claims and acts are called by their
 * handles; a party or a claim that is named for the first time is recorded then, an act gets the next number of its
 * claim.
 *
 * <pre>{@code
 * Given history = given().says("mayor", "bridge-safe", "2025-06-11").retracts("mayor", "bridge-safe", "2025-06-23",
 * CONDITIONAL); assertEquals(SOFTENED, history.position("mayor", "bridge-safe", on("2025-07-08")).state()); }</pre>
 */
public final class Given {
    private final EventLog log;
    private final Ids ids;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Change> pending = new ArrayList<>();
    private boolean together;
    private @Nullable Batch lastBatch;

    private Given(EventLog log, Ids ids) {
        this.log = log;
        this.ids = ids;
    }

    /** An empty record in memory, under a ticking clock. */
    public static Given given() {
        return in(new InMemoryLog(new TickingClock(), new CountingIds()), new CountingIds(1));
    }

    /** An empty record of another kind. */
    public static Given in(EventLog log, Ids ids) {
        return new Given(log, ids);
    }

    /** What anybody could know by the end of this day. */
    public static Vantage on(String day) {
        return Vantage.on(LocalDate.parse(day));
    }

    // ---- what was said and done

    /** They assert it, and it is public the same day. */
    public Given says(String by, String claim, String made) {
        return act(ActKind.ASSERT, by, claim, made, act -> {});
    }

    /** They assert it, in private or at a time not known: it became public later. */
    public Given says(String by, String claim, String made, String becamePublic) {
        return act(ActKind.ASSERT, by, claim, made, act -> act.becamePublic(Dates.date(becamePublic)));
    }

    /** They take it back, more or less. */
    public Given retracts(String by, String claim, String made, Force force) {
        return act(ActKind.RETRACT, by, claim, made, act -> act.force(force));
    }

    /** They take it back, more or less, and it became public later. */
    public Given retracts(String by, String claim, String made, String becamePublic, Force force) {
        return act(ActKind.RETRACT, by, claim, made, act -> act.force(force).becamePublic(Dates.date(becamePublic)));
    }

    /** Any act, public the same day. */
    public Given act(ActKind kind, String by, String claim, String made) {
        return act(kind, by, claim, made, act -> {});
    }

    /** Any act, with whatever else is to be said of it. */
    public Given act(ActKind kind, String by, String claim, String made, Consumer<ActBuilder> more) {
        ItemId on = claim(claim).id();
        ItemId who = party(by).id();
        int number = numbers.merge(claim, 1, Integer::sum);
        ActBuilder act = Act.of(ids.next(ItemKind.ACT), claim + "/" + number, kind, on, who, Dates.date(made))
                .wording(currentWording(claim));
        more.accept(act);
        return adds(act.build());
    }

    // ---- what the record holds beside acts

    /** The party with this handle. */
    public Party party(String handle) {
        return known(handle, Party.class).orElseGet(() -> {
            Party party = new Party(ids.next(ItemKind.PARTY), handle, PartyKind.PERSON, "The " + handle, null);
            adds(party);
            return party;
        });
    }

    /** The claim with this handle. */
    public Claim claim(String handle) {
        return known(handle, Claim.class).orElseGet(() -> claim(handle, new String[0]));
    }

    /** A new claim about parties. */
    public Claim claim(String handle, String... about) {
        List<ItemId> subjects = new ArrayList<>();
        for (String subject : about) {
            subjects.add(party(subject).id());
        }
        Claim claim = new Claim(ids.next(ItemKind.CLAIM), handle, ClaimKind.FACT, subjects, List.of());
        Wording wording = new Wording(
                ids.next(ItemKind.WORDING), handle + "/w1", claim.id(), 1, "It is said that " + handle, "en", true);
        together(both -> both.adds(claim).adds(wording));
        return claim;
    }

    /** We word the claim anew. Acts from here on are coded against the new wording. */
    public Given rewords(String claim, String text, boolean sameMeaning) {
        int version = currentWording(claim) + 1;
        return adds(new Wording(
                ids.next(ItemKind.WORDING),
                claim + "/w" + version,
                claim(claim).id(),
                version,
                text,
                "en",
                sameMeaning));
    }

    /** We judge two claims to say the same; the handle of the link is {@code from=to}. */
    public Given merges(String from, String to) {
        return links(LinkKind.SAME, from, to);
    }

    /** We link two claims; the handle of the link is {@code from=to}. */
    public Given links(LinkKind kind, String from, String to) {
        return adds(new Link(
                ids.next(ItemKind.LINK),
                from + "=" + to,
                kind,
                claim(from).id(),
                claim(to).id()));
    }

    /** An office of a party. */
    public Given office(String party, String title, String from, @Nullable String until) {
        String handle = party + "/o" + numbers.merge(party, 1, Integer::sum);
        EventDate last = until == null ? null : Dates.date(until);
        return adds(new Office(ids.next(ItemKind.OFFICE), handle, party(party).id(), title, Dates.date(from), last));
    }

    /** A source with a title. */
    public Source source(String handle) {
        return known(handle, Source.class).orElseGet(() -> {
            Source source =
                    new Source(ids.next(ItemKind.SOURCE), handle, null, "The " + handle, null, null, null, null, null);
            adds(source);
            return source;
        });
    }

    /** A verdict by its label on one of the shipped scales. */
    public Given rates(String reviewer, String claim, String scale, String label, String given) {
        return adds(new Verdict(
                ids.next(ItemKind.VERDICT),
                claim + "/v" + numbers.merge(claim, 1, Integer::sum),
                claim(claim).id(),
                currentWording(claim),
                party(reviewer).id(),
                scale,
                label.toLowerCase(Locale.ROOT).replace(' ', '-'),
                label,
                null,
                Dates.date(given),
                null,
                List.of()));
    }

    /** Any item, under its handle. */
    public Given adds(Item item) {
        items.put(item.handle(), item);
        return change("add", new Change.Added(item));
    }

    // ---- what we do to our own record

    /** We had an act wrong: here is what it should have been. */
    public Given amends(String act, Consumer<ActBuilder> how) {
        ActBuilder builder = act(act).change();
        how.accept(builder);
        return amends(builder.build());
    }

    /** We had an item wrong: this is what it should have been. */
    public Given amends(Item item) {
        items.put(item.handle(), item);
        return change("amend", new Change.Amended(item, "we had it wrong"));
    }

    /** It should not have been recorded. */
    public Given voids(String handle) {
        return change("void", new Change.Voided(id(handle), "it never happened"));
    }

    /** The command with this number is taken back. */
    public Given undoes(long batch) {
        String id = log.read(reader -> reader.batch(batch).orElseThrow().id());
        return change("undo", new Change.Undone(id, "a slip"));
    }

    /** The last command is taken back. */
    public Given undoes() {
        return undoes(lastBatch().number());
    }

    /** Everything that is told in here is one command. */
    public Given together(Consumer<Given> several) {
        boolean part = together;
        together = true;
        several.accept(this);
        together = part;
        return part ? this : record("add");
    }

    private Given change(String name, Change change) {
        pending.add(change);
        return together ? this : record(name);
    }

    private Given record(String name) {
        List<Change> changes = List.copyOf(pending);
        pending.clear();
        String commandId = ids.nextKey();
        Command command = new Command(commandId, name, "desk", "test 1", null, commandId);
        lastBatch = log.write(command, reader -> changes, (receipt, reader) -> receipt.batch());
        return this;
    }

    // ---- what can be asked

    /** Where the party stands, by all that was recorded, or by what was known at the vantage. */
    public Position position(String party, String claim, Vantage vantage) {
        return Fold.position(Dossier.of(id(party), counting(claim, vantage)), vantage);
    }

    /** What others make of the claim. */
    public Contest contest(String claim, Vantage vantage) {
        Set<ItemId> subjects =
                Set.copyOf(dossier(claim, vantage).claim(id(claim)).subjects());
        return Contests.of(counting(claim, vantage), subjects, vantage);
    }

    /** Everything on a claim, as known from the vantage. */
    public Dossier dossier(String claim, Vantage vantage) {
        return read(reader -> Reading.claims(reader, List.of(id(claim)), vantage.knownAt()));
    }

    /** All acts that count for a claim. */
    public List<RecordedAct> acts(String claim) {
        return counting(claim, on("2030-01-01"));
    }

    private List<RecordedAct> counting(String claim, Vantage vantage) {
        return dossier(claim, vantage).actsThatCount(id(claim));
    }

    /** Asks the log itself. */
    public <T> T read(Function<LogReader, T> question) {
        return log.read(question);
    }

    /** The id behind a handle. */
    public ItemId id(String handle) {
        return known(handle, Item.class)
                .orElseThrow(() -> new IllegalArgumentException("nothing is called " + handle))
                .id();
    }

    /** The act behind a handle, as it was last recorded. */
    public Act act(String handle) {
        return known(handle, Act.class).orElseThrow(() -> new IllegalArgumentException("no act is called " + handle));
    }

    /** When the last command was recorded. */
    public Instant now() {
        return lastBatch().recordedAt();
    }

    /** The last command. */
    public Batch lastBatch() {
        if (lastBatch == null) {
            throw new IllegalStateException("nothing was recorded yet");
        }
        return lastBatch;
    }

    private int currentWording(String claim) {
        int version = 1;
        while (items.containsKey(claim + "/w" + (version + 1))) {
            version++;
        }
        return version;
    }

    private <T extends Item> Optional<T> known(String handle, Class<T> type) {
        return Optional.ofNullable(items.get(handle)).filter(type::isInstance).map(type::cast);
    }
}
