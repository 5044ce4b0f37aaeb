package org.openclaims.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.act.ActBuilder;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.claim.Claim;
import org.openclaims.claim.ClaimKind;
import org.openclaims.claim.Link;
import org.openclaims.claim.LinkKind;
import org.openclaims.claim.Wording;
import org.openclaims.date.EventDate;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.Dossier;
import org.openclaims.log.EventLog;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.position.ClockKind;
import org.openclaims.position.Contest;
import org.openclaims.position.Contests;
import org.openclaims.position.Fold;
import org.openclaims.position.Position;
import org.openclaims.position.RecordedAct;
import org.openclaims.position.Vantage;

/**
 * Histories by chance: three parties and their spokesperson say things, take them back, deny and dispute them on dates
 * known more or less; we amend, void, undo, and undo undoing. The same seed tells every log the same, so that what two
 * logs answer can be held against each other.
 */
public final class Histories {
    /** Whose positions to ask for. */
    public static final List<ItemId> PARTIES = List.of(party(1), party(2), party(3));
    /** On which claims. */
    public static final List<ItemId> CLAIMS = List.of(claim(1), claim(2), claim(3), claim(4));

    private static final ItemId SPOKESPERSON = party(4);
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);
    private static final int DAYS = 30;
    private static final List<ActKind> OFTEN = List.of(ActKind.ASSERT, ActKind.REPEAT, ActKind.RETRACT);

    private final Random random;
    private final List<Act> acts = new ArrayList<>();
    private final List<Item> judgements = new ArrayList<>();
    private final int[] wordings = {1, 1, 1, 1};
    private int made;
    private long batches;

    private Histories(long seed) {
        random = new Random(seed * 104_729 + 7);
    }

    /** Tells an empty log a history, command by command. */
    public static void tell(long seed, int commands, EventLog... logs) {
        Histories history = new Histories(seed);
        history.write(history.cast(), logs);
        while (history.batches < commands) {
            history.next(logs);
        }
    }

    /**
     * Holds what two logs say against each other: every position and contest from many vantages, and what we did to
     * the record.
     */
    public static void assertAlike(EventLog expected, EventLog actual) {
        List<Batch> batches = expected.read(reader -> reader.batches(Long.MAX_VALUE, Integer.MAX_VALUE));
        List<Batch> others = actual.read(reader -> reader.batches(Long.MAX_VALUE, Integer.MAX_VALUE));
        assertEquals(batches.size(), others.size());
        for (int i = 0; i <= batches.size(); i += 1 + i / 2) {
            Batch known = i == 0 ? null : batches.get(i - 1);
            Batch otherKnown = i == 0 ? null : others.get(i - 1);
            for (ItemId claim : CLAIMS) {
                List<String> told = answers(expected, claim, known);
                assertEquals(told, answers(actual, claim, otherKnown));
            }
        }
    }

    /** Everything that is said of a claim, known at the end of a command; null for now. One line for each vantage. */
    public static List<String> answers(EventLog log, ItemId claim, @Nullable Batch known) {
        Vantage now = known == null ? Vantage.on(FIRST) : Vantage.on(FIRST).knownAt(known.recordedAt());
        Dossier dossier = log.read((LogReader reader) -> Reading.claims(reader, List.of(claim), now.knownAt()));
        List<String> answers = new ArrayList<>();
        answers.add(claim + " known at " + (known == null ? "now" : "batch " + known.number()) + ": "
                + dossier.corrections().size() + " corrections, "
                + dossier.acts(claim).size() + " acts");
        if (!dossier.has(claim)) {
            return answers;
        }
        List<RecordedAct> counting = dossier.actsThatCount(claim);
        for (ClockKind clock : ClockKind.values()) {
            for (int day : new int[] {6, 15, 24, 45}) {
                for (Attestation least : List.of(Attestation.REPORTED, Attestation.CONFIRMED)) {
                    Vantage vantage = now.by(clock).asOf(FIRST.plusDays(day)).least(least);
                    Contest contest = Contests.of(
                            counting, Set.copyOf(dossier.claim(claim).subjects()), vantage);
                    answers.add(vantage.asOf() + " " + clock + " " + least + " " + contest);
                    for (ItemId party : PARTIES) {
                        Position position = Fold.position(Dossier.of(party, counting), vantage);
                        answers.add("  " + party + " " + position);
                    }
                }
            }
        }
        return answers;
    }

    private List<Change> cast() {
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            changes.add(new Change.Added(new Party(party(i), "p" + i, PartyKind.PERSON, "Party " + i, null)));
        }
        for (int i = 1; i <= CLAIMS.size(); i++) {
            Claim claim = new Claim(claim(i), "c" + i, ClaimKind.FACT, List.of(party(1 + i % 3)), List.of("chance"));
            changes.add(new Change.Added(claim));
            changes.add(new Change.Added(wording(i, 1, true)));
        }
        return changes;
    }

    private void next(EventLog... logs) {
        int dice = acts.isEmpty() ? 0 : random.nextInt(20);
        if (dice < 12) {
            List<Change> changes = new ArrayList<>();
            for (int i = random.nextInt(4) / 2; i >= 0; i--) {
                Act act = act();
                acts.add(act);
                changes.add(new Change.Added(act));
            }
            write(changes, logs);
        } else if (dice < 14) {
            int which = random.nextInt(acts.size());
            Act amended = amended(acts.get(which));
            acts.set(which, amended);
            write(List.of(new Change.Amended(amended, "chance")), logs);
        } else if (dice < 16) {
            List<Item> items = new ArrayList<>(acts);
            items.addAll(judgements);
            write(
                    List.of(new Change.Voided(
                            items.get(random.nextInt(items.size())).id(), "chance")),
                    logs);
        } else if (dice < 19) {
            undo(logs);
        } else {
            Item judgement = random.nextBoolean() ? link() : newWording();
            judgements.add(judgement);
            write(List.of(new Change.Added(judgement)), logs);
        }
    }

    /**
     * Often the last command, so that undoes of undoes of undoes come up. Never the first: there would be nothing left
     * to talk of.
     */
    private void undo(EventLog... logs) {
        if (batches > 1) {
            long number = random.nextBoolean() ? batches : 2 + random.nextInt((int) batches - 1);
            batches++;
            for (EventLog log : logs) {
                String id =
                        log.read(reader -> reader.batch(number).orElseThrow().id());
                write(log, List.of(new Change.Undone(id, "chance")));
            }
        }
    }

    private Act act() {
        int claim = 1 + random.nextInt(CLAIMS.size());
        ActKind[] kinds = ActKind.values();
        ActKind kind = random.nextInt(3) == 0 ? OFTEN.get(random.nextInt(3)) : kinds[random.nextInt(kinds.length)];
        made++;
        ActBuilder act = Act.of(
                Specimens.id(ItemKind.ACT, 10_000 + made),
                "c" + claim + "/" + made,
                kind,
                claim(claim),
                PARTIES.get(random.nextInt(3)),
                Dates.date(FIRST));
        act.wording(1 + random.nextInt(wordings[claim - 1]));
        if (kind == ActKind.RETRACT) {
            act.force(Force.values()[random.nextInt(Force.values().length)]);
        }
        if (random.nextInt(6) == 0) {
            act.by(SPOKESPERSON).onBehalfOf(PARTIES.get(random.nextInt(3)));
        }
        if ((kind == ActKind.CORRECT || kind == ActKind.REVERSE) && random.nextBoolean()) {
            act.replacement(claim(1 + claim % CLAIMS.size()));
        }
        if (!acts.isEmpty() && random.nextInt(5) == 0) {
            act.after(List.of(acts.get(random.nextInt(acts.size())).id()));
        }
        act.attestation(random.nextInt(4) > 0 ? Attestation.CONFIRMED : Attestation.values()[random.nextInt(3)]);
        return dated(act).build();
    }

    private Act amended(Act act) {
        ActBuilder change = act.change();
        return switch (random.nextInt(4)) {
            case 0 -> dated(change).build();
            case 1 ->
                change.attestation(Attestation.values()[random.nextInt(3)]).build();
            case 2 ->
                change.claim(claim(1 + random.nextInt(CLAIMS.size())))
                        .replacement(null)
                        .build();
            default ->
                change.by(PARTIES.get(random.nextInt(3))).onBehalfOf(null).build();
        };
    }

    private ActBuilder dated(ActBuilder act) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        LocalDate known = random.nextInt(3) == 0 ? day.plusDays(random.nextInt(10)) : day;
        return act.made(around(day)).becamePublic(around(known));
    }

    private EventDate around(LocalDate day) {
        return random.nextInt(4) > 0
                ? Dates.date(day)
                : Dates.between(day.minusDays(random.nextInt(8)), day.plusDays(random.nextInt(8)));
    }

    private Link link() {
        int from = 1 + random.nextInt(CLAIMS.size());
        int to = 1 + (from + random.nextInt(CLAIMS.size() - 1)) % CLAIMS.size();
        made++;
        LinkKind kind = random.nextBoolean() ? LinkKind.SAME : LinkKind.OPPOSITE;
        return new Link(Specimens.id(ItemKind.LINK, 10_000 + made), "l" + made, kind, claim(from), claim(to));
    }

    private Wording newWording() {
        int claim = 1 + random.nextInt(CLAIMS.size());
        wordings[claim - 1]++;
        return wording(claim, wordings[claim - 1], random.nextBoolean());
    }

    private static Wording wording(int claim, int version, boolean sameMeaning) {
        return new Wording(
                Specimens.id(ItemKind.WORDING, 1_000L * claim + version),
                "c" + claim + "/w" + version,
                claim(claim),
                version,
                "Claim " + claim + " in words " + version,
                "en",
                sameMeaning);
    }

    private void write(List<Change> changes, EventLog... logs) {
        batches++;
        for (EventLog log : logs) {
            write(log, changes);
        }
    }

    private void write(EventLog log, List<Change> changes) {
        Command command = new Command("command " + batches, "chance", "desk", "test 1", null, "request " + batches);
        log.write(command, reader -> changes, (receipt, reader) -> receipt);
    }

    private static ItemId party(int number) {
        return Specimens.id(ItemKind.PARTY, 10_000 + number);
    }

    private static ItemId claim(int number) {
        return Specimens.id(ItemKind.CLAIM, 10_000 + number);
    }
}
