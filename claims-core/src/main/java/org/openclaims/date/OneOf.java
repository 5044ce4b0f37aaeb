package org.openclaims.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One date out of several ({@code [2025-06-10,2025-06-12..2025-06-14]}); we do not know which. */
record OneOf(List<Span> members) implements Form {
    OneOf {
        members = List.copyOf(members);
    }

    /** The member as a single date, if it is not a run of dates. */
    static Optional<Point> single(Span member) {
        return member.single() ? member.start() : Optional.empty();
    }

    @Override
    public LocalDate earliest() {
        LocalDate earliest = LocalDate.MAX;
        for (Span member : members) {
            earliest = member.earliest().isBefore(earliest) ? member.earliest() : earliest;
        }
        return earliest;
    }

    @Override
    public LocalDate latest() {
        LocalDate latest = LocalDate.MIN;
        for (Span member : members) {
            latest = member.latest().isAfter(latest) ? member.latest() : latest;
        }
        return latest;
    }

    @Override
    public boolean approximate() {
        return false;
    }

    @Override
    public boolean uncertain() {
        return false;
    }

    @Override
    public String saidBy(Speech speech) {
        return speech.oneOf(this);
    }
}
