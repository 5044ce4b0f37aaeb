package org.openclaims.desk;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.act.Form;
import org.openclaims.act.Quote;
import org.openclaims.claim.Claim;
import org.openclaims.claim.Link;
import org.openclaims.claim.Wording;
import org.openclaims.date.EventDate;
import org.openclaims.evidence.Evidence;
import org.openclaims.item.Item;
import org.openclaims.log.ItemVisitor;
import org.openclaims.original.Original;
import org.openclaims.party.Alias;
import org.openclaims.party.Identity;
import org.openclaims.party.Office;
import org.openclaims.party.Party;
import org.openclaims.source.Source;
import org.openclaims.verdict.Scale;
import org.openclaims.verdict.Verdict;

/**
 * An item as it may stay: a mark where there were words. What sort of thing it is, whom and what it refers to, its dates and codes stay, so that
 * positions are folded as before.
 *
 * @param extent how much goes
 * @param mark what stands where words were
 * @param handle a handle that gives nothing away, for one that does
 */
record Redaction(Extent extent, String mark, UnaryOperator<String> handle) implements ItemVisitor<Item> {
    enum Extent {
        /** Only the handle. */
        HANDLE,
        /** Its verbatim words and their translations. */
        QUOTE,
        /** All words. */
        WORDS
    }

    @Override
    public Item party(Party party) {
        return new Party(
                party.id(),
                handle.apply(party.handle()),
                party.kind(),
                marked(party.name()),
                words() ? null : party.wikidata());
    }

    @Override
    public Item alias(Alias alias) {
        return new Alias(alias.id(), handle.apply(alias.handle()), alias.party(), marked(alias.name()));
    }

    @Override
    public Item office(Office office) {
        return new Office(
                office.id(),
                handle.apply(office.handle()),
                office.party(),
                marked(office.title()),
                date(office.from()),
                date(office.until()));
    }

    @Override
    public Item claim(Claim claim) {
        return new Claim(
                claim.id(),
                handle.apply(claim.handle()),
                claim.kind(),
                claim.subjects(),
                words() ? List.of() : claim.tags());
    }

    @Override
    public Item wording(Wording wording) {
        return new Wording(
                wording.id(),
                handle.apply(wording.handle()),
                wording.claim(),
                wording.version(),
                marked(wording.text()),
                wording.language(),
                wording.sameMeaning());
    }

    @Override
    public Item link(Link link) {
        return new Link(link.id(), handle.apply(link.handle()), link.kind(), link.from(), link.to());
    }

    /** {@inheritDoc} The digest goes too: it is made without a salt, and who guesses the text would find it confirmed. */
    @Override
    public Item original(Original original) {
        return new Original(
                original.id(),
                handle.apply(original.handle()),
                original.claim(),
                original.format(),
                original.identity(),
                words() ? "0".repeat(original.digest().length()) : original.digest(),
                marked(original.text()));
    }

    @Override
    public Item source(Source source) {
        return !words()
                ? new Source(
                        source.id(),
                        handle.apply(source.handle()),
                        source.publisher(),
                        source.title(),
                        source.author(),
                        source.url(),
                        source.published(),
                        source.language(),
                        source.snapshot())
                : new Source(
                        source.id(),
                        handle.apply(source.handle()),
                        null,
                        mark,
                        null,
                        null,
                        date(source.published()),
                        source.language(),
                        null);
    }

    @Override
    public Item act(Act act) {
        Form form = act.form();
        return new Act(
                act.id(),
                handle.apply(act.handle()),
                act.kind(),
                act.claim(),
                act.wording(),
                act.by(),
                act.onBehalfOf(),
                act.force(),
                form == null ? null : new Form(marked(form.called()), optional(form.by())),
                act.toldBy(),
                act.via(),
                act.to(),
                optional(act.venue()),
                quote(act.quote()),
                dated(act.made()),
                dated(act.becamePublic()),
                act.sources(),
                act.after(),
                act.answers(),
                act.replacement(),
                act.occasion(),
                act.attestation(),
                optional(act.note()));
    }

    @Override
    public Item evidence(Evidence evidence) {
        return new Evidence(
                evidence.id(),
                handle.apply(evidence.handle()),
                evidence.claim(),
                evidence.source(),
                evidence.bearing(),
                evidence.act(),
                evidence.via(),
                dated(evidence.becamePublic()),
                optional(evidence.summary()),
                quote(evidence.quote()));
    }

    @Override
    public Item verdict(Verdict verdict) {
        // A label of a scale is the scale's word; one in the reviewer's own words is theirs.
        return new Verdict(
                verdict.id(),
                handle.apply(verdict.handle()),
                verdict.claim(),
                verdict.wording(),
                verdict.reviewer(),
                verdict.scale(),
                verdict.code(),
                verdict.code() == null ? marked(verdict.label()) : verdict.label(),
                optional(verdict.reasoning()),
                dated(verdict.given()),
                date(verdict.evidenceUpTo()),
                verdict.sources());
    }

    @Override
    public Item scale(Scale scale) {
        return scale;
    }

    @Override
    public Item identity(Identity identity) {
        return new Identity(
                identity.id(),
                handle.apply(identity.handle()),
                identity.party(),
                identity.method(),
                words() ? null : identity.nonce(),
                words() ? null : identity.sealed());
    }

    private boolean words() {
        return extent == Extent.WORDS;
    }

    private String marked(String text) {
        return words() ? mark : text;
    }

    private @Nullable String optional(@Nullable String text) {
        return text == null ? null : marked(text);
    }

    private @Nullable Quote quote(@Nullable Quote quote) {
        return quote == null || extent == Extent.HANDLE ? quote : new Quote(mark, quote.language());
    }

    private @Nullable EventDate date(@Nullable EventDate date) {
        return date == null || !words() ? date : EventDate.of(date.edtf());
    }

    private EventDate dated(EventDate date) {
        return Objects.requireNonNull(date(date));
    }
}
