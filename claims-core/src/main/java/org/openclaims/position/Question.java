package org.openclaims.position;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.act.Act;
import org.openclaims.act.Force;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;

/**
 * What one would have to find out to settle an ambiguous position.
 *
 * @param act the one whose date matters
 * @param other the one it must be held against; null if the question is whether {@code act} counted by the day
 * @param clock on which clock it must have counted
 * @param by the day asked about
 */
public record Question(Act act, @Nullable Act other, ClockKind clock, LocalDate by) {

    /**
     * The question in words.
     *
     * @param language Spanish if its language is {@code es}, else English
     */
    public String text(Locale language) {
        boolean spanish = language.getLanguage().equals("es");
        String first = named(act, date(act), language);
        if (other != null) {
            String second = named(other, other.made(), language);
            return spanish
                    ? "¿" + first + " es anterior o posterior a " + second + "?"
                    : "Was " + first + " made before or after " + second + "?";
        }
        String day = Edtf.of(by).display(language);
        return switch (clock) {
            case MADE ->
                spanish ? "¿" + first + " existía ya el " + day + "?" : "Had " + first + " been made by " + day + "?";
            case PUBLIC ->
                spanish
                        ? "¿" + first + " era ya público el " + day + "?"
                        : "Had " + first + " become public by " + day + "?";
        };
    }

    private EventDate date(Act act) {
        return other == null && clock == ClockKind.PUBLIC ? act.becamePublic() : act.made();
    }

    private static String named(Act act, EventDate date, Locale language) {
        boolean spanish = language.getLanguage().equals("es");
        String words = date.words();
        // Words stand as they were typed, which is mostly in English.
        String when = words == null || spanish ? date.display(language) : words;
        return act.handle() + " (" + (spanish ? spanish(act) : english(act)) + ", " + when + ")";
    }

    private static String english(Act act) {
        return (act.force() == null ? "" : Codes.of(act.force()) + " ") + Codes.of(act.kind());
    }

    private static String spanish(Act act) {
        return switch (act.kind()) {
            case ASSERT -> "la afirma";
            case RELAY -> "la transmite";
            case REPEAT -> "la repite";
            case REAFFIRM -> "la reafirma";
            case CLARIFY -> "la aclara";
            case RETRACT -> "marcha atrás " + spanish(Objects.requireNonNull(act.force()));
            case CORRECT -> "la corrige";
            case REVERSE -> "afirma lo contrario";
            case DENY -> "niega haberla dicho";
            case DELETE -> "borra la publicación";
            case DISPUTE -> "la cuestiona";
            case SUPPORT -> "la respalda";
            case RESPOND -> "responde";
        };
    }

    private static String spanish(Force force) {
        return switch (force) {
            case FULL -> "total";
            case PARTIAL -> "parcial";
            case CONDITIONAL -> "condicional";
            case NONE -> "sin efecto";
            case COUNTER -> "que mantiene la acusación";
        };
    }
}
