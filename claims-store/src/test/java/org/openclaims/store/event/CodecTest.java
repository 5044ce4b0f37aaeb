package org.openclaims.store.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.ErasureOrder;
import org.openclaims.log.Words;
import org.openclaims.store.chain.CanonicalJson;
import org.openclaims.store.chain.JsonTree;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;

class CodecTest {
    @ParameterizedTest
    @EnumSource
    void readsWhatItWrote(ItemKind kind) {
        for (var item : java.util.List.of(Samples.full(kind), Samples.bare(kind))) {
            assertSurvives(new Change.Added(item));
            assertSurvives(new Change.Amended(item, "the day was wrong: \"23\", not 22"));
            assertSurvives(new Change.Voided(item.id(), "another person of that name"));
        }
    }

    @Test
    void readsAnUndo() {
        assertSurvives(new Change.Undone("b0a7c7de-0000-4000-8000-000000000001", "typed in the wrong window"));
    }

    @ParameterizedTest
    @CsvSource({
        "claim.merged, 1",
        "batch.added, 1",
        "act.undone, 1",
        "act.added, 2",
        "act.added, 0",
        "act, 1",
        "'', 1",
        "Act.added, 1"
    })
    void refusesWhatANewerProgramWrote(String kind, int version) {
        StoreTrouble trouble =
                assertThrows(StoreTrouble.class, () -> Codec.read(new StoredChange(kind, version, "act:1", Map.of())));
        assertEquals(Trouble.NEWER, trouble.kind());
        assertTrue(trouble.getMessage().contains(kind + "@" + version), trouble.getMessage());
    }

    @Test
    void refusesAFieldThatItDoesNotKnowRatherThanLoseIt() {
        assertDamaged("certainty", "high");
    }

    @ParameterizedTest
    @CsvSource({"name, 1", "kind, committee", "handle, ''"})
    void refusesAFieldOfAnotherForm(String key, String value) {
        assertDamaged(key, value.equals("1") ? Long.valueOf(1) : value);
    }

    @Test
    void toldNothingOfAnItemThatWasErased() {
        StoredChange stored = Codec.write(new Change.Added(Samples.full(ItemKind.PARTY)));
        assertEquals(Optional.empty(), Codec.read(without(stored, StoredChange.ITEM)));
    }

    @Test
    void keepsAVoidWhoseReasonWasErased() {
        StoredChange stored = Codec.write(new Change.Voided(Samples.id(ItemKind.ACT, 1), "names a source"));
        assertEquals(
                Optional.of(new Change.Voided(Samples.id(ItemKind.ACT, 1), ErasureOrder.NOTHING)),
                Codec.read(without(stored, StoredChange.WHY)));
    }

    @Test
    void holdsNoWordsOutsideOfItsSections() {
        for (ItemKind kind : ItemKind.values()) {
            StoredChange stored = Codec.write(new Change.Added(Samples.full(kind)));
            assertEquals(Samples.full(kind).id().toString(), stored.subject());
        }
    }

    @Test
    void refusesANumberThatIsNone() {
        assertDamaged(ItemKind.ACT, "wording", 1L << 40);
    }

    @ParameterizedTest
    @CsvSource({"no-kind:1", "party:", "claim:1"})
    void refusesAnErasureOfWhatIsNoParty(String subject) {
        StoredChange stored = Codec.write(new Change.Erased(
                new Words("e1", Words.Part.WHY, "party:1"),
                null,
                null,
                new ErasureOrder("GDPR Art. 17", "legal desk", LocalDate.of(2026, 1, 2))));
        StoredChange changed = new StoredChange(stored.kind(), stored.version(), subject, stored.sections());
        assertEquals(
                Trouble.DAMAGED,
                assertThrows(StoreTrouble.class, () -> Codec.read(changed)).kind());
    }

    private static void assertDamaged(String key, Object value) {
        assertDamaged(ItemKind.PARTY, key, value);
    }

    private static void assertDamaged(ItemKind kind, String key, Object value) {
        StoredChange stored = Codec.write(new Change.Added(Samples.full(kind)));
        Map<String, Object> item = new HashMap<>();
        ((Map<?, ?>) stored.sections().get(StoredChange.ITEM)).forEach((k, v) -> item.put((String) k, v));
        item.put(key, value);
        StoredChange changed =
                new StoredChange(stored.kind(), stored.version(), stored.subject(), Map.of(StoredChange.ITEM, item));
        assertEquals(
                Trouble.DAMAGED,
                assertThrows(StoreTrouble.class, () -> Codec.read(changed)).kind());
    }

    private static StoredChange without(StoredChange stored, String section) {
        Map<String, @Nullable Object> sections = new HashMap<>(stored.sections());
        sections.put(section, null);
        return new StoredChange(stored.kind(), stored.version(), stored.subject(), sections);
    }

    /** By way of the JSON that is kept, as in a store. */
    private static void assertSurvives(Change change) {
        StoredChange stored = Codec.write(change);
        Map<String, @Nullable Object> sections = new HashMap<>();
        stored.sections().forEach((name, tree) -> sections.put(name, JsonTree.read(CanonicalJson.write(tree))));
        StoredChange read = new StoredChange(stored.kind(), stored.version(), stored.subject(), sections);
        assertEquals(Optional.of(change), Codec.read(read));
    }
}
