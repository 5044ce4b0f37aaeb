package org.openclaims.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.item.Ids;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.InMemoryLog;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.testing.CountingIds;
import org.openclaims.testing.TickingClock;

/** A slip of the pen is found among very many names too, where not all of them can be held against it. */
class NearNamesTest {
    private final Ids ids = new CountingIds();
    private final List<Change> changes = new ArrayList<>();

    @Test
    void theLastOfAHundredThousand() {
        crowd(100_000);
        party("zapatero", "Zulema Zapatero");

        assertEquals(List.of("zapatero"), near(recorded(), "Zulema Zapatro"));
    }

    @ParameterizedTest
    @CsvSource({
        "Zulena Zapatero, zapatero",
        "Sulema Zapatero, zapatero",
        "Zapatero Zulema Maria, zapatero",
        "Zapatro, zapatero",
        "Z. Zapatro, zapatero",
        "Gustavo Francisco Petro, petro",
        "Mac Donald, macdonald",
        "Maria Garzia Lopez, garcia",
        "Naria Garcia Lopez, garcia",
        "Реtrо, petro",
        "Rubio, written-otherwise",
        "岸田, kishida"
    })
    void amongThousands(String typed, String handle) {
        crowd(5_500);
        for (int i = 0; i < 700; i++) {
            party("garcia" + (i + 2), "Garcia " + word(i));
            party("lopez" + (i + 2), "Lopez " + word(i));
        }
        party("zapatero", "Zulema Zapatero");
        party("petro", "Petro");
        party("macdonald", "MacDonald");
        party("garcia", "Maria Garcia Lopez");
        party("written-otherwise", "Rubіо");
        party("kishida", "岸田文雄");

        assertEquals(List.of(handle), near(recorded(), typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jaun Garcia", "Jhuan Garcia", "Garcia Jaun"})
    void amongHundredsWhoShareAWord(String typed) {
        crowd(5_500);
        for (int i = 0; i < 300; i++) {
            party("garcia" + (i + 2), word(i) + " Garcia");
        }
        party("juan", "Juan Garcia");

        assertEquals(List.of("juan"), near(recorded(), typed));
    }

    /** Two words each, and none like another. */
    private void crowd(int names) {
        for (int i = 0; i < names; i++) {
            party("p" + i, word(i) + " " + word(names + i));
        }
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number; word.length() < 10; rest /= 15) {
            word.append((char) ('a' + rest % 15)).append((char) ('a' + (rest + number) % 15));
        }
        return word.toString();
    }

    private void party(String handle, String name) {
        changes.add(new Change.Added(new Party(ids.next(ItemKind.PARTY), handle, PartyKind.PERSON, name, null)));
    }

    private InMemoryLog recorded() {
        InMemoryLog log = new InMemoryLog(new TickingClock(), ids);
        log.write(Command.of(ids.nextKey(), "add", "desk", "test"), reader -> changes, (receipt, reader) -> receipt);
        return log;
    }

    private static List<String> near(InMemoryLog log, String typed) {
        WhichParty doubt = assertThrows(WhichParty.class, () -> log.read(reader -> new Directory(reader).find(typed)));
        return doubt.candidates().stream().map(Party::handle).toList();
    }
}
