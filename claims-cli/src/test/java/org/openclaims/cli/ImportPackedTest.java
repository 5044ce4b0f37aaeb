package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is packed with gzip is the same record unpacked; what is broken, packed twice or made to burst is refused before anything is recorded. */
class ImportPackedTest {
    private static final String TABLE = "claim,by,on\nThe bridge is safe,Abena Osei,2025-03-04\n";

    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(directory);
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] packed(String text) {
        return packed(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content);
    }

    /** Enough for several parts, and for a reader of its own where it is not packed. */
    private static String many() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1_800; i++) {
            many.append("{\"@type\":\"ClaimReview\",\"url\":\"https://checks.example/")
                    .append(i)
                    .append("\",\"claimReviewed\":\"Bridge number ")
                    .append(i)
                    .append(" is safe for ")
                    .append("very ".repeat(90))
                    .append("heavy lorries\",\"author\":\"Example Checks\",\"datePublished\":\"2025-03-20\",")
                    .append(
                            "\"itemReviewed\":{\"author\":\"Abena Osei\"},\"reviewRating\":{\"alternateName\":\"False\"}}\n");
        }
        return many.toString();
    }

    @Test
    void aTableIsReadAndTheReportSaysThatItWasPacked() throws IOException {
        Path file = file("desk.csv.gz", packed(TABLE));
        Newsroom.Said said = newsroom.type("import", file.toString());
        assertEquals(0, said.status(), said.err());
        assertTrue(said.out().contains("header in row 1, unpacked with gzip"), said.out());
        assertEquals(1, newsroom.json("import", file.toString()).get("known").intValue());
    }

    /** Plain, the file is read beside what is recorded; packed it is small, and one thread does both. */
    @Test
    void aLargeFileReadBesideRecordingMakesTheVeryRecordThatOneThreadMakes() throws IOException {
        assertTrue(many().length() > 1_000_000);
        Newsroom other = new Newsroom(Files.createDirectory(directory.resolve("other")));
        JsonNode plain = newsroom.json(
                "import",
                file("a.jsonl", many().getBytes(StandardCharsets.UTF_8)).toString());
        JsonNode packed =
                other.json("import", file("a.jsonl.gz", packed(many())).toString());
        assertEquals(1_800, plain.get("added").intValue(), plain.toString());
        assertEquals(plain.get("dates"), packed.get("dates"));
        assertEquals(newsroom.json("seal").get("root"), other.json("seal").get("root"));
        assertEquals(0, other.type("verify").status());
    }

    @Test
    void aWholeRecordMayBePacked() throws IOException {
        newsroom.type(
                "import",
                file("desk.csv", TABLE.getBytes(StandardCharsets.UTF_8)).toString());
        Path record = directory.resolve("record.jsonl");
        newsroom.type("export", "--full", "--output", record.toString());
        Path file = file("record.jsonl.gz", packed(Files.readAllBytes(record)));
        Newsroom other = new Newsroom(Files.createDirectory(directory.resolve("other")));
        Newsroom.Said said = other.type("import", file.toString());
        assertEquals(0, said.status(), said.err());
        assertEquals(newsroom.json("seal").get("root"), other.json("seal").get("root"));
    }

    @Test
    void whatIsBrokenOffIsRefusedWhereverItBreaks() throws IOException {
        byte[] whole = packed(many());
        for (int length : new int[] {4, 12, whole.length / 2, whole.length - 3}) {
            refused("a.jsonl.gz", Arrays.copyOf(whole, length), "is packed with gzip and ends in the middle");
        }
        byte[] list = packed("[" + many().strip().replace("\n", ",") + "]");
        refused("a.json.gz", Arrays.copyOf(list, list.length / 2), "is packed with gzip and ends in the middle");
    }

    @Test
    void whatIsDamagedIsRefused() throws IOException {
        byte[] damaged = packed(many());
        damaged[damaged.length - 6] ^= 1;
        refused("a.jsonl.gz", damaged, "is packed with gzip and damaged");
    }

    @Test
    void whatIsPackedTwiceIsRefused() throws IOException {
        refused("a.csv.gz.gz", packed(packed(TABLE)), "is packed twice: unpack it with gunzip");
    }

    @Test
    void whatIsMadeToBurstIsRefused() throws IOException {
        byte[] line = "{\"@type\":\"ClaimReview\"}\n".getBytes(StandardCharsets.UTF_8);
        byte[] burst = Arrays.copyOf(line, 80_000_000);
        Arrays.fill(burst, line.length, burst.length, (byte) 'x');
        refused("a.jsonl.gz", packed(burst), "unpacks to more than 50 times its size");
    }

    private void refused(String name, byte[] content, String why) throws IOException {
        Newsroom.Said said = newsroom.type("import", file(name, content).toString());
        assertEquals(2, said.status(), said.out());
        assertTrue(said.err().contains(why), said.err());
        assertEquals(1, newsroom.type("list").status());
    }
}
