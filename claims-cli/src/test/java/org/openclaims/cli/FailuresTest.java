package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.StoreOpener;
import org.openclaims.store.Store;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;

/** Whatever goes wrong is one sentence and an exit status. Mocks, because a full disk cannot be had in a test. */
class FailuresTest {
    private static final String[] ASKING = {"list"};
    private static final String[] WRITING = {"add", "The bridge is safe", "--by", "Abena Osei", "--on", "2025-03-04"};
    private static final Map<Trouble, Integer> STATUS =
            Map.of(Trouble.BUSY, ExitCode.BUSY, Trouble.MISSING, ExitCode.NO);

    @TempDir
    private Path directory;

    private final StoreOpener opener = mock();
    private final Store store = mock();
    private Newsroom newsroom;

    @BeforeEach
    void openTheDoor() {
        newsroom = new Newsroom(directory).stores(opener);
        when(opener.exists(any())).thenReturn(true);
        when(opener.open(any())).thenReturn(store);
        when(opener.open(any(), any())).thenReturn(store);
    }

    @ParameterizedTest
    @EnumSource
    void troubleWithTheStoreIsOneSentence(Trouble kind) {
        StoreTrouble trouble =
                new StoreTrouble(kind, "The disk is full: make room, and try again.", new Error("cause"));
        when(store.read(any())).thenThrow(trouble);
        when(store.write(any(), any(), any())).thenThrow(trouble);
        Newsroom.Said expected = new Newsroom.Said(
                STATUS.getOrDefault(kind, ExitCode.STORE), "", "claims: The disk is full: make room, and try again.\n");
        assertEquals(expected, newsroom.type(ASKING));
        assertEquals(expected, newsroom.type(WRITING));
        verify(store, org.mockito.Mockito.times(2)).close();
    }

    @ParameterizedTest
    @EnumSource
    void troubleWithOpeningIsOneSentence(Trouble kind) {
        when(opener.open(any())).thenThrow(new StoreTrouble(kind, "Nobody may write there."));
        when(opener.open(any(), any())).thenThrow(new StoreTrouble(kind, "Nobody may write there."));
        when(opener.verify(any(), any())).thenThrow(new StoreTrouble(kind, "Nobody may write there."));
        Newsroom.Said expected =
                new Newsroom.Said(STATUS.getOrDefault(kind, ExitCode.STORE), "", "claims: Nobody may write there.\n");
        assertEquals(expected, newsroom.type(ASKING));
        assertEquals(expected, newsroom.type(WRITING));
        assertEquals(expected, newsroom.type("verify"));
    }

    @Test
    void aMistakeOfOursSaysSo() {
        when(store.read(any())).thenThrow(new IllegalStateException("the index\u001b[31m is lost"));
        Newsroom.Said said = newsroom.type(ASKING);
        assertEquals(ExitCode.BUG, said.status());
        assertEquals("", said.out());
        assertTrue(
                said.err().startsWith("claims: this is a mistake in the program, not in what you typed: "), said.err());
        assertFalse(said.err().contains("\tat "), said.err());
        assertFalse(said.err().contains("\u001b"), said.err());
    }

    @Test
    void tooLittleMemoryIsNoMistakeAndSaysHowToHaveMore() {
        when(store.read(any())).thenThrow(new OutOfMemoryError("Java heap space"));
        Newsroom.Said said = newsroom.type(ASKING);
        assertEquals(ExitCode.MEMORY, said.status());
        assertTrue(said.err().startsWith("claims: this takes more memory than Java was given"), said.err());
        assertTrue(said.err().contains("CLAIMS_JVM=-Xmx"), said.err());
    }

    @Test
    void whereItHappenedIsShownOnlyWhenAskedFor() {
        when(store.read(any())).thenThrow(new IllegalStateException("the index is lost"));
        assertTrue(newsroom.variable("CLAIMS_DEBUG", "1").type(ASKING).err().contains("\tat "));
    }

    @Test
    void aReaderWhoLeavesEarlyIsNoReasonToHang() throws Exception {
        Process process = RealProgram.start(directory, "help").start();
        process.getInputStream().close();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals("", new String(process.getErrorStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    }
}
