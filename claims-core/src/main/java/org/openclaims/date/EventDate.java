package org.openclaims.date;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
public record EventDate(Edtf edtf, @Nullable String words) {
    public LocalDate earliest() { return edtf.earliest(); }
    public LocalDate latest() { return edtf.latest(); }
}
