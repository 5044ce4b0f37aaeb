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
 * java bench/Growth.java [--db postgresql://user@host:port] [rounds] [claims ...]     5 rounds on 10000 and 100000 claims if not said
 * </pre>
 *
 * Needs bash and GNU time. With an address, which names no database, the records are on that PostgreSQL server, each in a database that this makes and
 * drops, and what the server read for a command is told too: rows of all tables, its own included. That needs psql, and a user who may make databases; a
 * password comes from PGPASSWORD or ~/.pgpass.
 *
 * <p>The stores are made through `claims import`, five events or more to a claim, skewed as records are: one person has a third of all claims, another 5,000
 * and another 50 in every store, and a name for every ten claims shares the rest. Whole processes with a heap of 256 MB; of each the least CPU, the least
 * time on the clock, and the highest resident set of all rounds.
 */
final class Growth {
    private static final String A_THIRD = "Amina Third";
    private static final String THOUSANDS = "Bela Thousands";
    private static final String FIFTY = "Chi Fifty";

    private final Path work;

    /** Of a server, without a database; empty where the stores are files. */
    private final String server;

    /**
     * @param cpu user and system, in seconds, of the program; not the server's
     * @param rows that the server read, 0 where there is none
     */
    private record Cost(double cpu, double clock, long megabytes, long rows) {}

    private Growth(Path work, String server) {
        this.work = work;
        this.server = server;
    }

    public static void main(String[] words) throws Exception {
        boolean onServer = words.length > 1 && words[0].equals("--db");
        String server = onServer ? words[1].replaceAll("/$", "") : "";
        String[] args = onServer ? Arrays.copyOfRange(words, 2, words.length) : words;
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        List<Integer> sizes = args.length > 1
                ? Arrays.stream(args).skip(1).map(Integer::valueOf).toList()
                : List.of(10_000, 100_000);
        Path work = Files.createTempDirectory("claims-growth");
        Growth growth = new Growth(work, server);
        try {
            growth.measure(rounds, sizes);
        } finally {
            if (onServer) {
                for (int claims : sizes) {
                    growth.psql("postgres", "drop database if exists " + database(claims));
                }
            }
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
            if (!server.isEmpty()) {
                psql("postgres", "create database " + database(claims) + " encoding 'UTF8' template template0");
            }
            Cost cost = run(claims, "-Xmx512m", List.of("import", reviews.toString()));
            Files.delete(reviews);
            System.out.printf(
                    "%,d claims: imported in %.0f s of CPU, %.0f s on the clock, %d MB resident, %d MB on disk%n",
                    claims, cost.cpu(), cost.clock(), cost.megabytes(), size(claims) >> 20);
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
        System.out.printf("%-28s %9s %9s %9s %9s %6s %9s%n", "", "claims", "CPU ms", "x least", "clock ms", "MB", "rows");
        costs.forEach((name, of) -> of.forEach((claims, taken) -> System.out.printf(
                "%-28s %,9d %9.0f %9.2f %9.0f %6d %9d%n",
                name,
                claims,
                1000 * least(taken),
                least(taken) / least(of.get(sizes.get(0))),
                1000 * taken.stream().mapToDouble(Cost::clock).min().orElseThrow(),
                taken.stream().mapToLong(Cost::megabytes).max().orElseThrow(),
                taken.stream().mapToLong(Cost::rows).min().orElseThrow())));
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
        commands.put("list of frequent words", List.of("list", "bridge", "lorries"));
        commands.put("list of a word of few", List.of("list", "777"));
        commands.put("list of a word of none", List.of("list", "zyzzyva"));
        commands.put("list, walked back", List.of("list", "--state", "retracted"));
        commands.put("log", List.of("log"));
        commands.put("status", List.of("status"));
        commands.put("status, a page without the third", List.of("status", "--after", FIFTY));
        return commands;
    }

    private String store(int claims) {
        return server.isEmpty() ? work.resolve(claims + ".db").toString() : server + "/" + database(claims);
    }

    private static String database(int claims) {
        return "claims_growth_" + claims;
    }

    private long size(int claims) throws IOException, InterruptedException {
        return server.isEmpty()
                ? Files.size(Path.of(store(claims)))
                : Long.parseLong(psql("postgres", "select pg_database_size('" + database(claims) + "')"));
    }

    /** Counted by the server, which takes half a second to hear it from a session that ended. */
    private long rows(int claims) throws IOException, InterruptedException {
        if (server.isEmpty()) {
            return 0;
        }
        Thread.sleep(600);
        return Long.parseLong(psql(
                "postgres",
                "select tup_returned + tup_fetched from pg_stat_database where datname = '" + database(claims) + "'"));
    }

    private String psql(String database, String sql) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("psql", "-XAtq", "-c", sql, server + "/" + database)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) {
            throw new IOException("psql: " + said);
        }
        return said;
    }

    private Cost run(int claims, String heap, List<String> words) throws IOException, InterruptedException {
        Path times = work.resolve("times");
        List<String> line = new ArrayList<>(List.of("/usr/bin/time", "-q", "-o", times.toString(), "-f", "%U %S %M"));
        line.add(Path.of("claims").toAbsolutePath().toString());
        line.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(work.resolve("out").toFile());
        builder.environment().put("CLAIMS_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.environment().put("CLAIMS_DB", store(claims));
        builder.environment().put("CLAIMS_CACHE", work.resolve("cache").toString());
        builder.environment().put("CLAIMS_JVM", heap);
        long before = rows(claims);
        long start = System.nanoTime();
        int status = builder.start().waitFor();
        double clock = (System.nanoTime() - start) / 1e9;
        // A list of what nobody said ends with 1.
        if (status != 0 && !(status == 1 && words.get(0).equals("list"))) {
            throw new IOException(words + " ended with " + status + ": " + Files.readString(work.resolve("out")));
        }
        String[] fields = Files.readString(times).strip().split(" ");
        return new Cost(Double.parseDouble(fields[0]) + Double.parseDouble(fields[1]), clock, Long.parseLong(fields[2]) >> 10, rows(claims) - before);
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
