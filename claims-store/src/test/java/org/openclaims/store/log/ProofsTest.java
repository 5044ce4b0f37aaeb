package org.openclaims.store.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openclaims.log.Change;
import org.openclaims.store.Store;
import org.openclaims.store.seal.Disclosure;
import org.openclaims.store.seal.Seal;

/** What `claims prove` hands out, held against the verifier that others are given: examples/verify-proof, which shares nothing with us. */
class ProofsTest {
    private static final Path VERIFIER = Path.of("..", "examples", "verify-proof", "VerifyProof.java")
            .toAbsolutePath()
            .normalize();

    @TempDir
    private static Path directory;

    private static Method verify;
    private static Seal seal;
    private static String proof;
    private static Seal sealOfSeveral;
    private static String proofOfSeveral;

    /** Thirteen events in three batches, with a name that no terminal should see as it is; events 2, 6 and 13 are proved. */
    @BeforeAll
    static void record() throws Exception {
        Path classes = Files.createDirectory(directory.resolve("classes"));
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-Xlint:all", "-Werror", "-d", classes.toString(), VERIFIER.toString());
        assertEquals(0, compiled);
        verify = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)
                .loadClass("VerifyProof")
                .getDeclaredMethod("verify", byte[].class, String.class);
        verify.setAccessible(true);
        try (Store store = TestLogs.open(directory.resolve("proved.claims"))) {
            add(store, "one", 6);
            TestLogs.add(store, "Álvaro \u202e \"Leyva\"");
            add(store, "three", 6);
            seal = store.seal();
            proof = prove(store, seal, 2, 7, 13);
        }
        Path chains = directory.resolve("chains.claims");
        try (Store main = TestLogs.open(chains);
                Store politics = TestLogs.open(chains, "politics");
                Store sport = TestLogs.open(chains, "Sport.2025")) {
            add(main, "one", 6);
            TestLogs.add(politics, "Álvaro \u202e \"Leyva\"");
            add(sport, "three", 6);
            sealOfSeveral = sport.seal();
            proofOfSeveral = prove(main, sealOfSeveral, 2, 7, 13);
        }
    }

    /** Proofs with their seals. */
    static List<Arguments> proofs() {
        return List.of(Arguments.of(proof, seal.line()), Arguments.of(proofOfSeveral, sealOfSeveral.line()));
    }

    @Test
    void ofSeveralChainsTheRootsOfTheOthersAreShown() throws Exception {
        assertTrue(sealOfSeveral.line().startsWith("openclaims-seal-2 Sport.2025=6,main=6,politics=1 2025-"));
        List<String> said = said(proofOfSeveral.getBytes(UTF_8), sealOfSeveral.line());
        assertTrue(said.get(0).startsWith("Event 6 of 6 in Sport.2025: party.added"), said.toString());
        assertTrue(said.toString().contains("Event 2 of 6 in main: party.added party:key-of-one-1"), said.toString());
        assertTrue(said.get(said.size() - 1).startsWith("VALID: 3 of the 13 events"), said.toString());
    }

    /** The sizes and roots of chains are hashed apart from leaves and nodes, and each size counts. */
    @Test
    void sizesAndRootsOfOtherChainsCannotBeForged() {
        List<String> lines = List.of(proofOfSeveral.split("\n"));
        for (int i = 2; i < 5; i++) {
            String forged = lines.get(i).replaceFirst(" [0-9]+ ", " 3 ");
            assertRefused(proofOfSeveral.replace(lines.get(i), forged).getBytes(UTF_8), sealOfSeveral.line(), forged);
            String renamed = lines.get(i).replaceFirst("chain .", "chain x");
            assertRefused(proofOfSeveral.replace(lines.get(i), renamed).getBytes(UTF_8), sealOfSeveral.line(), renamed);
        }
        assertRefused(proofOfSeveral.getBytes(UTF_8), seal.line(), "under a seal of one chain");
        assertRefused(proof.getBytes(UTF_8), sealOfSeveral.line(), "under a seal of several");
    }

    private static void add(Store store, String name, int events) {
        store.write(
                TestLogs.command(name),
                reader -> java.util.stream.IntStream.range(0, events)
                        .<Change>mapToObj(n -> new Change.Added(TestLogs.party(name + " " + n)))
                        .toList(),
                (receipt, reader) -> receipt);
    }

    private static String prove(Store store, Seal under, long... events) {
        Set<Long> wanted = new java.util.HashSet<>();
        for (long event : events) {
            wanted.add(event);
        }
        return store.prove(wanted, Optional.of(under), Disclosure.PUBLIC).text();
    }

    @Test
    void theVerifierIsShortAndNeedsNothingOfOurs() throws Exception {
        List<String> lines = Files.readAllLines(VERIFIER);
        assertTrue(lines.size() < 160, lines.size() + " lines");
        assertTrue(lines.stream().noneMatch(line -> line.contains("org.openclaims")));
    }

    @Test
    void itIsAcceptedAndTheWordsAreShownHarmlessly() throws Exception {
        List<String> said = said(proof.getBytes(UTF_8), seal.line());
        assertTrue(
                said.get(0).startsWith("Event 2 of 13: party.added party:key-of-one-1, recorded 2025-07-07T10:0"),
                said.get(0));
        assertTrue(said.toString().contains("Álvaro <U+202E> \\\"Leyva\\\""), said.toString());
        assertTrue(said.toString().contains("not disclosed: [actor, request]"), said.toString());
        assertTrue(said.get(said.size() - 1).startsWith("VALID: 3 of the 13 events"), said.toString());
    }

    @Test
    void asAProgramOfItsOwn() throws Exception {
        Path file = Files.writeString(directory.resolve("proof.txt"), proof);
        assertEquals(0, run(file.toString(), seal.line()));
        assertEquals(2, run(file.toString()));
        // A slip of whoever calls says nothing about the proof.
        assertEquals(2, run(file.toString(), seal.line().replace("13", "14")));
        assertEquals(2, run(directory.resolve("none.txt").toString(), seal.line()));
        assertEquals(1, run(file.toString(), sealOfSeveral.line()));
        Path forged = Files.writeString(directory.resolve("forged.txt"), proof.replace("three 5", "three 6"));
        assertEquals(1, run(forged.toString(), seal.line()));
    }

    private static int run(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                VERIFIER.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void everyByteCounts(String proof, String seal) {
        byte[] sound = proof.getBytes(UTF_8);
        Random random = new Random(9);
        for (int i = 0; i < sound.length; i++) {
            byte[] changed = sound.clone();
            changed[i] ^= (byte) (1 + random.nextInt(255));
            assertRefused(changed, seal, "byte " + i);
        }
        for (int i = 0; i < seal.length(); i++) {
            char[] changed = seal.toCharArray();
            changed[i] ^= (char) (1 + random.nextInt(63));
            assertRefused(sound, new String(changed), "character " + i + " of the seal");
            // The same mistake in both: the check digits tell.
            String both = proof.replace(seal, new String(changed));
            assertRefused(both.getBytes(UTF_8), new String(changed), "character " + i + " of both");
        }
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void thousandsOfBytesFlippedTakenOutAndPutIn(String proof, String seal) {
        byte[] sound = proof.getBytes(UTF_8);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            byte[] changed = sound.clone();
            for (int n = random.nextInt(3); n >= 0; n--) {
                int at = random.nextInt(changed.length);
                changed[at] ^= (byte) (1 << random.nextInt(8));
            }
            if (!java.util.Arrays.equals(changed, sound)) {
                assertRefused(changed, seal, "seed " + seed + ", change " + i);
            }
            int at = random.nextInt(sound.length);
            int to = Math.min(sound.length, at + 1 + random.nextInt(90));
            byte[] shorter = new byte[sound.length - (to - at)];
            System.arraycopy(sound, 0, shorter, 0, at);
            System.arraycopy(sound, to, shorter, at, sound.length - to);
            assertRefused(shorter, seal, "seed " + seed + ", cut from " + at + " to " + to);
            byte[] twice = new byte[sound.length + to - at];
            System.arraycopy(sound, 0, twice, 0, to);
            System.arraycopy(sound, at, twice, to, sound.length - at);
            assertRefused(twice, seal, "seed " + seed + ", doubled from " + at + " to " + to);
        }
    }

    /** Lines in another order, taken out or doubled: no proof may be put together from the parts of others. */
    @ParameterizedTest
    @MethodSource("proofs")
    void everyLineHasItsPlace(String proof, String seal) {
        List<String> lines = List.of(proof.split("\n"));
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < lines.size(); j++) {
                java.util.ArrayList<String> changed = new java.util.ArrayList<>(lines);
                String line = changed.get(i);
                if (i == j) {
                    changed.remove(i);
                } else {
                    changed.set(i, changed.get(j));
                    changed.set(j, line);
                }
                // Whoever holds a proof may close words again: they then show as not disclosed.
                boolean closed = i == j && line.startsWith("words ");
                if (!changed.equals(lines) && !closed) {
                    assertRefused((String.join("\n", changed) + "\n").getBytes(UTF_8), seal, i + " and " + j);
                }
            }
        }
    }

    /**
     * The hole that immudb closed in its "linear fake" advisory: two histories, both accepted, because a chain of hashes linked an entry to a head
     * that the tree did not vouch for. Here the chain proves nothing: only the path to the sealed root counts.
     */
    @Test
    void aFakeHistoryThatJoinsTheSealedOneIsRefused() throws Exception {
        Path fake = directory.resolve("fake.claims");
        try (Store store = TestLogs.open(fake)) {
            add(store, "one", 6);
            TestLogs.add(store, "Somebody else");
            add(store, "three", 6);
            String other = prove(store, store.seal(), 2, 7, 13);
            String otherSeal = other.split("\n")[1];
            // Under its own seal it is sound in itself, so it is the seal that decides.
            said(other.getBytes(UTF_8), otherSeal);
            assertRefused(other.getBytes(UTF_8), seal.line(), "another history");
            assertRefused(other.replace(otherSeal, seal.line()).getBytes(UTF_8), seal.line(), "under a borrowed seal");
            String[] ours = proof.split("\n");
            String[] theirs = other.split("\n");
            assertEquals(ours.length, theirs.length);
            int refused = 0;
            for (int i = 2; i < ours.length - 1; i++) {
                if (!ours[i].equals(theirs[i])) {
                    String[] mixed = ours.clone();
                    mixed[i] = theirs[i];
                    assertRefused((String.join("\n", mixed) + "\n").getBytes(UTF_8), seal.line(), "line " + i);
                    refused++;
                }
            }
            assertTrue(refused > 10, refused + " lines differ");
        }
    }

    /** Words may be erased later; what was handed out before still verifies, and so does what is left. */
    @Test
    void erasedWordsStayClosed() throws Exception {
        Path file = directory.resolve("erased.claims");
        try (Store store = TestLogs.open(file)) {
            add(store, "few", 3);
            Seal before = store.seal();
            String handedOut = prove(store, before, 1, 2);
            TestLogs.erase(store, 2, "few 1");

            assertEquals(List.of(), store.verify(List.of(before)).findings());
            assertTrue(
                    said(handedOut.getBytes(UTF_8), before.line()).stream().anyMatch(line -> line.contains("few 1")));
            String again = prove(store, before, 1, 2);
            assertFalse(again.contains("few 1"));
            assertTrue(said(again.getBytes(UTF_8), before.line()).contains("  not disclosed: [item]"));
            // The order says which words of which event are gone, and on whose order.
            Seal now = store.seal();
            List<String> said = said(prove(store, now, 2, 4).getBytes(UTF_8), now.line());
            String erased = store.read(reader ->
                    reader.events(reader.batch(1).orElseThrow().id()).get(1).id());
            assertTrue(said.contains("  of: {\"event\":\"" + erased + "\",\"section\":\"item\"}"), said.toString());
            assertTrue(said.stream().anyMatch(line -> line.contains("\"basis\":\"GDPR Art. 17\"")));
        }
    }

    private static List<String> said(byte[] text, String against) throws Exception {
        return ((List<?>) verify.invoke(null, text, against))
                .stream().map(String::valueOf).toList();
    }

    private static void assertRefused(byte[] text, String against, String message) {
        InvocationTargetException error =
                assertThrows(InvocationTargetException.class, () -> verify.invoke(null, text, against), message);
        assertTrue(error.getCause() instanceof Exception, message + ": " + error.getCause());
    }
}
