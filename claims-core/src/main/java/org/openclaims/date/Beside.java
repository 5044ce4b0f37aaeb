package org.openclaims.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether what stands beside a day in a sentence says that it is more or less than that day: {@code until 3 June 2025 at least}, {@code tour of 11 to 13 June
 * 2025}, {@code week of June 9, 2025}. In the languages whose months are read ({@link MonthNames}); rather a word too many than a day that nobody said.
 */
final class Beside {
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{M}]+|\\d+|[^\\s\\p{Z}\\p{L}\\p{M}\\d]");

    /** {@code <br>}, whose brackets say nothing of the day. */
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");

    /** A sign that does not touch what follows: {@code Home > News > 11 June 2025}. */
    private static final Pattern LOOSE_SIGN = Pattern.compile("[~±≈<>≤≥¿](?=[\\s\\p{Z}])");

    /** A sign that touches the day before it, or stands in brackets behind it. */
    private static final Pattern SIGN_BEHIND = Pattern.compile("(?:[\\s\\p{Z}]*[(\\[])?[?~%±≈<>≤≥].*", Pattern.DOTALL);

    /** Stand between the word that matters and the day, and change nothing. */
    private static final Set<String> FILLERS =
            words("the on of in el la los las de del dia le la du l il den dem der no");

    private static final Set<String> WEEKDAYS =
            words("monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun"
                    + " lunes lun martes miercoles mie jueves jue viernes vie sabado sab domingo dom segunda terca quarta quinta sexta feira"
                    + " lundi mardi mercredi jeudi vendredi samedi dimanche lunedi martedi mercoledi giovedi venerdi domenica"
                    + " montag dienstag mittwoch donnerstag freitag samstag sonntag");

    /** States and a time zone, which are words in small letters: {@code Portland, OR June 11, 2025}, {@code 10 AM ET June 11, 2025}. */
    private static final Set<String> CAPITALS = words("AB CA ET OR");

    private static final Set<String> ORDINALS = words("st nd rd th er ro º ª °");

    /** Join a day to another that stands before or after it, and mean nothing where there is none: {@code Bogotá, a 11 de junio de 2025}. */
    private static final Set<String> JOINTS = words("and y e a al o u et und ou oder au , & / + - – — ‐ ‑ ‒ −");

    private static final Set<String> DASHES = words("- – — ‐ ‑ ‒ −");

    private static final Set<String> UNSURE =
            words("about around circa approx approximate approximately roughly perhaps maybe possibly probably"
                    + " presumably likely unlikely estimated uncertain unconfirmed thereabouts"
                    + " hacia sobre alrededor torno aproximadamente aprox cerca quiza quizas vez posiblemente probablemente acaso"
                    + " volta talvez vers environ verso etwa gegen um ungefahr");

    /** With a full stop; without it they are letters, a state ({@code Los Angeles CA}) or a time zone. */
    private static final Set<String> ABBREVIATED = words("c ca est approx aprox");

    private static final Set<String> BEFORE =
            words("before after until till by since or to through thru between than tardar"
                    + " starting beginning commencing ending following preceding"
                    + " antes despues hasta desde partir entre fines finales"
                    + " depois ate avant apres depuis jusqu prima dopo fino tra fra dal vor nach bis seit ab zwischen");

    /** Of a day they are more than it ({@code week of June 9, 2025}); by themselves they are of something else ({@code tweet of the week}). */
    private static final Set<String> PERIODS = words(
            "week weeks weekend fortnight month days eve semana semanas vispera visperas semaine settimana woche");

    private static final Set<String> OF = words("of de del do da du della vom");

    /** Before a number that is a day of the month, and not of a channel: {@code tour of 11 - 13 June 2025}. */
    private static final Set<String> BEFORE_NUMBERS = words("the of on from del el los dias le du den dem");

    private static final Set<String> AFTER =
            words("or until till onward onwards latest earliest hasta ate jusqu fino bis");

    private static final Set<String> RANGES =
            words("to through thru and y e a al o u et und ou oder au & - – — ‐ ‑ ‒ −");

    private static final Set<String> ENDS =
            words("present now today date ongoing later earlier after before onward onwards"
                    + " hoy ahora presente actualidad antes despues posterior anterior adelante");

    private static final Set<String> SIGNS = words("~ ± ≈ < > ≤ ≥ ¿");

    /** That it is no later or no earlier, said behind the day in several words. */
    private static final List<String> PHRASES = List.of(
            "at the latest",
            "at the earliest",
            "at latest",
            "at earliest",
            "a mas tardar",
            "como muy tarde",
            "como tarde",
            "como maximo",
            "como minimo",
            "en adelante",
            "give or take",
            "plus or minus",
            "+ / -",
            "exact date",
            "fecha exacta");

    private final List<String> parts;

    private Beside(String text) {
        parts = new ArrayList<>();
        boolean mixed = text.chars().anyMatch(Character::isLowerCase);
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            String part = matcher.group();
            boolean asIs = !Character.isLetter(part.charAt(0)) || mixed && CAPITALS.contains(part);
            parts.add(asIs ? part : folded(part));
        }
    }

    private static String folded(String word) {
        String folded = Tokeniser.folded(word);
        return folded.isEmpty() ? word : folded;
    }

    /** @param dayFirst whether the day begins with its number, so that a number before it may be another day of the month */
    static boolean before(String text, boolean dayFirst) {
        String plain = TAG.matcher(text).replaceAll(" ");
        return new Beside(LOOSE_SIGN.matcher(plain).replaceAll("|")).endsSo(dayFirst);
    }

    static boolean after(String text) {
        String plain = TAG.matcher(text).replaceAll(" ");
        return SIGN_BEHIND.matcher(plain).matches() || new Beside(plain).beginsSo();
    }

    private boolean endsSo(boolean dayFirst) {
        // The nearest joint to the day; in "10, 11, and 12 June 2025" it is the word.
        String joint = "";
        boolean bySign = false;
        for (int at = parts.size() - 1; at >= 0; at--) {
            String part = parts.get(at);
            boolean behindWeekday = part.equals(",") && at > 0 && WEEKDAYS.contains(parts.get(at - 1));
            if (behindWeekday || FILLERS.contains(part) || WEEKDAYS.contains(part)) {
                continue;
            }
            if (JOINTS.contains(part)) {
                joint = joint.isEmpty() ? part : joint;
                bySign |= !Character.isLetter(part.charAt(0));
                continue;
            }
            boolean asEarlyAs = part.equals("as") && at == parts.size() - 1;
            boolean fromNowhere = part.equals("from") && at == 0;
            boolean joined = !joint.isEmpty();
            return SIGNS.contains(part) && !joined
                    || asEarlyAs
                    || fromNowhere
                    || !bySign
                            && (BEFORE.contains(part) || UNSURE.contains(part) || isPeriodOf(at) || isAbbreviated(at))
                    || joined && isDayAt(at, dayFirst, Character.isLetter(joint.charAt(0)) || joint.equals("&"));
        }
        return false;
    }

    private boolean isPeriodOf(int at) {
        return PERIODS.contains(parts.get(at)) && at + 1 < parts.size() && OF.contains(parts.get(at + 1));
    }

    /** {@code c.} that is not the end of {@code D.C.}, or {@code ca} with which the text begins. */
    private boolean isAbbreviated(int at) {
        boolean stop = parts.get(at).equals(".") && at > 0;
        int word = stop ? at - 1 : at;
        boolean first = word == 0;
        return ABBREVIATED.contains(parts.get(word).toLowerCase(Locale.ROOT))
                && (stop
                        ? first || !parts.get(word - 1).equals(".")
                        : first && !parts.get(word).equals("est"));
    }

    /**
     * Whether another day, or a month, ends there: the "28 May" of "28 May – 3 June 2025", the "11" of "11 and 12 June 2025".
     *
     * @param byWord whether a word joins it to the day; a comma or a dash may also stand behind a channel ("Radio 4, 11 June 2025") or a name ("Theresa
     *     May, 11 June 2025")
     */
    private boolean isDayAt(int end, boolean dayFirst, boolean byWord) {
        boolean ordinal = ORDINALS.contains(parts.get(end)) && end > 0;
        int at = ordinal ? end - 1 : end;
        String before = at > 0 ? parts.get(at - 1) : "";
        if (MonthNames.number(parts.get(at)) > 0) {
            return byWord || at == 0 || isDay(before) || ORDINALS.contains(before) || OF.contains(before);
        }
        if (!isDay(parts.get(at)) || before.equals(":") || before.equals(".")) {
            return false;
        }
        boolean behindMonth = MonthNames.number(before) > 0;
        boolean ofMonth = byWord || ordinal || at == 0 || WEEKDAYS.contains(before) || BEFORE_NUMBERS.contains(before);
        return behindMonth || dayFirst && ofMonth;
    }

    private boolean beginsSo() {
        int at = 0;
        while (at < parts.size() && "([,".contains(parts.get(at))) {
            at++;
        }
        if (at == parts.size()) {
            return false;
        }
        String part = parts.get(at);
        String rest = String.join(" ", parts.subList(at, parts.size()));
        boolean phrase = PHRASES.stream().anyMatch(rest::startsWith);
        boolean last = at == parts.size() - 1;
        boolean openEnd = last && (DASHES.contains(part) || part.equals("on"));
        return phrase
                || openEnd
                || AFTER.contains(part)
                || UNSURE.contains(part) && isAside(at)
                || ABBREVIATED.contains(part) && !last && parts.get(at + 1).equals(".") && isAside(at + 1)
                || RANGES.contains(part) && !last && !isTime(at) && goesOn(at + 1, !DASHES.contains(part));
    }

    /** {@code a las 10}. */
    private boolean isTime(int at) {
        String next = parts.get(at + 1);
        return parts.get(at).equals("a") && (next.equals("las") || next.equals("la"));
    }

    /** Words that are also prepositions ("June 11, 2025 about the budget") are of the day only where nothing follows that they could belong to. */
    private boolean isAside(int at) {
        return at == parts.size() - 1
                || !Character.isLetterOrDigit(parts.get(at + 1).charAt(0));
    }

    /** Whether another day begins there, which the first goes on to. */
    private boolean goesOn(int start, boolean byWord) {
        int at = start;
        while (at < parts.size() - 1 && FILLERS.contains(parts.get(at))) {
            at++;
        }
        String part = parts.get(at);
        String next = at + 1 < parts.size() ? parts.get(at + 1) : "";
        String third = at + 2 < parts.size() ? parts.get(at + 2) : "";
        if (ENDS.contains(part) || byWord && WEEKDAYS.contains(part)) {
            return true;
        }
        if (MonthNames.number(part) > 0) {
            return !next.isEmpty() && Character.isDigit(next.charAt(0));
        }
        boolean named = MonthNames.number(next) > 0 || MonthNames.number(third) > 0;
        boolean ends = next.isEmpty() || ",;)".contains(next);
        boolean year = part.length() == 4 && Character.isDigit(part.charAt(0));
        // A bare number behind a whole date is no day ("June 11, 2025 - 10", "11 juin 2025 à 10"), but where a word
        // joins it and nothing follows.
        boolean joined = byWord && ends && !"aà".contains(parts.get(start - 1));
        return isDay(part) && (named || joined) || year && ends;
    }

    private static boolean isDay(String part) {
        return part.length() <= 2 && Character.isDigit(part.charAt(0));
    }

    private static Set<String> words(String words) {
        return Set.copyOf(List.of(words.split(" ")));
    }
}
