package org.openclaims.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.act.Act;
import org.openclaims.claim.Wording;
import org.openclaims.desk.PartyKinds;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Correction;
import org.openclaims.log.Dossier;
import org.openclaims.log.Event;
import org.openclaims.log.ItemVisitor;
import org.openclaims.log.LogReader;
import org.openclaims.log.Mention;
import org.openclaims.log.Reading;
import org.openclaims.log.Receipt;
import org.openclaims.log.Role;
import org.openclaims.log.Undoing;
import org.openclaims.party.Party;
import org.openclaims.position.Contest;
import org.openclaims.position.Vantage;

/** Says what a command recorded. */
final class Recordings {
    /** Of more than these nobody reads one by one where it stands now: a large import was undone. */
    private static final int MOST_THINGS = 2_000;

    private final LogReader reader;
    private final Receipt receipt;
    private final Citations citations = new Citations();
    private final List<Item> added = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private final List<Act> bearingOn = new ArrayList<>();
    private final Set<ItemId> claims = new LinkedHashSet<>();
    private final Scene scene;
    private final Views views;

    Recordings(LogReader reader, Receipt receipt, LocalDate today) {
        this.reader = reader;
        this.receipt = receipt;
        for (Event event : receipt.events()) {
            if (event.change() instanceof Change.Added one) {
                added.add(one.item());
                recorded(one.item());
            } else if (event.change() instanceof Change.Amended one) {
                recorded(one.item());
            }
        }
        Set<ItemId> touched = touched();
        if (touched.size() <= MOST_THINGS) {
            reader.events(touched, EnumSet.of(Role.SELF)).forEach(event -> takenOut(event, touched));
        }
        Dossier dossier = Reading.claims(reader, claims, null);
        scene = new Scene(dossier, Vantage.on(today), citations);
        views = new Views(scene);
    }

    /** All of them, or more than are read. */
    private Set<ItemId> touched() {
        List<Event> undone = undone();
        if (undone.isEmpty()) {
            return Undoing.touched(reader, receipt.batch().id());
        }
        Set<ItemId> touched = new LinkedHashSet<>();
        for (Event event : undone) {
            if (touched.size() <= MOST_THINGS && event.change() instanceof Change.Undone undo) {
                touched.addAll(Undoing.touched(reader, undo.batch()));
            }
        }
        return touched;
    }

    private void recorded(Item item) {
        if (item instanceof Act act) {
            acts.add(act);
        }
        touch(item);
    }

    /** What a void or an undo takes out still tells whose position may be another now. */
    private void takenOut(Event event, Set<ItemId> touched) {
        if (event.change() instanceof Change.Added one
                && touched.contains(one.item().id())) {
            touch(one.item());
        }
    }

    private void touch(Item item) {
        if (item instanceof Act act) {
            bearingOn.add(act);
        }
        for (Mention mention : Mention.of(item)) {
            boolean on = mention.role() == Role.ON || mention.role() == Role.SELF;
            if (on && mention.item().kind() == ItemKind.CLAIM) {
                claims.add(mention.item());
            }
        }
    }

    RecordedReport report(List<Sentence> advice, boolean rehearsal, Instant askedAt) {
        ItemId first = Stream.concat(acts.stream().map(Act::claim), claims.stream())
                .filter(scene.dossier()::has)
                .findFirst()
                .orElse(null);
        List<ActView> shown = acts.stream().map(act -> scene.view(act, false)).toList();
        List<Citation> cited = List.copyOf(citations.all());
        Contest contest = first == null ? null : views.facts(first).contest();
        List<RecordedReport.Now> positions = positions(first);
        return new RecordedReport(
                Viewpoint.of(scene.vantage(), askedAt),
                receipt.batch(),
                receipt.repeated(),
                rehearsal,
                first == null ? null : scene.claim(first),
                shown,
                positions,
                contest,
                created(),
                Corrections.of(reader, null, corrections()),
                List.copyOf(advice),
                cited);
    }

    /** Of whoever acted and is still on record; where somebody else reacted to the claim, of all who hold it. */
    private List<RecordedReport.Now> positions(@Nullable ItemId claim) {
        Set<List<ItemId>> stands = new LinkedHashSet<>();
        for (Act act : bearingOn) {
            boolean stand = scene.dossier().has(act.claim()) && scene.dossier().has(act.holder());
            if (act.kind().ofHolder() && stand) {
                stands.add(List.of(act.claim(), act.holder()));
            }
        }
        if (stands.isEmpty() && claim != null && scene.dossier().has(claim)) {
            scene.holders(claim).forEach(holder -> stands.add(List.of(claim, holder)));
        }
        return stands.stream()
                .map(stand ->
                        new RecordedReport.Now(scene.claim(stand.get(0)), views.standpoint(stand.get(0), stand.get(1))))
                .toList();
    }

    private List<RecordedReport.Created> created() {
        Set<ItemId> newClaims = new LinkedHashSet<>();
        List<RecordedReport.Created> created = new ArrayList<>();
        for (Item item : added) {
            if (item.id().kind() == ItemKind.CLAIM) {
                newClaims.add(item.id());
            }
            boolean saidAlready = item instanceof Act
                    || item.id().kind() == ItemKind.CLAIM
                    || item instanceof Wording wording && newClaims.contains(wording.claim());
            if (!saidAlready) {
                String text = ItemVisitor.visit(item, new Particulars(scene)).values().stream()
                        .map(Particular::value)
                        .findFirst()
                        .orElse(item.handle());
                created.add(new RecordedReport.Created(item.id().kind(), item.handle(), text, takenFor(item)));
            }
        }
        return List.copyOf(created);
    }

    private static List<Sentence> takenFor(Item item) {
        if (!(item instanceof Party party)) {
            return List.of();
        }
        Sentence kind = Sentence.of(
                switch (party.kind()) {
                    case PERSON -> "a person";
                    case ORGANIZATION -> "an organization";
                    case UNNAMED -> "an unnamed source";
                });
        PartyKinds.Guess guess = PartyKinds.guess(party.name());
        return guess.kind() == party.kind() && guess.because() != null ? List.of(kind, guess.because()) : List.of(kind);
    }

    /** The undos in it: one, or one for each part of what was recorded part by part. */
    private List<Event> undone() {
        return receipt.events().stream()
                .filter(event -> event.change() instanceof Change.Undone)
                .toList();
    }

    /** What this very command did to the record, and nothing that was done before. */
    private List<Correction> corrections() {
        List<Event> undone = undone();
        if (!undone.isEmpty()) {
            return undone.stream()
                    .map(event -> new Correction(event, null, null, List.of()))
                    .toList();
        }
        Set<ItemId> touched = touched();
        Dossier everything = Dossier.of(reader.events(touched, EnumSet.allOf(Role.class)), null);
        return everything.corrections().stream()
                .filter(correction ->
                        correction.event().batch().id().equals(receipt.batch().id()))
                .toList();
    }
}
