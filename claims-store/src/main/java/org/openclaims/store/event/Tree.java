package org.openclaims.store.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.act.Quote;
import org.openclaims.date.EventDate;
import org.openclaims.item.ItemId;

/** A JSON object in the making. What is null or empty is left out, so that a field added later is simply absent in what was written before. */
final class Tree {
    private final Map<String, Object> map = new LinkedHashMap<>();

    Map<String, Object> map() {
        return map;
    }

    Tree put(String key, @Nullable String text) {
        return value(key, text);
    }

    Tree put(String key, int number) {
        return value(key, number);
    }

    Tree put(String key, boolean flag) {
        return value(key, flag);
    }

    Tree put(String key, @Nullable Enum<?> constant) {
        return value(key, constant == null ? null : Codes.of(constant));
    }

    Tree put(String key, @Nullable ItemId id) {
        return value(key, id == null ? null : id.toString());
    }

    Tree put(String key, @Nullable EventDate date) {
        return date == null
                ? this
                : put(key, new Tree().put("edtf", date.edtf().value()).put("words", date.words()));
    }

    Tree put(String key, @Nullable Quote quote) {
        if (quote == null) {
            return this;
        }
        List<Tree> translations = new ArrayList<>();
        for (Quote.Translation one : quote.translations()) {
            translations.add(new Tree()
                    .put("text", one.text())
                    .put("language", one.language())
                    .put("by", one.by()));
        }
        return put(
                key,
                new Tree()
                        .put("text", quote.text())
                        .put("language", quote.language())
                        .trees("translations", translations));
    }

    Tree put(String key, Tree tree) {
        return value(key, tree.map);
    }

    Tree ids(String key, List<ItemId> ids) {
        List<String> texts = new ArrayList<>(ids.size());
        for (ItemId id : ids) {
            texts.add(id.toString());
        }
        return texts(key, texts);
    }

    Tree texts(String key, List<String> texts) {
        return texts.isEmpty() ? this : value(key, texts);
    }

    Tree trees(String key, List<Tree> trees) {
        List<Map<String, Object>> maps = new ArrayList<>(trees.size());
        for (Tree tree : trees) {
            maps.add(tree.map);
        }
        return maps.isEmpty() ? this : value(key, maps);
    }

    private Tree value(String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
        return this;
    }
}
