package org.openclaims.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.party.Names;
import org.openclaims.position.Vantage;

/** Counts positions across people. */
final class Statuses {
    private static final int PAGE = 256;

    private final LogReader reader;
    private final Vantage vantage;
    private final Map<ItemId, Tally> tallies = new HashMap<>();
    private final Set<ItemId> told = new HashSet<>();

    private static final class Tally {
        private final Who who;
        private final @Nullable String office;
        private final List<Standpoint> positions = new ArrayList<>();
        private LocalDate changed = LocalDate.MIN;
        private StatusReport.@Nullable Newest newest;

        Tally(Who who, @Nullable String office) {
            this.who = who;
            this.office = office;
        }
    }

    Statuses(LogReader reader, Vantage vantage) {
        this.reader = reader;
        this.vantage = vantage;
    }

    StatusReport report(Instant askedAt) {
        List<LogReader.Placed> page = reader.newest(ItemKind.CLAIM, Long.MAX_VALUE, PAGE);
        while (!page.isEmpty()) {
            List<ItemId> claims = page.stream().map(LogReader.Placed::item).toList();
            Scene scene = new Scene(Reading.claims(reader, claims, vantage.knownAt()), vantage, new Citations());
            claims.forEach(claim -> count(scene, claim));
            page = reader.newest(ItemKind.CLAIM, page.get(page.size() - 1).seq(), PAGE);
        }
        List<StatusReport.Row> rows = tallies.values().stream()
                .sorted(Statuses::compareNames)
                .map(tally -> new StatusReport.Row(tally.who, tally.office, Counts.of(tally.positions), tally.newest))
                .toList();
        return new StatusReport(Viewpoint.of(vantage, askedAt), Counts.NOTE, rows);
    }

    private static int compareNames(Tally a, Tally b) {
        int names = Names.key(a.who.name()).compareTo(Names.key(b.who.name()));
        return names != 0 ? names : a.who.handle().compareTo(b.who.handle());
    }

    private void count(Scene scene, ItemId claim) {
        Dossier dossier = scene.dossier();
        if (!dossier.has(claim) || told.contains(claim)) {
            return;
        }
        told.addAll(dossier.sameAs(claim));
        Views views = new Views(scene);
        for (ItemId holder : scene.holders(claim)) {
            if (!Views.none(scene.position(claim, holder))) {
                Tally tally = tallies.computeIfAbsent(
                        holder, id -> new Tally(scene.who(id), scene.office(id, vantage.asOf())));
                Standpoint position = views.standpoint(claim, holder);
                LocalDate changed = Views.lastChange(scene.position(claim, holder));
                tally.positions.add(position);
                if (tally.newest == null || changed.isAfter(tally.changed)) {
                    tally.changed = changed;
                    tally.newest = new StatusReport.Newest(Since.orNull(changed), scene.claim(claim), position);
                }
            }
        }
    }
}
