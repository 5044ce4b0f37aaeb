package org.openclaims;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The spelling of our enums wherever people, files or other programs meet them: lower-case words joined by hyphens.
 *
 * <p>{@code PARTLY_RETRACTED} is {@code partly-retracted}. The spelling is stored and published, so a constant is never renamed.
 */
public final class Codes {
    /** A large report asks a million times. */
    private static final Map<Enum<?>, String> KNOWN = new ConcurrentHashMap<>();

    private Codes() {}

    /** The code of a constant, for example {@code partly-retracted}. */
    public static String of(Enum<?> constant) {
        String code = KNOWN.get(constant);
        if (code == null) {
            code = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            KNOWN.put(constant, code);
        }
        return code;
    }

    /** The constant with this code, in any case; empty if there is none. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String code) {
        String wanted = code.strip();
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equalsIgnoreCase(wanted)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /**
     * The constant with this code, where it was written by us and so must exist.
     *
     * @throws IllegalArgumentException if there is none: the text was written by a newer program, or not by ours
     */
    public static <E extends Enum<E>> E get(Class<E> type, String code) {
        Optional<E> constant = find(type, code);
        if (constant.isEmpty()) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + " is called " + code);
        }
        return constant.get();
    }
}
