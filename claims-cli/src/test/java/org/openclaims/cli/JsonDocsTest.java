package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whoever reads our JSON finds each key in docs/json.md. */
class JsonDocsTest {
    private static final Pattern KEY = Pattern.compile("\"([A-Za-z0-9-]+)\"");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern BLOCK = Pattern.compile("^\\{\n.*?^}\n", Pattern.DOTALL | Pattern.MULTILINE);

    @TempDir
    private Path directory;

    @Test
    void everyKeyThatIsPrintedIsThere() throws IOException {
        Set<String> printed = new TreeSet<>();
        for (JsonNode answer : answers()) {
            keys(answer, printed);
        }
        // A count by proxy has the key of the count, with an ending that is described.
        printed.removeIf(key -> key.endsWith("-by-proxy"));
        printed.removeAll(documented());
        assertEquals(Set.of(), printed);
    }

    private List<JsonNode> answers() throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        try (Stream<Path> golden = Files.list(Path.of("src/test/resources/golden"))) {
            for (Path file :
                    golden.filter(path -> path.toString().endsWith(".json")).toList()) {
                answers.add(Newsroom.read(Files.readString(file)));
            }
        }
        for (Path transcript : Transcript.all()) {
            Matcher block = BLOCK.matcher(Files.readString(transcript));
            while (block.find()) {
                answers.add(Newsroom.read(block.group()));
            }
        }
        Newsroom newsroom = new Newsroom(directory);
        newsroom.type(
                "add", "The bridge is safe", "--by", "Abena Osei", "--on", "2025-03-04", "--source", "https://e.org/1");
        for (String command : List.of(
                "verify", "seal", "prove bridge-safe", "party list", "party show osei", "source list", "scale list")) {
            answers.add(newsroom.json(command.split(" ")));
        }
        answers.add(newsroom.json("backup", directory.resolve("copy.claims").toString()));
        return answers;
    }

    private static void keys(JsonNode node, Set<String> keys) {
        node.propertyNames().forEach(keys::add);
        node.forEach(child -> keys(child, keys));
    }

    private static Set<String> documented() throws IOException {
        String docs = Files.readString(Path.of("../docs/json.md"), StandardCharsets.UTF_8);
        Set<String> documented = new TreeSet<>();
        KEY.matcher(docs).results().forEach(key -> documented.add(key.group(1)));
        CODE.matcher(docs)
                .results()
                .forEach(code -> documented.addAll(List.of(code.group(1).split(" "))));
        return documented;
    }
}
