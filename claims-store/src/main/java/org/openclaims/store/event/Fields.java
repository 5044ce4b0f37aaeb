package org.openclaims.store.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.act.Quote;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.item.ItemId;

/**
 * Takes the values out of a tree. What is missing, of another type, or left over at the {@link #end} is an
 * {@link IllegalArgumentException}: a field that nobody reads would be lost without a word.
 */
final class Fields {
    private final Map<?, ?> map;
    private int taken;

    Fields(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> found)) {
            throw new IllegalArgumentException("no object");
        }
        map = found;
    }

    String text(String key) {
        return required(key, optionalText(key));
    }

    @Nullable
    String optionalText(String key) {
        return optional(key, String.class);
    }

    int number(String key) {
        long number = required(key, optional(key, Long.class));
        if (number != (int) number) {
            throw new IllegalArgumentException(key + " is out of range");
        }
        return (int) number;
    }

    boolean flag(String key) {
        return required(key, optional(key, Boolean.class));
    }

    <E extends Enum<E>> E code(String key, Class<E> type) {
        return Codes.get(type, text(key));
    }

    <E extends Enum<E>> @Nullable E optionalCode(String key, Class<E> type) {
        String code = optionalText(key);
        return code == null ? null : Codes.get(type, code);
    }

    ItemId id(String key) {
        return ItemId.parse(text(key));
    }

    @Nullable
    ItemId optionalId(String key) {
        String id = optionalText(key);
        return id == null ? null : ItemId.parse(id);
    }

    List<ItemId> ids(String key) {
        List<ItemId> ids = new ArrayList<>();
        for (String text : texts(key)) {
            ids.add(ItemId.parse(text));
        }
        return ids;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Object element : list(key)) {
            if (!(element instanceof String text)) {
                throw new IllegalArgumentException(key + " holds what is no text");
            }
            texts.add(text);
        }
        return texts;
    }

    EventDate date(String key) {
        return required(key, optionalDate(key));
    }

    @Nullable
    EventDate optionalDate(String key) {
        Fields fields = optionalObject(key);
        if (fields == null) {
            return null;
        }
        EventDate date = new EventDate(Edtf.parse(fields.text("edtf")), fields.optionalText("words"));
        fields.end();
        return date;
    }

    @Nullable
    Quote optionalQuote(String key) {
        Fields fields = optionalObject(key);
        if (fields == null) {
            return null;
        }
        List<Quote.Translation> translations = new ArrayList<>();
        for (Fields one : fields.objects("translations")) {
            translations.add(new Quote.Translation(one.text("text"), one.text("language"), one.optionalText("by")));
            one.end();
        }
        Quote quote = new Quote(fields.text("text"), fields.optionalText("language"), translations);
        fields.end();
        return quote;
    }

    @Nullable
    Fields optionalObject(String key) {
        Map<?, ?> object = optional(key, Map.class);
        return object == null ? null : new Fields(object);
    }

    List<Fields> objects(String key) {
        List<Fields> objects = new ArrayList<>();
        for (Object element : list(key)) {
            objects.add(new Fields(element));
        }
        return objects;
    }

    /** To be called when all fields that we know have been taken. */
    void end() {
        if (taken != map.size()) {
            throw new IllegalArgumentException((map.size() - taken) + " fields that are not known");
        }
    }

    private List<?> list(String key) {
        List<?> list = optional(key, List.class);
        return list == null ? List.of() : list;
    }

    private <T> @Nullable T optional(String key, Class<T> type) {
        Object value = map.get(key);
        if (value == null) {
            return null;
        }
        taken++;
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(key + " is of another type");
        }
        return type.cast(value);
    }

    private static <T> T required(String key, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value;
    }
}
