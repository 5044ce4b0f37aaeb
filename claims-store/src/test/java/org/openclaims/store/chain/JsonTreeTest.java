package org.openclaims.store.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openclaims.ClaimsException;

class JsonTreeTest {
    static Stream<String> hostile() {
        return Stream.of(
                "",
                "   ",
                "{",
                "[1",
                "{\"a\":1,}",
                "{\"a\":1}{}",
                "1 2",
                "[1]]",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":2}",
                "\"\\u0000\"",
                "{\"\\u0000\":1}",
                "\"\\ud83d\"",
                "\"\\ude00\\ud83d\"",
                "\"tab\there\"",
                "1.5",
                "1.0",
                "1e1000000000",
                "9007199254740992",
                "-9007199254740992",
                "99999999999999999999",
                "1".repeat(1_000),
                "01",
                "NaN",
                "'single'",
                "// comment\n1",
                "[".repeat(33) + "]".repeat(33),
                "[".repeat(100_000),
                "\"" + "x".repeat(1_000_001) + "\"",
                " ".repeat(4_000_001),
                "{\"" + "k".repeat(1_001) + "\":1}",
                "true false",
                "\ufeff1");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesWhatARecordNeverHolds(String json) {
        ClaimsException refusal = assertThrows(ClaimsException.class, () -> JsonTree.read(json));
        assertFalse(refusal.getMessage().contains("xxxx"), "the message must not quote the text");
    }

    @Test
    void readsUpToItsLimits() {
        assertEquals(9007199254740991L, JsonTree.read("9007199254740991"));
        assertEquals("x".repeat(1_000_000), JsonTree.read("\"" + "x".repeat(1_000_000) + "\""));
        assertEquals(
                "[".repeat(32) + "]".repeat(32), CanonicalJson.write(JsonTree.read("[".repeat(32) + "]".repeat(32))));
    }

    @Test
    void anObjectIsAskedForByName() {
        assertEquals(
                List.of("b", "a"),
                List.copyOf(JsonTree.readObject("{\"b\":1,\"a\":2}").keySet()));
        assertThrows(UnreadableJson.class, () -> JsonTree.readObject("[]"));
    }
}
