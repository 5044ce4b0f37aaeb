package org.openclaims.cli.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openclaims.testing.Seeds;

/** Days on a line. */
class TimeScaleTest {
    @Test
    void keepsTheOrderOfDaysAndTheirNamesApart() {
        Seeds.each(300, seed -> {
            Random random = new Random(seed);
            List<LocalDate> days = new ArrayList<>();
            int reach = 1 << random.nextInt(20);
            for (int i = random.nextInt(12); i >= 0; i--) {
                days.add(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(reach)));
            }
            TimeScale scale = TimeScale.of(days);
            List<LocalDate> sorted = days.stream().sorted().distinct().toList();
            for (int i = 1; i < sorted.size(); i++) {
                assertTrue(scale.at(sorted.get(i - 1)) < scale.at(sorted.get(i)), days.toString());
            }
            assertTrue(scale.at(sorted.get(0)) >= 0 && scale.at(sorted.get(sorted.size() - 1)) <= 100);
            List<LocalDate> ticks = scale.ticks();
            assertFalse(ticks.isEmpty() || ticks.size() > 9, ticks.toString());
            for (int i = 1; i < ticks.size(); i++) {
                assertTrue(scale.at(ticks.get(i)) - scale.at(ticks.get(i - 1)) > 10, ticks.toString());
            }
        });
    }

    @Test
    void foldsTheLongTimeAfterTheLastEvent() {
        List<LocalDate> days = new ArrayList<>();
        for (int day = 1; day <= 15; day += 3) {
            days.add(LocalDate.of(2025, 6, day));
        }
        days.add(LocalDate.of(2027, 1, 1));
        TimeScale scale = TimeScale.of(days);
        assertEquals(1, scale.folds().size());
        assertTrue(scale.at(LocalDate.of(2025, 6, 13)) > 80, "the weeks that matter keep their room");
    }

    @Test
    void aSingleDayStandsInTheMiddle() {
        TimeScale scale = TimeScale.of(List.of(LocalDate.of(2025, 6, 1), LocalDate.MIN, LocalDate.MAX));
        assertEquals(50, scale.at(LocalDate.of(2025, 6, 1)));
        assertEquals(0, scale.at(LocalDate.MIN));
        assertEquals(100, scale.at(LocalDate.MAX));
    }
}
