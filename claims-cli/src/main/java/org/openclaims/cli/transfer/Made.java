package org.openclaims.cli.transfer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openclaims.cli.words.Language;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Load;
import org.openclaims.log.LogReader;
import org.openclaims.party.Party;
import tools.jackson.databind.node.ObjectNode;

/** What an import made of its records, counted where it is recorded, and so whatever came of which record. */
final class Made implements Load {
    /** Memory does not grow with a file; nobody looks through more names than these. */
    private static final int MOST_PARTIES = 10_000;

    private final Load load;
    private final Map<ItemKind, Long> counts = new EnumMap<>(ItemKind.class);
    private final List<Party> parties = new ArrayList<>();

    /** @param load where it is recorded */
    Made(Load load) {
        this.load = load;
    }

    @Override
    public LogReader reader() {
        return load.reader();
    }

    @Override
    public void add(List<Change> changes) {
        load.add(changes);
        for (Change change : changes) {
            if (change instanceof Change.Added added) {
                counts.merge(added.item().id().kind(), 1L, Long::sum);
                if (added.item() instanceof Party party && parties.size() < MOST_PARTIES) {
                    parties.add(party);
                }
            }
        }
    }

    private long of(ItemKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** Who is new, in the order of the records: the first ten thousand. */
    List<Party> parties() {
        return parties;
    }

    /** How many people and organizations are new. */
    long newParties() {
        return of(ItemKind.PARTY);
    }

    /** Whether there is something new. */
    boolean any() {
        return !counts.isEmpty();
    }

    /** {@code 2 claims, 3 acts, 1 verdict}: claims, acts and verdicts also where there are none. */
    String words(Language language) {
        return Stream.of(
                        language.count(of(ItemKind.CLAIM), "{0} claim", "{0} claims"),
                        language.count(of(ItemKind.ACT), "{0} act", "{0} acts"),
                        language.count(of(ItemKind.VERDICT), "{0} verdict", "{0} verdicts"),
                        of(ItemKind.EVIDENCE) == 0
                                ? ""
                                : language.count(
                                        of(ItemKind.EVIDENCE), "{0} piece of evidence", "{0} pieces of evidence"),
                        of(ItemKind.SOURCE) == 0
                                ? ""
                                : language.count(of(ItemKind.SOURCE), "{0} source", "{0} sources"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    void json(ObjectNode json) {
        json.put("claims", of(ItemKind.CLAIM));
        json.put("acts", of(ItemKind.ACT));
        json.put("verdicts", of(ItemKind.VERDICT));
        json.put("evidence", of(ItemKind.EVIDENCE));
        json.put("sources", of(ItemKind.SOURCE));
        json.put("parties", of(ItemKind.PARTY));
    }
}
