package org.openclaims.store.seal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.store.chain.Bytes;

/** Reads seals as they come back: from a command line, from a file of them, from an e-mail that wrapped the line and put {@code >} before it. */
public final class SealReader {
    /** E-mail wraps lines, quotes them, and in quoted-printable ends a wrapped one with an equals sign (RFC 2045 section 6.7). */
    private static final String GAP = "[\\s>]+";

    private static final String CHAIN = "[A-Za-z0-9._-]{1,64}";
    private static final String NUMBER = "(?:0|[1-9]\\d{0,15})";
    private static final String EACH = CHAIN + "=" + NUMBER;

    private static final Pattern SEAL =
            Pattern.compile("openclaims-seal-(?:1" + GAP + "(" + CHAIN + ")" + GAP + "(" + NUMBER + ")|2" + GAP + "("
                    + EACH + "(?:," + EACH + ")++))" + GAP
                    + "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)" + GAP + "([0-9A-Fa-f]{64})" + GAP
                    + "([0-9A-Fa-f]{" + Seal.CHECK_DIGITS + "})(?![0-9A-Za-z])");

    private static final Pattern BEGINNING = Pattern.compile("(?<![0-9A-Za-z-])openclaims-seal-(\\d+)(?![0-9A-Za-z-])");

    private SealReader() {}

    /**
     * Reads one seal and nothing else.
     *
     * @throws NoSeal if it is none, or was not copied as it was
     */
    public static Seal read(String text) {
        List<Seal> found = findAll(text);
        String around = SEAL.matcher(unwrapped(text)).replaceFirst("").replace('>', ' ');
        if (found.size() != 1 || !around.isBlank()) {
            throw new NoSeal(Sentence.of(
                    "\"{0}\" is not a seal: {1} prints one, which begins with {2}",
                    start(text), WayOut.to(Step.SEAL), Seal.FORM));
        }
        return found.get(0);
    }

    /**
     * Every seal in a text, in order; other words are passed over.
     *
     * @throws NoSeal if something begins like a seal and is none: better said than passed over
     */
    public static List<Seal> findAll(String text) {
        String whole = unwrapped(text);
        List<Seal> seals = new ArrayList<>();
        Matcher beginning = BEGINNING.matcher(whole);
        Matcher seal = SEAL.matcher(whole);
        while (beginning.find()) {
            if (!beginning.group(1).matches("[12]")) {
                throw new NoSeal("\"" + beginning.group() + "\" is a seal of a newer form: update claims to check it");
            }
            seal.region(beginning.start(), whole.length());
            if (!seal.lookingAt()) {
                throw new NoSeal("what begins with \"" + start(whole.substring(beginning.start()))
                        + "\" is not a whole seal: copy the line again from where you keep it");
            }
            seals.add(seal(seal));
        }
        return seals;
    }

    private static Seal seal(Matcher words) {
        try {
            Seal seal = new Seal(chains(words), Bytes.ofHex(words.group(5)), Instant.parse(words.group(4)));
            if (seal.line().equalsIgnoreCase(words.group().replaceAll(GAP, " "))) {
                return seal;
            }
        } catch (DateTimeParseException e) {
            // A month 13 is a typing mistake like any other.
        }
        String events = words.group(2) == null ? words.group(3) : words.group(2);
        throw new NoSeal("the check digits of the seal of " + events
                + " events do not fit: a character was changed in copying, so copy the line again from where you keep it;"
                + " this says nothing about the store");
    }

    private static SortedMap<String, Long> chains(Matcher words) {
        SortedMap<String, Long> chains = new TreeMap<>();
        if (words.group(3) == null) {
            chains.put(words.group(1), Long.parseLong(words.group(2)));
        } else {
            for (String each : words.group(3).split(",")) {
                int mark = each.indexOf('=');
                chains.put(each.substring(0, mark), Long.parseLong(each.substring(mark + 1)));
            }
        }
        return chains;
    }

    /** In quoted-printable a line may end with an equals sign, and one that is meant is written as its code. */
    private static String unwrapped(String text) {
        return text.replaceAll("=\\r?\\n", "").replace("=3D", "=");
    }

    private static String start(String text) {
        String line = text.strip();
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
