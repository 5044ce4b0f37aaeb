package org.openclaims.cli.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.openclaims.store.health.Progress.Work;

/** Who works on a large record is not left alone with a silent terminal. */
class LongWorkTest {
    private final StringWriter written = new StringWriter();
    private final Terminal terminal = mock(Terminal.class);
    private final LongWork work = new LongWork(new PrintWriter(written), terminal);

    private void all(Work kind, long total) {
        for (long done = 1_000; done < total; done += 1_000) {
            work.at(kind, done, total);
        }
        work.at(kind, total, total);
    }

    private String written() {
        String text = written.toString().replace(System.lineSeparator(), "\n");
        written.getBuffer().setLength(0);
        return text;
    }

    @Test
    void whatIsSoonDoneIsNotTalkedAbout() {
        all(Work.VERIFYING, 49_999);
        all(Work.FILING, 0);
        assertEquals("", written());
    }

    @Test
    void aPipeHearsALineNowAndThenInEachWork() {
        all(Work.VERIFYING, 1_200_000);
        assertEquals("500,000 of 1,200,000\n1,000,000 of 1,200,000\n", written());
        all(Work.FILING, 600_000);
        assertEquals("""
                Making the indexes of 600,000 events again. It is safe to stop: nothing changes until it is done.
                500,000 of 600,000
                """, written());
    }

    @Test
    void aTerminalShowsABarThatEndsWithItsLine() {
        when(terminal.decorated()).thenReturn(true);
        when(terminal.width()).thenReturn(80);
        all(Work.VERIFYING, 60_000);
        String shown = written();
        assertTrue(shown.contains("Verifying") && shown.contains("100%"), shown);
        assertTrue(shown.endsWith("\n"), shown);
        assertFalse(shown.contains(" of "), shown);
    }
}
