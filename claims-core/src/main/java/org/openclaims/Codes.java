package org.openclaims;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The spelling of our enums wherever people, files or other programs meet them: lower-case words joined by hyphens.
 *
 * <p>{@code PARTLY_RETRACTED} is {@code partly-retracted}. The spelling is stored and published, so a constant is never renamed.
 */
public final class Codes {
    private Codes() {}

    /** The code of a constant, for example {@code partly-retracted}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with this code, in any case; empty if there is none. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    /**
     * The constant with this code, where it was written by us and so must exist.
     *
     * @throws IllegalArgumentException if there is none: the text was written by a newer program, or not by ours
     */
    public static <E extends Enum<E>> E get(Class<E> type, String code) {
        return find(type, code)
                .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + " is called " + code));
    }
}
