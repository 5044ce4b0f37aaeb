package org.openclaims.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openclaims.claim.Claim;
import org.openclaims.item.ItemId;
import org.openclaims.log.Dossier;
import org.openclaims.log.Keyword;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.log.Sought;
import org.openclaims.party.Names;
import org.openclaims.position.Vantage;

/** Lists claims, newest first, and folds no more of them than it takes to fill the page. */
final class Lists {
    private static final int PAGE = 64;

    private final LogReader reader;
    private final ListQuery query;
    private final Vantage vantage;
    private final Sought sought;

    Lists(LogReader reader, ListQuery query, Vantage vantage) {
        this.reader = reader;
        this.query = query;
        this.vantage = vantage;
        sought = new Sought(query.by(), query.about(), keywords(query));
    }

    private static Set<String> keywords(ListQuery query) {
        Set<String> all = new HashSet<>();
        if (query.tag() != null) {
            all.add(Keyword.tag(query.tag()));
        }
        if (query.words() != null) {
            all.addAll(Keyword.sought(query.words()));
        }
        if (query.state() != null && query.state().comesOfWalkingBack()) {
            all.add(Keyword.WALKED_BACK);
        }
        return all;
    }

    Listing report(Instant askedAt) {
        List<Listing.Row> rows = new ArrayList<>();
        long[] last = {query.before()};
        boolean all = each((scene, placed) -> {
            boolean room = rows.size() < query.limit();
            if (room) {
                rows.add(row(scene, placed.item()));
                last[0] = placed.seq();
            }
            return room;
        });
        return new Listing(Viewpoint.of(vantage, askedAt), query, List.copyOf(rows), all ? null : last[0]);
    }

    /** All of them, whatever the limit. */
    List<ItemId> ids() {
        List<ItemId> ids = new ArrayList<>();
        each((scene, placed) -> ids.add(placed.item()));
        return ids;
    }

    private interface Reader {
        /** Takes a claim that fits, and says whether to go on. */
        boolean take(Scene scene, LogReader.Placed placed);
    }

    /** Hands over what fits, newest first; whether that was all. */
    private boolean each(Reader fitting) {
        NavigableMap<Long, LogReader.Placed> alike = alike();
        long before = query.before();
        boolean more = true;
        while (more) {
            List<LogReader.Placed> found = reader.claims(sought, before, PAGE);
            more = found.size() == PAGE;
            long last = more ? found.get(PAGE - 1).seq() : Long.MIN_VALUE;
            NavigableMap<Long, LogReader.Placed> page = new TreeMap<>(alike.subMap(last, before));
            found.forEach(placed -> page.put(placed.seq(), placed));
            List<ItemId> items =
                    page.values().stream().map(LogReader.Placed::item).toList();
            Scene scene = new Scene(Reading.claims(reader, items, vantage.knownAt()), vantage, new Citations());
            for (LogReader.Placed placed : page.descendingMap().values()) {
                if (fits(scene, placed.item()) && !fitting.take(scene, placed)) {
                    return false;
                }
            }
            before = last;
        }
        return true;
    }

    /**
     * Claims that may fit by what was done to another one that says the same, by place. Who acted and what they said is filed under that other one; what a
     * claim is about stands with the claim itself.
     */
    private NavigableMap<Long, LogReader.Placed> alike() {
        NavigableMap<Long, LogReader.Placed> alike = new TreeMap<>();
        if (query.by() != null) {
            Reading.alike(reader, Sought.actor(query.by())).forEach(placed -> alike.put(placed.seq(), placed));
        } else if (query.words() != null) {
            Reading.alike(reader, new Sought(null, null, Keyword.sought(query.words())))
                    .forEach(placed -> alike.put(placed.seq(), placed));
        }
        return alike;
    }

    /** The index points at what may be meant; what stands now decides. */
    private boolean fits(Scene scene, ItemId id) {
        Dossier dossier = scene.dossier();
        if (!dossier.has(id)) {
            return false;
        }
        Claim claim = dossier.claim(id);
        boolean onTopic =
                query.tag() == null || claim.tags().stream().map(Names::key).anyMatch(Names.key(query.tag())::equals);
        boolean about = query.about() == null || claim.subjects().contains(query.about());
        boolean by = query.by() == null
                || scene.holders(id).contains(query.by()) && !Views.none(scene.position(id, query.by()));
        return onTopic && about && by && worded(scene, id) && stands(scene, id);
    }

    /** Whether one text has all the words: how we put the claim, or somebody's own words or our translation of them. */
    private boolean worded(Scene scene, ItemId id) {
        if (query.words() == null) {
            return true;
        }
        String words = query.words();
        return Keyword.says(scene.dossier().wording(id).text(), words)
                || scene.acts(id).stream()
                        .flatMap(recorded -> Stream.ofNullable(recorded.act().quote()))
                        .anyMatch(quote -> Keyword.says(quote.text(), words)
                                || quote.translations().stream().anyMatch(other -> Keyword.says(other.text(), words)));
    }

    private boolean stands(Scene scene, ItemId id) {
        return query.state() == null
                || scene.holders(id).stream()
                        .filter(holder -> query.by() == null || query.by().equals(holder))
                        .anyMatch(holder -> scene.position(id, holder).state() == query.state());
    }

    private static Listing.Row row(Scene scene, ItemId id) {
        Views views = new Views(scene);
        List<Held> held = scene.holders(id).stream()
                .filter(holder -> !Views.none(scene.position(id, holder)))
                .map(holder -> views.held(id, holder, List.of()))
                .toList();
        return new Listing.Row(views.facts(id), held);
    }
}
