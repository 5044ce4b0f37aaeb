package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The command line as its users see it. {@code -Dtranscripts.update=true} writes down what the commands say now; the difference is for people to read.
 */
class TranscriptTest {
    private static final boolean UPDATE = Boolean.getBoolean("transcripts.update");

    @TempDir
    private Path directory;

    static List<Path> transcripts() {
        return Transcript.all();
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void saysWhatItSaid(Path transcript) throws IOException {
        String written = Files.readString(transcript);
        String said = Transcript.replay(written, directory.toRealPath());
        if (UPDATE) {
            Files.writeString(transcript, said);
        } else {
            assertEquals(written, said);
        }
    }

    @Test
    void thereAreTranscripts() {
        assertTrue(Transcript.all().size() >= 20);
    }
}
