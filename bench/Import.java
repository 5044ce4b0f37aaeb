import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What an import of many ClaimReviews costs, beside the sqlite3 shell's {@code .import} of the very rows that it makes, and beside
 * {@code sqlite-utils insert} of the bare records; and what an export of them costs.
 *
 * <pre>
 * ./mvnw -q -DskipTests package
 * java bench/Import.java [records] [directory for the files, which are large]
 * </pre>
 *
 * Whole processes, one after the other in one run; each line with seconds on the clock, seconds of CPU (user and system), the highest resident set,
 * and the ratio of the CPU to that of the import. Needs bash, GNU time, sqlite3 and sqlite-utils. Our program is started as people start it, without an
 * archive of classes, and its heap is held to 512 MB.
 */
final class Import {
    private static final String[] RATINGS = {
        "False", "Mostly false", "half-true", "barely-true", "true", "Pants on Fire!", "0", "C’est plus compliqué", "Enganoso", "mostly-true"
    };
    private static final String[] WORDS = ("the mayor minister bridge tax vaccine school police budget election border energy hospital water price law vote "
                    + "says never always doubled halved cost million percent since because against without under over last year people children "
                    + "government opposition city state country photo video shows proves hides paid stole cut raised banned promised forgot")
            .split(" ");

    private final Path work;
    private double ours;

    private Import(Path work) {
        this.work = work;
    }

    public static void main(String[] args) throws Exception {
        int records = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        Path parent = args.length > 1 ? Path.of(args[1]) : Path.of(System.getProperty("java.io.tmpdir"));
        Files.createDirectories(parent);
        new Import(Files.createTempDirectory(parent, "claims-import")).measure(records);
    }

    private void measure(int records) throws Exception {
        Path reviews = work.resolve("reviews.jsonl");
        generate(records, reviews);
        System.out.printf(
                "%,d records, %d MB; Java %s, %d processors, load %s%n%n",
                records,
                Files.size(reviews) >> 20,
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                run("cut -d' ' -f1-3 /proc/loadavg").strip());
        System.out.printf("%-42s %9s %9s %9s %9s%n", "", "seconds", "CPU s", "MB", "x import");
        Path store = work.resolve("claims.db");
        String claims = "env CLAIMS_NO_CACHE=1 CLAIMS_JVM=-Xmx512m CLAIMS_JAVA=" + Path.of(System.getProperty("java.home"), "bin", "java") + " ./claims";
        ours = timed("claims import", claims + " import " + reviews + " --db " + store + " --json");
        timed("the same again: all known", claims + " import " + reviews + " --db " + store + " --json");
        timed("sqlite3 .import of the same rows", "sqlite3 " + work.resolve("rows.db") + " < " + script(store));
        timed("sqlite-utils insert of the bare records", "sqlite-utils insert " + work.resolve("bare.db") + " reviews " + reviews
                + " --nl");
        timed("claims export --full", claims + " export --full --output " + work.resolve("record.jsonl") + " --db " + store);
        System.out.printf("%nThe store has %d MB; everything is in %s%n", Files.size(store) >> 20, work);
    }

    /** The rows of every table of the store as CSV, and what reads them into tables with the same keys and indexes, without guards. */
    private Path script(Path store) throws Exception {
        StringBuilder script = new StringBuilder("pragma journal_mode=wal;\npragma synchronous=full;\npragma cache_size=-64000;\n");
        String tables = run("sqlite3 " + store + " \"select name from sqlite_schema where type='table' and name not like 'sqlite_%'\"");
        String schema = run("sqlite3 " + store + " \"select sql || ';' from sqlite_schema where type in ('table', 'index') and sql not null\"");
        // What is bytes in the store is hex in CSV, and what is null is empty.
        script.append(schema.replaceAll(",\\s*check\\(\\([^\\n,]*", "")
                .replaceAll("check\\s*\\(length[^,\\n]*\\)", "")
                .replaceAll("\\)\\s*strict(, )?", ") ")
                .replace("blob", "text"));
        script.append(".mode csv\nbegin;\n");
        for (String table : tables.strip().split("\n")) {
            String columns = run("sqlite3 " + store + " \"select group_concat(case when type='BLOB' then 'hex(' || name || ')' else name end) from"
                            + " pragma_table_info('" + table + "')\"")
                    .strip();
            Path csv = work.resolve(table + ".csv");
            run("sqlite3 -csv " + store + " \"select " + columns + " from " + table + "\" > " + csv);
            script.append(".import ").append(csv).append(' ').append(table).append('\n');
        }
        script.append("commit;\n");
        return Files.writeString(work.resolve("script.sql"), script.toString());
    }

    private double timed(String what, String command) throws Exception {
        Path times = work.resolve("times");
        long start = System.nanoTime();
        run("/usr/bin/time -o " + times + " -f '%U %S %M' bash -c \"" + command.replace("\"", "\\\"") + "\" > " + work.resolve("out") + " 2>&1");
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> lines = Files.readAllLines(times);
        String[] fields = lines.get(lines.size() - 1).split(" ");
        double cpu = Double.parseDouble(fields[0]) + Double.parseDouble(fields[1]);
        System.out.printf(
                Locale.ROOT,
                "%-42s %9.1f %9.1f %9d %9.2f%s%n",
                what,
                seconds,
                cpu,
                Long.parseLong(fields[2]) >> 10,
                ours == 0 ? 1 : cpu / ours,
                lines.size() > 1 ? "   " + lines.get(0) : "");
        return cpu;
    }

    private static String run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }

    /** Records as long as real ones (median 675 bytes), with as many names, and the same mess in dates, ratings and missing fields. */
    private static void generate(int records, Path file) throws IOException {
        Random chance = new Random(1);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (int i = 0; i < records; i++) {
                out.print(record(i, records, chance) + "\n");
            }
        }
    }

    private static String record(int i, int records, Random chance) {
        int desk = (int) (Math.abs(chance.nextGaussian()) * 12);
        String site = "https://www.desk" + desk + ".example/";
        // A name for every six records, some of them named over and over.
        int people = Math.max(10, records / 6);
        String name = "Person " + Integer.toString((int) (people * Math.pow(chance.nextDouble(), 3)), 26).toUpperCase(Locale.ROOT) + " Osei";
        String day = "%d-%02d-%02d".formatted(2008 + chance.nextInt(17), 1 + chance.nextInt(12), 1 + chance.nextInt(28));
        String said = List.of(
                        day,
                        day + "T10:00:00+01:00",
                        "stated on March " + (1 + chance.nextInt(28)) + ", " + (2008 + chance.nextInt(17)) + " in a speech:",
                        "23 May " + (2008 + chance.nextInt(17)),
                        "10/07/2018")
                .get(chance.nextInt(20) == 0 ? 4 : chance.nextInt(4));
        StringBuilder claim = new StringBuilder("Claim " + i + ":");
        for (int words = 6 + (int) Math.abs(chance.nextGaussian() * 10); words > 0; words--) {
            claim.append(' ').append(WORDS[chance.nextInt(WORDS.length)]);
        }
        String item = chance.nextInt(100) < 40
                ? "{\"@type\":\"Claim\"}"
                : "{\"@type\":\"Claim\",\"author\":{\"@type\":\"Person\",\"name\":\"" + name + "\",\"sameAs\":[]},\"datePublished\":\"" + said
                        + "\",\"appearance\":[{\"@type\":\"CreativeWork\",\"url\":\"https://news" + chance.nextInt(500) + ".example/" + i + "\"}]}";
        String claimed = chance.nextInt(15) == 0 ? "" : "\"claimReviewed\":\"" + claim + "\",";
        return "{\"@context\":\"https://schema.org\",\"@type\":\"ClaimReview\",\"datePublished\":\"" + day
                + "\",\"author\":{\"@type\":\"Organization\",\"name\":\"Desk " + desk + "\",\"url\":\"" + site + "\"},\"url\":\"" + site + day + "/" + i
                + "-" + claim.substring(0, Math.min(50, claim.length())).replaceAll("[^A-Za-z0-9]+", "-") + ".html\"," + claimed
                + "\"itemReviewed\":" + item + ",\"reviewRating\":{\"@type\":\"Rating\",\"ratingValue\":\"" + chance.nextInt(5)
                + "\",\"bestRating\":\"5\",\"worstRating\":\"0\",\"alternateName\":\"" + RATINGS[chance.nextInt(RATINGS.length)]
                + "\"},\"retrieved_by\":\"generated\"}";
    }
}
