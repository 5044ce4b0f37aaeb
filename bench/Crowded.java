import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import org.openclaims.ClaimsException;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.claim.Claim;
import org.openclaims.claim.ClaimKind;
import org.openclaims.claim.Wording;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.desk.Directory;
import org.openclaims.item.Ids;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.InMemoryLog;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.position.Contests;
import org.openclaims.position.Fold;
import org.openclaims.position.RecordedAct;
import org.openclaims.position.Vantage;
import org.openclaims.report.Reports;

/**
 * How the answers about one crowded place grow: a claim with many acts or many holders, acts whose dates overlap, a new name among many.
 *
 * <pre>
 * java -cp 'claims-cli/target/claims/lib/*' bench/Crowded.java [acts] [holders] [overlap] [names]      all if none is said
 * </pre>
 *
 * All in memory, in one thread and by its CPU, so that neither a disk nor other work counts. Each size is taken twice and the less is printed.
 */
final class Crowded {
    private static final Ids IDS = () -> UUID.randomUUID().toString();
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final Vantage NOW = Vantage.on(TODAY);
    private static final Instant RECORDED = Instant.parse("2025-12-01T00:00:00Z");

    private Crowded() {}

    public static void main(String[] args) {
        Set<String> asked = args.length == 0 ? Set.of("acts", "holders", "overlap", "names") : Set.of(args);
        if (asked.contains("acts")) {
            grow("report of a claim, acts of one holder", n -> report(n, false), 1_000, 2_000, 4_000, 8_000, 16_000);
        }
        if (asked.contains("holders")) {
            grow("report of a claim, an act of each holder", n -> report(n, true), 500, 1_000, 2_000, 4_000, 8_000);
        }
        if (asked.contains("overlap")) {
            grow("position, repeats without a date", n -> position(repeats(n, "")), 500, 1_000, 2_000, 4_000);
            grow("position, repeats without a date, the last of them after the first", n -> position(linked(n)), 500, 1_000, 2_000, 4_000);
            grow("position, repeats without a date, one public each day", n -> position(published(n)), 250, 500, 1_000, 2_000);
            grow("position, repeats on one day", n -> position(repeats(n, "2025-06-11")), 500, 1_000, 2_000, 4_000);
            grow("position, one doubtful day, then one a day", n -> position(daily(n)), 500, 1_000, 2_000, 4_000, 8_000);
            grow("contest, reactions without a date", Crowded::contest, 500, 1_000, 2_000, 4_000);
        }
        if (asked.contains("names")) {
            grow("a new name among so many", n -> find(n, "Wilhelmina Quarrelsome"), 1_000, 10_000, 100_000);
            grow("a slip of the last one of so many", n -> find(n, "Zulema Zapatro"), 1_000, 10_000, 100_101);
        }
    }

    /** Makes what is asked about, then asks. */
    private static void grow(String what, IntFunction<Runnable> questions, int... sizes) {
        System.out.println(what);
        long before = 0;
        for (int size : sizes) {
            Runnable question = questions.apply(size);
            long cpu = Math.min(cpu(question), cpu(question));
            System.out.printf("  %,8d %,12.1f ms%s%n", size, cpu / 1e6, before == 0 ? "" : " × " + Math.round(10.0 * cpu / before) / 10.0);
            before = cpu;
        }
    }

    private static long cpu(Runnable question) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        question.run();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    private static Runnable report(int acts, boolean everyoneOnce) {
        ItemId claim = IDS.next(ItemKind.CLAIM);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Added(new Claim(claim, "bridge", ClaimKind.FACT, List.of(), List.of())));
        changes.add(new Change.Added(
                new Wording(IDS.next(ItemKind.WORDING), "bridge/w1", claim, 1, "The bridge is safe", null, true)));
        ItemId holder = null;
        for (int i = 0; i < acts; i++) {
            if (holder == null || everyoneOnce) {
                holder = IDS.next(ItemKind.PARTY);
                changes.add(new Change.Added(new Party(holder, "p" + i, PartyKind.PERSON, "Ada Quill " + i, null)));
            }
            ActKind kind = i == 0 || everyoneOnce ? ActKind.ASSERT : ActKind.REPEAT;
            EventDate made = EventDate.of(FIRST.plusDays(i));
            changes.add(new Change.Added(
                    Act.of(IDS.next(ItemKind.ACT), "bridge/" + (i + 1), kind, claim, holder, made).build()));
        }
        InMemoryLog log = recorded(changes);
        return () -> log.read(reader -> Reports.claim(reader, claim, NOW, RECORDED));
    }

    private static InMemoryLog recorded(List<Change> changes) {
        InMemoryLog log = new InMemoryLog(Clock.systemUTC(), IDS);
        log.write(Command.of(IDS.nextKey(), "bench", "bench", "bench"), reader -> changes, (receipt, reader) -> receipt);
        return log;
    }

    private static Runnable position(List<RecordedAct> acts) {
        return () -> Fold.position(acts, NOW);
    }

    private static List<RecordedAct> repeats(int acts, String date) {
        ItemId holder = IDS.next(ItemKind.PARTY);
        List<RecordedAct> repeats = new ArrayList<>();
        for (int i = 0; i < acts; i++) {
            repeats.add(act(i, i == 0 ? ActKind.ASSERT : ActKind.REPEAT, holder, date));
        }
        return repeats;
    }

    private static List<RecordedAct> linked(int acts) {
        List<RecordedAct> linked = repeats(acts, "");
        RecordedAct last = linked.remove(acts - 1);
        Act after = last.act().change()
                .after(List.of(linked.get(0).act().id()))
                .build();
        linked.add(new RecordedAct(after, last.order(), last.recordedAt(), null));
        return linked;
    }

    private static List<RecordedAct> published(int acts) {
        List<RecordedAct> published = repeats(acts, "");
        published.replaceAll(recorded -> new RecordedAct(
                recorded.act()
                        .change()
                        .becamePublic(EventDate.of(FIRST.plusDays(recorded.order())))
                        .build(),
                recorded.order(),
                recorded.recordedAt(),
                null));
        return published;
    }

    private static List<RecordedAct> daily(int acts) {
        ItemId holder = IDS.next(ItemKind.PARTY);
        List<RecordedAct> daily = new ArrayList<>();
        daily.add(act(0, ActKind.ASSERT, holder, "1949"));
        for (int i = 1; i < acts; i++) {
            daily.add(act(i, ActKind.REPEAT, holder, FIRST.plusDays(i).toString()));
        }
        return daily;
    }

    private static Runnable contest(int reactions) {
        List<RecordedAct> acts = new ArrayList<>();
        acts.add(act(0, ActKind.ASSERT, IDS.next(ItemKind.PARTY), "2025-06-01"));
        for (int i = 1; i < reactions; i++) {
            acts.add(act(i, i % 2 == 0 ? ActKind.DISPUTE : ActKind.SUPPORT, IDS.next(ItemKind.PARTY), ""));
        }
        return () -> Contests.of(acts, Set.of(), NOW);
    }

    /** @param date in EDTF; empty if unknown */
    private static RecordedAct act(int place, ActKind kind, ItemId holder, String date) {
        Act act = Act.of(IDS.next(ItemKind.ACT), "bridge/" + (place + 1), kind, CLAIM, holder, EventDate.of(date.isEmpty() ? Edtf.unknown() : Edtf.parse(date)))
                .build();
        return new RecordedAct(act, place + 1, RECORDED.plusSeconds(place), null);
    }

    private static final ItemId CLAIM = IDS.next(ItemKind.CLAIM);

    private static Runnable find(int names, String typed) {
        Random random = new Random(1);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < names - 1; i++) {
            String name = word(random) + " " + word(random);
            changes.add(new Change.Added(new Party(IDS.next(ItemKind.PARTY), "p" + i, PartyKind.PERSON, name, null)));
        }
        Party last = new Party(IDS.next(ItemKind.PARTY), "zapatero", PartyKind.PERSON, "Zulema Zapatero", null);
        changes.add(new Change.Added(last));
        InMemoryLog log = recorded(changes);
        return () -> log.read(reader -> {
            try {
                return new Directory(reader).find(typed).isPresent();
            } catch (ClaimsException near) {
                return near;
            }
        });
    }

    /** Eight letters, the first of them before P. */
    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        word.append((char) ('A' + random.nextInt(15)));
        for (int i = 0; i < 7; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
