package org.openclaims.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.openclaims.item.ItemId;
import org.openclaims.log.Field;
import org.openclaims.log.LogReader;
import org.openclaims.party.Latin;
import org.openclaims.party.Names;
import org.openclaims.party.PartyKind;
import org.openclaims.source.Urls;

/** Makes handles: short, from the words people would use, and never one that was given before. */
final class Handles {
    private static final int LONGEST = 40;
    /** A number that another record gave is not so high that the next ones would be no numbers any more. */
    private static final Pattern KEPT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(/[a-z]?[1-9][0-9]{0,6})?");

    /** Words that carry no meaning of their own, English and Spanish. */
    private static final Set<String> SMALL_WORDS = Set.copyOf(Arrays.asList(
            ("a an the of to in on at by for from with without and or but not no nor is are was were be been being am has have had do does did will "
                            + "would shall should can could may might must that this these those it its his her their our your my he she they we you i as "
                            + "than then there here who whom whose which what when where why how if so about into over under more most very one all any "
                            + "some many much never ever also just only says said say claims claim el la los las un una unos unas de del al en con sin por "
                            + "para y o u e que es son fue fueron ser esta este estos estas su sus se lo le les no ni mas muy ha han hay como cuando donde")
                    .split(" ")));

    private final LogReader reader;
    private final Set<String> givenNow = new HashSet<>();
    private final Map<String, Integer> numbersGiven = new HashMap<>();
    private final List<List<String>> namesNow = new ArrayList<>();

    Handles(LogReader reader) {
        this.reader = reader;
    }

    /** {@code rubio-plot}: the first two words that say what the claim is about, a name cut down to its surname. */
    String forClaim(String text) {
        List<String> words = new ArrayList<>();
        String[] typed = text.split("[^\\p{L}\\p{N}'’.]+");
        for (int i = 0; i < typed.length; i++) {
            boolean nameGoesOn = capital(typed[i]) && i + 1 < typed.length && capital(typed[i + 1]);
            String word = Names.key(typed[i]).replace(" ", "");
            if (!nameGoesOn && telling(word) && !words.contains(word)) {
                words.add(word);
            }
        }
        if (words.isEmpty()) {
            return free("claim", "claim");
        }
        for (int most = Math.min(2, words.size()); most <= Math.min(4, words.size()); most++) {
            String handle = cut(words.subList(0, most));
            if (!handle.isEmpty() && isFree(handle)) {
                return give(handle);
            }
        }
        return free(cut(words.subList(0, Math.min(2, words.size()))), "claim");
    }

    /**
     * {@code petro} or {@code garcia-marquez} for a person, all words for anybody else. Whoever has a surname by which somebody is found already gets all
     * words too: what people type for the one must not come to mean the other.
     */
    String forParty(PartyKind kind, String name) {
        List<String> words = new ArrayList<>(Names.words(name));
        words.removeIf(word -> SMALL_WORDS.contains(word) && kind != PartyKind.PERSON);
        String whole = cut(words.isEmpty() ? Names.words(name) : words);
        String handle = null;
        if (kind == PartyKind.PERSON && words.size() > 1) {
            List<String> surname = Surnames.of(name).words();
            String shortest = cut(surname);
            // A number alone would look like that of a command.
            boolean tells = !shortest.matches("[0-9]*") && !findsSomebody(surname);
            handle = tells && isFree(shortest) ? give(shortest) : null;
        }
        namesNow.add(words);
        return handle == null ? free(whole, what(kind)) : handle;
    }

    /** What a handle is made of where a name has no letter for it. */
    private static String what(PartyKind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case ORGANIZATION -> "organization";
            case UNNAMED -> "unnamed";
        };
    }

    /** Whether a person's handle is the surname, taken from a name that has more words. */
    static boolean isSurname(String handle, String name) {
        return Names.words(name).size() > 1
                && handle.equals(cut(Surnames.of(name).words()));
    }

    private boolean findsSomebody(List<String> words) {
        if (namesNow.stream().anyMatch(name -> name.containsAll(words))) {
            return true;
        }
        Set<ItemId> found = new HashSet<>(reader.find(Field.NAME_WORD, words.get(0)));
        words.stream().skip(1).forEach(word -> found.retainAll(reader.find(Field.NAME_WORD, word)));
        return !found.isEmpty();
    }

    /** {@code latintimes}, from the host or the publisher. */
    String forSource(String hostOrName) {
        String host = hostOrName.contains(".") && !hostOrName.contains(" ") ? site(Urls.host(hostOrName)) : hostOrName;
        return free(cut(Names.words(host)), "source");
    }

    /** The next number: {@code rubio-plot/3}, {@code rubio-plot/e1}. */
    String numbered(String base) {
        // What is new in this command has no parts yet in the record.
        int slash = base.indexOf('/');
        boolean fresh = slash >= 0 && givenNow.contains(base.substring(0, slash));
        int next = numbersGiven.containsKey(base) ? numbersGiven.get(base) + 1 : fresh ? 1 : reader.highest(base) + 1;
        while (givenNow.contains(base + next)) {
            next++;
        }
        numbersGiven.put(base, next);
        return give(base + next);
    }

    /**
     * A handle of the person's own choosing.
     *
     * @throws Refused if it is not one, or was given before
     */
    String chosen(String handle) {
        String folded = handle.strip().toLowerCase(Locale.ROOT);
        // The length first: the pattern would need a stack as deep as a name is long.
        if (folded.length() > LONGEST || !folded.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new Refused("\"" + handle + "\" cannot be a handle: use up to " + LONGEST
                    + " letters and digits without accents, and single hyphens between words.");
        }
        if (!isFree(folded)) {
            throw new Refused(
                    "The handle \"" + folded + "\" was given before, and is never given twice. Choose another.");
        }
        return give(folded);
    }

    /**
     * A handle as it is in another record, or on a part of something in it.
     *
     * @return whether it can be had: it is one, and was never given here
     */
    boolean kept(String handle) {
        boolean kept = isOne(handle) && isFree(handle);
        if (kept) {
            give(handle);
        }
        return kept;
    }

    /** Whether it could be the handle of something. */
    static boolean isOne(String handle) {
        return handle.length() <= 2 * LONGEST && KEPT.matcher(handle).matches();
    }

    /** What was to have this handle is not recorded. */
    void takeBack(String handle) {
        givenNow.remove(handle);
    }

    /** @param what it is, for words in a script of which a handle has no letter: {@code person-1} */
    private String free(String wanted, String what) {
        if (wanted.isEmpty()) {
            return numbered(what + "-");
        }
        String base = wanted + "-";
        Integer last = numbersGiven.get(base);
        if (last == null && isFree(wanted)) {
            return give(wanted);
        }
        // Beyond the highest number nothing was given before this command.
        int next = Math.max(2, (last == null ? reader.highest(base) : last) + 1);
        while (givenNow.contains(base + next)) {
            next++;
        }
        numbersGiven.put(base, next);
        return give(base + next);
    }

    private String give(String handle) {
        givenNow.add(handle);
        return handle;
    }

    private boolean isFree(String handle) {
        return !givenNow.contains(handle) && reader.item(handle).isEmpty();
    }

    private static boolean capital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
    }

    private static boolean telling(String word) {
        boolean verbForm =
                word.length() > 5 && (word.endsWith("ing") || word.endsWith("ando") || word.endsWith("iendo"));
        return !word.isEmpty() && !SMALL_WORDS.contains(word) && !verbForm;
    }

    /** Empty if no word has a letter that a handle can have. */
    private static String cut(List<String> words) {
        String slug =
                Latin.of(String.join("-", words)).replaceAll("[^a-z0-9]+", "-").replaceAll("(^-+)|(-+$)", "");
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, hyphen > 8 ? hyphen : LONGEST);
    }

    /** The name of a site: {@code bbc} from {@code bbc.co.uk}, {@code elpais} from {@code english.elpais.com}. */
    private static String site(String host) {
        String[] parts = host.split("\\.");
        int name = parts.length - 2;
        if (name > 0 && parts[name].length() <= 3 && parts[parts.length - 1].length() == 2) {
            name--;
        }
        return parts[Math.max(0, name)];
    }
}
