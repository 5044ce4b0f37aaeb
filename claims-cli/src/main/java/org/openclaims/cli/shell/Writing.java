package org.openclaims.cli.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.cli.words.Language;
import org.openclaims.desk.Drafting;
import org.openclaims.desk.WhichParty;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.EventLog;
import org.openclaims.log.InMemoryLog;
import org.openclaims.log.LogReader;
import org.openclaims.log.Receipt;
import org.openclaims.report.RecordedReport;
import org.openclaims.report.Reports;

/** How every command records: decide under the lock, say what was recorded, ask where a name was in doubt, and try again. */
public final class Writing {
    private Writing() {}

    /** What a command wants to do; may be tried more than once. */
    @FunctionalInterface
    public interface Wish {
        /** Adds the changes. */
        void draft(Drafting drafting, Meant names);
    }

    /**
     * Records and prints.
     *
     * @param echoes how dates were understood
     */
    public static int record(String name, Args args, Session session, List<String> echoes, Wish wish) {
        print(recorded(name, args, session, wish), args, session, echoes);
        return ExitCode.OK;
    }

    /** Records, and tells what. */
    public static RecordedReport recorded(String name, Args args, Session session, Wish wish) {
        session.stores().expectRecording();
        Meant names = new Meant(args.texts("--new"));
        String id = args.text("--command-id");
        try (EventLog log = log(args, session)) {
            // The first id waits for chance, which is gathered while the store is opened.
            Command command = new Command(
                    id == null ? session.ids().nextKey() : id,
                    name,
                    session.actor(),
                    session.tool(),
                    reason(args),
                    name + '\u0000' + args.request());
            RecordedReport recorded = null;
            while (recorded == null) {
                try {
                    recorded = once(log, command, names, args, session, wish);
                } catch (WhichParty doubt) {
                    if (args.flag("--no-input") || !session.terminal().canAsk() || !names.settle(doubt, session)) {
                        throw doubt;
                    }
                }
            }
            return recorded;
        }
    }

    /** A rehearsal makes no store: where there is none, it is given in memory. */
    private static EventLog log(Args args, Session session) {
        return args.flag("--dry-run") && !session.stores().exists(Stores.location(args, session))
                ? new InMemoryLog(session.clock(), session.ids())
                : Stores.forWriting(args, session);
    }

    private static @Nullable String reason(Args args) {
        String why = args.text("--why");
        return why == null ? args.text("--reason") : why;
    }

    private static RecordedReport once(
            EventLog log, Command command, Meant names, Args args, Session session, Wish wish) {
        boolean rehearsal = args.flag("--dry-run");
        List<Sentence> advice = new ArrayList<>();
        Function<LogReader, List<Change>> decision = reader -> {
            Drafting drafting = new Drafting(reader, session.ids(), names.surelyNew(), session.today());
            wish.draft(drafting, names);
            advice.clear();
            advice.addAll(drafting.advice());
            return drafting.changes();
        };
        BiFunction<Receipt, LogReader, RecordedReport> answer = (receipt, reader) ->
                Reports.recorded(reader, receipt, advice, rehearsal, session.today(), session.now());
        return rehearsal ? log.rehearse(command, decision, answer) : log.write(command, decision, answer);
    }

    /** Prints what was recorded, and how dates were understood. */
    public static void print(RecordedReport recorded, Args args, Session session, List<String> echoes) {
        if (args.flag("--json")) {
            Printing.print(recorded, args, session);
            return;
        }
        Language language = Printing.language(args, session);
        echoes.forEach(echo -> session.out().println(language.say("Understood") + ": " + echo));
        Printing.print(recorded, args, session);
        session.out().println();
        session.out().println(next(recorded, language));
    }

    /** What one would type next. */
    private static String next(RecordedReport recorded, Language language) {
        if (recorded.rehearsal()) {
            return language.say("Next: the same without --dry-run records it.");
        }
        String look = recorded.claim() == null
                ? "claims log"
                : "claims show " + recorded.claim().handle();
        String undo = "claims undo " + recorded.batch().number();
        boolean takenBack = recorded.corrections().stream()
                .anyMatch(correction -> correction.undid() != null
                        && !correction.undid().command().equals(recorded.batch().command()));
        return takenBack
                ? language.say("Next: {0}    To bring it back: {1}", look, undo)
                : language.say("Next: {0}    Wrong? {1}", look, undo);
    }
}
