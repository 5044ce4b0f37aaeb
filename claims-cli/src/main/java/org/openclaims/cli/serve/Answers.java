package org.openclaims.cli.serve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openclaims.ClaimsException;
import org.openclaims.cli.command.Asking;
import org.openclaims.cli.html.Controls;
import org.openclaims.cli.html.Pages;
import org.openclaims.cli.html.Style;
import org.openclaims.cli.html.Surroundings;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Printing;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.shell.Words;
import org.openclaims.cli.site.SourcesPage;
import org.openclaims.cli.words.Complaint;
import org.openclaims.cli.words.Harmless;
import org.openclaims.cli.words.Language;
import org.openclaims.desk.Directory;
import org.openclaims.desk.NotFound;
import org.openclaims.log.LogReader;
import org.openclaims.position.ClockKind;
import org.openclaims.position.Vantage;
import org.openclaims.report.CorrectionsQuery;
import org.openclaims.report.NotOnRecord;
import org.openclaims.report.Report;
import org.openclaims.report.Reports;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import picocli.CommandLine.ParameterException;

/**
 * Makes the pages. What stands after the question mark of an address are the options of the command that asks the same: {@code
 * claims.html?by=petro&as-of=2025-07-03} is {@code claims list --by petro --as-of 2025-07-03}.
 */
final class Answers {
    /** What pages may do beyond showing themselves. */
    static final String POLICY = "form-action 'self'";

    private static final int PAGE = 50;
    private static final List<String> VANTAGE = List.of("as-of", "clock", "known-at", "least");
    private static final List<String> FILTERS = List.of("by", "about", "tag", "state");

    /** The known-at to its fraction of a second, beside the field for it, which shows no more than seconds. */
    private static final String EXACTLY = "known-exactly";

    private final Args args;
    private final Session session;
    private final Language language;

    /** @param args of the server: which store, and which chain */
    Answers(Args args, Session session) {
        this.args = args;
        this.session = session;
        language = Printing.language(args, session);
    }

    /** Answers a question. */
    Reply get(String path, Map<String, String> asked) {
        Map<String, String> parameters = exactly(asked);
        Set<String> unknown = new LinkedHashSet<>(parameters.keySet());
        List<String> taken = taken(path);
        unknown.removeAll(taken);
        parameters.keySet().retainAll(taken);
        return told(path, parameters, () -> {
            if (!unknown.isEmpty()) {
                // To pass over a mistyped day would be to answer another question.
                throw new UsageError("This page takes no " + String.join(", ", unknown) + " in its address; it takes "
                        + String.join(", ", taken) + ".");
            }
            return page(path, parameters);
        });
    }

    /** What may stand after the question mark of an address. */
    private static List<String> taken(String path) {
        List<String> taken = new ArrayList<>();
        switch (path) {
            case "record.html" -> taken.addAll(Entry.fields());
            case "log.html" -> taken.add("before");
            case "corrections.html" -> taken.addAll(List.of("known-at", "before"));
            case "sources.html" -> {
                taken.addAll(VANTAGE);
                taken.add("before");
            }
            case "", "claims.html" -> {
                taken.addAll(VANTAGE);
                taken.addAll(FILTERS);
                taken.addAll(List.of("words", "before"));
            }
            default -> taken.addAll(VANTAGE);
        }
        return taken;
    }

    /** With the known-at as exact as it was asked for first, where its field was left as it was. */
    private Map<String, String> exactly(Map<String, String> asked) {
        Map<String, String> parameters = new LinkedHashMap<>(asked);
        String exact = parameters.remove(EXACTLY);
        String shown = parameters.get("known-at");
        if (exact != null && shown != null) {
            try {
                LocalDateTime there = LocalDateTime.parse(shown).truncatedTo(ChronoUnit.SECONDS);
                if (there.equals(here(Instant.parse(exact)))) {
                    parameters.put("known-at", exact);
                }
            } catch (DateTimeParseException e) {
                // Then what stands in the field counts, as it is.
                return parameters;
            }
        }
        return parameters;
    }

    private Reply page(String path, Map<String, String> parameters) {
        return switch (path) {
            case "pages.css" -> Reply.style(Style.SHEET);
            case "", "claims.html" -> claims(path, parameters);
            case "people.html" ->
                asked(path, parameters, (reader, vantage) -> Reports.status(reader, vantage, session.now()));
            case "sources.html" -> sources(path, parameters);
            case "corrections.html" ->
                report(
                        path,
                        parameters,
                        reader -> Reports.corrections(
                                reader,
                                new CorrectionsQuery(
                                        null, null, null, vantage(parameters).knownAt(), PAGE, before(parameters)),
                                session.now()));
            case "log.html" ->
                report(path, parameters, reader -> Reports.log(reader, before(parameters), PAGE, false, null));
            case "record.html" -> Reply.page(200, recording().empty(parameters));
            default -> item(path, parameters);
        };
    }

    /** Takes a form. */
    Reply post(String path, Map<String, String> form) {
        if (!path.equals("record.html")) {
            return Reply.refused(404, "No form comes from there.");
        }
        return told(path, Map.of(), () -> recording().answer(form));
    }

    private RecordingForm recording() {
        return new RecordingForm(args, session, pages("record.html", Map.of(), null));
    }

    private interface Answer {
        Reply make();
    }

    /** What a person can act on is a page; what they cannot is said at the terminal too. */
    private Reply told(String path, Map<String, String> parameters, Answer answer) {
        try {
            return answer.make();
        } catch (ClaimsException | ParameterException e) {
            return Reply.page(status(e, 400), again(path, parameters).page("message.jte", "sentence", Complaint.of(e)));
        } catch (RuntimeException | Error e) {
            return mistaken(e);
        }
    }

    /** Where one can put right what was asked: the controls as they were set, and links without a vantage that is none. */
    private Pages again(String path, Map<String, String> parameters) {
        Map<String, String> sound = new LinkedHashMap<>(parameters);
        try {
            vantage(parameters);
        } catch (ClaimsException | ParameterException e) {
            sound.keySet().removeAll(VANTAGE);
        }
        boolean listed = path.isEmpty() || path.equals("claims.html");
        boolean shown = listed || sound.size() < parameters.size();
        return pages(path, sound, shown ? controls(sound, listed ? filters(parameters) : null) : null);
    }

    private Reply mistaken(Throwable e) {
        session.err()
                .println("claims: this is a mistake in the program, not in what was asked: "
                        + Harmless.line(String.valueOf(e)));
        if (session.variable("CLAIMS_DEBUG") != null) {
            e.printStackTrace(session.err());
        }
        session.err().flush();
        return Reply.refused(
                500,
                "This is a mistake in the program, not in what you asked; `claims serve` says more where it was started.");
    }

    static int status(RuntimeException e, int otherwise) {
        if (e instanceof StoreTrouble trouble) {
            return trouble.kind() == Trouble.BUSY ? 503 : 500;
        }
        boolean missing = e instanceof NotFound || e instanceof NotOnRecord || e instanceof Stores.NoRecord;
        return missing ? 404 : otherwise;
    }

    private Reply claims(String path, Map<String, String> parameters) {
        Asking.ListClaims command = new Asking.ListClaims();
        List<String> words = options(parameters, VANTAGE);
        words.addAll(options(parameters, FILTERS));
        words.addAll(options(parameters, List.of("before")));
        if (parameters.containsKey("words")) {
            words.addAll(List.of("--", parameters.get("words")));
        }
        Report listing =
                Stores.read(args, session, Asking.ListClaims.question(Args.parse(command.spec(), words), session));
        return Reply.page(200, listing.accept(pages(path, parameters, controls(parameters, filters(parameters)))));
    }

    private static Controls.Filters filters(Map<String, String> parameters) {
        return new Controls.Filters(
                parameters.getOrDefault("words", ""),
                parameters.getOrDefault("by", ""),
                parameters.getOrDefault("about", ""),
                parameters.getOrDefault("tag", ""),
                parameters.getOrDefault("state", ""));
    }

    private Reply item(String path, Map<String, String> parameters) {
        String[] parts = path.split("/", -1);
        boolean page = parts.length == 2 && parts[1].endsWith(".html");
        String name = page ? parts[1].substring(0, parts[1].length() - ".html".length()) : "";
        if (page && parts[0].equals("people")) {
            return asked(path, parameters, (reader, vantage) -> Asking.Person.report(reader, name, vantage, session));
        }
        if (page && parts[0].equals("claims")) {
            return asked(
                    path,
                    parameters,
                    (reader, vantage) ->
                            Reports.claim(reader, new Directory(reader).claim(name), vantage, session.now()));
        }
        return Reply.refused(404, "There is no such page.");
    }

    private Reply sources(String path, Map<String, String> parameters) {
        Vantage vantage = vantage(parameters);
        ServedLinks links = new ServedLinks("", vantageOf(parameters), parameters);
        SourcesPage page = Stores.read(
                args,
                session,
                reader -> new Resting(reader, vantage, session.now()).page(before(parameters), PAGE, links));
        return Reply.page(
                200, pages(path, parameters, controls(parameters, null)).page("sourcelist.jte", "list", page));
    }

    private interface Question {
        Report ask(LogReader reader, Vantage vantage);
    }

    private Reply asked(String path, Map<String, String> parameters, Question question) {
        Vantage vantage = vantage(parameters);
        Report report = Stores.read(args, session, reader -> question.ask(reader, vantage));
        return Reply.page(200, report.accept(pages(path, parameters, controls(parameters, null))));
    }

    private Reply report(String path, Map<String, String> parameters, Function<LogReader, Report> question) {
        return Reply.page(200, Stores.read(args, session, question).accept(pages(path, parameters, null)));
    }

    private Vantage vantage(Map<String, String> parameters) {
        return Words.vantage(Args.parse(new Asking.Status().spec(), options(parameters, VANTAGE)), session);
    }

    private static long before(Map<String, String> parameters) {
        return Args.parse(new Asking.Log().spec(), options(parameters, List.of("before")))
                .number("--before", Integer.MAX_VALUE);
    }

    private static List<String> options(Map<String, String> parameters, List<String> names) {
        List<String> words = new ArrayList<>();
        for (String name : names) {
            if (parameters.containsKey(name)) {
                words.add("--" + name + "=" + parameters.get(name));
            }
        }
        return words;
    }

    private static Map<String, String> vantageOf(Map<String, String> parameters) {
        Map<String, String> vantage = new LinkedHashMap<>(parameters);
        vantage.keySet().retainAll(VANTAGE);
        return vantage;
    }

    private Pages pages(String path, Map<String, String> parameters, @Nullable Controls controls) {
        String root = path.contains("/") ? "../" : "";
        Map<String, String> vantage = vantageOf(parameters);
        String end = ".html" + Parameters.write(vantage);
        Map<String, String> known = new LinkedHashMap<>(vantage);
        known.keySet().retainAll(taken("corrections.html"));
        List<Surroundings.Place> menu = List.of(
                new Surroundings.Place(language.say("Claims"), root + "claims" + end),
                new Surroundings.Place(language.say("People"), root + "people" + end),
                new Surroundings.Place(language.say("Sources"), root + "sources" + end),
                new Surroundings.Place(
                        language.say("Corrections"), root + "corrections.html" + Parameters.write(known)),
                new Surroundings.Place(language.say("Log"), root + "log.html"),
                new Surroundings.Place(language.say("Record"), root + "record.html"));
        return new Pages(
                new ServedLinks(root, vantage, parameters),
                new Surroundings(language, POLICY, Surroundings.Told.ALL, root + "pages.css", menu, null, controls));
    }

    private Controls controls(Map<String, String> parameters, Controls.@Nullable Filters filters) {
        Vantage vantage = vantage(parameters);
        Instant known = vantage.knownAt();
        return new Controls(
                vantage.asOf().toString(),
                vantage.clock() == ClockKind.MADE,
                known == null ? "" : here(known).toString(),
                known == null || written(here(known)).equals(known) ? "" : known.toString(),
                parameters.getOrDefault("least", ""),
                moved(parameters, vantage.asOf().minusDays(1)),
                moved(parameters, vantage.asOf().plusDays(1)),
                filters);
    }

    private LocalDateTime here(Instant instant) {
        return LocalDateTime.ofInstant(instant, session.zone().toZoneId()).truncatedTo(ChronoUnit.SECONDS);
    }

    /** What is understood where somebody types it. */
    private Instant written(LocalDateTime here) {
        return here.atZone(session.zone().toZoneId()).toInstant();
    }

    private static String moved(Map<String, String> parameters, LocalDate day) {
        Map<String, String> moved = new LinkedHashMap<>(parameters);
        moved.put("as-of", day.toString());
        moved.remove("before");
        return Parameters.write(moved);
    }
}
