package org.openclaims.cli.html;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openclaims.act.Attestation;
import org.openclaims.position.ClockKind;
import org.openclaims.position.Fold;
import org.openclaims.position.RecordedAct;
import org.openclaims.position.Span;
import org.openclaims.position.Vantage;
import org.openclaims.report.ActView;
import org.openclaims.report.Held;
import org.openclaims.report.Period;
import org.openclaims.report.Viewpoint;

/** Where somebody stood before anybody could know. */
final class OnPaper {
    private OnPaper() {}

    /** Where the same acts had led by the day on which they were made; empty if that was never anything else. */
    static List<Period> of(Held held, Viewpoint view) {
        if (view.clock() == ClockKind.MADE) {
            return List.of();
        }
        List<RecordedAct> acts = new ArrayList<>();
        for (ActView act : held.acts()) {
            acts.add(new RecordedAct(act.act(), acts.size(), Instant.EPOCH, null));
        }
        Vantage made = new Vantage(view.asOf(), ClockKind.MADE, null, Attestation.DISPUTED);
        List<Period> periods = Fold.position(acts, made).history().stream()
                .map(OnPaper::period)
                .toList();
        return sameCourse(periods, held.position().history()) ? List.of() : periods;
    }

    private static Period period(Span span) {
        LocalDate from = span.from().equals(LocalDate.MIN) ? null : span.from();
        return new Period(from, span.to(), span.state(), span.flags(), span.candidates(), null);
    }

    private static boolean sameCourse(List<Period> one, List<Period> other) {
        List<String> course = one.stream().map(OnPaper::course).toList();
        return course.equals(other.stream().map(OnPaper::course).toList());
    }

    private static String course(Period period) {
        return period.from() + " " + period.state() + " " + period.flags();
    }
}
