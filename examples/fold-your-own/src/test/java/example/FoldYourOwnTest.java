package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openclaims.position.State;
import org.openclaims.position.Vantage;

class FoldYourOwnTest {
    @Test
    void theStoryGoesAsTold() {
        String told = String.join("\n", new FoldYourOwn().story());
        assertEquals("""
                in March:             asserted, put forward 1 time
                1 May, as made:       softened [conditional], put forward 1 time
                1 May, as was public: asserted, put forward 1 time
                1 June:               softened [conditional], put forward 1 time
                with May unclear:     ambiguous, put forward 2 times
                  it is one of [asserted, retracted-by-proxy]
                  Was bridge-safe/3 (full retract, May 2031) made before or after bridge-safe/4 (repeat, late May 2031)?
                  from 2031-03-03: asserted
                  from 2031-05-01: ambiguous [asserted, retracted-by-proxy]
                  from 2031-05-09: ambiguous [retracted-by-proxy, softened]
                  from 2031-05-21: ambiguous [asserted, retracted-by-proxy, softened]
                  from 2031-05-31: ambiguous [asserted, retracted-by-proxy]
                as we knew it then:   softened [conditional], put forward 1 time
                """.strip(), told);
    }

    @Test
    void theDayOnWhichTheLetterWasWrittenIsNotTheDayOnWhichAnybodyKnew() {
        FoldYourOwn program = new FoldYourOwn();
        program.story();
        assertEquals(
                State.ASSERTED,
                program.stands(Vantage.on(LocalDate.of(2031, 4, 30))).state());
        assertNotNull(program.stands(Vantage.on(LocalDate.of(2031, 6, 1))).question());
    }
}
