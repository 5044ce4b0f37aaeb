package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Twenty thousand reviews of forty publishers, as they were found, where a copy lies beside the checkout: all of them with {@code -Pfaults}, every
 * fifth in each build.
 */
class RealClaimReviewsTest {
    private static final Path BESIDE = Path.of("shared", "data", "claimreview", "claimreview-20k.jsonl.gz");

    @TempDir
    private Path directory;

    @Test
    void allGoInOrAreRejectedWithAReason() throws IOException {
        Optional<Path> real = Stream.<Path>iterate(Path.of("").toAbsolutePath(), dir -> dir != null, Path::getParent)
                .map(dir -> dir.resolve(BESIDE))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(real.isPresent(), "SKIPPED: no " + BESIDE + " beside the checkout: nothing to read, nothing tested");
        Path file = directory.resolve("real.jsonl");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(real.get()))) {
            Files.copy(in, file);
        }
        if (!Boolean.getBoolean("claims.faults")) {
            String[] lines = Files.readString(file).split("\n");
            Files.writeString(
                    file,
                    IntStream.range(0, lines.length)
                            .filter(i -> i % 5 == 0)
                            .mapToObj(i -> lines[i] + "\n")
                            .collect(Collectors.joining()));
        }
        long there = Files.readString(file).chars().filter(c -> c == '\n').count();
        Newsroom newsroom = new Newsroom(directory);

        JsonNode report = newsroom.json("import", file.toString());
        assertEquals(there, report.get("records").longValue());
        assertEquals(
                there,
                report.get("added").longValue()
                        + report.get("updated").longValue()
                        + report.get("noted").longValue()
                        + report.get("known").longValue()
                        + report.get("rejected").longValue());
        assertTrue(report.get("added").longValue() > there * 0.9, report.toString());
        long rejected = Files.readString(Path.of(report.get("rejects").stringValue()))
                .lines()
                .filter(line -> line.contains("\"reason\":\"it "))
                .count();
        assertEquals(report.get("rejected").longValue(), rejected);
        JsonNode dates = report.get("dates");
        long understood = dates.get("understood").longValue();
        assertTrue(understood > 0.95 * (understood + dates.get("kept").longValue()), dates.toString());

        JsonNode again = newsroom.json("import", file.toString());
        assertEquals(
                0,
                again.get("added").longValue()
                        + again.get("updated").longValue()
                        + again.get("noted").longValue(),
                again.toString());
        assertEquals(0, newsroom.type("verify").status());
    }
}
