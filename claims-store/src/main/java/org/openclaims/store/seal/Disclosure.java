package org.openclaims.store.seal;

import java.util.Set;

/**
 * Which words a proof opens: the public ones, and what a person decided otherwise.
 *
 * @param opened names of sections to open although they are internal; what is confidential stays closed
 * @param closed names of sections to keep closed although they are; closed goes before opened
 */
public record Disclosure(Set<String> opened, Set<String> closed) {
    /** Everything public and nothing else. */
    public static final Disclosure PUBLIC = new Disclosure(Set.of(), Set.of());

    public Disclosure {
        opened = Set.copyOf(opened);
        closed = Set.copyOf(closed);
    }

    /** @param secrecy as the section was recorded: {@code PUBLIC}, {@code INTERNAL} or {@code CONFIDENTIAL} */
    public boolean opens(String name, String secrecy) {
        return !closed.contains(name)
                && (secrecy.equals("PUBLIC") || secrecy.equals("INTERNAL") && opened.contains(name));
    }
}
