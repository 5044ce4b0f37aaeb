package org.openclaims.date;

import java.time.LocalDate;
import java.util.List;
import org.openclaims.ClaimsException;

/** A date that reads two ways, such as {@code 03/02/2025}. It is refused with both readings and never guessed. */
public final class AmbiguousDate extends ClaimsException {
    private static final long serialVersionUID = 1L;

    private final transient List<Edtf> readings;

    AmbiguousDate(String typed, LocalDate dayFirst, LocalDate monthFirst) {
        super(Quoted.of(typed) + " reads two ways: " + shown(dayFirst) + " or " + shown(monthFirst)
                + ". Type the one you mean.");
        this.readings = List.of(Edtf.of(dayFirst), Edtf.of(monthFirst));
    }

    /** @return the possible days, the one with the day written first before the one with the month written first */
    public List<Edtf> readings() {
        // Transient, because an exception must be serializable and a date need not be: a copy sent over a wire keeps
        // the message.
        return readings == null ? List.of() : readings;
    }

    private static String shown(LocalDate day) {
        return EnglishSpeech.INSTANCE.day(day) + " (" + Edtf.of(day).value() + ")";
    }
}
