package org.openclaims.cli.transfer;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.words.Harmless;
import org.openclaims.desk.Reviews;
import tools.jackson.databind.node.ObjectNode;

/** What an import found and did. Every record is in exactly one of its numbers. */
final class ImportReport {
    private final Map<String, List<String>> formats = new LinkedHashMap<>();
    private final Map<Reviews.Outcome, Long> outcomes = new EnumMap<>(Reviews.Outcome.class);
    private final DatesRead dates;
    private final Rejects rejects;
    private final boolean rehearsal;
    private @Nullable Long command;

    private @Nullable String mapping;

    private int saidAgain;
    private int filledIn;

    ImportReport(DatesRead dates, Rejects rejects, boolean rehearsal) {
        this.dates = dates;
        this.rejects = rejects;
        this.rehearsal = rehearsal;
    }

    /**
     * A file was read.
     *
     * @param file with what it was read as
     * @param mapping by which its columns were read; empty if it has none
     */
    void read(String file, List<String> mapping) {
        formats.put(file, mapping);
    }

    /** @param name under which the mapping was kept; null if it was not */
    void kept(@Nullable String name) {
        mapping = name;
    }

    /** @param claims of a file that were known and got subjects or topics that they lacked */
    void filledIn(int claims) {
        filledIn += claims;
    }

    /** @param rows that were taken for another time, and might be a date that was put right */
    void saidAgain(int rows) {
        saidAgain = rows;
    }

    void count(Reviews.Outcome outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    /** @param number by which it can be undone; null if nothing was recorded */
    void command(@Nullable Long number) {
        command = number;
    }

    private long of(Reviews.Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    private long records() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum() + rejects.count();
    }

    void print(PrintWriter out) {
        formats.forEach((format, columns) -> {
            out.println("Read " + Harmless.line(format));
            columns.forEach(column -> out.println("    " + Harmless.line(column)));
        });
        out.println();
        line(out, records(), "records", null);
        line(out, of(Reviews.Outcome.ADDED), "added", null);
        line(out, of(Reviews.Outcome.UPDATED), "known, with something new", null);
        if (filledIn > 0) {
            line(out, filledIn, "    got subjects or topics that they lacked here", null);
        }
        if (of(Reviews.Outcome.CORRECTED) > 0) {
            line(out, of(Reviews.Outcome.CORRECTED), "known, and corrected here as in the table", null);
        }
        line(out, of(Reviews.Outcome.NOTED), "known, and kept beside the earlier version", null);
        line(out, of(Reviews.Outcome.KNOWN), "known as they are", null);
        line(out, rejects.count(), "rejected", null);
        rejects.reasons()
                .forEach((reason, many) ->
                        line(out, many.count(), "    " + reason + " (line " + many.first() + ")", null));
        if (rejects.file() != null) {
            out.println("            all in " + Harmless.line(rejects.file().toString()));
        }
        out.println();
        line(out, dates.read(), "dates understood", null);
        line(out, dates.kept(), "dates kept as they are written", null);
        dates.doubts()
                .forEach((reason, doubt) -> line(out, doubt.count(), "    " + reason, "\"" + doubt.example() + "\""));
        out.println();
        if (saidAgain > 0) {
            line(out, saidAgain, "of them say again, on another date, what came in a table before", null);
            out.println("            Was a date only put right? A column of row ids tells: --map \"id=COLUMN\"");
            out.println();
        }
        if (mapping != null) {
            out.println("The mapping is kept. Next time: --map " + Harmless.line(mapping));
        }
        if (rehearsal) {
            out.println("Nothing was recorded. Next: the same without --dry-run.");
        } else if (command == null) {
            out.println("Nothing new was recorded.");
        } else {
            out.println("Next: claims list    Wrong? claims undo " + command);
        }
    }

    private static void line(PrintWriter out, long count, String what, @Nullable String example) {
        String said = String.format(Locale.ROOT, "%,10d  %s", count, what);
        out.println(Harmless.line(said + (example == null ? "" : ", such as " + example)));
    }

    void printJson(PrintWriter out) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        formats.keySet().forEach(json.putArray("read")::add);
        json.put("records", records());
        json.put("added", of(Reviews.Outcome.ADDED));
        json.put("updated", of(Reviews.Outcome.UPDATED));
        json.put("corrected", of(Reviews.Outcome.CORRECTED));
        json.put("noted", of(Reviews.Outcome.NOTED));
        json.put("known", of(Reviews.Outcome.KNOWN));
        json.put("rejected", rejects.count());
        ObjectNode reasons = json.putObject("rejectedBecause");
        rejects.reasons().forEach((reason, many) -> reasons.put(reason, many.count()));
        json.put("rejects", rejects.file() == null ? null : rejects.file().toString());
        ObjectNode read = json.putObject("dates");
        read.put("understood", dates.read());
        read.put("kept", dates.kept());
        ObjectNode doubts = read.putObject("keptBecause");
        dates.doubts().forEach((reason, doubt) -> doubts.put(reason, doubt.count()));
        json.put("filledIn", filledIn);
        json.put("saidAgain", saidAgain);
        json.put("command", command);
        json.put("map", mapping);
        json.put("dryRun", rehearsal);
        out.println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json));
    }
}
