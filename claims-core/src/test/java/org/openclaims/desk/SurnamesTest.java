package org.openclaims.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a name tells about the surname in it. */
class SurnamesTest {
    @ParameterizedTest
    @CsvSource({
        "Abena Osei, osei",
        "petro, petro",
        "Gabriel García Márquez, garcia marquez",
        "Gustavo Petro Urrego, petro urrego",
        "Gustavo Francisco Petro Urrego, petro urrego",
        "Juan Manuel Santos, santos",
        "Juan Manuel Santos Calderón, santos calderon",
        "Francia Elena Márquez Mina, marquez mina",
        "María Fernanda Cabal, cabal",
        "Álvaro Leyva Durán, leyva duran",
        "José Ortega y Gasset, ortega y gasset",
        "Ursula von der Leyen, von der leyen",
        "Charles de Gaulle, de gaulle",
        "Juan de la Cruz, de la cruz",
        "Luiz Inácio Lula da Silva, da silva",
        "John F. Kennedy, kennedy",
        "Martin Luther King Jr., king",
        "Al Gore, gore",
        "Ludwig van Beethoven, van beethoven"
    })
    void isWhatThePersonIsCalledBy(String name, String surname) {
        assertEquals(surname, String.join(" ", Surnames.of(name).words()));
    }

    @Test
    void isNotSureWhereNothingInTheNameTells() {
        assertFalse(Surnames.of("Abena Akua Osei").sure());
        assertFalse(Surnames.of("Martin Luther King").sure());
        assertTrue(Surnames.of("Abena Osei").sure());
        assertTrue(Surnames.of("John F. Kennedy").sure());
        assertTrue(Surnames.of("Gabriel García Márquez").sure());
    }
}
