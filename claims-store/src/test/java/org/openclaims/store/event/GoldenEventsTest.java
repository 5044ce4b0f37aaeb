package org.openclaims.store.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openclaims.item.Item;
import org.openclaims.log.Change;
import org.openclaims.log.ErasureOrder;
import org.openclaims.log.Words;
import org.openclaims.store.chain.CanonicalJson;
import org.openclaims.store.chain.JsonTree;

/** Files that a released program wrote: added to when a kind or a version comes, and never edited. */
class GoldenEventsTest {
    private static final Path FOLDER = Path.of("src/test/resources/events");

    static List<EventKind> kinds() {
        return EventKind.all();
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindHasOne(EventKind kind) throws IOException {
        Path file = FOLDER.resolve("v" + EventKind.VERSION).resolve(kind.code() + ".json");
        if (!Files.exists(file)) {
            Files.writeString(file, text(Codec.write(sample(kind))));
            fail("there was no " + file + ": it was written now; read it before it is released");
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadAndWrittenAgainToTheSameBytes(Path file) throws IOException {
        String text = Files.readString(file);
        Map<String, @Nullable Object> tree = JsonTree.readObject(text);
        StoredChange stored = new StoredChange(
                (String) tree.get("kind"),
                Math.toIntExact((Long) tree.get("version")),
                (String) tree.get("subject"),
                sections(tree.get("sections")));
        Change change = Codec.read(stored).orElseThrow();
        assertNotNull(change);
        assertEquals(text, text(Codec.write(change)));
    }

    private static Change sample(EventKind kind) {
        ErasureOrder order = new ErasureOrder("GDPR Art. 17", "legal desk", LocalDate.of(2026, 11, 23));
        String event = "e0a7c7de-0000-4000-8000-000000000001";
        if (kind.item() == null && kind.verb() == EventKind.Verb.ERASED) {
            Words words = new Words(event, Words.Part.ACTOR, "b0a7c7de-0000-4000-8000-000000000001");
            return new Change.Erased(words, null, order.mark(), order);
        }
        if (kind.item() == null) {
            return new Change.Undone("b0a7c7de-0000-4000-8000-000000000001", "typed in the wrong window");
        }
        Item item = Samples.full(kind.item());
        return switch (kind.verb()) {
            case ADDED -> new Change.Added(item);
            case AMENDED -> new Change.Amended(Samples.bare(kind.item()), "we had it wrong");
            case VOIDED -> new Change.Voided(item.id(), "another person of that name");
            case ERASED ->
                new Change.Erased(
                        new Words(event, Words.Part.ITEM, item.id().toString()),
                        Samples.bare(kind.item()),
                        null,
                        order);
            case UNDONE -> throw new IllegalStateException("happens to no item");
        };
    }

    private static Map<String, @Nullable Object> sections(@Nullable Object tree) {
        Map<String, @Nullable Object> sections = new HashMap<>();
        ((Map<?, ?>) tree).forEach((name, section) -> sections.put((String) name, section));
        return sections;
    }

    private static String text(StoredChange stored) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("kind", stored.kind());
        tree.put("version", stored.version());
        tree.put("subject", stored.subject());
        tree.put("sections", stored.sections());
        return CanonicalJson.write(tree) + "\n";
    }
}
