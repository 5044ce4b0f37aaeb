package example;

import static org.openclaims.act.ActKind.ASSERT;
import static org.openclaims.act.ActKind.REPEAT;
import static org.openclaims.act.ActKind.RETRACT;
import static org.openclaims.position.ClockKind.MADE;
import static org.openclaims.position.ClockKind.PUBLIC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.openclaims.act.Act;
import org.openclaims.act.ActBuilder;
import org.openclaims.act.ActKind;
import org.openclaims.act.Force;
import org.openclaims.act.Quote;
import org.openclaims.claim.Claim;
import org.openclaims.claim.ClaimKind;
import org.openclaims.date.DateReader;
import org.openclaims.date.EventDate;
import org.openclaims.item.Ids;
import org.openclaims.item.ItemKind;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.position.Candidate;
import org.openclaims.position.Fold;
import org.openclaims.position.Position;
import org.openclaims.position.RecordedAct;
import org.openclaims.position.Vantage;

/**
 * Where does Mayor Ada Quill stand on the bridge of Port Sable? A program with acts of its own, kept however it likes (here: in a list), asks
 * claims-core. All of it is made up.
 */
public final class FoldYourOwn {
    private static final LocalDate TODAY = LocalDate.of(2031, 6, 1);

    // You decide what an id is; a random one gives nothing away. A test may count instead.
    private final Ids ids = () -> UUID.randomUUID().toString();
    private final List<RecordedAct> record = new ArrayList<>();

    private final Party mayor = new Party(ids.next(ItemKind.PARTY), "quill", PartyKind.PERSON, "Ada Quill", null);
    private final Party aide = new Party(ids.next(ItemKind.PARTY), "ferro", PartyKind.PERSON, "Tom Ferro", null);
    private final Claim bridge =
            new Claim(ids.next(ItemKind.CLAIM), "bridge-safe", ClaimKind.FACT, List.of(), List.of("infrastructure"));

    /** Prints {@link #story}. */
    public static void main(String[] args) {
        new FoldYourOwn().story().forEach(System.out::println);
    }

    /** What happened, and what can be asked about it. */
    List<String> story() {
        // Said on one day, and everybody heard it.
        keep(act(ASSERT, mayor, "3 March 2031").quote(new Quote("The old bridge is safe. Full stop.", "en")));
        // Written in April, leaked in May: an act has a day on which it was made and one on which it became public.
        keep(act(RETRACT, mayor, "20 April 2031")
                .force(Force.CONDITIONAL)
                .venue("letter to the harbour master")
                .quote(new Quote("If anyone took my words for a guarantee, I regret it.", "en"))
                .becamePublic(day("9 May 2031")));

        List<String> lines = new ArrayList<>();
        // The same question from different places: by which clock, and on which day.
        lines.add("in March:             " + line(stands(Vantage.on(LocalDate.of(2031, 3, 31)))));
        lines.add("1 May, as made:       "
                + line(stands(Vantage.on(LocalDate.of(2031, 5, 1)).by(MADE))));
        lines.add("1 May, as was public: "
                + line(stands(Vantage.on(LocalDate.of(2031, 5, 1)).by(PUBLIC))));
        lines.add("1 June:               " + line(stands(Vantage.on(TODAY))));

        // A spokesperson takes it back whole, "in May"; and at a dinner "in May" she says it again. Which came first?
        keep(act(RETRACT, aide, "May 2031").onBehalfOf(mayor.id()).force(Force.FULL));
        keep(act(REPEAT, mayor, "late May 2031").venue("dinner of the rowing club"));
        Position open = stands(Vantage.on(TODAY));
        lines.add("with May unclear:     " + line(open));
        lines.add("  it is one of " + among(open.candidates()).strip());
        if (open.question() != null) {
            lines.add("  " + open.question().text(Locale.ENGLISH));
        }

        // Every change, oldest first, from the same fold. And what our record held before we heard of May.
        open.history()
                .forEach(span ->
                        lines.add("  from " + span.from() + ": " + word(span.state()) + among(span.candidates())));
        Instant secondEntry = record.get(1).recordedAt();
        lines.add("as we knew it then:   " + line(stands(Vantage.on(TODAY).knownAt(secondEntry))));
        return lines;
    }

    /** The one call that matters: acts of one party on one claim, and a vantage. */
    Position stands(Vantage vantage) {
        return Fold.position(record, vantage);
    }

    private ActBuilder act(ActKind kind, Party by, String when) {
        String handle = bridge.handle() + "/" + (record.size() + 1);
        return Act.of(ids.next(ItemKind.ACT), handle, kind, bridge.id(), by.id(), day(when));
    }

    /** Recorded one a minute; the place in the record settles the order of acts on one and the same day. */
    private void keep(ActBuilder act) {
        Instant now = Instant.parse("2031-06-01T08:00:00Z").plusSeconds(60L * record.size());
        record.add(new RecordedAct(act.build(), record.size() + 1, now, null));
    }

    /** People's dates; what cannot be read, or reads two ways, is refused with a sentence. */
    private static EventDate day(String typed) {
        return DateReader.read(typed, TODAY).date();
    }

    private static String line(Position position) {
        String flags = position.flags().isEmpty() ? "" : " " + word(position.flags());
        return word(position.state()) + flags + ", put forward " + position.count()
                + (position.count() == 1 ? " time" : " times");
    }

    private static String among(List<Candidate> candidates) {
        return candidates.isEmpty()
                ? ""
                : " " + candidates.stream().map(Candidate::code).toList();
    }

    private static String word(Object stateOrFlags) {
        return stateOrFlags.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
