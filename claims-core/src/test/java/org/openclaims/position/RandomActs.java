package org.openclaims.position;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.openclaims.act.Act;
import org.openclaims.act.ActBuilder;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.date.EventDate;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.testing.Dates;

/**
 * Acts by chance: what really happened on which day, and what our record knows of it. The same seed gives the same
 * acts.
 */
final class RandomActs {
    static final LocalDate FIRST = LocalDate.of(2025, 6, 1);
    static final ItemId CLAIM = id(ItemKind.CLAIM, 1);
    static final ItemId PARTY = id(ItemKind.PARTY, 1);
    private static final ItemId SPOKESPERSON = id(ItemKind.PARTY, 2);
    private static final List<ActKind> HOLDERS = kinds(true);
    private static final List<ActKind> OTHERS = kinds(false);

    private final Random random;
    private final int days;
    private final long clock;
    private boolean others;
    private boolean mixedClocks;

    RandomActs(long seed, int days) {
        random = new Random(seed * 7919 + 13);
        this.days = days;
        this.clock = seed % 2;
    }

    /** Acts of others, by one of three parties. */
    RandomActs byOthers() {
        others = true;
        return this;
    }

    /** Times of day of which some have a zone, some none, and some acts have none at all: then they do not all tell the order. */
    RandomActs byMixedClocks() {
        mixedClocks = true;
        return this;
    }

    Random chance() {
        return random;
    }

    /** An act, the day on which it was really made, and the one on which it really became public. */
    record Truth(RecordedAct recorded, LocalDate made, LocalDate becamePublic) {
        /** The same act with everything known about its dates. */
        RecordedAct exact() {
            boolean timed = recorded.act().made().edtf().hasTime();
            EventDate exactly = timed ? recorded.act().made() : Dates.date(made);
            return with(recorded, act -> act.made(exactly).becamePublic(Dates.date(becamePublic)));
        }
    }

    /**
     * Acts whose dates contain the truth, as wide as chance will have it, with "after" links that are true. In the
     * order of recording.
     */
    List<Truth> uncertain(int count) {
        List<LocalDate> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(day());
        }
        made.sort(Comparator.naturalOrder());
        List<Truth> truths = new ArrayList<>();
        List<ItemId> earlier = new ArrayList<>();
        List<Long> orders = orders(count);
        for (int i = 0; i < count; i++) {
            LocalDate on = made.get(i);
            LocalDate known = random.nextInt(3) == 0 ? on.plusDays(random.nextInt(days)) : on;
            ActBuilder act = act(i).made(atTime(around(on), i)).becamePublic(around(known));
            if (!earlier.isEmpty() && random.nextInt(4) == 0) {
                act.after(List.of(earlier.get(random.nextInt(earlier.size()))));
            }
            truths.add(new Truth(new RecordedAct(act.build(), orders.get(i), Instant.EPOCH, null), on, known));
            earlier.add(id(ItemKind.ACT, i + 1));
        }
        truths.sort(Comparator.comparingLong(truth -> truth.recorded().order()));
        return truths;
    }

    /** Acts on exact days, no two on the same. */
    List<RecordedAct> onDifferentDays(int count) {
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < 3 * count; i++) {
            offsets.add(i);
        }
        Collections.shuffle(offsets, random);
        List<RecordedAct> acts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate made = FIRST.plusDays(offsets.get(i));
            LocalDate known = random.nextInt(3) == 0 ? made.plusDays(random.nextInt(days)) : made;
            Act act = act(i).made(Dates.date(made))
                    .becamePublic(Dates.date(known))
                    .build();
            acts.add(new RecordedAct(act, i + 1, Instant.EPOCH, null));
        }
        return acts;
    }

    /** Acts on exact days, made and public on the same one, several on some. */
    List<RecordedAct> publicAtOnce(int count) {
        List<RecordedAct> acts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            acts.add(new RecordedAct(
                    act(i).made(atTime(Dates.date(day()), random.nextInt(8))).build(), i + 1, Instant.EPOCH, null));
        }
        return acts;
    }

    /** Any vantage around the days of the acts. */
    Vantage vantage() {
        return Vantage.on(FIRST.plusDays(random.nextInt(2 * days) - 1L))
                .by(random.nextBoolean() ? ClockKind.MADE : ClockKind.PUBLIC);
    }

    static RecordedAct with(RecordedAct recorded, UnaryOperator<ActBuilder> change) {
        Act changed = change.apply(recorded.act().change()).build();
        return new RecordedAct(changed, recorded.order(), recorded.recordedAt(), recorded.withdrawnAt());
    }

    static RecordedAct at(RecordedAct recorded, long order) {
        return new RecordedAct(recorded.act(), order, recorded.recordedAt(), recorded.withdrawnAt());
    }

    private ActBuilder act(int i) {
        List<ActKind> kinds = others ? OTHERS : HOLDERS;
        ActKind kind = kinds.get(random.nextInt(kinds.size()));
        ItemId by = others ? id(ItemKind.PARTY, 3 + random.nextInt(3)) : PARTY;
        ActBuilder act = Act.of(id(ItemKind.ACT, i + 1), "plot/" + (i + 1), kind, CLAIM, by, Dates.date(FIRST));
        if (kind == ActKind.RETRACT) {
            act.force(Force.values()[random.nextInt(Force.values().length)]);
        }
        if (kind == ActKind.CORRECT || kind == ActKind.REVERSE) {
            act.replacement(id(ItemKind.CLAIM, 2 + random.nextInt(2)));
        }
        if (random.nextInt(6) == 0) {
            act.by(SPOKESPERSON).onBehalfOf(by);
        }
        return act.attestation(random.nextInt(8) == 0 ? Attestation.REPORTED : Attestation.CONFIRMED);
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(days));
    }

    private EventDate around(LocalDate day) {
        return switch (random.nextInt(3)) {
            case 0 -> Dates.date(day);
            case 1 -> Dates.between(day.minusDays(random.nextInt(3)), day.plusDays(random.nextInt(3)));
            default -> Dates.between(day.minusDays(random.nextInt(days)), day.plusDays(random.nextInt(days)));
        };
    }

    /** A single day with a time, the later the higher the number, by one kind of clock or several; half of all histories have none. */
    private EventDate atTime(EventDate date, int number) {
        if (!date.edtf().isDay() || clock == 0 || mixedClocks && random.nextInt(3) == 0) {
            return date;
        }
        String zone = mixedClocks && random.nextBoolean() ? "" : random.nextBoolean() ? "Z" : "+02:00";
        int hour = (zone.equals("+02:00") ? 10 : 8) + number;
        String time = (hour < 10 ? "T0" : "T") + hour + ":00:00";
        return Dates.date(date.edtf().value() + time + zone);
    }

    private List<Long> orders(int count) {
        List<Long> orders = new ArrayList<>();
        for (long i = 1; i <= count; i++) {
            orders.add(i);
        }
        Collections.shuffle(orders, random);
        return orders;
    }

    private static List<ActKind> kinds(boolean ofHolder) {
        List<ActKind> kinds = new ArrayList<>();
        for (ActKind kind : ActKind.values()) {
            if (kind.ofHolder() == ofHolder) {
                kinds.add(kind);
            }
        }
        kinds.add(ofHolder ? ActKind.RETRACT : ActKind.DISPUTE);
        kinds.add(ofHolder ? ActKind.ASSERT : ActKind.SUPPORT);
        return kinds;
    }

    private static ItemId id(ItemKind kind, long number) {
        return new ItemId(kind, new UUID(0x4000L, 0x8000000000000000L | number).toString());
    }
}
