package org.openclaims.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openclaims.cli.words.Harmless;

class HarmlessTest {
    @Test
    void showsWhatWouldActOnATerminal() {
        assertEquals("<U+001B>[31mred<U+0007>", Harmless.line("\u001B[31mred\u0007"));
        assertEquals("<U+202E>txt.exe", Harmless.line("\u202Etxt.exe"));
        assertEquals("a<U+200B>b", Harmless.line("a\u200Bb"));
        assertEquals("<U+E0041>", Harmless.line("\uDB40\uDC41"));
    }

    @Test
    void keepsLineBreaksOnlyInPassages() {
        assertEquals("a<U+000A>b", Harmless.line("a\nb"));
        assertEquals("a\nb\nc<U+000D>d", Harmless.block("a\nb\r\nc\rd"));
    }

    @Test
    void leavesAccentsFamiliesAndPersianAlone() {
        assertEquals("Álvaro Leyva", Harmless.line("Álvaro Leyva"));
        assertEquals("e\u0301", Harmless.line("e\u0301"));
        assertEquals("👩‍👩‍👧‍👦", Harmless.line("👩‍👩‍👧‍👦"));
        assertEquals("می‌خواهم", Harmless.line("می‌خواهم"));
        assertEquals("a <U+200D>", Harmless.line("a \u200D"));
    }

    @Test
    void givesALoneMarkSomethingToStandOn() {
        assertEquals("\u25CC\u0301 a", Harmless.line("\u0301 a"));
    }

    @Test
    void wrapsByWhatIsSeen() {
        assertEquals(4, Width.of("漢字"));
        assertEquals(1, Width.of("e\u0301"));
        assertEquals(List.of("one two", "three"), Width.wrap("one two three", 8));
        assertEquals(List.of("漢字", "漢字"), Width.wrap("漢字漢字", 5));
        assertEquals(List.of("see", "https://example.org/long"), Width.wrap("see https://example.org/long", 10));
    }

    @Test
    void disarmsFormulas() {
        assertEquals("'=1+1", Csv.cell("=1+1"));
        assertEquals("'-3", Csv.cell("-3"));
        assertEquals("\"a \"\"b\"\"\"", Csv.cell("a \"b\""));
        assertEquals("plain", Csv.cell("plain"));
    }
}
