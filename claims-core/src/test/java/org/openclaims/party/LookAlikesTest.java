package org.openclaims.party;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forty pairs that a reader cannot tell apart, and some that only look foreign. */
class LookAlikesTest {
    @ParameterizedTest
    @CsvSource({
        "Petro, \u0420\u0435\u0442\u0433\u043E",
        "Petro, P\u0435tro",
        "Petro, \u03A1etro",
        "Petro, Petr\u043E",
        "Petro, Petr\u03BF",
        "Petro, Petr\u0585",
        "Petro, \u13E2etro",
        "Petro, \uA4D1etro",
        "Petro, \u2CA2etro",
        "Petro, Pet\u0433o",
        "Osei, \u041E\u0455\u0435\u0456",
        "Osei, \u039F\u0455ei",
        "Osei, O\u0455ei",
        "Osei, Os\u0435i",
        "Osei, Ose\u0456",
        "Osei, Ose\u03B9",
        "Osei, Ose\u0269",
        "Osei, \u0555sei",
        "Osei, \u2C9Esei",
        "Marco Rubio, \u041C\u0430r\u0441\u043E Rubi\u043E",
        "Marco Rubio, Ma\u0433co Rubio",
        "Marco Rubio, \u039Carco Rubio",
        "Marco Rubio, Marc\u03BF Rub\u0456o",
        "Marco Rubio, M\u0251rco Rubio",
        "Marco Rubio, \u13B7arco Rubio",
        "Marco Rubio, Marco \u01A6ubio",
        "Marco Rubio, Marco R\u028Bbio",
        "Marco Rubio, Marco R\u03C5bio",
        "Marco Rubio, Marco Ru\u042Cio",
        "Kofi Mensah, \u041Aofi Mensah",
        "Kofi Mensah, \u039Aofi Mensah",
        "Kofi Mensah, K\u043E\u0584i Mensah",
        "Kofi Mensah, Kofi M\u0435ns\u0430h",
        "Kofi Mensah, Kofi Mensa\u04BB",
        "Kofi Mensah, Kofi Me\u0578sah",
        "Kofi Mensah, Kofi Men\uA731ah",
        "El Tiempo, \u0415l Tiempo",
        "El Tiempo, E\u04CF Tiempo",
        "El Tiempo, El \u0422iempo",
        "El Tiempo, El Tiemp\u0D20"
    })
    void areToldApart(String name, String trap) {
        assertTrue(LookAlikes.alike(name, trap), name + " and " + trap);
        assertTrue(LookAlikes.alike(trap, name));
    }

    @Test
    void anotherAlphabetAloneIsNoTrap() {
        assertFalse(LookAlikes.alike("Petro", "\u041F\u0435\u0442\u0440\u043E"));
        assertFalse(LookAlikes.alike("Petro", "Petro"));
        assertFalse(LookAlikes.alike("\u00C1lvaro", "Alvaro"));
        assertFalse(LookAlikes.alike("Sofia", "Sonia"));
    }
}
