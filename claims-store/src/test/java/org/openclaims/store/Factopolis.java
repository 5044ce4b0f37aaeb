package org.openclaims.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The Factopolis data as it lies on the disk: who said what and when, as its contributors wrote it down (CC BY 4.0). It is no part of the
 * project; whoever has it puts it beside the checkout, or names the folder with {@code -Dfactopolis=…}.
 */
record Factopolis(List<JsonNode> persons, List<JsonNode> claims, List<JsonNode> assertions) {
    static final String NOT_HERE =
            "no shared/data/factopolis beside the checkout and no -Dfactopolis=FOLDER: nothing to read, nothing tested";

    private static final Path BESIDE = Path.of("shared", "data", "factopolis");

    /** Empty where the data is not on this machine. */
    static Optional<Factopolis> find() {
        return places().filter(Files::isDirectory).findFirst().map(Factopolis::read);
    }

    /** Plain text of a field; empty if it is missing or null. */
    static Optional<String> text(JsonNode node, String field) {
        return node.path(field).asStringOpt().filter(text -> !text.isEmpty());
    }

    /** The texts of a list; empty if it is missing or null. */
    static List<String> texts(JsonNode node, String field) {
        return node.path(field).valueStream().map(JsonNode::asString).toList();
    }

    /** Whom the claim is about. Five claims have the list under {@code subject}; one has a topic in it, which is no party. */
    Set<String> subjects(JsonNode claim) {
        Set<String> subjects = new LinkedHashSet<>(texts(claim, "subjects"));
        subjects.addAll(texts(claim, "subject"));
        subjects.removeAll(topics());
        return subjects;
    }

    /** Every topic that some claim has. */
    Set<String> topics() {
        Set<String> topics = new LinkedHashSet<>();
        claims.forEach(claim -> topics.addAll(texts(claim, "topics")));
        return topics;
    }

    private static Stream<Path> places() {
        String named = System.getProperty("factopolis");
        if (named != null) {
            return Stream.of(Path.of(named));
        }
        return Stream.<Path>iterate(Path.of("").toAbsolutePath(), dir -> dir != null, Path::getParent)
                .map(dir -> dir.resolve(BESIDE));
    }

    private static Factopolis read(Path folder) {
        return new Factopolis(
                lines(folder.resolve("persons.jsonl")),
                lines(folder.resolve("claims.jsonl")),
                lines(folder.resolve("assertions.jsonl")));
    }

    /** Lines end with a line feed and nothing else: the quotes hold other separators. */
    private static List<JsonNode> lines(Path file) {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> read = new ArrayList<>();
        try {
            for (String line : Files.readString(file).split("\n", -1)) {
                if (!line.isEmpty()) {
                    read.add(json.readTree(line));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
        return List.copyOf(read);
    }
}
