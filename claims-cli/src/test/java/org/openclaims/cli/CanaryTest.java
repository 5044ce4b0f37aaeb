package org.openclaims.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty identities of unnamed sources: whatever is typed, whatever goes wrong, none of them comes out anywhere but where it was asked for. */
class CanaryTest {
    private static final int CANARIES = 20;
    private static final String PASSPHRASE = "canary-passphrase-quetzal";
    private static final String BASIS = "--basis=source protection";
    private static final String ROLE = "--decided-by=editor";

    @TempDir
    private Path directory;

    @TempDir
    private Path private_;

    private Newsroom newsroom;

    @BeforeEach
    void record() throws IOException {
        newsroom = new Newsroom(directory);
        Files.writeString(private_.resolve("passphrase"), PASSPHRASE + "\n");
        newsroom.variable(
                "CLAIMS_PASSPHRASE_FILE", private_.resolve("passphrase").toString());
        for (int i = 0; i < CANARIES; i++) {
            said(newsroom.type(
                    "party", "add", "a source in ministry " + i, "--kind", "unnamed", "--handle", "source-" + i));
            if (i % 2 == 0) {
                Files.writeString(private_.resolve("who"), canary(i));
                said(newsroom.type(
                        "party",
                        "identify",
                        "source-" + i,
                        "--from",
                        private_.resolve("who").toString()));
            } else {
                said(newsroom.piping(canary(i)).type("party", "identify", "source-" + i, "--json"));
            }
        }
        said(newsroom.type(
                "add",
                "The bridge is safe",
                "--by",
                "Abena Osei",
                "--on",
                "2025-03-04",
                "--told-by",
                "source-1",
                "--source",
                "https://news.example/bridge"));
    }

    @Test
    void onlyWhoAsksForItWithThePassphraseSeesAnIdentity() throws IOException {
        for (int i = 0; i < CANARIES; i++) {
            assertEquals(
                    canary(i) + "\n",
                    newsroom.type("party", "identity", "source-" + i).out());
        }
        newsroom.variable("CLAIMS_DEBUG", "1");
        int asked = 0;
        for (List<String> command : commands()) {
            said(newsroom.type(command.toArray(String[]::new)));
            asked++;
        }
        assertTrue(asked > 80, asked + " commands");
        for (Path file : files()) {
            assertNoCanary(Files.readString(file, ISO_8859_1), file.toString());
        }
    }

    /** Nobody to ask, wrong passphrases, files that are not there or not ours, too long input, an interrupted prompt. */
    @Test
    void noErrorTellsOne() throws IOException {
        newsroom.variable("CLAIMS_DEBUG", "1");
        Path wrong = private_.resolve("wrong");
        Files.writeString(wrong, "not the passphrase\n");
        List<Newsroom.Said> refusals = new ArrayList<>();
        refusals.add(newsroom.type("party", "identity", "source-1", "--passphrase-file", wrong.toString()));
        refusals.add(newsroom.piping(canary(1))
                .type("party", "identify", "source-1", "--passphrase-file", wrong.toString()));
        refusals.add(newsroom.piping(canary(1)).type("party", "identify", "osei"));
        refusals.add(newsroom.piping(canary(1)).type("party", "identify", "nobody"));
        refusals.add(newsroom.piping(canary(1).repeat(10_000)).type("party", "identify", "source-1"));
        refusals.add(newsroom.piping(" \n").type("party", "identify", "source-1"));
        refusals.add(newsroom.type(
                "party",
                "identify",
                "source-1",
                "--from",
                directory.resolve("none").toString()));
        refusals.add(newsroom.piping(canary(1))
                .type(
                        "party",
                        "identify",
                        "source-1",
                        "--passphrase-file",
                        directory.resolve("none").toString()));
        newsroom.variable("CLAIMS_PASSPHRASE_FILE", "");
        refusals.add(newsroom.piping(canary(1)).type("party", "identify", "source-1"));
        refusals.add(newsroom.type("party", "identity", "source-1"));
        refusals.add(newsroom.answering(List.of(canary(1))).type("party", "identify", "source-1"));
        newsroom.variable("CLAIMS_KEYS", directory.resolve("other.keys").toString());
        refusals.add(newsroom.answering(List.of(PASSPHRASE)).type("party", "identity", "source-1"));
        refusals.add(newsroom.answering(List.of(canary(1), PASSPHRASE, PASSPHRASE + "x"))
                .type("party", "identify", "source-1"));
        refusals.add(newsroom.answering(List.of(canary(1), "short", "short")).type("party", "identify", "source-1"));
        for (Newsroom.Said refusal : refusals) {
            said(refusal);
            assertTrue(refusal.status() > 0 && refusal.status() < 70, refusal.toString());
            assertTrue(refusal.err().contains("claims: "), refusal.err());
        }
        newsroom.variable("CLAIMS_KEYS", "");
        assertEquals(
                canary(1) + "\n",
                newsroom.answering(List.of(PASSPHRASE))
                        .type("party", "identity", "source-1")
                        .out());
    }

    @Test
    void aKeyThatIsGoneMakesOldBackupsUseless() {
        Path old = directory.resolve("old.backup");
        said(newsroom.type("backup", old.toString()));
        assertEquals(
                canary(3) + "\n",
                newsroom.type("party", "identity", "source-3", "--db", old.toString())
                        .out());
        Newsroom.Said receipt = newsroom.type("erase", "source-3", "--part", "identity", BASIS, ROLE);
        said(receipt);
        assertTrue(receipt.out().contains("1 key destroyed"), receipt.out());
        Newsroom.Said refused = newsroom.type("party", "identity", "source-3", "--db", old.toString());
        assertTrue(refused.err().contains("there is no key for source-3/i1"), refused.err());
        assertTrue(newsroom.type("party", "identity", "source-3").err().contains("does not keep who that is"));
        assertEquals(
                canary(4) + "\n", newsroom.type("party", "identity", "source-4").out());
        assertEquals(0, newsroom.type("verify").status());
        // Another one may be recorded; nothing of the first comes back.
        said(newsroom.piping(canary(5)).type("party", "identify", "source-3"));
        assertEquals(
                canary(5) + "\n", newsroom.type("party", "identity", "source-3").out());
    }

    /** That it is kept, and that it was destroyed, is for the desk's own log: whoever reads would learn that there is something to ask for. */
    @Test
    void whatIsPublishedDoesNotTellThatAnIdentityIsKept() throws IOException {
        done(newsroom.type("erase", "source-1", "--part", "identity", "--basis", "source protection", ROLE));
        done(newsroom.piping(canary(5)).type("party", "identify", "source-1"));
        done(newsroom.type("undo"));
        done(newsroom.type("void", "source-2/i1", "--why", "of no use any more"));
        done(newsroom.type("amend", "bridge-safe/1", "--venue", "radio", "--why", "it was on the radio"));
        Path site = directory.resolve("site");
        done(newsroom.type("site", "--output", site.toString()));
        Map<String, String> published = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                published.put(file.toString(), Files.readString(file));
            }
        }
        for (String question : List.of(
                "report osei",
                "report source-1",
                "report source-2",
                "show bridge-safe",
                "export --format json",
                "export --format jsonl")) {
            for (String json : List.of("", " --json")) {
                if (json.isEmpty() || !question.startsWith("export")) {
                    Newsroom.Said answer = newsroom.type((question + json).split(" "));
                    done(answer);
                    published.put(question + json, answer.out());
                }
            }
        }
        published.forEach((where, text) -> {
            for (String tell : List.of("identi", "source-1/i1", "source-2/i1", "source protection", "of no use")) {
                assertFalse(text.contains(tell), () -> tell + " in " + where + "\n" + text);
            }
        });
        for (String where : List.of("report osei", "show bridge-safe --json", "export --format json")) {
            assertTrue(published.get(where).contains("it was on the radio"), published.get(where));
        }
        String feed = published.get(site.resolve("feed.atom").toString());
        assertTrue(feed.contains("it was on the radio"), feed);
        for (String own : List.of("log", "log --corrections", "corrections", "corrections source-1")) {
            assertTrue(newsroom.type(own.split(" ")).out().contains("source protection"), own);
        }
    }

    @Test
    void aNewPassphraseOpensAllOfThem() throws IOException {
        Path fresh = private_.resolve("fresh");
        Files.writeString(fresh, "another canary passphrase\n");
        said(newsroom.type("party", "passphrase", "--new-passphrase-file", fresh.toString()));
        assertEquals(3, newsroom.type("party", "identity", "source-1").status());
        newsroom.variable("CLAIMS_PASSPHRASE_FILE", fresh.toString());
        for (int i = 0; i < CANARIES; i++) {
            assertEquals(
                    canary(i) + "\n",
                    newsroom.type("party", "identity", "source-" + i).out());
        }
    }

    private List<List<String>> commands() {
        List<List<String>> commands = new ArrayList<>();
        List<List<String>> questions = List.of(
                List.of("report", "source-1"),
                List.of("report", "osei"),
                List.of("show", "bridge-safe"),
                List.of("list"),
                List.of("status"),
                List.of("log"),
                List.of("log", "--corrections"));
        for (List<String> question : questions) {
            for (String format : List.of("text", "markdown", "csv", "json", "html")) {
                commands.add(with(question, "--format", format));
            }
            commands.add(with(question, "--json"));
        }
        for (String plain : List.of(
                "party list",
                "party show source-1",
                "party show source-1/i1",
                "source list",
                "source show news",
                "scale list",
                "verify",
                "seal",
                "prove bridge-safe",
                "prove source-1 --disclose actor",
                "prove source-1 --disclose request",
                "prove source-1 --disclose item",
                "rebuild",
                "demo --dry-run",
                "undo --dry-run",
                "void source-1/i1 --why test --dry-run",
                "amend source-1/i1 --why test",
                "evidence bridge-safe --source source-1",
                "verdict bridge-safe",
                "link source-1 same source-2",
                "completion bash",
                "help party identify",
                "nonsense",
                "show source-1/i1",
                "report source-1/i1")) {
            commands.add(List.of(plain.split(" ")));
            commands.add(with(List.of(plain.split(" ")), "--json"));
        }
        for (String begun : List.of("", "s", "source", "source-1/", "k", "K", "kan")) {
            commands.add(List.of("__complete", "party", "show", begun));
            commands.add(List.of("__complete", "void", begun));
            commands.add(List.of("__complete", "report", begun));
        }
        commands.add(List.of("backup", directory.resolve("a.backup").toString()));
        commands.add(List.of(
                "restore",
                directory.resolve("a.backup").toString(),
                "--db",
                directory.resolve("restored.db").toString()));
        commands.add(List.of(
                "prove", "source-1", "--output", directory.resolve("proof.txt").toString()));
        commands.add(List.of(
                "party",
                "identify",
                "source-1",
                "--from",
                private_.resolve("who").toString(),
                "--dry-run"));
        for (String format : List.of("claimreview", "csv", "csv-excel", "csv-acts", "json", "jsonl", "timelinejs")) {
            commands.add(List.of("export", "--format", format));
        }
        String whole = directory.resolve("whole.jsonl").toString();
        commands.add(List.of("export", "--full", "--output", whole));
        commands.add(List.of(
                "import", whole, "--db", directory.resolve("imported.db").toString()));
        commands.add(List.of("site", "--output", directory.resolve("site").toString()));
        commands.add(List.of("erase", "source-2", "--part", "identity", BASIS, ROLE, "--dry-run"));
        commands.add(List.of("erase", "source-2", BASIS, ROLE, "--dry-run", "--json"));
        commands.add(List.of(
                "erase",
                "source-2",
                BASIS,
                ROLE,
                "--output",
                directory.resolve("receipt").toString()));
        commands.add(List.of("erase", "--finish"));
        commands.add(List.of("log"));
        return commands;
    }

    private static List<String> with(List<String> words, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return all;
    }

    private static String canary(int number) {
        return "Kanarienvogel-" + number + "-Zaunkönig";
    }

    private static void done(Newsroom.Said said) {
        assertEquals(0, said.status(), said::toString);
        said(said);
    }

    private static void said(Newsroom.Said said) {
        assertNoCanary(said.out() + said.err(), said.toString());
    }

    private static void assertNoCanary(String text, String where) {
        String folded = text.toLowerCase(Locale.ROOT);
        for (String hint : List.of("kanarienvogel", "zaunk", "quetzal")) {
            assertFalse(folded.contains(hint), where);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
