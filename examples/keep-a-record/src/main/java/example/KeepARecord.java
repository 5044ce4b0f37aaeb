package example;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.openclaims.ClaimsException;
import org.openclaims.Codes;
import org.openclaims.Sentence;
import org.openclaims.WayOut;
import org.openclaims.act.ActKind;
import org.openclaims.act.Force;
import org.openclaims.act.Quote;
import org.openclaims.claim.Claim;
import org.openclaims.date.DateReader;
import org.openclaims.date.EventDate;
import org.openclaims.desk.ActDraft;
import org.openclaims.desk.Acts;
import org.openclaims.desk.ClaimDraft;
import org.openclaims.desk.Desk;
import org.openclaims.desk.Directory;
import org.openclaims.desk.Drafting;
import org.openclaims.desk.EvidenceDraft;
import org.openclaims.desk.NotFound;
import org.openclaims.desk.VerdictDraft;
import org.openclaims.desk.WhichParty;
import org.openclaims.desk.Withdrawals;
import org.openclaims.evidence.Bearing;
import org.openclaims.item.Ids;
import org.openclaims.item.ItemId;
import org.openclaims.log.Command;
import org.openclaims.log.EventLog;
import org.openclaims.party.Party;
import org.openclaims.position.Vantage;
import org.openclaims.report.ClaimReport;
import org.openclaims.report.Held;
import org.openclaims.report.PersonReport;
import org.openclaims.report.RecordedReport;
import org.openclaims.report.Reports;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.health.StoreTrouble;

/**
 * A program of your own that keeps a record, as {@code claims} does: it records by the same rules, asks the same questions, and has its own ways of
 * saying what went wrong. All of it is made up.
 */
public final class KeepARecord {
    private static final LocalDate TODAY = LocalDate.of(2031, 6, 1);

    private final EventLog log;
    private final Ids ids;
    private final Consumer<String> out;

    /** @param log a {@link Store}, which lasts; an {@code InMemoryLog} of claims-core, which does not; or one of your own */
    KeepARecord(EventLog log, Ids ids, Consumer<String> out) {
        this.log = log;
        this.ids = ids;
        this.out = out;
    }

    /** Keeps the record in a file, or on a PostgreSQL server. */
    public static void main(String[] args) {
        Path directory = Path.of(args[0]);
        StoreOptions options = StoreOptions.of(directory.resolve("native"), "keep-a-record 1");
        try (Store store = Store.open(directory.resolve("port-sable.claims").toString(), options)) {
            new KeepARecord(store, () -> UUID.randomUUID().toString(), System.out::println).story();
        } catch (StoreTrouble trouble) {
            // A kind for programs: BUSY is worth another try, FULL is not.
            System.err.println(trouble.kind() + ": " + trouble.getMessage());
        }
    }

    void story() {
        // A claim, and who put it forward. Sources, people and handles come into being as they are named.
        RecordedReport first = record("add", drafting -> {
            Claim claim = Desk.claim(drafting, ClaimDraft.of("The old bridge of Port Sable is safe"));
            Acts.first(
                    drafting,
                    claim,
                    ActDraft.of(ActKind.ASSERT, "Ada Quill", day("3 March 2031"))
                            .change()
                            .quote(new Quote("The old bridge is safe. Full stop.", "en"))
                            .sources("https://news.example/bridge")
                            .build());
        });
        String bridge = first.claim().handle();
        out.accept("recorded " + bridge + " as command " + first.batch().number());

        // The walk-back: written in April, known in May. Evidence and a verdict stand beside it, and move nobody.
        record(
                "retract",
                drafting -> Acts.on(
                        drafting,
                        List.of(bridge),
                        ActDraft.of(ActKind.RETRACT, "quill", day("20 April 2031"))
                                .change()
                                .force(Force.CONDITIONAL)
                                .becamePublic(day("9 May 2031"))
                                .build()));
        record(
                "evidence",
                drafting -> Desk.evidence(
                        drafting,
                        bridge,
                        EvidenceDraft.of("https://port.example/inspection", Bearing.REFUTES)));
        record(
                "verdict",
                drafting -> Desk.verdict(
                        drafting,
                        bridge,
                        VerdictDraft.of("Harbour Desk", "politifact", "mostly-false", day("20 May 2031"))));

        // Questions. Nothing of the answers is stored: they are computed from what was recorded, for any day and clock.
        out.accept("1 May: " + standing(bridge, Vantage.on(LocalDate.of(2031, 5, 1))));
        out.accept("1 June: " + standing(bridge, Vantage.on(TODAY)));
        PersonReport quill = log.read(reader -> Reports.person(
                reader, new Directory(reader).require("Ada Quill").id(), Vantage.on(TODAY), now()));
        out.accept(quill.person().party().name() + " on " + quill.counts().claims() + " claim");

        // What can go wrong is typed, and says what helps; the words are for people, the types for programs.
        attempt(() -> standing("bridge-sable", Vantage.on(TODAY)));
        attempt(() -> record(
                "repeat", drafting -> Acts.on(drafting, List.of(bridge), ActDraft.of(ActKind.REPEAT, "Ada Quil", day("1 May 2031")))));
        attempt(() -> record("void", drafting -> Withdrawals.voided(drafting, bridge, "a test", false)));

        // The record itself, newest first.
        log.read(reader -> reader.batches(Long.MAX_VALUE, 10))
                .forEach(batch -> out.accept(batch.number() + " " + batch.command() + " by " + batch.actor()));
    }

    /** What one wants to record; may be asked again where somebody else was quicker. */
    private interface Wish {
        void draft(Drafting drafting);
    }

    private RecordedReport record(String name, Wish wish) {
        List<Sentence> advice = new ArrayList<>();
        RecordedReport recorded = log.write(
                Command.of(ids.nextKey(), name, "harbour desk", "keep-a-record 1"),
                reader -> {
                    Drafting drafting = new Drafting(reader, ids, Set.of(), TODAY);
                    wish.draft(drafting);
                    advice.clear();
                    advice.addAll(drafting.advice());
                    return drafting.changes();
                },
                (receipt, reader) -> Reports.recorded(reader, receipt, advice, false, TODAY, now()));
        // What a careful colleague would say now; nothing is refused by it.
        recorded.advice().forEach(one -> out.accept("note: " + said(one)));
        return recorded;
    }

    private String standing(String handle, Vantage vantage) {
        ClaimReport report = log.read(
                reader -> Reports.claim(reader, new Directory(reader).claim(handle), vantage, now()));
        List<String> held = new ArrayList<>();
        for (Held one : report.positions()) {
            held.add(one.position().party().name() + " " + one.position().code() + " " + one.position().flags());
        }
        return String.join(", ", held);
    }

    private void attempt(Runnable wish) {
        try {
            wish.run();
        } catch (WhichParty doubt) {
            // To be asked again: with a handle, or with the name among those that are surely new (see Drafting).
            out.accept("\"" + doubt.typed() + "\": one of "
                    + doubt.candidates().stream().map(Party::handle).toList() + ", or somebody new?");
        } catch (NotFound missing) {
            out.accept(missing.typed() + " is not there; near: " + missing.near());
        } catch (ClaimsException refused) {
            out.accept(said(refused.sentence()));
        }
    }

    private String said(Sentence sentence) {
        return sentence.text(sentence.pattern(), this::button);
    }

    /** What this program has where the command line has a command. */
    private String button(WayOut way) {
        return "[" + Codes.of(way.step()) + "]";
    }

    private static EventDate day(String typed) {
        return DateReader.read(typed, TODAY).date();
    }

    private static Instant now() {
        return Instant.parse("2031-06-01T12:00:00Z");
    }
}
