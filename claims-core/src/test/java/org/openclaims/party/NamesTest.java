package org.openclaims.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    /** Found by command lines bent by lot: a name without a letter, where somebody has an initial. */
    @Test
    void nobodyIsNearlyCalledNothing() {
        for (String nothing : List.of("", " ", "!  !", "\u00AD")) {
            for (String name : List.of("J. Doe", "a neighbor", "Ana Li")) {
                assertFalse(Names.near(nothing, name), nothing + "/" + name);
                assertFalse(Names.near(name, nothing), nothing + "/" + name);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Álvaro Leyva,            alvaro leyva",
        "ALVARO-LEYVA,            alvaro leyva",
        "Nuño Echevarría Íñiguez, nuno echevarria iniguez",
        "Łukasz Żółć,             lukasz zolc",
        "Søren Æbelø,             soren aebelo",
        "Đorđe Đinđić,            dorde dindic",
        "Þóra Friðriksdóttir,     thora fridriksdottir",
        "Jürgen Groß,             jurgen gross",
        "Işık Yıldız,             isik yildiz",
        "Sinéad O’Neill,          sinead oneill",
        "Владимир,                владимир",
        "שָׁלוֹם,                    שלום",
        "مُحَمَّد,                    محمد",
        "नरेन्द्र   मोदी,              नरेन्द्र मोदी",
    })
    void namesAreComparedWithoutCaseAndAccents(String name, String key) {
        assertEquals(key, Names.key(name));
    }

    @ParameterizedTest
    @CsvSource({"मोदी, मादा", "ดี, ดู", "কবি, কবী", "がく, かく", "රාම, රමා"})
    void marksThatAreNoAccentsTellNamesApart(String one, String other) {
        assertNotEquals(Names.key(one), Names.key(other));
        assertEquals(1, Names.words(one).size(), Names.key(one));
    }

    @Test
    void whatDiffersByANumberIsNotNear() {
        assertFalse(Names.near("Road 1", "Road 2"));
        assertFalse(Names.near("Ley 100 de 1993", "Ley 200 de 1993"));
        assertTrue(Names.near("Ley 100 de 1993", "Ley 100 del 1993"));
        assertTrue(Names.near("Commission 12", "Comission 12"));
    }

    @ParameterizedTest
    @CsvSource({
        "Zoë Brontë-Müller, Zoee Brontee",
        "Ana Peña Ruiz,     Anna Peña",
        "Gustavo Petro,     Gustvao Petro",
        "Gustavo Petro,     G. Petro",
    })
    void aSlipOfALetterOrTwoIsNear(String known, String typed) {
        assertTrue(Names.near(known, typed));
        assertTrue(Names.near(typed, known));
    }

    @ParameterizedTest
    @CsvSource({
        "Ana Peña,         Eva Peña Ruiz",
        "Gustavo Petro,    Verónica Petro",
        "Juan de la Cruz,  Juan del Río",
    })
    void peopleWhoShareASurnameOrAFirstNameAreNot(String known, String typed) {
        assertFalse(Names.near(known, typed));
    }
}
