package org.openclaims.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openclaims.Sentence;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.claim.Claim;
import org.openclaims.date.EventDate;
import org.openclaims.item.Ids;
import org.openclaims.log.Command;
import org.openclaims.log.InMemoryLog;
import org.openclaims.log.LogReader;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.testing.CountingIds;
import org.openclaims.testing.Dates;
import org.openclaims.testing.TickingClock;

/** A desk with a record in memory, on the first of August 2025. */
final class AtTheDesk {
    static final LocalDate TODAY = LocalDate.of(2025, 8, 1);

    final Ids ids = new CountingIds();
    private final InMemoryLog log = new InMemoryLog(new TickingClock(), ids);
    private final List<Sentence> advice = new ArrayList<>();

    <T> T record(Function<Drafting, T> what) {
        Command command = Command.of(UUID.randomUUID().toString(), "test", "desk", "test");
        List<T> done = new ArrayList<>();
        log.write(
                command,
                reader -> {
                    Drafting drafting = new Drafting(reader, ids, Set.of(), TODAY);
                    done.add(what.apply(drafting));
                    advice.clear();
                    advice.addAll(drafting.advice());
                    return drafting.changes();
                },
                (receipt, reader) -> receipt);
        return done.get(0);
    }

    /** What was said of the last command. */
    String advice() {
        return String.join("\n", advice.stream().map(Sentence::text).toList());
    }

    <T> T ask(Function<LogReader, T> question) {
        return log.read(question);
    }

    /** Why; and nothing of it is in the record. */
    String refused(Consumer<Drafting> what) {
        long head = ask(LogReader::head);
        Refused refused = assertThrows(
                Refused.class,
                () -> record(drafting -> {
                    what.accept(drafting);
                    return "";
                }));
        assertEquals(head, (long) ask(LogReader::head));
        return refused.getMessage();
    }

    void refused(String expected, Consumer<Drafting> what) {
        String why = refused(what);
        assertTrue(why.contains(expected), why);
    }

    Claim claim(String text) {
        return record(drafting -> Desk.claim(drafting, ClaimDraft.of(text)));
    }

    Party person(String name) {
        return record(drafting -> Desk.party(drafting, PartyKind.PERSON, name, null, null));
    }

    Act act(Claim claim, ActDraft draft) {
        return record(drafting -> Acts.on(drafting, List.of(claim.handle()), draft))
                .get(0);
    }

    Act act(Claim claim, ActKind kind, String by, String made) {
        return act(claim, ActDraft.of(kind, by, Dates.date(made)));
    }

    static EventDate date(String edtf) {
        return Dates.date(edtf);
    }
}
