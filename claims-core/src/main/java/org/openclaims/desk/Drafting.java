package org.openclaims.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.act.Act;
import org.openclaims.date.EventDate;
import org.openclaims.item.Ids;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Field;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.party.Names;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.source.Source;
import org.openclaims.source.Urls;

/** One command being put together: the changes so far, who and what was new, and what the person should be told. */
public final class Drafting {
    private final LogReader reader;
    private final Ids ids;
    private final Set<String> surelyNew;
    private final LocalDate today;
    private final Directory directory;
    private final Handles handles;
    private final List<Change> changes = new ArrayList<>();
    private final List<Sentence> advice = new ArrayList<>();
    private final Map<String, Party> newParties = new HashMap<>();
    private final Map<String, ItemId> newSources = new HashMap<>();
    private boolean guessedBefore;

    /**
     * @param reader of the record as it stands
     * @param ids for what is new
     * @param surelyNew names, as typed, that are somebody new although they are close to a known one
     * @param today no act can be later
     */
    public Drafting(LogReader reader, Ids ids, Set<String> surelyNew, LocalDate today) {
        this.reader = reader;
        this.ids = ids;
        this.surelyNew = Set.copyOf(surelyNew);
        this.today = today;
        directory = new Directory(reader);
        handles = new Handles(reader);
    }

    /** What to record. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** Everything that is new, in the order in which it came up. */
    public List<Item> added() {
        return changes.stream()
                .filter(Change.Added.class::isInstance)
                .map(change -> ((Change.Added) change).item())
                .toList();
    }

    /** What to record, without copying it; the drafting is not to be used afterwards. */
    List<Change> taken() {
        return changes;
    }

    int size() {
        return changes.size();
    }

    /**
     * Forgets what was drafted since there were so many changes.
     *
     * @return what would have been new
     */
    Set<ItemId> forget(int from) {
        List<Change> forgotten = changes.subList(from, changes.size());
        Set<ItemId> gone = new HashSet<>();
        for (Change change : forgotten) {
            if (change instanceof Change.Added added) {
                gone.add(added.item().id());
                handles.takeBack(added.item().handle());
            }
        }
        forgotten.clear();
        newParties.values().removeIf(party -> gone.contains(party.id()));
        newSources.values().removeAll(gone);
        return gone;
    }

    /** What is new of one kind. */
    <T extends Item> List<T> drafted(Class<T> type) {
        return added().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The last act that is new, or newly amended, and of which this holds. */
    Optional<Act> lastAct(Predicate<Act> holds) {
        for (int i = changes.size() - 1; i >= 0; i--) {
            Item item = changes.get(i) instanceof Change.Added added
                    ? added.item()
                    : changes.get(i) instanceof Change.Amended amended ? amended.item() : null;
            if (item instanceof Act act && holds.test(act)) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }

    /** Sentences for the person: what looks odd, and what could be done about it. */
    public List<Sentence> advice() {
        return List.copyOf(advice);
    }

    LogReader reader() {
        return reader;
    }

    LocalDate today() {
        return today;
    }

    Directory directory() {
        return directory;
    }

    Handles handles() {
        return handles;
    }

    ItemId nextId(ItemKind kind) {
        return ids.next(kind);
    }

    String nextKey() {
        return ids.nextKey();
    }

    void advise(String pattern, Object... parts) {
        advice.add(Sentence.of(pattern, parts));
    }

    <T extends Item> T add(T item) {
        changes.add(new Change.Added(item));
        return item;
    }

    void amend(Item item, String why) {
        changes.add(new Change.Amended(item, why));
    }

    void change(Change change) {
        changes.add(change);
    }

    /** Whatever has this handle. */
    public Optional<ItemId> find(String handle) {
        return reader.item(handle);
    }

    /** Whoever is meant; somebody new if nobody is called so. */
    ItemId party(String typed) {
        if (typed.isBlank()) {
            throw new Refused("A name is empty. Say who, by name or handle.");
        }
        String key = Names.key(typed);
        Party fresh = newParties.get(key);
        if (fresh != null) {
            return fresh.id();
        }
        Optional<Party> known = surelyNew.contains(typed) ? Optional.empty() : directory.find(typed);
        return known.map(Party::id).orElseGet(() -> {
            if (typed.strip().matches("[a-z0-9-]+")) {
                advise(
                        "Nobody was called \"{0}\", so it is the name of somebody new. If it was meant as a handle, undo this, and see {1}.",
                        typed, WayOut.to(Step.PARTIES));
            }
            Party party = newParty(PartyKinds.guess(typed).kind(), typed, null, null);
            guessed(party);
            return party.id();
        });
    }

    /**
     * A party that is there.
     *
     * @throws NotFound if nobody is called so
     * @throws WhichParty if several fit, or if none does and some nearly do
     */
    public Party known(String typed) {
        return directory.require(typed);
    }

    List<ItemId> parties(List<String> typed) {
        return typed.stream().map(this::party).distinct().toList();
    }

    /** Says, once a command, what to do where a guess was wrong; the guess itself stands beside the new name. */
    void guessed(Party party) {
        PartyKind other = party.kind() == PartyKind.PERSON ? PartyKind.ORGANIZATION : PartyKind.PERSON;
        if (!guessedBefore) {
            advise("Kind guessed wrong? {0}.", WayOut.to(Step.AMEND_KIND, party.handle(), Codes.of(other)));
        }
        guessedBefore = true;
    }

    /** Somebody new whom nobody looks at, one of thousands: looking through all names for each would take the square of their number. */
    Party unseenParty(PartyKind kind, String name, @Nullable String wikidata, @Nullable String chosenHandle) {
        String plain = name.strip();
        String handle = chosenHandle == null ? handles.forParty(kind, plain) : handles.chosen(chosenHandle);
        Party party = add(new Party(nextId(ItemKind.PARTY), handle, kind, plain, wikidata));
        newParties.put(Names.key(plain), party);
        return party;
    }

    Party newParty(PartyKind kind, String name, @Nullable String wikidata, @Nullable String chosenHandle) {
        Party party = unseenParty(kind, name, wikidata, chosenHandle);
        String plain = party.name();
        String handle = party.handle();
        if (chosenHandle == null
                && kind == PartyKind.PERSON
                && !Surnames.of(plain).sure()
                && Handles.isSurname(handle, plain)) {
            advise(
                    "The handle {0} is the last word of \"{1}\", and a handle never changes. If the surname is another: {2}, {3}, then this again.",
                    handle, plain, WayOut.to(Step.UNDO), WayOut.to(Step.ADD_PARTY, plain));
        }
        for (Party known : directory.lookingLike(plain)) {
            advise(
                    "\"{0}\" looks like {1} ({2}) and is written with other letters. If it is the same, {3} and use the handle.",
                    plain, known.name(), known.handle(), WayOut.to(Step.UNDO));
        }
        return party;
    }

    List<ItemId> sources(List<String> typed) {
        return typed.stream().map(this::source).distinct().toList();
    }

    /** A source by its handle, or by its address; an address that is not known is a new source. */
    ItemId source(String typed) {
        if (!Urls.looksLikeOne(typed)) {
            ItemId id = directory.require(
                    ItemKind.SOURCE,
                    "source",
                    typed,
                    Sentence.of("Give its address (https://…), or record it first {0}.", WayOut.to(Step.ADD_SOURCE)));
            return Optional.of(id)
                    .filter(this::stands)
                    .orElseThrow(() -> new Refused(Sentence.of(
                            "The source \"{0}\" was voided or undone, so nothing can rest on it. Name another, or record it anew {1}.",
                            typed, WayOut.to(Step.ADD_SOURCE))));
        }
        String key = Urls.key(typed);
        ItemId known = newSources.get(key);
        if (known != null) {
            return known;
        }
        return called(Field.URL, key)
                .orElseGet(() -> newSource(SourceDraft.at(typed.strip())).id());
    }

    /** A source that is new in this command. */
    Optional<ItemId> newSource(String url) {
        return Optional.ofNullable(newSources.get(Urls.key(url)));
    }

    /** Somebody who is new in this command. */
    Optional<Party> newParty(String key) {
        return Optional.ofNullable(newParties.get(key));
    }

    Source newSource(SourceDraft draft) {
        String named = draft.named();
        if (named == null) {
            throw new Refused(Sentence.of(
                    "A source needs an address, a publisher or a title: {0}.", WayOut.to(Step.NAME_SOURCE)));
        }
        String handle = draft.handle() == null ? handles.forSource(named) : handles.chosen(draft.handle());
        Source source = add(draft.as(nextId(ItemKind.SOURCE), handle));
        if (draft.url() != null) {
            newSources.put(Urls.key(draft.url()), source.id());
        }
        return source;
    }

    /** What is on record under exactly this key. */
    Optional<ItemId> called(Field field, String key) {
        return Reading.called(reader, field, key).stream().findFirst();
    }

    private boolean stands(ItemId id) {
        return Reading.items(reader, Set.of(id), null).has(id);
    }

    /** Refuses what has not happened yet. A day's grace: the speaker may live east of the recorder. */
    void notInTheFuture(String what, @Nullable EventDate date) {
        if (date != null && date.earliest().isAfter(today.plusDays(1))) {
            throw new Refused(what + " " + date.edtf().value() + " lies in the future (today is " + today
                    + "). Only what has happened can be recorded; check the year.");
        }
    }
}
