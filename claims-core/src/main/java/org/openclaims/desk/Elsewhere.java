package org.openclaims.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.act.Quote;
import org.openclaims.claim.Claim;
import org.openclaims.claim.Wording;
import org.openclaims.evidence.Evidence;
import org.openclaims.item.Item;
import org.openclaims.log.Change;
import org.openclaims.log.Event;
import org.openclaims.log.LogReader;
import org.openclaims.log.Words;
import org.openclaims.party.Alias;
import org.openclaims.party.Names;
import org.openclaims.party.Office;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.source.Source;
import org.openclaims.verdict.Verdict;

/** Looks for erased words where nobody ordered to erase them: a name in the wording of a claim, the same quote in another act. */
final class Elsewhere {
    private static final int SHORTEST = 4;
    private static final int MOST = 50;

    private final Set<String> wanted = new LinkedHashSet<>();

    /** What an item said and says no more. */
    void look(Item before, Item left) {
        List<String> kept = said(left);
        for (String text : said(before)) {
            if (!kept.contains(text)) {
                look(text);
            }
        }
    }

    void look(String text) {
        String key = Names.key(text);
        if (key.length() >= SHORTEST) {
            wanted.add(" " + key + " ");
        }
    }

    boolean isIn(String text) {
        String key = " " + Names.key(text) + " ";
        return wanted.stream().anyMatch(key::contains);
    }

    /**
     * Handles of things, and commands, that hold the words in what stays.
     *
     * @param erased words that go now
     */
    List<String> places(LogReader reader, Set<Words> erased) {
        Set<String> places = new LinkedHashSet<>();
        if (!wanted.isEmpty()) {
            reader.replay(event -> place(event, erased, places));
        }
        return new ArrayList<>(places).subList(0, Math.min(MOST, places.size()));
    }

    private void place(Event event, Set<Words> erased, Set<String> places) {
        Item item = event.change() instanceof Change.Added added
                ? added.item()
                : event.change() instanceof Change.Amended amended ? amended.item() : null;
        boolean goes = item != null
                && erased.contains(
                        new Words(event.id(), Words.Part.ITEM, item.id().toString()));
        if (item != null && !goes && said(item).stream().anyMatch(this::isIn)) {
            places.add(item.handle());
        }
        String reason = event.batch().reason();
        boolean reasonGoes = erased.stream()
                .anyMatch(words -> words.part() == Words.Part.REQUEST
                        && words.subject().equals(event.batch().id()));
        if (reason != null && !reasonGoes && isIn(reason)) {
            places.add("command " + event.batch().number());
        }
    }

    /** The words of an item that may tell who or what is meant. */
    private static List<String> said(Item item) {
        List<String> said = new ArrayList<>();
        said.add(item.handle());
        if (item instanceof Party party) {
            said.add(party.name());
            List<String> words = Names.words(party.name());
            if (party.kind() == PartyKind.PERSON) {
                said.add(words.get(words.size() - 1));
            }
        } else if (item instanceof Alias alias) {
            said.add(alias.name());
        } else if (item instanceof Office office) {
            said.add(office.title());
        } else if (item instanceof Claim claim) {
            said.addAll(claim.tags());
        } else if (item instanceof Wording wording) {
            said.add(wording.text());
        } else if (item instanceof Source source) {
            add(said, source.title(), source.author(), source.url());
        } else if (item instanceof Act act) {
            add(said, act.venue(), act.note());
            quote(said, act.quote());
        } else if (item instanceof Evidence evidence) {
            add(said, evidence.summary());
            quote(said, evidence.quote());
        } else if (item instanceof Verdict verdict) {
            add(said, verdict.reasoning());
        }
        return said;
    }

    private static void add(List<String> said, @Nullable String... texts) {
        for (@Nullable String text : texts) {
            if (text != null) {
                said.add(text);
            }
        }
    }

    private static void quote(List<String> said, @Nullable Quote quote) {
        if (quote != null) {
            said.add(quote.text());
            quote.translations().forEach(other -> said.add(other.text()));
        }
    }
}
