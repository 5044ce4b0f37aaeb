package org.openclaims.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.act.Force;
import org.openclaims.act.Form;
import org.openclaims.act.Quote;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.item.Item;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.InMemoryLog;
import org.openclaims.log.ItemVisitor;
import org.openclaims.original.Original;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.source.Source;
import org.openclaims.testing.CountingIds;
import org.openclaims.testing.Specimens;
import org.openclaims.testing.TickingClock;

/** An erasure names every thing that still says what was erased, in whatever field it says so. */
class ElsewhereTest {
    private static final String SECRET = "Kwesi Quokkason";
    private static final Set<Class<?>> PARTS =
            Set.of(Form.class, Quote.class, Quote.Translation.class, EventDate.class);
    private static final Redaction ALL = new Redaction(Redaction.Extent.WORDS, "[erased]", handle -> "erased-1");

    @Test
    void aSecretIsFoundInEveryFieldThatAnErasureWouldEmpty() {
        Map<String, Item> places = new LinkedHashMap<>();
        for (Item item : everything()) {
            for (Map.Entry<String, Object> one : withTheSecret(item).entrySet()) {
                Item said = (Item) one.getValue();
                if (!ItemVisitor.visit(said, ALL).toString().contains(SECRET)) {
                    places.putIfAbsent(one.getKey(), said);
                }
            }
        }
        List<String> missed = new ArrayList<>();
        places.forEach((place, said) -> {
            if (places(said).isEmpty()) {
                missed.add(place);
            }
        });
        assertEquals(List.of(), missed);
        assertTrue(
                places.keySet()
                        .containsAll(List.of(
                                "Original.text",
                                "Act.form.called",
                                "Act.form.by",
                                "Act.quote.translations.by",
                                "Act.made.words",
                                "Source.publisher",
                                "Verdict.label",
                                "Party.wikidata")),
                places.keySet().toString());
    }

    @Test
    void aNameAfterTheEscapedEndOfALineIsFoundInAnOriginal() {
        assertEquals(List.of("rubio-plot/i1"), places(original("{\"text\":\"He said:\\n" + SECRET + " did it.\"}")));
    }

    @Test
    void wordsThatManyThingsShareAreNotLookedFor() {
        Elsewhere elsewhere = new Elsewhere();
        Source source = new Source(
                Specimens.id(ItemKind.SOURCE, 9), "herald-1", "The Herald", "A title", null, null, null, null, null);
        Act act = Act.of(
                        Specimens.id(ItemKind.ACT, 9),
                        "rubio-plot/9",
                        ActKind.RETRACT,
                        Specimens.CLAIM.id(),
                        Specimens.PARTY.id(),
                        new EventDate(Edtf.parse("2025-06"), "some day in June"))
                .force(Force.FULL)
                .form(new Form("apology", "the outlet"))
                .build();
        for (Item item : List.of(source, act)) {
            elsewhere.look(item, ItemVisitor.visit(item, ALL));
        }
        assertTrue(elsewhere.isIn("A title"));
        for (String shared : List.of("The Herald", "apology", "the outlet", "some day in June")) {
            assertFalse(elsewhere.isIn(shared), shared);
        }
    }

    @Test
    void whoGaveACommandAndWhyAreFound() {
        assertEquals(
                List.of("command 1", "command 2"),
                places(
                        new Command("c1", "add", SECRET, "test 1", null, "request 1"),
                        new Change.Added(Specimens.PARTY),
                        new Command("c2", "void", "desk", "test 1", null, "request 2"),
                        new Change.Voided(Specimens.PARTY.id(), "It is " + SECRET)));
    }

    private static List<String> places(Item said) {
        return places(
                new Command("c1", "add", "desk", "test 1", null, "request 1"), new Change.Added(said), null, null);
    }

    /** Where the secret is found once the party that is called so is erased. */
    private static List<String> places(
            Command first, Change change, @Nullable Command second, @Nullable Change another) {
        try (InMemoryLog log = new InMemoryLog(new TickingClock(), new CountingIds())) {
            log.write(first, reader -> List.of(change), (receipt, reader) -> receipt);
            if (second != null && another != null) {
                log.write(second, reader -> List.of(another), (receipt, reader) -> receipt);
            }
            Party party = new Party(Specimens.id(ItemKind.PARTY, 99), "someone", PartyKind.PERSON, SECRET, null);
            Elsewhere elsewhere = new Elsewhere();
            elsewhere.look(party, ItemVisitor.visit(party, ALL));
            return log.read(reader -> elsewhere.places(reader, Set.of()));
        }
    }

    private static List<Item> everything() {
        List<Item> all = new ArrayList<>(Specimens.all());
        all.add(original("{}"));
        // A closed identity is no text that anybody could look through, and it prints none.
        all.removeIf(item -> item.id().kind() == ItemKind.IDENTITY);
        return all;
    }

    private static Original original(String text) {
        return new Original(
                Specimens.id(ItemKind.ORIGINAL, 1),
                "rubio-plot/i1",
                Specimens.CLAIM.id(),
                "claimreview",
                "0f".repeat(16),
                "a0".repeat(16),
                text);
    }

    /** The same with the secret in one text, by the place of the text; where that cannot be, it is left out. */
    private static Map<String, Object> withTheSecret(Object whole) {
        Map<String, Object> all = new LinkedHashMap<>();
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> call(() -> component.getAccessor().invoke(whole)))
                .toArray();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getName().equals("language")) {
                // A code, which goes with its text.
                continue;
            }
            String name = whole.getClass().getSimpleName() + "." + components[i].getName();
            for (Map.Entry<String, Object> one : inside(values[i]).entrySet()) {
                Object[] changed = values.clone();
                changed[i] = one.getValue();
                Object made = call(() -> whole.getClass()
                        .getDeclaredConstructor(Arrays.stream(components)
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new))
                        .newInstance(changed));
                if (made != null) {
                    all.put(name + one.getKey(), made);
                }
            }
        }
        return all;
    }

    private static Map<String, Object> inside(@Nullable Object value) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (value instanceof String) {
            all.put("", SECRET);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                int at = i;
                inside(list.get(i)).forEach((place, other) -> {
                    List<Object> changed = new ArrayList<>(list);
                    changed.set(at, other);
                    all.put(place, changed);
                });
            }
        } else if (value != null && PARTS.contains(value.getClass())) {
            withTheSecret(value).forEach((place, other) -> all.put(place.substring(place.indexOf('.')), other));
        }
        return all;
    }

    private interface Call {
        Object call() throws ReflectiveOperationException;
    }

    /** Null where the value is refused. */
    private static @Nullable Object call(Call call) {
        try {
            return call.call();
        } catch (InvocationTargetException e) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
