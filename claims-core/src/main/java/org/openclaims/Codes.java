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
    /** By the type, in the order of its constants: a large report asks a million times. */
    private static final Map<Class<?>, String[]> KNOWN = new ConcurrentHashMap<>();

    private Codes() {}

    /** The code of a constant, for example {@code partly-retracted}. */
    public static String of(Enum<?> constant) {
        return all(constant.getDeclaringClass())[constant.ordinal()];
    }

    private static <E extends Enum<?>> String[] all(Class<E> type) {
        String[] codes = KNOWN.get(type);
        if (codes == null) {
            E[] constants = type.getEnumConstants();
            codes = new String[constants.length];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = constants[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
            KNOWN.put(type, codes);
        }
        return codes;
    }

    /** The constant with this code, in any case; empty if there is none. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String code) {
        String wanted = code.strip();
        String[] codes = all(type);
        for (int i = 0; i < codes.length; i++) {
            if (codes[i].equalsIgnoreCase(wanted)) {
                return Optional.of(type.getEnumConstants()[i]);
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
