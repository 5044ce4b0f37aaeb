package org.openclaims.cli.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.claim.ClaimKind;
import org.openclaims.cli.shell.Words;
import org.openclaims.date.DateOrder;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.date.PublishedDate;
import org.openclaims.desk.ReviewDraft;
import org.openclaims.party.Names;
import org.openclaims.party.PartyKind;
import org.openclaims.source.Urls;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of a desk's own spreadsheet, read by a mapping. */
final class TableRows implements Form {
    static final String FORMAT = "table";
    private static final List<Column> OF_THE_ACT =
            List.of(Column.ACT_SAID, Column.ACT_PUBLIC, Column.ACT_QUOTE, Column.ACT_SOURCE);

    /** A row that says no more of a walk-back than that it tells of none. */
    private static final Pattern SAYS_IT = Pattern.compile("(?i)assert|asserted|none|no|-");

    private static final List<Column> OF_A_CLAIM = List.of(
            Column.BY,
            Column.SAID,
            Column.PUBLIC,
            Column.QUOTE,
            Column.VENUE,
            Column.TOLD_BY,
            Column.SOURCE,
            Column.ABOUT,
            Column.WHY,
            Column.REVIEWED,
            Column.REVIEW,
            Column.TITLE);

    private final Mapping mapping;
    private final @Nullable String table;
    private final LocalDate today;
    private final DatesRead dates;

    /**
     * @param mapping with columns named as the header has them
     * @param table the name of the mapping, to which ids of rows belong; null if it has none
     */
    TableRows(Mapping mapping, @Nullable String table, LocalDate today, DatesRead dates) {
        this.mapping = mapping;
        this.table = table;
        this.today = today;
        this.dates = dates;
    }

    @Override
    public ReviewDraft read(ObjectNode row, Consumer<String> aside) {
        ReviewDraft read = read(row);
        setAside(row, read, aside);
        return read;
    }

    private ReviewDraft read(ObjectNode row) {
        String claim = cell(row, Column.CLAIM);
        if (claim == null) {
            throw new Unusable(
                    "it has no claim: the column \"" + mapping.values().get(Column.CLAIM) + "\" is empty");
        }
        if (saysNothingOfIt(row)) {
            throw new Unusable("it does not say who claimed it, when or where (is it a heading, or a total?)");
        }
        String review = address(row, Column.REVIEW);
        String site = review == null ? "" : Urls.host(review);
        String label = cell(row, Column.VERDICT);
        String named = cell(row, Column.REVIEWER);
        String reviewer = named == null && !site.isEmpty() ? site : named;
        if (reviewer == null && label != null) {
            throw new Unusable("it has a verdict and does not say whose: name a column for the reviewer,"
                    + " or yourselves, with --map 'reviewer=\"Our desk\"'");
        }
        String text = Json.write(row);
        if (text.length() > Json.LONGEST_RECORD) {
            throw new Unusable("it is longer than half a megabyte");
        }
        String by = cell(row, Column.BY);
        String said = cell(row, Column.SAID);
        return new ReviewDraft(
                claim,
                code(ClaimKind.class, row, Column.KIND, "kind of claim"),
                cell(row, Column.LANGUAGE),
                several(cell(row, Column.TAGS), "[,;]"),
                names(row, Column.ABOUT),
                by == null ? null : claimant(row, by, said),
                reviewer == null ? null : new ReviewDraft.Name(reviewer, PartyKind.ORGANIZATION, null),
                ClaimReviewWriter.EXTERNAL + (site.isEmpty() ? slug(reviewer) : site),
                reviewer == null ? null : review,
                cell(row, Column.TITLE),
                null,
                Optional.ofNullable(date(row, Column.REVIEWED)).orElseGet(() -> EventDate.of(Edtf.unknown())),
                null,
                label,
                label == null ? null : cell(row, Column.WHY),
                raw(cell(row, Column.ID), identity(claim, by, said, reviewer, review), text));
    }

    private ReviewDraft.Raw raw(@Nullable String id, String identity, String text) {
        String digest = Json.digest(text);
        return id == null || table == null
                ? new ReviewDraft.Raw(FORMAT, identity, digest, text, null)
                : new ReviewDraft.Raw(
                        FORMAT,
                        Json.digest(String.join("\n", FORMAT, "row", table, id)),
                        digest,
                        text,
                        new ReviewDraft.Row("row " + id + " of the table " + table, identity));
    }

    /**
     * What a row says that was taken over before; its dates were counted then.
     *
     * @throws Unusable if it cannot be read by this mapping
     */
    ReviewDraft reread(String text) {
        try {
            ObjectNode row = (ObjectNode) Json.MAPPER.readTree(text);
            Mapping then = mapping.in(List.copyOf(row.propertyNames()))
                    .orElseThrow(() -> new Unusable("it has no claim by this mapping"));
            return new TableRows(then, table, today, new DatesRead()).read(row);
        } catch (JacksonException | ClassCastException e) {
            throw new Unusable("it is not the row that it was");
        }
    }

    /** Of all that could tell when, where and by whom a claim was made, there is a column, and nothing in any. */
    private boolean saysNothingOfIt(ObjectNode row) {
        List<Column> telling = OF_A_CLAIM.stream()
                .filter(column -> mapping.values().containsKey(column) && mapping.constant(column) == null)
                .toList();
        return !telling.isEmpty() && telling.stream().allMatch(column -> cell(row, column) == null);
    }

    /** Who says what when, and who judged it where: another date is another time that it was said. */
    private static String identity(
            String claim,
            @Nullable String by,
            @Nullable String said,
            @Nullable String reviewer,
            @Nullable String review) {
        return Json.digest(String.join(
                "\n",
                FORMAT,
                Names.key(claim),
                by == null ? "" : Names.key(by),
                said == null ? "" : said.strip(),
                reviewer == null ? "" : Names.key(reviewer),
                review == null ? "" : Urls.key(review)));
    }

    private static String slug(@Nullable String reviewer) {
        return reviewer == null ? "unknown" : Names.key(reviewer).replace(' ', '-');
    }

    private ReviewDraft.Claimant claimant(ObjectNode row, String by, @Nullable String said) {
        return new ReviewDraft.Claimant(
                ReviewDraft.Name.guessed(by, null),
                said == null ? null : date(row, Column.SAID),
                known(date(row, Column.PUBLIC)),
                cell(row, Column.VENUE),
                cell(row, Column.QUOTE),
                several(cell(row, Column.SOURCE), "[\\s;]+").stream()
                        .filter(Urls::looksLikeOne)
                        .toList(),
                names(row, Column.TOLD_BY),
                Objects.requireNonNullElse(
                        code(Attestation.class, row, Column.ATTESTATION, "attestation"), Attestation.REPORTED),
                cell(row, Column.NOTE),
                walkBack(row).stream().toList());
    }

    private Optional<ReviewDraft.WalkBack> walkBack(ObjectNode row) {
        String act = cell(row, Column.ACT);
        boolean says = OF_THE_ACT.stream().anyMatch(column -> cell(row, column) != null);
        if (act == null || mapping.constant(Column.ACT) != null && !says) {
            if (says) {
                throw new Unusable("it says something of a walk-back, and not what it was: fill in the column for act,"
                        + " for example with retract conditional");
            }
            return Optional.empty();
        }
        String[] words = act.strip().toLowerCase(Locale.ROOT).split("[^a-z]+");
        if (!says && SAYS_IT.matcher(act.strip()).matches()) {
            return Optional.empty();
        }
        Optional<ActKind> kind = words.length == 0
                ? Optional.empty()
                : Codes.find(ActKind.class, words[0]).filter(ActKind::walksBack);
        Optional<Force> force = words.length < 2 ? Optional.empty() : Codes.find(Force.class, words[1]);
        if (kind.isEmpty() || (kind.get() == ActKind.RETRACT) != force.isPresent()) {
            throw new Unusable("\"" + act
                    + "\" is no walk-back, which is what the column for act is for (that they said it, the row says"
                    + " itself): write retract full, retract partial, retract conditional,"
                    + " retract none, retract counter, clarify, correct, reverse, deny or delete");
        }
        EventDate made = Optional.ofNullable(date(row, Column.ACT_SAID)).orElseGet(() -> EventDate.of(Edtf.unknown()));
        EventDate becamePublic = known(date(row, Column.ACT_PUBLIC));
        return Optional.of(new ReviewDraft.WalkBack(
                kind.get(),
                force.orElse(null),
                made,
                becamePublic == null ? made : becamePublic,
                cell(row, Column.ACT_QUOTE),
                address(row, Column.ACT_SOURCE)));
    }

    private static @Nullable EventDate known(@Nullable EventDate date) {
        return date == null || date.edtf().equals(Edtf.unknown()) ? null : date;
    }

    private @Nullable EventDate date(ObjectNode row, Column column) {
        String words = cell(row, column);
        if (words == null) {
            return null;
        }
        PublishedDate read = PublishedDate.read(words, today, mapping.dates());
        if (mapping.dates() == null) {
            boolean settled = !read.known()
                    && PublishedDate.read(words, today, DateOrder.DAY_FIRST).known();
            dates.count(String.valueOf(mapping.values().get(column)), read, settled);
        } else {
            dates.count(read);
        }
        return read.date();
    }

    /** What cells say that has no place in the record, but in the row that is kept. */
    private void setAside(ObjectNode row, ReviewDraft read, Consumer<String> aside) {
        for (Column column : List.of(Column.SOURCE, Column.REVIEW, Column.ACT_SOURCE)) {
            String words = several(cell(row, column), column == Column.SOURCE ? "[\\s;]+" : "\n").stream()
                    .filter(one -> !Urls.looksLikeOne(one))
                    .collect(Collectors.joining(" "));
            if (!words.isEmpty()) {
                aside.accept("\"" + words + "\" is no address (https://…), so there is no source for it");
            }
        }
        if (read.claimant() != null && !read.claimant().walkBacks().isEmpty() && cell(row, Column.ACT_SAID) == null) {
            aside.accept(
                    "the walk-back has no date of its own (act-said), so it counts as of an unknown day: the date of the row is"
                            + " when they claimed it");
        }
        if (unread(row, Column.PUBLIC) || unread(row, Column.ACT_PUBLIC)) {
            aside.accept("the date on which it became public could not be read: it counts as public on the day it was"
                    + " made");
        }
        if (read.label() == null && cell(row, Column.WHY) != null && mapping.constant(Column.WHY) == null) {
            aside.accept("reasons for a rating, and no rating");
        }
    }

    private boolean unread(ObjectNode row, Column column) {
        String words = cell(row, column);
        return words != null
                && !PublishedDate.read(words, today, mapping.dates()).known();
    }

    private @Nullable String address(ObjectNode row, Column column) {
        String address = cell(row, column);
        return address != null && Urls.looksLikeOne(address) ? address.strip() : null;
    }

    private @Nullable String cell(ObjectNode row, Column column) {
        String constant = mapping.constant(column);
        if (constant != null) {
            return constant;
        }
        String name = mapping.values().get(column);
        JsonNode cell = name == null ? null : row.get(name);
        String plain =
                cell == null ? "" : cell.stringValue().replace('\u00a0', ' ').strip();
        return plain.isEmpty() ? null : plain;
    }

    private List<ReviewDraft.Name> names(ObjectNode row, Column column) {
        return several(cell(row, column), ";").stream()
                .map(name -> ReviewDraft.Name.guessed(name, null))
                .toList();
    }

    private <E extends Enum<E>> @Nullable E code(Class<E> type, ObjectNode row, Column column, String what) {
        String cell = cell(row, column);
        return cell == null
                ? null
                : Codes.find(type, cell)
                        .orElseThrow(() -> new Unusable("\"" + cell + "\" is no " + what + ": write "
                                + Words.codes(type).replaceFirst(", ([^,]*)$", " or $1")));
    }

    private static List<String> several(@Nullable String cell, String between) {
        List<String> all = new ArrayList<>();
        Arrays.stream(cell == null ? new String[0] : cell.split(between))
                .map(String::strip)
                .filter(one -> !one.isEmpty() && !all.contains(one))
                .forEach(all::add);
        return all;
    }
}
