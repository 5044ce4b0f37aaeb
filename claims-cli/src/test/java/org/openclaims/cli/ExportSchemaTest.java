package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is exported has the form that docs/export.schema.json publishes, and no key that it does not name. */
class ExportSchemaTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path PUBLISHED = Path.of("../docs/export.schema.json");

    @TempDir
    private Path directory;

    private Newsroom newsroom;
    private Schema schema;

    @BeforeEach
    void open() throws IOException {
        newsroom = new Newsroom(directory);
        JsonNode published = JSON.readTree(Files.readString(PUBLISHED));
        closed(published);
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(published);
    }

    /** Readers are to bear with new keys; we are not to forget to publish them. */
    private static void closed(JsonNode node) {
        node.forEach(ExportSchemaTest::closed);
        if (node instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
    }

    private void fits(String text) {
        var errors = schema.validate(JSON.readTree(text));
        assertTrue(errors.isEmpty(), () -> errors + "\n" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim.json", "claim-open.json"})
    void aClaimWithEverythingOnIt(String golden) throws IOException {
        fits(Files.readString(Path.of("src/test/resources/golden", golden)));
    }

    @Test
    void documentsAndLines() {
        newsroom.type(
                "add", "The bridge is safe", "--by", "Abena Osei", "--on", "early March 2025", "--about", "Roads");
        newsroom.type("add", "The ferry is free", "--by", "Kofi Mensah", "--on", "unknown");
        newsroom.type(
                "retract",
                "bridge-safe",
                "--by",
                "Ama Ofori",
                "--for",
                "osei",
                "--force",
                "partial",
                "--on",
                "2025-04-01");
        newsroom.type("verdict", "bridge-safe", "False", "--by", "Our desk", "--on", "2025-04-11");
        newsroom.type("evidence", "bridge-safe", "--source", "https://n.example/1", "--bearing", "refutes");
        newsroom.type("amend", "bridge-safe/1", "--venue", "a rally", "--why", "seen again");
        String document = newsroom.type("export", "--format", "json").out();
        fits(document);
        assertEquals(2, JSON.readTree(document).get("claims").size());
        List<String> lines =
                newsroom.type("export", "--format", "jsonl").out().lines().toList();
        assertEquals(3, lines.size());
        lines.forEach(this::fits);
    }

    @Test
    void whatHasAnotherFormDoesNotFit() {
        newsroom.type("add", "The bridge is safe", "--by", "Abena Osei", "--on", "2025-03-04");
        String line = newsroom.type("export", "--format", "jsonl")
                .out()
                .lines()
                .toList()
                .get(1);
        for (String wrong : List.of(
                line.replace("\"state\":\"asserted\"", "\"state\":\"claimed\""),
                line.replace("\"contest\"", "\"contested\""),
                line.replace("\"count\":1", "\"count\":\"1\""))) {
            assertFalse(schema.validate(JSON.readTree(wrong)).isEmpty(), wrong);
        }
    }
}
