package org.openclaims.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.Sentence;
import org.openclaims.Sentence.Code;
import org.openclaims.act.Act;
import org.openclaims.act.Quote;
import org.openclaims.claim.Claim;
import org.openclaims.claim.Link;
import org.openclaims.claim.Wording;
import org.openclaims.evidence.Evidence;
import org.openclaims.log.ItemVisitor;
import org.openclaims.original.Original;
import org.openclaims.party.Alias;
import org.openclaims.party.Identity;
import org.openclaims.party.Office;
import org.openclaims.party.Party;
import org.openclaims.source.Source;
import org.openclaims.verdict.Scale;
import org.openclaims.verdict.Verdict;

/** What somebody would call an item who cannot see it: a name, or whose words and which. */
record Shorthand(Naming names) implements ItemVisitor<Sentence> {
    @Override
    public Sentence party(Party party) {
        return asItIs(party.name());
    }

    @Override
    public Sentence alias(Alias alias) {
        return asItIs(alias.name());
    }

    @Override
    public Sentence office(Office office) {
        return asItIs(office.title() + " (" + names.who(office.party()).name() + ")");
    }

    @Override
    public Sentence claim(Claim claim) {
        return asItIs(names.claim(claim.id()).text());
    }

    @Override
    public Sentence wording(Wording wording) {
        return asItIs(wording.text());
    }

    @Override
    public Sentence link(Link link) {
        return Sentence.of(
                "{0} {1} {2}",
                names.claim(link.from()).handle(),
                new Code(Codes.of(link.kind())),
                names.claim(link.to()).handle());
    }

    @Override
    public Sentence source(Source source) {
        return asItIs(first(source.title(), source.publisher(), source.url()));
    }

    @Override
    public Sentence act(Act act) {
        String who = names.who(act.by()).name();
        Code did = new Code(Codes.of(act.kind()));
        String words = words(first(quoted(act.quote()), act.venue(), act.note()));
        return act.force() == null
                ? Sentence.of("{0}, {1}{2}", who, did, words)
                : Sentence.of("{0}, {1} ({2}){3}", who, did, new Code(Codes.of(act.force())), words);
    }

    @Override
    public Sentence evidence(Evidence evidence) {
        return Sentence.of(
                "{0}{1}",
                new Code(Codes.of(evidence.bearing())), words(first(evidence.summary(), quoted(evidence.quote()))));
    }

    @Override
    public Sentence verdict(Verdict verdict) {
        return asItIs(names.who(verdict.reviewer()).name() + ": “" + verdict.label() + "”");
    }

    @Override
    public Sentence scale(Scale scale) {
        return asItIs(scale.title());
    }

    @Override
    public Sentence identity(Identity identity) {
        return identity.sealed() == null ? Sentence.of("not kept any more") : Sentence.of("kept, encrypted");
    }

    @Override
    public Sentence original(Original original) {
        return asItIs(original.format());
    }

    /** Words of the record, which no language has its own for. */
    private static Sentence asItIs(String words) {
        return Sentence.of("{0}", words);
    }

    private static String words(String words) {
        return words.isEmpty() ? "" : ": " + words;
    }

    private static @Nullable String quoted(@Nullable Quote quote) {
        return quote == null ? null : "“" + quote.text() + "”";
    }

    private static String first(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(text -> text != null && !text.isBlank())
                .limit(1)
                .collect(Collectors.joining());
    }
}
