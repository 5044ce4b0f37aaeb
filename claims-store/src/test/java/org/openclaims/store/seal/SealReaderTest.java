package org.openclaims.store.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.store.chain.EventHash;

/** A seal travels by e-mail, by hand and over the phone, and comes back whole or not at all. */
class SealReaderTest {
    private static final Seal SEAL =
            new Seal("main", 1234, EventHash.of("root"), Instant.parse("2026-11-23T04:00:00.123Z"));
    private static final String LINE = SEAL.line();

    @Test
    void oneLineThatSaysAllThereIs() {
        assertEquals(
                "openclaims-seal-1 main 1234 2026-11-23T04:00:00Z "
                        + "3c06f9a65725af605261f636672c9620d409731d89a451d7455fe9c4ae167829 8759f922",
                LINE);
        assertEquals(SEAL, SealReader.read(LINE));
    }

    @Test
    void everyOtherCharacterInItsPlaceIsATypingMistake() {
        for (int i = 0; i < LINE.length(); i++) {
            for (char c : "0123456789abcdefZTz:-. g".toCharArray()) {
                String typed = LINE.substring(0, i) + c + LINE.substring(i + 1);
                if (typed.equalsIgnoreCase(LINE)) {
                    continue;
                }
                NoSeal error = assertThrows(NoSeal.class, () -> SealReader.read(typed), typed);
                assertTrue(
                        error.getMessage().contains("copy")
                                || error.getMessage().contains("not a seal")
                                || error.getMessage().contains("newer form"),
                        error.getMessage());
            }
        }
    }

    @Test
    void anEMailMayWrapItQuoteItAndEncodeIt() {
        String wrapped = LINE.replaceFirst(" (?=[0-9a-f]{64})", "\r\n");
        String quoted = "> > " + LINE.replace(" 2026", "\n> > 2026");
        String encoded = LINE.substring(0, 75) + "=\r\n" + LINE.substring(75);
        for (String text : List.of(
                wrapped,
                quoted,
                encoded,
                "  " + LINE + "\n",
                LINE.toUpperCase(java.util.Locale.ROOT).replace("OPENCLAIMS-SEAL-1 MAIN", "openclaims-seal-1 main"))) {
            assertEquals(SEAL, SealReader.read(text), text);
        }
    }

    @Test
    void aFileOfManyThings() {
        Seal later = new Seal("main", 2000, EventHash.of("later"), Instant.parse("2026-12-01T00:00:00Z"));
        String mail =
                "Dear all,\n\nthe seal of today:\n\n" + LINE + "\n-- \nThe desk\n\nNext week: <" + later.line() + ">\n";
        assertEquals(List.of(SEAL, later), SealReader.findAll(mail));
        assertEquals(List.of(), SealReader.findAll("nothing of the kind"));
        assertThrows(NoSeal.class, () -> SealReader.findAll(mail.replace("1234", "1243")));
    }

    @Test
    void oneOfVeryManyChainsIsReadToo() {
        SortedMap<String, Long> chains = new TreeMap<>();
        for (long i = 1; i <= 20_000; i++) {
            chains.put("desk-" + i, i);
        }
        Seal seal = new Seal(chains, EventHash.of("root"), Instant.parse("2026-12-01T00:00:00Z"));
        assertEquals(seal, SealReader.read(seal.line()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "openclaims-seal-1",
                "openclaims-seal-1 main 12 2026-11-23T04:00:00Z abc 12345678",
                "openclaims-seal-2 main 12 2026-11-23T04:00:00Z",
                "openclaims-seal-1 main 99999999999999999999 2026-11-23T04:00:00Z x y"
            })
    void whatIsNoSealIsSaidToBeNone(String text) {
        assertThrows(NoSeal.class, () -> SealReader.read(text));
    }

    @Test
    void oneIsOne() {
        assertThrows(NoSeal.class, () -> SealReader.read(LINE + " " + LINE));
        assertThrows(NoSeal.class, () -> SealReader.read(LINE + " and more"));
    }
}
