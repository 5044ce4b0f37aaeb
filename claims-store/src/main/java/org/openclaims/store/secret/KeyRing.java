package org.openclaims.store.secret;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openclaims.ClaimsException;
import org.openclaims.store.chain.CanonicalJson;
import org.openclaims.store.chain.JsonTree;

/**
 * What stands in a key file: how the passphrase becomes a key, something to know the right one by, and one closed key for each identity. Holds
 * nothing that tells whose identity it is.
 *
 * @param check closed with the key of the passphrase
 * @param keys by the id of the identity
 */
record KeyRing(Derivation derivation, Cipher256.Closed check, Map<String, Cipher256.Closed> keys) {
    private static final String FORM = "openclaims-keys-1";

    /** What {@link #check} is closed for. */
    static final String CHECK = FORM + " check";

    KeyRing {
        keys = Map.copyOf(keys);
    }

    /** What the key of an identity is closed for. */
    static String place(String identity) {
        return FORM + " key " + identity;
    }

    KeyRing with(String identity, Cipher256.@Nullable Closed key) {
        Map<String, Cipher256.Closed> changed = new LinkedHashMap<>(keys);
        if (key == null) {
            changed.remove(identity);
        } else {
            changed.put(identity, key);
        }
        return new KeyRing(derivation, check, changed);
    }

    String text() {
        Map<String, Object> all = new TreeMap<>();
        keys.forEach((id, key) -> all.put(id, tree(key)));
        return CanonicalJson.write(Map.of(
                        "form",
                        FORM,
                        "derivation",
                        Map.of(
                                "name",
                                Derivation.NAME,
                                "iterations",
                                (long) derivation.iterations(),
                                "salt",
                                derivation.salt()),
                        "check",
                        tree(check),
                        "keys",
                        all))
                + "\n";
    }

    /** @throws IllegalArgumentException if it is not in this form */
    static KeyRing read(String text) {
        try {
            Map<String, @Nullable Object> tree = JsonTree.readObject(text);
            Map<?, ?> derivation = object(tree.get("derivation"));
            if (!FORM.equals(tree.get("form")) || !Derivation.NAME.equals(derivation.get("name"))) {
                throw new IllegalArgumentException("of another form");
            }
            Map<String, Cipher256.Closed> keys = new LinkedHashMap<>();
            object(tree.get("keys")).forEach((id, key) -> keys.put(String.valueOf(id), closed(key)));
            int iterations = derivation.get("iterations") instanceof Long count ? Math.toIntExact(count) : 0;
            return new KeyRing(
                    new Derivation(iterations, string(derivation.get("salt"))), closed(tree.get("check")), keys);
        } catch (ClaimsException | ArithmeticException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, Object> tree(Cipher256.Closed closed) {
        return Map.of("nonce", closed.nonce(), "sealed", closed.sealed());
    }

    private static Cipher256.Closed closed(@Nullable Object tree) {
        Map<?, ?> object = object(tree);
        return new Cipher256.Closed(string(object.get("nonce")), string(object.get("sealed")));
    }

    private static Map<?, ?> object(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("no object");
    }

    private static String string(@Nullable Object value) {
        if (Objects.requireNonNullElse(value, "") instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw new IllegalArgumentException("no text");
    }
}
