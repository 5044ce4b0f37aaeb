import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a growing record costs: the same commands on stores of several sizes, in turn, and each as a ratio to the smallest.
 *
 * <pre>
 * ./mvnw -q -DskipTests package
 * java bench/Growth.java [rounds] [claims ...]     5 rounds on 10000 and 100000 claims if not said; needs bash and GNU time
 * </pre>
 *
 * The stores are made through `claims import`, five events or more to a claim, skewed as records are: one person has a third of all claims, another 5,000
 * and another 50 in every store, and a name for every ten claims shares the rest. Whole processes with a heap of 256 MB; of each the least CPU, the least
 * time on the clock, and the highest resident set of all rounds.
 */
final class Growth {
    private static final String A_THIRD = "Amina Third";
    private static final String THOUSANDS = "Bela Thousands";
    private static final String FIFTY = "Chi Fifty";

    private final Path work;

    /** @param cpu user and system, in seconds */
    private record Cost(double cpu, double clock, long megabytes) {}

    private Growth(Path work) {
        this.work = work;
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        List<Integer> sizes = args.length > 1
                ? Arrays.stream(args).skip(1).map(Integer::valueOf).toList()
                : List.of(10_000, 100_000);
        Path work = Files.createTempDirectory("claims-growth");
        try {
            new Growth(work).measure(rounds, sizes);
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(Growth::delete);
            }
        }
    }

    private void measure(int rounds, List<Integer> sizes) throws Exception {
        Map<Integer, Map<String, List<String>>> commands = new LinkedHashMap<>();
        for (int claims : sizes) {
            Path reviews = work.resolve(claims + ".jsonl");
            generate(claims, reviews);
            Cost cost = run(claims, "-Xmx512m", List.of("import", reviews.toString()));
            Files.delete(reviews);
            System.out.printf(
                    "%,d claims: imported in %.0f s of CPU, %d MB on disk%n",
                    claims, cost.cpu(), Files.size(store(claims)) >> 20);
            commands.put(claims, commands(claims));
        }
        Map<String, Map<Integer, List<Cost>>> costs = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String name : commands.get(sizes.get(0)).keySet()) {
                for (int claims : sizes) {
                    List<String> command = commands.get(claims).get(name).stream()
                            .map(word -> word.replace("ROUND", "of round " + System.nanoTime()))
                            .toList();
                    costs.computeIfAbsent(name, key -> new LinkedHashMap<>())
                            .computeIfAbsent(claims, key -> new ArrayList<>())
                            .add(run(claims, "-Xmx256m", command));
                }
            }
        }
        System.out.printf("%nJava %s, %d rounds%n%n", Runtime.version(), rounds);
        System.out.printf("%-28s %9s %9s %9s %9s %6s%n", "", "claims", "CPU ms", "x least", "clock ms", "MB");
        costs.forEach((name, of) -> of.forEach((claims, taken) -> System.out.printf(
                "%-28s %,9d %9.0f %9.2f %9.0f %6d%n",
                name,
                claims,
                1000 * least(taken),
                least(taken) / least(of.get(sizes.get(0))),
                1000 * taken.stream().mapToDouble(Cost::clock).min().orElseThrow(),
                taken.stream().mapToLong(Cost::megabytes).max().orElseThrow())));
    }

    private Map<String, List<String>> commands(int claims) throws Exception {
        String before = Instant.now().toString();
        run(claims, "-Xmx256m", List.of("list", "--by", FIFTY, "--json"));
        Matcher handle = Pattern.compile("\"handle\"\\s*:\\s*\"([^\"/]+)\"").matcher(Files.readString(work.resolve("out")));
        if (!handle.find()) {
            throw new IOException("nobody has claims: " + Files.readString(work.resolve("out")));
        }
        String claim = handle.group(1);
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("add", List.of("add", "A bridge ROUND is safe", "--by", FIFTY, "--on", "2025-06-11"));
        commands.put("show", List.of("show", claim));
        commands.put("show, as of", List.of("show", claim, "--as-of", "2020-01-01"));
        commands.put("show, known at", List.of("show", claim, "--known-at", before));
        commands.put("report, 50 acts", List.of("report", FIFTY));
        commands.put("report, 50 acts, known at", List.of("report", FIFTY, "--as-of", "2020-01-01", "--known-at", before));
        commands.put("report, 5,000 acts", List.of("report", THOUSANDS));
        commands.put("list", List.of("list"));
        commands.put("list --by, 50 acts", List.of("list", "--by", FIFTY));
        commands.put("log", List.of("log"));
        commands.put("status", List.of("status"));
        return commands;
    }

    private Path store(int claims) {
        return work.resolve(claims + ".db");
    }

    private Cost run(int claims, String heap, List<String> words) throws IOException, InterruptedException {
        Path times = work.resolve("times");
        List<String> line = new ArrayList<>(List.of("/usr/bin/time", "-o", times.toString(), "-f", "%U %S %M"));
        line.add(Path.of("claims").toAbsolutePath().toString());
        line.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(work.resolve("out").toFile());
        builder.environment().put("CLAIMS_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.environment().put("CLAIMS_DB", store(claims).toString());
        builder.environment().put("CLAIMS_CACHE", work.resolve("cache").toString());
        builder.environment().put("CLAIMS_JVM", heap);
        long start = System.nanoTime();
        int status = builder.start().waitFor();
        double clock = (System.nanoTime() - start) / 1e9;
        if (status != 0) {
            throw new IOException(words + " ended with " + status + ": " + Files.readString(work.resolve("out")));
        }
        String[] fields = Files.readString(times).strip().split(" ");
        return new Cost(Double.parseDouble(fields[0]) + Double.parseDouble(fields[1]), clock, Long.parseLong(fields[2]) >> 10);
    }

    private static double least(List<Cost> costs) {
        return costs.stream().mapToDouble(Cost::cpu).min().orElseThrow();
    }

    private static void generate(int claims, Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (int i = 0; i < claims; i++) {
                out.print(review(i, name(i, claims)) + "\n");
            }
        }
    }

    /** By the number of the claim alone, so that everybody's claims are spread over the whole record. */
    private static String name(int i, int claims) {
        if (i % 3 == 0) {
            return A_THIRD;
        }
        int rest = i / 3 * 2 + i % 3 - 1;
        int others = claims - (claims + 2) / 3;
        if (spread(rest, others, 50)) {
            return FIFTY;
        }
        return spread(rest, others, 5_000) ? THOUSANDS : "Person " + Integer.toString(i * 31 % (claims / 10), 36) + " Osei";
    }

    /** Whether this one of so many is among a number of them that lie equally far apart. */
    private static boolean spread(int one, int all, int wanted) {
        return (long) one * wanted / all != (long) (one + 1) * wanted / all;
    }

    private static String review(int number, String name) {
        return """
                {"@context":"https://schema.org","@type":"ClaimReview","url":"https://desk.example/review/%1$d",\
                "claimReviewed":"Bridge number %1$d over the river is safe for lorries of forty tons","datePublished":"2019-05-%3$02d",\
                "author":{"@type":"Organization","name":"The Desk"},"reviewRating":{"@type":"Rating","alternateName":"Unproven"},\
                "itemReviewed":{"@type":"Claim","datePublished":"2019-04-%3$02d","author":{"@type":"Person","name":"%2$s"},\
                "firstAppearance":{"@type":"CreativeWork","url":"https://paper.example/%1$d"}}}"""
                .formatted(number, name, number % 28 + 1);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
