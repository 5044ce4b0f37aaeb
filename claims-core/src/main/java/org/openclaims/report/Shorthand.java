package org.openclaims.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
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
record Shorthand(Naming names) implements ItemVisitor<String> {
    @Override
    public String party(Party party) {
        return party.name();
    }

    @Override
    public String alias(Alias alias) {
        return alias.name();
    }

    @Override
    public String office(Office office) {
        return office.title() + " (" + names.who(office.party()).name() + ")";
    }

    @Override
    public String claim(Claim claim) {
        return names.claim(claim.id()).text();
    }

    @Override
    public String wording(Wording wording) {
        return wording.text();
    }

    @Override
    public String link(Link link) {
        return names.claim(link.from()).handle() + " " + Codes.of(link.kind()) + " "
                + names.claim(link.to()).handle();
    }

    @Override
    public String source(Source source) {
        return first(source.title(), source.publisher(), source.url());
    }

    @Override
    public String act(Act act) {
        String force = act.force() == null ? "" : " (" + Codes.of(act.force()) + ")";
        return names.who(act.by()).name() + ", " + Codes.of(act.kind()) + force
                + words(first(quoted(act.quote()), act.venue(), act.note()));
    }

    @Override
    public String evidence(Evidence evidence) {
        return Codes.of(evidence.bearing()) + words(first(evidence.summary(), quoted(evidence.quote())));
    }

    @Override
    public String verdict(Verdict verdict) {
        return names.who(verdict.reviewer()).name() + ": “" + verdict.label() + "”";
    }

    @Override
    public String scale(Scale scale) {
        return scale.title();
    }

    @Override
    public String identity(Identity identity) {
        return identity.sealed() == null ? "erased" : "kept, encrypted";
    }

    @Override
    public String original(Original original) {
        return original.format();
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
