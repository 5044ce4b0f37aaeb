package org.openclaims.cli.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.date.DateOrder;
import org.openclaims.party.Names;

/**
 * Which column of a spreadsheet says what: lines of {@code claim = Statement}, and {@code reviewer = "Our desk"} for what is the same in every row.
 *
 * @param values names of columns, or words in quotes
 * @param dates how dates of figures alone are written; null if nobody said
 * @param ours whether it is what {@code claims export --format csv} writes
 */
record Mapping(Map<Column, String> values, @Nullable DateOrder dates, boolean ours) {
    /** Where these are, a row is a claim with what became of it; where they are not, what the row says was done is all that it tells of. */
    private static final Set<Column> OF_A_WALK_BACK =
            EnumSet.of(Column.ACT_SAID, Column.ACT_PUBLIC, Column.ACT_QUOTE, Column.ACT_SOURCE);

    private static final Set<Column> OF_AN_ACT = EnumSet.of(Column.CLAIM_ID, Column.FOR, Column.FORM, Column.FORM_BY);

    private static final String DATES = "dates";
    private static final Pattern FIGURES = Pattern.compile("[%\u2030#\u2116\u20ac$\u00a3]");
    private static final Set<String> WORDS_FOR_FIGURES = Set.of(
            ("percent percentage pct prozent porcentaje porciento number numbers num no nr numero count anzahl total sum summe suma score points"
                            + " puntos punkte rate share cantidad")
                    .split(" "));

    Mapping {
        values = Map.copyOf(values);
    }

    /** Columns that are called as we call them; but for ids, which need a mapping with a name to belong to, or other rows that name them. */
    static Mapping plain(List<String> header) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            if (column != Column.ID || header.contains(Codes.of(Column.AFTER))) {
                find(inWords(header), Codes.of(column)).ifPresent(name -> values.put(column, name));
            }
        }
        return new Mapping(values, null, false);
    }

    /** What {@code claims export --format csv} writes; empty if this is something else. */
    static Optional<Mapping> ofOurExport(List<String> header) {
        if (!header.containsAll(List.of("text", "name", "state", "knownAt", "madeAt"))) {
            return Optional.empty();
        }
        Map<Column, String> values = copy(plain(header));
        values.put(Column.CLAIM, "text");
        values.put(Column.BY, "name");
        values.put(Column.SOURCE, "sources");
        values.put(Column.REVIEWED, "given");
        return Optional.of(new Mapping(values, null, true));
    }

    /** A mapping from what people often call such columns, to be looked over by a person. */
    static Mapping proposed(List<String> header) {
        Map<Column, String> values = copy(plain(header));
        for (Column column : Column.values()) {
            for (String usual : column.usualNames()) {
                (column == Column.ID || column == Column.CLAIM_ID ? header : inWords(header))
                        .stream()
                                .filter(name ->
                                        (Names.key(name) + " ").startsWith(usual + " ") && !values.containsValue(name))
                                .findFirst()
                                .ifPresent(name -> values.putIfAbsent(column, name));
            }
        }
        return new Mapping(values, null, false);
    }

    /** Those whose names do not say that figures stand in them: {@code Quote %} is a share, and nobody's words. */
    private static List<String> inWords(List<String> header) {
        return header.stream()
                .filter(name -> !FIGURES.matcher(name).find()
                        && Names.words(name).stream().noneMatch(WORDS_FOR_FIGURES::contains))
                .toList();
    }

    private static Map<Column, String> copy(Mapping mapping) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        values.putAll(mapping.values);
        return values;
    }

    /** What stands before an equals sign and behind it; the whole line if it has none. */
    private static String[] parts(String line) {
        int sign = line.indexOf('=');
        return sign < 0
                ? new String[] {line.strip()}
                : new String[] {
                    line.substring(0, sign).strip(), line.substring(sign + 1).strip()
                };
    }

    /**
     * From lines.
     *
     * @param where they stand, for a message
     * @throws UsageError if one is not a field, an equals sign and a column
     */
    static Mapping parse(List<String> lines, String where) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        DateOrder dates = null;
        for (String line : lines) {
            String[] parts = parts(line);
            if (line.isBlank() || line.strip().startsWith("#") || parts.length == 2 && parts[1].isEmpty()) {
                continue;
            }
            Optional<Column> column = Codes.find(Column.class, parts[0]);
            if (parts.length == 2 && parts[0].equals(DATES)) {
                dates = Codes.find(DateOrder.class, parts[1])
                        .orElseThrow(
                                () -> new UsageError(
                                        "\"" + line.strip() + "\" in " + where
                                                + ": dates are day-first or month-first; leave the line out if no date is of figures alone."));
            } else if (parts.length == 2 && column.isPresent()) {
                values.put(column.get(), parts[1]);
            } else {
                throw new UsageError("\"" + line.strip() + "\" in " + where
                        + " is not a field, an equals sign and the name of a column, such as claim = Statement. Fields: "
                        + Arrays.stream(Column.values()).map(Codes::of).collect(Collectors.joining(", ")) + ", dates.");
            }
        }
        return new Mapping(values, dates, false);
    }

    /** Where this one does not say which column is the claim, laid over what the columns say themselves, if they do. */
    Mapping over(Optional<Mapping> known) {
        return namesClaims(values)
                ? this
                : known.map(columns -> columns.with(this)).orElse(this);
    }

    /** This one with another laid over it. */
    Mapping with(Mapping other) {
        Map<Column, String> both = copy(this);
        both.putAll(other.values);
        return new Mapping(both, other.dates == null ? dates : other.dates, ours);
    }

    /** The same mapping with columns named as the header has them; empty if the column with the claim is not there. */
    Optional<Mapping> in(List<String> header) {
        Map<Column, String> found = new EnumMap<>(Column.class);
        values.forEach((column, name) -> {
            if (isConstant(name)) {
                found.put(column, name);
            } else {
                find(header, name).ifPresent(there -> found.put(column, there));
            }
        });
        return namesClaims(found) ? Optional.of(new Mapping(found, dates, ours)) : Optional.empty();
    }

    /** The same mapping for rows of which only cells that say something were kept: a column that none of them has was empty. */
    Mapping inRows(Collection<String> names) {
        List<String> there = List.copyOf(names);
        Map<Column, String> found = new EnumMap<>(Column.class);
        values.forEach((column, name) ->
                found.put(column, isConstant(name) ? name : find(there, name).orElse(name)));
        return new Mapping(found, dates, ours);
    }

    private static boolean namesClaims(Map<Column, String> values) {
        return values.containsKey(Column.CLAIM) || values.containsKey(Column.CLAIM_ID);
    }

    /** Whether each row tells of one act: it says what was done, or which claim it is on, and has no other date for a walk-back. */
    boolean byAct() {
        return (values.containsKey(Column.ACT) || OF_AN_ACT.stream().anyMatch(values::containsKey))
                && OF_A_WALK_BACK.stream().noneMatch(values::containsKey);
    }

    /**
     * Whether rows are one thing.
     *
     * @throws UsageError if columns say that a row is an act, and others that it is a claim with what became of it
     */
    void requireOneSense(String name) {
        List<String> acts =
                OF_AN_ACT.stream().filter(values::containsKey).map(this::named).toList();
        List<String> walkBacks = OF_A_WALK_BACK.stream()
                .filter(values::containsKey)
                .map(this::named)
                .toList();
        if (!acts.isEmpty() && !walkBacks.isEmpty()) {
            throw new UsageError(
                    "\"" + name + "\" is read with " + String.join(" and ", acts)
                            + ", as a row for each act has them, and with " + String.join(" and ", walkBacks)
                            + ", as a row has them that is a claim together with its walk-back. Leave the ones or the others out.");
        }
    }

    private String named(Column column) {
        return Codes.of(column) + " = " + values.get(column);
    }

    /** The words in quotes for this column; null if it is named, or not there. */
    @Nullable
    String constant(Column column) {
        String value = values.get(column);
        return value != null && isConstant(value) ? value.substring(1, value.length() - 1) : null;
    }

    private static boolean isConstant(String value) {
        return value.length() > 2 && value.startsWith("\"") && value.endsWith("\"");
    }

    private static Optional<String> find(List<String> header, String wanted) {
        return header.stream()
                .filter(name -> name.equals(wanted))
                .findFirst()
                .or(() -> header.stream()
                        .filter(name -> Names.key(name).equals(Names.key(wanted)))
                        .findFirst());
    }

    /** As lines that {@link #parse} reads. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Column column : Column.values()) {
            if (values.containsKey(column)) {
                lines.add(Codes.of(column) + " = " + values.get(column));
            }
        }
        if (dates != null) {
            lines.add(DATES + " = " + Codes.of(dates));
        }
        return lines;
    }

    /** To fill in: every field with what it means. */
    List<String> template(String file, List<String> header) {
        List<String> lines = new ArrayList<>();
        lines.add("# Which column of your spreadsheet says what. Behind each = stands the name of a column;");
        lines.add("# leave empty what you do not have. A column without a name is \"column 3\", without the quotes.");
        lines.add("# Words in quotes stand for themselves, in every row: reviewer = \"Our desk\".");
        if (!header.isEmpty()) {
            lines.add("# Columns of " + file + ":");
            header.forEach(name -> lines.add("#   " + name));
        }
        lines.add("# Then: claims import " + file + " --map THIS-FILE --dry-run");
        lines.add("#");
        lines.add(
                "# A row for each act (asserted, repeated, retracted …)? Then act says what was done, and date, words and");
        lines.add(
                "# address of the row are those of the act: leave act-said, act-public, act-quote and act-source empty.");
        lines.add("# A row for each claim, with what became of it? Then act and those four tell of the walk-back.");
        for (Column column : Column.values()) {
            lines.add("");
            lines.add("# " + column.says());
            lines.add((Codes.of(column) + " = " + values.getOrDefault(column, "")).stripTrailing());
        }
        lines.add("");
        lines.add("# whether 03/02/2025 is day-first or month-first; left empty, such a date is kept as it is written");
        lines.add((DATES + " = " + (dates == null ? "" : Codes.of(dates))).stripTrailing());
        return lines;
    }
}
