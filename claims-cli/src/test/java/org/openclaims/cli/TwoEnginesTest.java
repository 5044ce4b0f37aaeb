package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.store.postgres.TestServer;

/** Histories by chance, typed at a file and at a server: every question is answered alike, byte for byte, also after copying either way. */
class TwoEnginesTest {
    private static final int COMMANDS = 25;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyQuestionIsAnsweredAlike(long seed) {
        String server = TestServer.database();
        Newsroom onFile = new Newsroom(directory);
        Newsroom onServer = new Newsroom(directory, server);
        TypedHistory history = new TypedHistory(seed);
        List<Instant> known = new ArrayList<>();
        for (int i = 0; i < COMMANDS || history.castIsMissing(); i++) {
            TypedHistory.Line line = history.next();
            known.add(onFile.next());
            String[] words = line.words().toArray(String[]::new);
            Newsroom.Said said = onFile.type(words);
            assertEquals(said, onServer.type(words), () -> "seed " + seed + ": " + line.words());
            history.learn(line, said.status() == 0);
        }
        List<List<String>> questions = questions(new Random(seed), known);
        List<String> answers = ask(onFile, directory.resolve("claims.db").toString(), questions);
        assertEquals(answers, ask(onServer, server, questions), "seed " + seed);

        // Over the server and back: the last copy is in a file again.
        String otherServer = TestServer.database();
        String otherFile = directory.resolve("back.db").toString();
        Newsroom.Said there = onFile.type("copy", "--from", onFile.store().toString(), "--to", otherServer);
        assertEquals(0, there.status(), there.err());
        Newsroom.Said back = onFile.type("copy", "--from", otherServer, "--to", otherFile);
        assertEquals(0, back.status(), back.err());
        assertEquals(answers, ask(new Newsroom(directory, otherServer), otherServer, questions), "seed " + seed);
        assertEquals(answers, ask(new Newsroom(directory, otherFile), otherFile, questions), "seed " + seed);
    }

    private static List<List<String>> questions(Random random, List<Instant> known) {
        List<List<String>> questions = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<String> from = new ArrayList<>(List.of(
                    "--as-of",
                    LocalDate.of(2025, 6, 1).plusDays(random.nextInt(45)).toString(),
                    "--clock",
                    i % 2 == 0 ? "public" : "made",
                    "--known-at",
                    known.get(i == 0 ? known.size() - 1 : random.nextInt(known.size()))
                            .toString()));
            from.add("--json");
            TypedHistory.CLAIMS.forEach(claim -> questions.add(question(from, "show", claim)));
            TypedHistory.PARTIES.forEach(party -> questions.add(question(from, "report", party)));
            questions.add(question(from, "list"));
        }
        questions.add(List.of("log", "--json"));
        questions.add(List.of("log", "--corrections", "--json"));
        questions.add(List.of("party", "list", "--json"));
        questions.add(List.of("source", "list", "--json"));
        questions.add(List.of("verify", "--json"));
        return questions;
    }

    private static List<String> question(List<String> from, String... words) {
        List<String> question = new ArrayList<>(List.of(words));
        question.addAll(from);
        return question;
    }

    /** The clock stands as many commands after the start at each asking, so that "now" is the same. */
    private static List<String> ask(Newsroom newsroom, String place, List<List<String>> questions) {
        List<String> answers = new ArrayList<>();
        for (List<String> question : questions) {
            Newsroom.Said said =
                    newsroom.at(Instant.parse("2025-08-02T00:00:00Z")).type(question.toArray(String[]::new));
            answers.add((question + " " + said).replace(place, "PLACE"));
        }
        return answers;
    }
}
