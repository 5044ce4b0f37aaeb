package org.openclaims.cli.transfer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.ActKind;
import org.openclaims.act.Force;
import org.openclaims.act.Form;
import org.openclaims.desk.ReviewDraft;
import org.openclaims.party.Names;

/** Which act a row of a table tells of. */
record Deeds(ActWords words) {

    /**
     * What was done, where a row is one act: that they said it, where there is no column for anything else.
     *
     * @throws Unusable if that is not known, or how far it went, or who did it
     */
    ReviewDraft.Deed deed(Cells cells) {
        String act = cells.cell(Column.ACT);
        String column = cells.mapping().values().get(Column.ACT);
        if (act == null && column != null) {
            throw new Unusable("it does not say what they did (\"" + column
                    + "\" is empty): write asserted if they put it forward");
        }
        ActWords.Meaning meaning = act == null
                ? new ActWords.Meaning(ActKind.ASSERT, null, null)
                : words.find(act)
                        .orElseThrow(() -> new Unusable("\"" + act + "\" is no act that is known: write "
                                + ActWords.acts() + " (claims import --template acts prints the other words)"));
        String by = cells.cell(Column.BY);
        if (by == null && meaning.kind() != ActKind.ASSERT) {
            throw new Unusable("it does not say who did it"
                    + (cells.mapping().values().containsKey(Column.BY) ? "" : ": name a column for by"));
        }
        String with = cells.cell(Column.WITH);
        boolean replaces = meaning.kind().replaces();
        if (with != null && cells.says(Column.WITH) && !Cells.isNothing(with) && !replaces) {
            throw new Unusable(
                    "only a correction or a reversal puts another claim in the place of this one, and the row"
                            + " names one (\"" + with + "\") for another act (\"" + act + "\")");
        }
        String form = cells.cell(Column.FORM);
        String called = form == null ? meaning.form() : form;
        return new ReviewDraft.Deed(
                meaning.kind(),
                force(cells, meaning),
                called == null ? null : new Form(called, cells.cell(Column.FORM_BY)),
                forWhom(cells.cell(Column.FOR), by),
                with == null || !replaces || Cells.isNothing(with) ? null : with,
                cells.cell(Column.CLAIM_ID),
                cells.cell(Column.CLAIM) != null,
                cells.mapping().values().containsKey(Column.AFTER) ? cells.cell(Column.ID) : null,
                cells.several(Column.AFTER, ";"));
    }

    private static ReviewDraft.@Nullable Name forWhom(@Nullable String whom, @Nullable String by) {
        return whom == null
                        || by == null
                        || Cells.isNothing(whom)
                        || Names.key(whom).equals(Names.key(by))
                ? null
                : ReviewDraft.Name.guessed(whom, null);
    }

    /**
     * What they did to the claim later, where a row is a claim with what became of it; empty if nothing did.
     *
     * @param says whether the row says something else of it
     * @throws Unusable if it is no walk-back, or its force is not known
     */
    Optional<ActWords.Meaning> walkBack(Cells cells, boolean says) {
        String act = cells.cell(Column.ACT);
        if (act == null || cells.mapping().constant(Column.ACT) != null && !says) {
            if (says) {
                throw new Unusable("it says something of a walk-back, and not what it was: fill in the column for act,"
                        + " for example with retract conditional");
            }
            return Optional.empty();
        }
        Optional<ActWords.Meaning> meaning = words.find(act);
        boolean saysIt = Cells.isNothing(act)
                || meaning.filter(one -> one.kind() == ActKind.ASSERT).isPresent();
        if (!says && saysIt) {
            return Optional.empty();
        }
        ActWords.Meaning walkBack = meaning.filter(one -> one.kind().walksBack())
                .orElseThrow(() -> new Unusable("\"" + act
                        + "\" is no walk-back, which is what the column for act is for (that they said it, the row says"
                        + " itself): write " + ActWords.retractions() + ", clarify, correct, reverse, deny or delete"));
        return Optional.of(new ActWords.Meaning(walkBack.kind(), force(cells, walkBack), walkBack.form()));
    }

    /** How far a retraction goes, by the words or by the column for it; null of all else. */
    private static @Nullable Force force(Cells cells, ActWords.Meaning meaning) {
        String act = cells.cell(Column.ACT);
        String cell = cells.cell(Column.FORCE);
        if (meaning.kind() != ActKind.RETRACT) {
            if (cell != null && cells.says(Column.FORCE) && !Cells.isNothing(cell)) {
                throw new Unusable("only a retraction goes more or less far, and the row gives a force (\"" + cell
                        + "\") to another act (\"" + act + "\")");
            }
            return null;
        }
        Force said = cells.code(Force.class, Column.FORCE, "force");
        if (meaning.force() != null && said != null && cells.says(Column.FORCE) && said != meaning.force()) {
            throw new Unusable("it says one force in the act (\"" + act + "\"), and another in the column for it (\""
                    + cell + "\")");
        }
        Force force = meaning.force() == null ? said : meaning.force();
        if (force == null) {
            throw new Unusable("\"" + act + "\" does not say how far it went: write full, partial, conditional, none or"
                    + " counter behind it, or into a column for force; if all of them took it back outright,"
                    + " --map 'force=\"full\"'");
        }
        return force;
    }
}
