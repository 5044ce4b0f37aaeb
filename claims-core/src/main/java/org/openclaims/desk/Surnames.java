package org.openclaims.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openclaims.party.Names;

/**
 * Which words of a person's name are the surname, as far as the name itself tells.
 *
 * <p>English names end with it, Spanish ones mostly end with two of which the first is the more important, and particles belong to what follows.
 * Where two surnames can be recognised both are taken, which is never wrong; where nothing can be recognised the last word is, and is not sure.
 *
 * @param words of the surname, folded
 * @param sure whether the name tells
 */
record Surnames(List<String> words, boolean sure) {
    private static final Set<String> PARTICLES =
            words("al bin da das de del den der di do dos du el ibn la las le los san santa ten ter van von zu");

    private static final Set<String> BETWEEN_SURNAMES = words("e i y");

    private static final Set<String> AFTER_THE_NAME = words("jr sr hijo ii iii iv");

    /** The given names that tell a Spanish name, and are seldom anybody's surname. */
    private static final Set<String> GIVEN =
            words("agustin alberto alejandra alejandro alfonso alfredo alvaro ana andrea andres angela antonia antonio "
                    + "arturo beatriz camilo carlos carmen carolina catalina cecilia claudia cristina daniela diego dolores eduardo elena ernesto "
                    + "esteban eugenio federico felipe fernanda fernando francisca francisco gabriela gerardo gonzalo guadalupe guillermo gustavo "
                    + "hernan hernando horacio hugo humberto ignacio ines isabel jaime javier joaquin jorge jose josefina juan juana julian juliana "
                    + "julio laura leonardo leonor leopoldo lorenzo lucia luis luisa luz manuel manuela marcelo margarita maria mariana mario marta "
                    + "mauricio mercedes miguel monica natalia nicolas octavio orlando oscar pablo paola patricia paulina pedro pilar rafael ramiro "
                    + "ramon raul ricardo roberto rodolfo rodrigo rosa salvador santiago sebastian sergio silvia sofia susana teresa valentina vicente "
                    + "victor ximena");

    /** The most frequent Spanish surnames: what stands before the last word and is one of them is the first of two. */
    private static final Set<String> SPANISH =
            words("aguilar alonso alvarez arias avila benitez blanco bravo caballero cabrera calderon campos cano "
                    + "cardenas carrasco castillo castro chavez contreras cordoba cortes cruz delgado diaz dominguez duran escobar espinosa espinoza esteban "
                    + "fernandez figueroa flores fuentes gallego garcia garrido gimenez gomez gonzalez guerrero gutierrez guzman hernandez herrera hidalgo "
                    + "ibanez iglesias jaramillo jimenez juarez lopez lozano maldonado marin marquez martin martinez medina mejia mendez mendoza molina mora "
                    + "morales moreno munoz navarro nunez ochoa ojeda ortega ortiz pacheco padilla parra pena peralta perez ponce prieto quintero ramirez ramos "
                    + "rey reyes rios rivas rivera rodriguez rojas romero rosales rubio ruiz salas salazar salinas sanchez santana santiago santos serrano silva "
                    + "solis sosa soto suarez torres trujillo urrego valdez valencia vargas vasquez vazquez vega velasco velasquez velez vera vidal villa villegas "
                    + "zambrano zamora zapata");

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    static Surnames of(String name) {
        List<List<String>> parts = parts(Names.words(name));
        int last = parts.size() - 1;
        if (last < 2) {
            return new Surnames(parts.get(last), true);
        }
        List<String> before = parts.get(last - 1);
        boolean twoLeft = GIVEN.contains(parts.get(0).get(0)) && !(before.size() == 1 && GIVEN.contains(before.get(0)));
        if (twoLeft || SPANISH.contains(before.get(before.size() - 1))) {
            List<String> both = new ArrayList<>(before);
            both.addAll(parts.get(last));
            return new Surnames(both, true);
        }
        boolean onlyGivenBefore = before.get(0).length() == 1 || GIVEN.contains(before.get(0));
        boolean particle = parts.get(last).size() > 1;
        return new Surnames(parts.get(last), onlyGivenBefore || particle);
    }

    /** Given names one by one, surnames with their particles; {@code ortega y gasset} is one. */
    private static List<List<String>> parts(List<String> words) {
        List<List<String>> parts = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean more = i > 0 && i + 1 < words.size();
            boolean joins = more && parts.size() > 1 && BETWEEN_SURNAMES.contains(word);
            if (i > 0 && AFTER_THE_NAME.contains(word) && i + 1 == words.size()) {
                break;
            }
            if (open || joins) {
                parts.get(parts.size() - 1).add(word);
            } else {
                parts.add(new ArrayList<>(List.of(word)));
            }
            open = more && (joins || PARTICLES.contains(word));
        }
        return parts;
    }
}
