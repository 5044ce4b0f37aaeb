package org.openclaims.cli.transfer;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.words.Harmless;
import org.openclaims.cli.words.Language;
import org.openclaims.desk.Reviews;
import tools.jackson.databind.node.ObjectNode;

/** What an import found and did. Every record is in exactly one of its numbers, and what it says that was not recorded is named beside them. */
final class ImportReport {
    private static final String LIST = "claims list";

    private final Map<String, List<String>> formats = new LinkedHashMap<>();
    private final Map<Reviews.Outcome, Long> outcomes = new EnumMap<>(Reviews.Outcome.class);
    private final Reasons leftOut = new Reasons();
    private final DatesRead dates;
    private final Rejects rejects;
    private final Made made;
    private final boolean rehearsal;
    private @Nullable Newcomers newcomers;
    private @Nullable Long command;

    private @Nullable String mapping;

    private int saidAgain;
    private int filledIn;

    ImportReport(DatesRead dates, Rejects rejects, Made made, boolean rehearsal) {
        this.dates = dates;
        this.rejects = rejects;
        this.made = made;
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

    /** @param lacks what the record says that was not recorded */
    void count(Place place, Reviews.Outcome outcome, List<String> lacks) {
        outcomes.merge(outcome, 1L, Long::sum);
        lacks.forEach(what -> leftOut.add(place, what));
    }

    /** All files were read. */
    void newcomers(Newcomers all) {
        newcomers = all;
    }

    /** @param number by which it can be undone; null if nothing was recorded */
    void command(@Nullable Long number) {
        command = number;
    }

    private long of(Reviews.Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** Whether nothing was rejected. */
    boolean isWhole() {
        return rejects.count() == 0;
    }

    private long records() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum() + rejects.count();
    }

    void print(PrintWriter out, Language language) {
        formats.forEach((format, columns) -> {
            out.println(language.say("Read {0}", Harmless.line(format)));
            columns.forEach(column -> out.println("    " + Harmless.line(column)));
        });
        boolean several = formats.size() > 1;
        Long recorded = rehearsal ? null : command;
        out.println();
        numbers(out, language);
        rejects.reasons().print(out, several, language);
        if (rejects.file() != null) {
            out.println("            "
                    + language.say(
                            rejects.known() ? "all in {0}, as after an earlier import" : "all in {0}",
                            Harmless.line(rejects.file().toString())));
        }
        out.println();
        if (made.any()) {
            out.println(language.say(rehearsal ? "They would make {0}." : "They made {0}.", made.words(language)));
            out.println();
        }
        if (newcomers != null) {
            newcomers.print(out, recorded, language);
        }
        if (leftOut.count() > 0) {
            out.println(language.say("Taken, but what is named here was not recorded:"));
            leftOut.print(out, several, language);
            out.println();
        }
        dates.print(out, several, recorded, language);
        if (saidAgain > 0) {
            line(
                    out,
                    language,
                    saidAgain,
                    language.say("of them say again, on another date, what came in a table before"));
            out.println("            "
                    + language.say("Was a date only put right? A column of row ids tells: --map \"id=COLUMN\""));
            out.println();
        }
        if (mapping != null) {
            out.println(language.say("The mapping is kept. Next time: --map {0}", Harmless.line(mapping)));
        }
        if (rehearsal) {
            out.println(language.say("Nothing was recorded. Next: the same without --dry-run."));
        } else if (command == null) {
            out.println(language.say("Nothing new was recorded."));
        } else {
            String undo = "claims undo " + command;
            out.println(language.say("Next: {0}    Wrong? {1}", LIST, undo));
        }
    }

    private void numbers(PrintWriter out, Language language) {
        line(out, language, records(), language.say("records"));
        line(out, language, of(Reviews.Outcome.ADDED), language.say("added"));
        line(out, language, of(Reviews.Outcome.UPDATED), language.say("known, with something new"));
        if (filledIn > 0) {
            line(out, language, filledIn, "    " + language.say("got subjects or topics that they lacked here"));
        }
        if (of(Reviews.Outcome.CORRECTED) > 0) {
            line(
                    out,
                    language,
                    of(Reviews.Outcome.CORRECTED),
                    language.say("known, and corrected here as in the table"));
        }
        line(out, language, of(Reviews.Outcome.NOTED), language.say("known, and kept beside the earlier version"));
        line(out, language, of(Reviews.Outcome.KNOWN), language.say("known as they are"));
        line(out, language, rejects.count(), language.say("rejected"));
    }

    static void line(PrintWriter out, Language language, long count, String what) {
        out.println(Harmless.line(Reasons.column(count, language) + "  " + what));
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
        rejects.reasons().counts(json.putObject("rejectedBecause"));
        rejects.reasons().list(json.putArray("rejectedRecords"));
        json.put("rejects", rejects.file() == null ? null : rejects.file().toString());
        made.json(json.putObject("made"));
        if (newcomers != null) {
            newcomers.json(json);
        }
        json.put("leftOut", leftOut.count());
        leftOut.list(json.putArray("leftOutRecords"));
        dates.json(json.putObject("dates"));
        json.put("filledIn", filledIn);
        json.put("saidAgain", saidAgain);
        json.put("command", command);
        json.put("map", mapping);
        json.put("dryRun", rehearsal);
        out.println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json));
    }
}
