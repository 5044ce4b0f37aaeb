package org.openclaims;

import java.util.List;
import org.openclaims.Sentence.Part;

/**
 * What a person can do next, or where they can look: a part of what they are told. A program that has a command, a button or a page for it says so in
 * the place of our words ({@link Sentence#text(String, java.util.function.Function)}); the core knows none of them.
 *
 * @param step what to do
 * @param about the handle, name, number or code that it is done with, in the order that {@link Step} tells; empty if with none
 */
public record WayOut(Step step, List<String> about) implements Part {
    public WayOut {
        about = List.copyOf(about);
    }

    /** A way out; what it is about is said as its {@code toString} says it. */
    public static WayOut to(Step step, Object... about) {
        return new WayOut(step, List.of(about).stream().map(Object::toString).toList());
    }

    /** In English, for a program that has no name of its own for it; it may stand within a sentence. */
    public String text() {
        return Sentence.of(step.words(), about.toArray()).text();
    }
}
