package org.openclaims.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openclaims.item.ItemId;
import org.openclaims.log.Dossier;
import org.openclaims.log.Field;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.log.Term;
import org.openclaims.party.LookAlikes;
import org.openclaims.party.Names;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;

/** Whoever an import made new, as somebody should look at them before the record rests on them. Nobody is ever taken for another by this. */
public final class NewNames {
    /** Looking at all pairs takes the product of both numbers, so that a large import would do little else. */
    private static final int MOST_NEW = 300;

    private static final int MOST_PAIRS = 300_000;
    private static final int MOST_CLOSE = 3;

    private static final Pattern BETWEEN_ANY = Pattern.compile(" / |;|\\|");
    private static final Pattern BETWEEN_PEOPLE = Pattern.compile("/|&|\\+|,| and | und | y | et | e ");

    /** Two to four words, none small but for those that stand before surnames. */
    private static final Pattern FULL_NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|da|de|del|den|der|di|du|la|van|von|zu)){1,3}");

    private NewNames() {}

    /**
     * Those who may be somebody else: a slip of the pen away, or written with letters that look the same.
     *
     * @param reader of the record with the new ones in it
     * @return each with those it is close to, on record before or new and earlier in the list; empty if there are too many to look
     */
    public static Optional<Map<Party, List<Party>>> close(LogReader reader, List<Party> fresh) {
        if (fresh.isEmpty()) {
            return Optional.of(Map.of());
        }
        int most = fresh.size() > MOST_NEW ? 0 : MOST_PAIRS / fresh.size();
        List<Term> names = most == 0 ? List.of() : reader.terms(Field.NAME, "", most);
        if (most == 0 || names.size() == most) {
            return Optional.empty();
        }
        Map<Party, List<Term>> found = new LinkedHashMap<>();
        // Those who come later are not looked at yet; nor are two in one, who are close to each of both.
        Set<ItemId> unseen = fresh.stream().map(Party::id).collect(Collectors.toSet());
        for (Party party : fresh) {
            if (looksLikeTwo(party)) {
                continue;
            }
            List<Term> near = names.stream()
                    .filter(name -> !unseen.contains(name.item()) && close(party.name(), name.key()))
                    .limit(MOST_CLOSE)
                    .toList();
            if (!near.isEmpty()) {
                found.put(party, near);
            }
            unseen.remove(party.id());
        }
        return Optional.of(named(reader, found));
    }

    private static boolean close(String name, String other) {
        return Names.near(name, other) || LookAlikes.alike(name, other);
    }

    private static Map<Party, List<Party>> named(LogReader reader, Map<Party, List<Term>> found) {
        Set<ItemId> others =
                found.values().stream().flatMap(List::stream).map(Term::item).collect(Collectors.toSet());
        Dossier dossier = Reading.items(reader, others, null);
        Map<Party, List<Party>> named = new LinkedHashMap<>();
        found.forEach((party, near) -> {
            List<Party> standing = near.stream()
                    .filter(dossier::says)
                    .map(term -> dossier.party(term.item()))
                    .distinct()
                    .toList();
            if (!standing.isEmpty()) {
                named.put(party, standing);
            }
        });
        return named;
    }

    /** Whether the name looks like those of two: {@code Jörg Müller / Anna Groß}. Many organizations have an "and" in theirs. */
    public static boolean looksLikeTwo(Party party) {
        return parts(BETWEEN_ANY, party.name(), part -> !part.isBlank())
                || party.kind() == PartyKind.PERSON
                        && parts(
                                BETWEEN_PEOPLE,
                                party.name(),
                                part -> FULL_NAME.matcher(part.strip()).matches());
    }

    private static boolean parts(Pattern between, String name, Predicate<String> isName) {
        List<String> parts = List.of(between.split(name));
        return parts.size() > 1 && parts.stream().allMatch(isName);
    }
}
