package org.openclaims.cli.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.ClaimsException;
import org.openclaims.cli.html.Pages;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.words.Complaint;
import org.openclaims.desk.Directory;
import org.openclaims.desk.WhichParty;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Batch;
import org.openclaims.log.CommandConflict;
import org.openclaims.log.Dossier;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.party.Party;
import org.openclaims.position.Vantage;
import org.openclaims.report.ClaimRef;
import org.openclaims.report.RecordedReport;
import org.openclaims.report.Reports;
import picocli.CommandLine.ParameterException;

/** The page on which something is recorded: its form as it was sent, and what came of it. */
final class RecordingForm {
    private static final int NAMES = 500;

    private final Args args;
    private final Session session;
    private final Pages pages;

    /**
     * @param args of the server: which store, and which chain
     * @param pages for this one
     */
    RecordingForm(Args args, Session session, Pages pages) {
        this.args = args;
        this.session = session;
        this.pages = pages;
    }

    /** The form with what is known of it already. */
    String empty(Map<String, String> known) {
        return form(known, null, null, List.of());
    }

    /** Records what was sent, or says in the form why it is refused. */
    Reply answer(Map<String, String> form) {
        List<String> understood = new ArrayList<>();
        Entry entry = new Entry(form);
        try {
            RecordedReport recorded = entry.record(store(), surelyNew(entry, form), session, understood);
            return Reply.page(
                    200,
                    entry.rehearsal() ? form(form, null, recorded, understood) : pages.recorded(recorded, understood));
        } catch (CommandConflict e) {
            // Under the same id whatever is sent from it would be refused again.
            Map<String, String> anew = new LinkedHashMap<>(form);
            String used = anew.remove("command-id");
            return Reply.page(422, form(anew, recordedBefore(used, e), null, List.of()));
        } catch (ClaimsException | ParameterException e) {
            return Reply.page(Answers.status(e, 422), form(form, Complaint.aboveForm(e), null, List.of()));
        }
    }

    /** What was recorded from this form before. */
    private String recordedBefore(@Nullable String commandId, CommandConflict conflict) {
        Optional<Batch> recorded = Stores.read(
                args,
                session,
                reader -> commandId == null
                        ? Optional.empty()
                        : reader.batches(commandId).stream().findFirst());
        return recorded.map(batch -> "From this form command " + batch.number() + " (" + batch.command()
                        + ") was recorded before; nothing was recorded now. "
                        + "Send it again to record what stands here beside that; to put it in its place, first `claims undo "
                        + batch.number() + "`.")
                .orElseGet(() -> Complaint.of(conflict));
    }

    /** Of the names that are said to be new those that are not on record: whom we know is never made a second time. */
    private Set<String> surelyNew(Entry entry, Map<String, String> form) {
        Set<String> said = entry.saidToBeNew();
        if (said.isEmpty()) {
            return said;
        }
        return Stores.read(args, session, reader -> {
            Directory directory = new Directory(reader);
            String id = form.get("command-id");
            // What is sent twice is the same only with the same words, though the names are known since.
            boolean again = id != null && !reader.batches(id).isEmpty();
            said.removeIf(name -> !again && doubt(directory, name, true).isEmpty());
            return said;
        });
    }

    private static Optional<EntryPage.Doubt> doubt(Directory directory, String name, boolean saidToBeNew) {
        try {
            directory.find(name);
            return Optional.empty();
        } catch (WhichParty doubt) {
            String close = doubt.candidates().stream().map(Party::name).collect(Collectors.joining(", "));
            return doubt.nearOnly() ? Optional.of(new EntryPage.Doubt(name, close, saidToBeNew)) : Optional.empty();
        }
    }

    private static List<EntryPage.Doubt> doubts(LogReader reader, Map<String, String> typed) {
        Entry entry = new Entry(typed);
        Directory directory = new Directory(reader);
        Set<String> said = entry.saidToBeNew();
        return entry.names().stream()
                .flatMap(name -> doubt(directory, name, said.contains(name)).stream())
                .toList();
    }

    private String form(
            Map<String, String> typed,
            @Nullable String refused,
            @Nullable RecordedReport tried,
            List<String> understood) {
        String handle = typed.get("claim");
        EntryPage page = Stores.read(
                args,
                session,
                reader -> new EntryPage(
                        handle == null ? null : claim(reader, handle),
                        typed.getOrDefault("command-id", session.ids().nextKey()),
                        typed,
                        names(reader),
                        doubts(reader, typed),
                        refused,
                        tried,
                        understood));
        return pages.page("enter.jte", "entry", page);
    }

    /** The report says it where the claim does not stand any more. */
    private ClaimRef claim(LogReader reader, String handle) {
        ItemId id = new Directory(reader).claim(handle);
        return Reports.claim(reader, id, Vantage.on(session.today()), session.now())
                .claim()
                .ref();
    }

    private static List<String> names(LogReader reader) {
        List<ItemId> newest = reader.newest(ItemKind.PARTY, Long.MAX_VALUE, NAMES).stream()
                .map(LogReader.Placed::item)
                .toList();
        Dossier dossier = Reading.items(reader, newest, null);
        return newest.stream()
                .filter(dossier::has)
                .map(dossier::party)
                .map(Party::name)
                .sorted()
                .toList();
    }

    private List<String> store() {
        List<String> words = new ArrayList<>(List.of("--db", Stores.location(args, session)));
        String chain = args.text("--chain");
        if (chain != null) {
            words.addAll(List.of("--chain", chain));
        }
        return words;
    }
}
