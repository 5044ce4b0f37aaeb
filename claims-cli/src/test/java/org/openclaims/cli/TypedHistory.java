package org.openclaims.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.claim.ClaimKind;
import org.openclaims.claim.LinkKind;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.desk.ActDraft;
import org.openclaims.desk.Acts;
import org.openclaims.desk.Amendments;
import org.openclaims.desk.ClaimDraft;
import org.openclaims.desk.Desk;
import org.openclaims.desk.Drafting;
import org.openclaims.desk.Withdrawals;
import org.openclaims.party.PartyKind;

/** A history by chance, line by line: the words of a command, and what they wish for. Some are refused, and that is part of it. */
final class TypedHistory {
    static final List<String> PARTIES = List.of("ada", "ben", "cleo");
    static final List<String> CLAIMS = List.of("c-one", "c-two", "c-three");

    private static final String SPEAKER = "dora";
    private static final List<ActKind> OFTEN =
            List.of(ActKind.ASSERT, ActKind.ASSERT, ActKind.REPEAT, ActKind.RETRACT, ActKind.REAFFIRM);
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);

    /** A command line, and what it asks of the desk. */
    record Line(List<String> words, Consumer<Drafting> wish) {}

    private final Random random;
    private final List<Line> cast = new ArrayList<>();
    private final List<String> acts = new ArrayList<>();
    private int recorded;

    TypedHistory(long seed) {
        random = new Random(seed);
        for (String party : List.of("ada", "ben", "cleo", SPEAKER)) {
            cast.add(new Line(
                    List.of("party", "add", "Party " + party, "--kind", "person", "--handle", party),
                    drafting -> Desk.party(drafting, PartyKind.PERSON, "Party " + party, null, party)));
        }
        for (String claim : CLAIMS) {
            cast.add(new Line(
                    List.of("add", "Claim " + claim, "--handle", claim, "--about", "ben"),
                    drafting -> Desk.claim(
                            drafting,
                            new ClaimDraft(
                                    "Claim " + claim, null, ClaimKind.FACT, List.of("ben"), List.of(), claim, false))));
        }
    }

    boolean castIsMissing() {
        return !cast.isEmpty();
    }

    /** How many lines were recorded, and not refused. */
    int recorded() {
        return recorded;
    }

    Line next() {
        if (castIsMissing()) {
            return cast.remove(0);
        }
        int dice = random.nextInt(20);
        if (acts.isEmpty() || dice < 12) {
            return act();
        }
        if (dice < 15) {
            return amendment();
        }
        if (dice < 17) {
            return withdrawal();
        }
        return dice < 19 ? undo() : link();
    }

    /** Remembers the acts that are there now, by what their line said. */
    void learn(Line line, boolean wasRecorded) {
        if (wasRecorded) {
            recorded++;
            if (line.words().size() > 1
                    && Codes.find(ActKind.class, line.words().get(0)).isPresent()) {
                String claim = line.words().get(1);
                acts.add(claim + "/"
                        + (1
                                + acts.stream()
                                        .filter(act -> act.startsWith(claim))
                                        .count()));
            }
        }
    }

    private Line act() {
        ActKind kind = random.nextBoolean() ? pick(OFTEN) : pick(List.of(ActKind.values()));
        String claim = pick(CLAIMS);
        String by = pick(PARTIES);
        boolean proxy = random.nextInt(6) == 0;
        LocalDate day = FIRST.plusDays(random.nextInt(30));
        String made = around(day);
        String known = random.nextInt(3) == 0 ? around(day.plusDays(random.nextInt(12) - 1L)) : null;
        Force force = kind == ActKind.RETRACT ? pick(List.of(Force.values())) : null;
        String with =
                (kind == ActKind.CORRECT || kind == ActKind.REVERSE) && random.nextBoolean() ? pick(CLAIMS) : null;
        List<String> before = acts.stream().filter(act -> act.startsWith(claim)).toList();
        String after = before.isEmpty() || random.nextInt(4) > 0 ? null : pick(before);
        Attestation attestation = random.nextInt(4) == 0 ? pick(List.of(Attestation.values())) : null;
        List<String> words = new ArrayList<>(List.of(Codes.of(kind), claim));
        option(words, "--by", proxy ? SPEAKER : by);
        option(words, "--for", proxy ? by : null);
        option(words, "--on", made);
        option(words, "--public", known);
        option(words, "--force", force == null ? null : Codes.of(force));
        option(words, "--with", with);
        option(words, "--after", after);
        option(words, "--attested", attestation == null ? null : Codes.of(attestation));
        ActDraft draft = ActDraft.nothing()
                .change()
                .kind(kind)
                .force(force)
                .by(proxy ? SPEAKER : by)
                .onBehalfOf(proxy ? by : null)
                .made(parsed(made))
                .becamePublic(parsed(known))
                .after(after == null ? new String[0] : new String[] {after})
                .replacement(with)
                .attestation(attestation)
                .build();
        return new Line(words, drafting -> Acts.on(drafting, List.of(claim), draft));
    }

    private Line amendment() {
        String act = pick(acts);
        String made = random.nextBoolean() ? around(FIRST.plusDays(random.nextInt(30))) : null;
        Attestation attestation = made == null ? pick(List.of(Attestation.values())) : null;
        List<String> words = new ArrayList<>(List.of("amend", act, "--why", "chance"));
        option(words, "--on", made);
        option(words, "--attested", attestation == null ? null : Codes.of(attestation));
        ActDraft draft = ActDraft.nothing()
                .change()
                .made(parsed(made))
                .attestation(attestation)
                .build();
        return new Line(words, drafting -> Amendments.act(drafting, act, draft, Set.of(), "chance"));
    }

    private Line withdrawal() {
        String act = pick(acts);
        boolean all = random.nextBoolean();
        List<String> words = new ArrayList<>(List.of("void", act, "--why", "chance"));
        if (all) {
            words.add("--all");
        }
        return new Line(words, drafting -> Withdrawals.voided(drafting, act, "chance", all));
    }

    /** Often the last command that counts; else any, an undo too. Never the cast. */
    private Line undo() {
        Long number = random.nextBoolean() ? null : 8L + random.nextInt(Math.max(1, recorded - 7));
        List<String> words = new ArrayList<>(List.of("undo"));
        if (number != null) {
            words.add(number.toString());
        }
        return new Line(words, drafting -> Withdrawals.undone(drafting, number, "undone by hand"));
    }

    private Line link() {
        String from = pick(CLAIMS);
        String to = pick(CLAIMS);
        return new Line(
                List.of("link", from, "--same-as", to), drafting -> Desk.link(drafting, from, LinkKind.SAME, to));
    }

    private String around(LocalDate day) {
        return random.nextInt(4) > 0 ? day.toString() : day + "/" + day.plusDays(1L + random.nextInt(9));
    }

    private static @Nullable EventDate parsed(@Nullable String date) {
        return date == null ? null : new EventDate(Edtf.parse(date), null);
    }

    private static void option(List<String> words, String name, @Nullable String value) {
        if (value != null) {
            words.add(name);
            words.add(value);
        }
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
