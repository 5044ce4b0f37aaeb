package org.openclaims.cli.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.Codes;
import org.openclaims.Step;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.claim.ClaimKind;
import org.openclaims.claim.LinkKind;
import org.openclaims.evidence.Bearing;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Verb;
import org.openclaims.party.PartyKind;
import org.openclaims.position.State;
import org.openclaims.store.health.Severity;

/** Whatever is said in English is said in Spanish too, and nothing is kept that nobody says any more. */
class LanguageTest {
    private static final Language SPANISH = Languages.find("es").orElseThrow();
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");
    /** Where something is said: the literals up to the bracket that closes it are its words, or parts of them. */
    private static final Pattern SAID = Pattern.compile("\\b(?:say|count)\\(");

    @Test
    void everySentenceOfTheCodeIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String source : sources(Path.of("src/main/jte"), Path.of("src/main/java"))) {
            SAID.matcher(source)
                    .results()
                    .forEach(call -> said(source, call).stream()
                            .filter(words -> words.codePoints().anyMatch(Character::isLetter))
                            .filter(words -> !file().containsKey(words))
                            .forEach(missing::add));
        }
        assertEquals(Set.of(), missing, "say these in es.tsv");
    }

    /** Two answers of one minute, before and after a correction, must not have the same heading. */
    @Test
    void anInstantThatWasAskedForIsNamedToTheSecond() {
        Instant late = Instant.parse("2025-08-01T12:00:30Z");
        assertEquals("1 August 2025, 12:00:30 UTC", Language.ENGLISH.dates().exact(late));
        assertEquals("1 August 2025, 12:00 UTC", Language.ENGLISH.dates().instant(late));
        assertEquals("1 August 2025, 12:00 UTC", Language.ENGLISH.dates().exact(late.minusSeconds(30)));
        Instant day = Instant.parse("2025-08-02T00:00:00Z").minusNanos(1);
        assertEquals("1 August 2025, 23:59:59 UTC", Language.ENGLISH.dates().exact(day));
    }

    @Test
    void everyCodeIsThere() {
        Stream<Enum<?>> codes = codes();
        assertEquals(
                List.of(),
                codes.map(Codes::of).filter(code -> !file().containsKey(code)).toList());
        for (State state : State.values()) {
            // The sentence is missing if this fails; see Language.
            SPANISH.standing().counted(Codes.of(state));
            if (state != State.NONE && state != State.AMBIGUOUS) {
                SPANISH.standing().counted(Codes.of(state) + "-by-proxy");
            }
        }
    }

    @Test
    void theWordsAroundACommandAreThere() {
        Pattern typed = Pattern.compile("`[^`]*`|--[a-z]+ \"[^\"]*\"|--[a-z]+ [a-z]+$");
        assertEquals(
                List.of(),
                Stream.of(Step.values())
                        .map(Commands::of)
                        .filter(command -> typed.matcher(command)
                                .replaceAll("")
                                .codePoints()
                                .anyMatch(Character::isLetter))
                        .filter(command -> !file().containsKey(command))
                        .toList(),
                "say these in es.tsv");
    }

    @Test
    void nothingIsThereThatNobodySays() throws IOException {
        String code = String.join(
                "\n",
                sources(Path.of("src/main/jte"), Path.of("src/main/java"), Path.of("../claims-core/src/main/java")));
        Set<String> codes = new TreeSet<>();
        for (State state : State.values()) {
            codes.add(Codes.of(state));
            codes.add(Codes.of(state).replace('-', ' ') + " by proxy");
        }
        codes().map(Codes::of).forEach(codes::add);
        assertEquals(
                List.of(),
                file().keySet().stream()
                        .filter(words -> !codes.contains(words))
                        .filter(words -> !code.contains("\"" + words.replace("\"", "\\\"") + "\""))
                        .toList(),
                "nobody says these any more");
    }

    @Test
    void theSamePartsAreInBoth() {
        file().forEach((english, spanish) -> assertEquals(places(english), places(spanish), english));
    }

    @Test
    void noSentenceStandsTwice() {
        List<String> all =
                lines().map(line -> line.substring(0, line.indexOf('\t'))).toList();
        assertEquals(all.size(), Set.copyOf(all).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "es-CO", "ES", "es_MX.UTF-8", " es "})
    void aLanguageIsFoundByItsTag(String tag) {
        assertEquals("es", Languages.find(tag).orElseThrow().tag());
    }

    @Test
    void aLanguageThatWeDoNotSpeakIsNone() {
        assertTrue(Languages.find("fr").isEmpty());
        assertTrue(Languages.find("").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"999|999|999", "1234|1,234|1234", "12345|12,345|12.345", "1234567|1,234,567|1.234.567"})
    void numbersAreSetApart(long number, String english, String spanish) {
        assertEquals(english, Language.ENGLISH.number(number));
        assertEquals(spanish, SPANISH.number(number));
    }

    @Test
    void bracesInAPartStayWhatTheyAre() {
        assertEquals("sobre {1} de {0}", "sobre " + SPANISH.say("{0} of {1}", "{1}", "{0}"));
    }

    private static Stream<Enum<?>> codes() {
        return Stream.of(
                        ItemKind.values(),
                        ClaimKind.values(),
                        Force.values(),
                        ActKind.values(),
                        Verb.values(),
                        LinkKind.values(),
                        Bearing.values(),
                        Attestation.values(),
                        PartyKind.values(),
                        Severity.values())
                .flatMap(Stream::of);
    }

    private static Map<String, String> file() {
        return lines().collect(Collectors.toMap(
                line -> line.substring(0, line.indexOf('\t')),
                line -> line.substring(line.indexOf('\t') + 1),
                (one, other) -> one,
                LinkedHashMap::new));
    }

    private static Stream<String> lines() {
        try {
            return Files.readString(Path.of("src/main/resources/org/openclaims/cli/words/es.tsv"))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> sources(Path... roots) throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.add(Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", ""));
                }
            }
        }
        return sources;
    }

    /** The literals of one call, those of calls within it too. */
    private static List<String> said(String source, MatchResult call) {
        int depth = 1;
        int end = call.end();
        boolean inText = false;
        while (depth > 0) {
            char c = source.charAt(end);
            if (c == '\\') {
                end++;
            } else if (c == '"') {
                inText = !inText;
            } else if (!inText) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            end++;
        }
        return LITERAL.matcher(source.substring(call.end(), end))
                .results()
                .map(LanguageTest::unescaped)
                .toList();
    }

    private static String unescaped(MatchResult literal) {
        return literal.group(1).replace("\\\"", "\"");
    }

    private static List<String> places(String words) {
        return Pattern.compile("\\{\\d}")
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }
}
