import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * How long a command takes from key to prompt, beside a program that only says hello on the same Java, and beside what people would use instead:
 * the sqlite3 shell and sqlite-utils, where they are installed.
 *
 * <pre>
 * java bench/Startup.java [rounds]                 on the Java that you start it with
 * JAVA=/path/to/another/jdk; $JAVA/bin/java bench/Startup.java 25
 * </pre>
 *
 * Whole processes, one of each kind in turn, so that whatever else the machine does meets all of them. Medians, and the
 * median of the ratios to the hello of the same round. CPU is what the system charges to all threads of a process, as
 * bash says, and memory its highest resident set, as GNU time says where it is installed; each from a run of its own. A command that does not end with 0 is shown with its status.
 */
final class Startup {
    private static final String TEXT = "A mayor said that the bridge of number %d is safe";

    private static final boolean GNU_TIME = System.getProperty("os.name").equals("Linux")
            && Files.isExecutable(Path.of("/usr/bin/time"));

    private final Path home = Path.of("").toAbsolutePath();
    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final Path work;
    private final Map<String, String> environment;

    /** @param rss in megabytes; 0 where it could not be had */
    private record Result(double millis, double cpu, double rss, int status) {}

    private Startup(Path work) {
        this.work = work;
        this.environment = Map.of(
                "CLAIMS_JAVA", java.toString(),
                "CLAIMS_CACHE", work.resolve("cache").toString(),
                "CLAIMS_DB", work.resolve("claims.db").toString());
    }

    public static void main(String[] args) throws Exception {
        var rounds = args.length > 0 ? Integer.parseInt(args[0]) : 15;
        var work = Files.createTempDirectory("claims-startup");
        try {
            new Startup(work).measure(rounds);
        } finally {
            try (var files = Files.walk(work)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(Startup::delete);
            }
        }
    }

    private void measure(int rounds) throws Exception {
        var kinds = new LinkedHashMap<String, List<String>>();
        kinds.put("hello (bare java)", hello());
        kinds.put("claims --version", claims("--version"));
        kinds.put("claims add", claims("add", TEXT, "--by", "Mayor Abena Osei", "--on", "2025-06-11"));
        var handle = handleOf(run(with(kinds.get("claims add"), 0, "--json")));
        kinds.put("claims show", claims("show", handle));
        kinds.put("claims list", claims("list"));
        kinds.put("claims report", claims("report", "Mayor Abena Osei"));
        peers(kinds);
        var archived = waitForArchive();

        var results = new LinkedHashMap<String, List<Result>>();
        for (var round = -2; round < rounds; round++) {
            for (var kind : kinds.entrySet()) {
                var result = timed(with(kind.getValue(), 2 * round + 5), with(kind.getValue(), 2 * round + 6));
                if (round >= 0) {
                    results.computeIfAbsent(kind.getKey(), k -> new ArrayList<>())
                            .add(result);
                }
            }
        }

        System.out.printf(
                "Java %s, %d processors, %d rounds, %s%n%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                rounds,
                archived ? "with the archive of classes" : "WITHOUT an archive: none was made in two minutes");
        System.out.printf(
                "%-20s %8s %8s %8s %8s %8s %7s %9s %12s%n",
                "", "min ms", "median", "x hello", "CPU ms", "x hello", "MB", "classes", "not archived");
        var hello = results.get("hello (bare java)");
        results.forEach((name, of) -> {
            var millis = of.stream().mapToDouble(Result::millis).toArray();
            var ratios = new double[millis.length];
            Arrays.setAll(ratios, i -> millis[i] / hello.get(i).millis());
            var cpu = of.stream().mapToDouble(Result::cpu).toArray();
            var cpuRatios = new double[cpu.length];
            Arrays.setAll(cpuRatios, i -> cpu[i] / hello.get(i).cpu());
            var rss = of.stream().mapToDouble(Result::rss).toArray();
            var classes = classes(with(kinds.get(name), 2 * rounds + 10));
            var status = of.get(0).status();
            System.out.printf(
                    "%-20s %8.1f %8.1f %8.2f %8.1f %8.2f %7.1f %9d %12d%s%n",
                    name,
                    Arrays.stream(millis).min().orElseThrow(),
                    median(millis),
                    median(ratios),
                    median(cpu),
                    median(cpuRatios),
                    median(rss),
                    classes[0],
                    classes[1],
                    status == 0 ? "" : "   ended with status " + status);
        });
    }

    private List<String> hello() throws IOException {
        var source = Files.writeString(
                work.resolve("Hello.java"),
                "class Hello { public static void main(String[] args) { System.out.println(\"hello\"); } }");
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", work.toString(), source.toString());
        return List.of(java.toString(), "-cp", work.toString(), "Hello");
    }

    /** What does about the same without us: a row with its text kept for good, and the rows read back. */
    private void peers(Map<String, List<String>> kinds) throws IOException {
        var database = work.resolve("peer.db").toString();
        var statement = "create table if not exists claim(id integer primary key, text, who, day);"
                + "insert into claim(text, who, day) values ('" + TEXT + "', 'Osei', '2025-06-11');";
        var row = Files.writeString(work.resolve("row.json"), "{\"text\": \"a\", \"who\": \"Osei\", \"day\": \"2025-06-11\"}");
        if (installed("sqlite3")) {
            kinds.put("sqlite3 insert", List.of("sqlite3", database, statement));
        }
        if (installed("sqlite-utils")) {
            kinds.put("sqlite-utils insert", List.of("sqlite-utils", "insert", database, "row", row.toString()));
            kinds.put("sqlite-utils query", List.of("sqlite-utils", "query", database, "select * from row limit 20"));
        }
    }

    private static boolean installed(String program) {
        var found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
        if (!found) {
            System.out.println("not installed, so not compared: " + program);
        }
        return found;
    }

    private List<String> claims(String... words) {
        var command = new ArrayList<>(List.of(home.resolve("claims").toString()));
        command.addAll(List.of(words));
        return command;
    }

    /** Every round says something new, as people do. */
    private static List<String> with(List<String> command, int round, String... more) {
        return Stream.concat(
                        command.stream().map(word -> word.equals(TEXT) ? TEXT.formatted(round) : word), Stream.of(more))
                .toList();
    }

    /** Runs a command twice: by itself for the clock, then under those who count its CPU time and memory, for they cost time themselves. */
    private Result timed(List<String> command, List<String> again) throws IOException {
        var start = System.nanoTime();
        var status = run(command);
        var millis = (System.nanoTime() - start) / 1e6;
        var times = work.resolve("times");
        var memory = Files.writeString(work.resolve("memory"), "0");
        var words = new ArrayList<>(List.of(
                "bash", "-c", "TIMEFORMAT='%3U %3S'; { time \"$@\" 2>/dev/null; } 2>\"$0\"", times.toString()));
        if (GNU_TIME) {
            words.addAll(List.of("/usr/bin/time", "-q", "-o", memory.toString(), "-f", "%M"));
        }
        words.addAll(again);
        run(words);
        var cpu = Files.readString(times).strip().split(" ");
        return new Result(
                millis,
                1000 * (Double.parseDouble(cpu[0]) + Double.parseDouble(cpu[1])),
                Double.parseDouble(Files.readString(memory).strip()) / 1024,
                status);
    }

    private int run(List<String> command) {
        return run(command, Map.of());
    }

    private int run(List<String> command, Map<String, String> more) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectOutput(work.resolve("out").toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectInput(Path.of("/dev/null").toFile());
            builder.environment().putAll(environment);
            builder.environment().putAll(more);
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    private String handleOf(int status) throws IOException {
        var handle = Pattern.compile("\"handle\"\\s*:\\s*\"([^\"]+)\"").matcher(Files.readString(work.resolve("out")));
        return status == 0 && handle.find() ? handle.group(1) : "no-claim-yet";
    }

    private boolean waitForArchive() throws Exception {
        run(claims("--version"));
        for (var i = 0; i < 240; i++) {
            try (var files = Files.walk(work.resolve("cache"))) {
                if (files.anyMatch(file -> file.endsWith("known") && !file.toString().contains("/work."))) {
                    return true;
                }
            } catch (IOException | UncheckedIOException e) {
                // It is being made: look again.
            }
            Thread.sleep(500);
        }
        return false;
    }

    /** All classes that the command loads, and those of them that come from no archive. */
    private int[] classes(List<String> command) {
        var log = work.resolve("classes.log");
        var flag = "-Xlog:class+load:file=" + log;
        var words = new ArrayList<>(command);
        if (words.get(0).equals(java.toString())) {
            words.add(1, flag);
        }
        run(words, Map.of("CLAIMS_JVM", flag));
        try {
            var loaded = Files.readAllLines(log).stream().filter(line -> line.contains(" source: ")).toList();
            var strange = loaded.stream().filter(line -> !line.contains("shared objects file")).count();
            return new int[] {loaded.size(), (int) strange};
        } catch (IOException e) {
            return new int[] {0, 0};
        }
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
