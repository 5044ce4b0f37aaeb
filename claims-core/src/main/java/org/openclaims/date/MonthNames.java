package org.openclaims.date;

import java.util.HashMap;
import java.util.Map;

/** The months as newspapers of several languages print them, abbreviated or not. A name that means different months would be left out; none does. */
final class MonthNames {
    private static final Map<String, Integer> NUMBERS = numbers(
            // English, Spanish, Portuguese, French, Italian, German: without accents
            "january jan enero ene janeiro janvier janv gennaio gen januar",
            "february feb febrero fevereiro fev fevrier fevr febbraio februar",
            "march mar marzo marco mars marz maerz mrz",
            "april apr abril abr avril avr aprile",
            "may mayo maio mai maggio mag",
            "june jun junio junho juin giugno giu juni",
            "july jul julio julho juillet juil luglio lug juli",
            "august aug agosto ago aout",
            "september sep sept septiembre setiembre set setembro septembre settembre",
            "october oct octubre outubro out octobre ottobre ott oktober okt",
            "november nov noviembre novembro novembre",
            "december dec diciembre dic dezembro dez decembre dicembre dezember");

    private MonthNames() {}

    /** 1 to 12; 0 if it is no month. */
    static int number(String word) {
        return NUMBERS.getOrDefault(Tokeniser.folded(word), 0);
    }

    private static Map<String, Integer> numbers(String... months) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < months.length; i++) {
            for (String name : months[i].split(" ")) {
                numbers.put(name, i + 1);
            }
        }
        return Map.copyOf(numbers);
    }
}
