package org.openclaims.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.claim.Claim;
import org.openclaims.claim.ClaimKind;
import org.openclaims.claim.LinkKind;
import org.openclaims.desk.Acts;
import org.openclaims.desk.Amendments;
import org.openclaims.desk.ClaimDraft;
import org.openclaims.desk.Desk;
import org.openclaims.desk.Directory;
import org.openclaims.desk.Drafting;
import org.openclaims.desk.EvidenceDraft;
import org.openclaims.desk.SourceDraft;
import org.openclaims.desk.VerdictDraft;
import org.openclaims.desk.Withdrawals;
import org.openclaims.evidence.Bearing;
import org.openclaims.item.ItemId;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.InMemoryLog;
import org.openclaims.log.LogReader;
import org.openclaims.log.Receipt;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.report.RecordedReport;
import org.openclaims.report.Reports;

/** A record written through the desk, as a program writes it: one method a command, one minute after the other from noon on 1 August 2025. */
public final class Story {
    public static final Instant START = Instant.parse("2025-08-01T12:00:00Z");
    public static final Instant ASKED = Instant.parse("2025-09-01T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2025, 9, 1);

    private final AtomicLong keys = new AtomicLong();
    private final AtomicLong minutes = new AtomicLong();
    private final AtomicLong commands = new AtomicLong();
    private final InMemoryLog log =
            new InMemoryLog(() -> START.plusSeconds(60 * minutes.getAndIncrement()), this::nextKey);

    private String nextKey() {
        return new UUID(0x4000L, 0x8000000000000000L | keys.incrementAndGet()).toString();
    }

    public <T> T ask(Function<LogReader, T> question) {
        return log.read(question);
    }

    public ItemId id(String handle) {
        return ask(reader -> reader.item(handle).orElseThrow());
    }

    private Party find(String party) {
        return ask(reader -> new Directory(reader).require(party));
    }

    /** Gives a command and answers with what it recorded. */
    public RecordedReport tell(String name, @Nullable String reason, boolean rehearsal, Consumer<Drafting> work) {
        List<Sentence> advice = new ArrayList<>();
        Command command = new Command(
                "c" + commands.incrementAndGet(), name, "ana", "claims test", reason, name + commands.get());
        Function<LogReader, List<Change>> decision = reader -> {
            Drafting drafting = new Drafting(reader, this::nextKey, Set.of(), TODAY);
            work.accept(drafting);
            advice.addAll(drafting.advice());
            return drafting.changes();
        };
        BiFunction<Receipt, LogReader, RecordedReport> answer =
                (receipt, reader) -> Reports.recorded(reader, receipt, advice, rehearsal, TODAY, ASKED);
        return rehearsal ? log.rehearse(command, decision, answer) : log.write(command, decision, answer);
    }

    /** Records one command part by part, as an import does. */
    public Story load(List<List<Change>> parts) {
        Command command = new Command("c" + commands.incrementAndGet(), "import", "ana", "claims test", null, "import");
        log.load(command, load -> {
            parts.forEach(load::add);
            return load;
        });
        return this;
    }

    private Story did(String name, Consumer<Drafting> work) {
        tell(name, null, false, work);
        return this;
    }

    public Story party(PartyKind kind, String name, @Nullable String wikidata, @Nullable String handle) {
        return did("party add", d -> Desk.party(d, kind, name, wikidata, handle));
    }

    public Story alias(String party, String name) {
        return did("party alias", d -> Desk.alias(d, find(party), name));
    }

    public Story office(String party, String title, @Nullable String from, @Nullable String until) {
        return did(
                "party office",
                d -> Desk.office(
                        d,
                        find(party),
                        title,
                        from == null ? null : Deed.date(from),
                        until == null ? null : Deed.date(until)));
    }

    public Story source(
            String handle,
            @Nullable String publisher,
            @Nullable String title,
            @Nullable String author,
            String url,
            String published) {
        return did(
                "source add",
                d -> Desk.source(
                        d, new SourceDraft(publisher, title, author, url, Deed.date(published), "en", null, handle)));
    }

    public Story claim(String handle, String text, List<String> about, @Nullable Deed deed) {
        return claim(handle, text, about, List.of(), deed);
    }

    public Story claim(String handle, String text, List<String> about, List<String> tags, @Nullable Deed deed) {
        return did("add", drafted(handle, text, about, tags, deed));
    }

    public static Consumer<Drafting> drafted(
            @Nullable String handle, String text, List<String> about, List<String> tags, @Nullable Deed deed) {
        return d -> {
            Claim claim = Desk.claim(d, new ClaimDraft(text, "en", ClaimKind.FACT, about, tags, handle, false));
            if (deed != null) {
                Acts.first(d, claim, deed.draft());
            }
        };
    }

    public Story act(String claim, Deed deed) {
        return act(List.of(claim), deed);
    }

    public Story act(List<String> claims, Deed deed) {
        return did("act", d -> Acts.on(d, claims, deed.draft()));
    }

    public Story evidence(
            String claim, String source, Bearing bearing, @Nullable String act, List<String> via, String summary) {
        return did(
                "evidence",
                d -> Desk.evidence(d, claim, new EvidenceDraft(source, bearing, act, via, null, summary, null)));
    }

    public Story verdict(
            String claim,
            String reviewer,
            String scale,
            String label,
            String given,
            @Nullable String upTo,
            String reasoning) {
        return did(
                "verdict",
                d -> Desk.verdict(
                        d,
                        claim,
                        new VerdictDraft(
                                reviewer,
                                scale,
                                label,
                                reasoning,
                                Deed.date(given),
                                upTo == null ? null : Deed.date(upTo),
                                List.of())));
    }

    public Story reword(String claim, String text, boolean sameMeaning) {
        return did("reword", d -> Desk.reword(d, claim, text, null, sameMeaning));
    }

    public Story link(String from, LinkKind kind, String to) {
        return did("link", d -> Desk.link(d, from, kind, to));
    }

    public Story amend(String act, Deed change, String why) {
        return did("amend", d -> Amendments.act(d, act, change.draft(), Set.of(), why));
    }

    public Story voided(String handle, String why) {
        return did("void", d -> Withdrawals.voided(d, handle, why, true));
    }

    public Story undo(String why) {
        return did("undo", d -> Withdrawals.undone(d, null, why));
    }
}
