package org.openclaims.date;

import org.openclaims.date.Token.Kind;

/** The Spanish words of dates, without their accents. */
final class SpanishWords {
    static final Lexicon LEXICON = new Lexicon(SpanishSpeech.INSTANCE)
            .count(
                    Kind.MONTH,
                    1,
                    "enero/ene|febrero/feb|marzo/mar|abril/abr|mayo/may|junio/jun|julio/jul|agosto/ago"
                            + "|septiembre/setiembre/sep/sept/set|octubre/oct|noviembre/nov|diciembre/dic")
            // "Mar" is March and never Tuesday, or "mar 11" would read two ways.
            .count(Kind.WEEKDAY, 1, "lunes/lun|martes|miercoles/mie|jueves/jue|viernes/vie|sabado/sab|domingo/dom")
            .count(Kind.SEASON, Season.SPRING, "primavera|verano|otono|invierno")
            .count(Kind.SPELLED_NUMBER, 1, "uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce")
            .say(Kind.ORDINAL, 1, "primero")
            .count(
                    Kind.PART,
                    1,
                    "principios/comienzos/inicios/principio/comienzo/inicio|mediados|finales/fines/final/fin")
            .count(
                    Kind.QUARTER,
                    1,
                    "primer trimestre|segundo trimestre|tercer trimestre|cuarto trimestre/ultimo trimestre")
            .say(Kind.DECADE, "decada")
            .say(Kind.BEFORE_CHRIST, "a c|a de c|antes de cristo")
            .say(Kind.BY, "a mas tardar|como muy tarde")
            .count(Kind.UNIT, Token.DAY, "dia/dias|semana/semanas|mes/meses|ano/anos")
            .say(Kind.ARTICLE, "un|una")
            .say(Kind.FILLER, "el|la|los|las|en|durante")
            .say(Kind.OF, "de|del")
            .say(Kind.ABOUT, "hacia|sobre|alrededor|aproximadamente|circa|c|ca|en torno a|en torno al|cerca")
            .say(Kind.PERHAPS, "quiza|quizas|tal vez|posiblemente")
            .say(Kind.BEFORE, "antes")
            .say(Kind.AFTER, "despues")
            .say(Kind.SINCE, "desde|a partir")
            .say(Kind.OR_BEFORE, "o antes")
            .say(Kind.OR_AFTER, "o despues")
            .say(Kind.ONWARD, "en adelante")
            .say(Kind.BETWEEN, "entre")
            .say(Kind.AND, "y|e")
            .say(Kind.TO, "a|al")
            .say(Kind.UNTIL, "hasta")
            .say(Kind.OR, "o|u")
            .say(Kind.TODAY, "hoy")
            .say(Kind.YESTERDAY, "ayer")
            .say(Kind.BEFORE_YESTERDAY, "anteayer|antier|antes de ayer")
            .say(Kind.AGO_FIRST, "hace")
            .say(Kind.LAST, "pasado|pasada")
            .say(Kind.THIS, "este|esta")
            .say(Kind.SOME_DAY, "algun dia")
            .say(Kind.SOME_MONTH, "algun mes")
            .say(Kind.UNKNOWN, "desconocida|fecha desconocida|desconocido|sin fecha");

    private SpanishWords() {}
}
