package org.openclaims.cli.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.claim.ClaimKind;
import org.openclaims.date.DateOrder;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.date.PublishedDate;
import org.openclaims.desk.ReviewDraft;
import org.openclaims.desk.Reviews;
import org.openclaims.log.ErasureOrder;
import org.openclaims.party.Names;
import org.openclaims.party.PartyKind;
import org.openclaims.position.Flag;
import org.openclaims.position.State;
import org.openclaims.source.Urls;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Rows of a desk's own spreadsheet, read by a mapping. */
final class TableRows implements Form, Reviews.Reader {
    static final String FORMAT = "table";
    private static final List<Column> OF_THE_ACT =
            List.of(Column.ACT_SAID, Column.ACT_PUBLIC, Column.ACT_QUOTE, Column.ACT_SOURCE);

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
    private final @Nullable Mapping before;
    private final @Nullable String table;
    private final ActWords words;
    private final LocalDate today;
    private final DatesRead dates;

    /**
     * @param mapping with columns named as the header has them
     * @param before the mapping by which its rows were read last time; null if that is not known
     * @param table the name of the mapping, to which ids of rows belong; null if it has none
     */
    TableRows(
            Mapping mapping,
            @Nullable Mapping before,
            @Nullable String table,
            ActWords words,
            LocalDate today,
            DatesRead dates) {
        this.mapping = mapping;
        this.before = before;
        this.table = table;
        this.words = words;
        this.today = today;
        this.dates = dates;
    }

    @Override
    public ReviewDraft read(ObjectNode record, Consumer<String> aside) {
        Cells row = new Cells(mapping, record);
        ReviewDraft read = read(row);
        setAside(row, read, aside);
        return read;
    }

    private ReviewDraft read(Cells row) {
        String worded = row.cell(Column.CLAIM);
        String claimId = mapping.byAct() ? row.cell(Column.CLAIM_ID) : null;
        String claim = worded == null ? claimId : worded;
        if (claim == null) {
            throw new Unusable("it has no claim: "
                    + Stream.of(Column.CLAIM, Column.CLAIM_ID)
                            .filter(mapping.values()::containsKey)
                            .map(column -> "the column \"" + mapping.values().get(column) + "\" is empty")
                            .collect(Collectors.joining(", and ")));
        }
        if (saysNothingOfIt(row)) {
            throw new Unusable("it does not say who claimed it, when or where (is it a heading, or a total?)");
        }
        if (mapping.ours()) {
            requireAsserted(row);
        }
        ReviewDraft.Deed deed = mapping.byAct() ? new Deeds(words).deed(row) : null;
        String review = row.address(Column.REVIEW);
        String site = review == null ? "" : Urls.host(review);
        String label = row.cell(Column.VERDICT);
        String named = row.cell(Column.REVIEWER);
        String reviewer = named == null && !site.isEmpty() ? site : named;
        if (reviewer == null && label != null) {
            throw new Unusable("it has a verdict and does not say whose: name a column for the reviewer,"
                    + " or yourselves, with --map 'reviewer=\"Our desk\"'");
        }
        String text = Json.write(row.row());
        if (text.length() > Json.LONGEST_RECORD) {
            throw new Unusable("it is longer than half a megabyte");
        }
        String by = row.cell(Column.BY);
        String said = row.cell(Column.SAID);
        return new ReviewDraft(
                claim,
                row.code(ClaimKind.class, Column.KIND, "kind of claim"),
                row.cell(Column.LANGUAGE),
                row.several(Column.TAGS, "[,;]"),
                row.names(Column.ABOUT),
                by == null ? null : claimant(row, by, said),
                reviewer == null ? null : new ReviewDraft.Name(reviewer, PartyKind.ORGANIZATION, null),
                ClaimReviewWriter.EXTERNAL + (site.isEmpty() ? slug(reviewer) : site),
                reviewer == null ? null : review,
                row.cell(Column.TITLE),
                null,
                Optional.ofNullable(date(row, Column.REVIEWED)).orElseGet(() -> EventDate.of(Edtf.unknown())),
                null,
                label,
                label == null ? null : row.cell(Column.WHY),
                deed,
                raw(row.cell(Column.ID), identity(claim(claim, claimId), by, said, reviewer, review, deed), text));
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
    @Override
    public ReviewDraft read(String text) {
        return reread(text, mapping);
    }

    @Override
    public Optional<ReviewDraft> readBefore(String text) {
        try {
            return before == null || before.equals(mapping) ? Optional.empty() : Optional.of(reread(text, before));
        } catch (Unusable e) {
            return Optional.empty();
        }
    }

    private ReviewDraft reread(String text, Mapping by) {
        try {
            ObjectNode row = (ObjectNode) Json.MAPPER.readTree(text);
            Mapping then = by.inRows(row.propertyNames());
            return new TableRows(then, null, table, words, today, new DatesRead()).read(new Cells(then, row));
        } catch (JacksonException | ClassCastException e) {
            throw new Unusable("it is not the row that it was");
        }
    }

    /** Of all that could tell when, where and by whom a claim was made, there is a column, and nothing in any. */
    private boolean saysNothingOfIt(Cells row) {
        List<Column> telling = OF_A_CLAIM.stream()
                .filter(column -> mapping.values().containsKey(column) && mapping.constant(column) == null)
                .toList();
        return !telling.isEmpty() && telling.stream().allMatch(column -> row.cell(column) == null);
    }

    /** What tells the claim from others: where its words are gone, only the id does. */
    private static String claim(String words, @Nullable String id) {
        return ErasureOrder.isMark(words) && id != null ? id : words;
    }

    /** Who says what when, and who judged it where: another date is another time that it was said. */
    private static String identity(
            String claim,
            @Nullable String by,
            @Nullable String day,
            @Nullable String reviewer,
            @Nullable String review,
            ReviewDraft.@Nullable Deed deed) {
        String said = String.join(
                "\n",
                FORMAT,
                Names.key(claim),
                by == null ? "" : Names.key(by),
                day == null ? "" : day.strip(),
                reviewer == null ? "" : Names.key(reviewer),
                review == null ? "" : Urls.key(review));
        // That they said it is the same record with and without a column for what they did.
        if (deed == null || deed.kind() == ActKind.ASSERT && deed.onBehalfOf() == null) {
            return Json.digest(said);
        }
        ReviewDraft.Name whom = deed.onBehalfOf();
        Force force = deed.force();
        // One that goes further is held against the record, and not kept as another version of the same.
        return Json.digest(String.join(
                "\n",
                said,
                Codes.of(deed.kind()),
                force == null ? "" : Codes.of(force),
                whom == null ? "" : Names.key(whom.text())));
    }

    private static String slug(@Nullable String reviewer) {
        return reviewer == null ? "unknown" : Names.key(reviewer).replace(' ', '-');
    }

    private ReviewDraft.Claimant claimant(Cells row, String by, @Nullable String said) {
        return new ReviewDraft.Claimant(
                ReviewDraft.Name.guessed(by, null),
                said == null ? null : date(row, Column.SAID),
                known(date(row, Column.PUBLIC)),
                row.cell(Column.VENUE),
                row.cell(Column.QUOTE),
                row.several(Column.SOURCE, "[\\s;]+").stream()
                        .filter(Urls::looksLikeOne)
                        .toList(),
                row.names(Column.TOLD_BY),
                Objects.requireNonNullElse(
                        row.code(Attestation.class, Column.ATTESTATION, "attestation"), Attestation.REPORTED),
                row.cell(Column.NOTE),
                walkBack(row).stream().toList());
    }

    /** What our own table says of where somebody stands, and has no acts for, would come back as if they stood by it. */
    private static void requireAsserted(Cells row) {
        String state = row.named("state");
        boolean doubted = row.named("flags").contains(Codes.of(Flag.DOUBTED));
        if (!state.isEmpty() && !state.equals(Codes.of(State.ASSERTED)) || doubted) {
            throw new Unusable("it says where they stand (\"" + state
                    + "\") and not by which acts: those come over with" + " claims export --format csv-acts");
        }
    }

    private Optional<ReviewDraft.WalkBack> walkBack(Cells row) {
        if (mapping.byAct()) {
            return Optional.empty();
        }
        return new Deeds(words)
                .walkBack(row, OF_THE_ACT.stream().anyMatch(row::says))
                .map(walkBack -> walkBack(row, walkBack));
    }

    private ReviewDraft.WalkBack walkBack(Cells row, ActWords.Meaning walkBack) {
        EventDate made = Optional.ofNullable(date(row, Column.ACT_SAID)).orElseGet(() -> EventDate.of(Edtf.unknown()));
        EventDate becamePublic = known(date(row, Column.ACT_PUBLIC));
        return new ReviewDraft.WalkBack(
                walkBack.kind(),
                walkBack.force(),
                made,
                becamePublic == null ? made : becamePublic,
                row.cell(Column.ACT_QUOTE),
                row.address(Column.ACT_SOURCE));
    }

    private static @Nullable EventDate known(@Nullable EventDate date) {
        return date == null || date.edtf().equals(Edtf.unknown()) ? null : date;
    }

    private @Nullable EventDate date(Cells row, Column column) {
        String words = row.cell(column);
        if (words == null) {
            return null;
        }
        PublishedDate read = PublishedDate.read(words, today, mapping.dates());
        if (mapping.dates() == null) {
            boolean settled = !read.known()
                    && PublishedDate.read(words, today, DateOrder.DAY_FIRST).known();
            boolean again = table != null && row.cell(Column.ID) != null;
            dates.count(String.valueOf(mapping.values().get(column)), read, settled, again);
        } else {
            dates.count(read);
        }
        return read.date();
    }

    /** What cells say that has no place in the record, but in the row that is kept. */
    private void setAside(Cells row, ReviewDraft read, Consumer<String> aside) {
        for (Column column : List.of(Column.SOURCE, Column.REVIEW, Column.ACT_SOURCE)) {
            String words = row.several(column, column == Column.SOURCE ? "[\\s;]+" : "\n").stream()
                    .filter(one -> !Urls.looksLikeOne(one))
                    .collect(Collectors.joining(" "));
            if (!words.isEmpty()) {
                aside.accept("\"" + words + "\" is no address (https://…), so there is no source for it");
            }
        }
        if (read.claimant() != null && !read.claimant().walkBacks().isEmpty() && row.cell(Column.ACT_SAID) == null) {
            aside.accept(
                    "the walk-back has no date of its own (act-said), so it counts as of an unknown day: the date of the row is"
                            + " when they claimed it");
        }
        if (read.deed() != null && read.deed().kind().walksBack() && row.cell(Column.SAID) == null) {
            aside.accept("no date, so what they did counts as of an unknown day");
        }
        if (unread(row, Column.PUBLIC) || unread(row, Column.ACT_PUBLIC)) {
            aside.accept("the date on which it became public could not be read: it counts as public on the day it was"
                    + " made");
        }
        if (read.label() == null && row.cell(Column.WHY) != null && mapping.constant(Column.WHY) == null) {
            aside.accept("reasons for a rating, and no rating");
        }
    }

    private boolean unread(Cells row, Column column) {
        String words = row.cell(column);
        return words != null
                && !PublishedDate.read(words, today, mapping.dates()).known();
    }
}
