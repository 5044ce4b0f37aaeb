package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openclaims.store.postgres.TestServer;

/**
 * The same sessions on a PostgreSQL server say the same, to the letter: hashes, seals and proofs included. Not compared is what is said of the store
 * as a file: by the commands that name it as one, the checksum of a backup, whose pages are laid out in another order, and what was done to the disk
 * when words were erased.
 */
class PostgresTranscriptTest {
    private static final Pattern OF_ITS_FILE =
            Pattern.compile("\\$ claims (backup|restore|scale add) .*DIR/claims\\.db.*");

    private static final Pattern CHECKSUM = Pattern.compile("SHA-256 | *\"sha256\": ");

    /** Lines of a receipt, and their object in JSON. */
    private static final Pattern DISK = Pattern.compile(
            "(?m)^On disk .*\\n( {11}.*\\n)*|^Beyond .*\\n( {11}.*\\n)*|^  \"disk\": \\{\\n( {4}.*\\n)*  \\}\\n");

    @TempDir
    private Path directory;

    static List<Path> transcripts() {
        return Transcript.all();
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void saysWhatItSaysOnAFile(Path transcript) throws IOException {
        String written = Files.readString(transcript);
        String said = Transcript.replay(written, directory.toRealPath(), TestServer.database());
        assertEquals(withoutItsFile(written), withoutItsFile(said));
    }

    private static String withoutItsFile(String session) {
        StringBuilder rest = new StringBuilder();
        boolean ofItsFile = false;
        for (String line : session.lines().toList()) {
            if (line.startsWith("$ ") || line.startsWith("#")) {
                ofItsFile = OF_ITS_FILE.matcher(line).matches();
            }
            if (!ofItsFile && !CHECKSUM.matcher(line).lookingAt()) {
                rest.append(line).append('\n');
            }
        }
        return DISK.matcher(rest).replaceAll("");
    }
}
