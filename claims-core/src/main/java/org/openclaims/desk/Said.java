package org.openclaims.desk;

import java.util.ArrayList;
import java.util.List;
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
import org.openclaims.party.Names;
import org.openclaims.party.Office;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.source.Source;
import org.openclaims.verdict.Label;
import org.openclaims.verdict.Scale;
import org.openclaims.verdict.Verdict;

/**
 * The words of an item: all that {@link Redaction} takes, and its handle.
 *
 * @param shared whether also those that many things have in common, and that tell of none who or what is meant: a publisher, what an act was called, a
 *     label in a reviewer's own words, a date as it was typed
 */
record Said(boolean shared) implements ItemVisitor<List<String>> {
    static List<String> all(Item item) {
        return ItemVisitor.visit(item, new Said(true));
    }

    /** What tells who or what is meant. */
    static List<String> telling(Item item) {
        return ItemVisitor.visit(item, new Said(false));
    }

    @Override
    public List<String> party(Party party) {
        List<String> said = words(party, party.name(), party.wikidata());
        if (party.kind() == PartyKind.PERSON) {
            List<String> words = Names.words(party.name());
            said.add(words.get(words.size() - 1));
        }
        return said;
    }

    @Override
    public List<String> alias(Alias alias) {
        return words(alias, alias.name());
    }

    @Override
    public List<String> office(Office office) {
        return dates(words(office, office.title()), office.from(), office.until());
    }

    @Override
    public List<String> claim(Claim claim) {
        return words(claim, claim.tags().toArray(String[]::new));
    }

    @Override
    public List<String> wording(Wording wording) {
        return words(wording, wording.text());
    }

    @Override
    public List<String> link(Link link) {
        return words(link);
    }

    @Override
    public List<String> source(Source source) {
        List<String> said = words(source, source.title(), source.author(), source.url());
        return dates(shared(said, source.publisher()), source.published());
    }

    @Override
    public List<String> act(Act act) {
        List<String> said = quoted(words(act, act.venue(), act.note()), act.quote());
        Form form = act.form();
        if (form != null) {
            shared(said, form.called(), form.by());
        }
        return dates(said, act.made(), act.becamePublic());
    }

    @Override
    public List<String> evidence(Evidence evidence) {
        return dates(quoted(words(evidence, evidence.summary()), evidence.quote()), evidence.becamePublic());
    }

    @Override
    public List<String> verdict(Verdict verdict) {
        List<String> said = shared(words(verdict, verdict.reasoning()), verdict.label());
        return dates(said, verdict.given(), verdict.evidenceUpTo());
    }

    @Override
    public List<String> scale(Scale scale) {
        return shared(
                words(scale, scale.title()),
                scale.labels().stream().map(Label::text).toArray(String[]::new));
    }

    /** {@inheritDoc} Nobody can read it without a key. */
    @Override
    public List<String> identity(Identity identity) {
        return words(identity);
    }

    /** {@inheritDoc} It is JSON, in which the end of a line would make one word with what follows. */
    @Override
    public List<String> original(Original original) {
        return words(original, original.text().replaceAll("\\\\[bfnrt]", " "));
    }

    private static List<String> words(Item item, @Nullable String... texts) {
        List<String> said = new ArrayList<>();
        said.add(item.handle());
        return add(said, texts);
    }

    private List<String> shared(List<String> said, @Nullable String... texts) {
        return shared ? add(said, texts) : said;
    }

    private List<String> dates(List<String> said, @Nullable EventDate... dates) {
        for (@Nullable EventDate date : dates) {
            if (date != null) {
                shared(said, date.words());
            }
        }
        return said;
    }

    private List<String> quoted(List<String> said, @Nullable Quote quote) {
        if (quote != null) {
            said.add(quote.text());
            for (Quote.Translation translation : quote.translations()) {
                said.add(translation.text());
                shared(said, translation.by());
            }
        }
        return said;
    }

    private static List<String> add(List<String> said, @Nullable String... texts) {
        for (@Nullable String text : texts) {
            if (text != null) {
                said.add(text);
            }
        }
        return said;
    }
}
