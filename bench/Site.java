import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long `claims site` takes for a large record, and how little a second building writes after one new act.
 *
 * <pre>
 * java bench/Site.java [claims] [people]           10000 and 1000 if not said
 * </pre>
 *
 * The record is made of ClaimReviews through `claims import`: each claim has a person, a verdict and two sources.
 */
final class Site {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    private final Path work;

    private Site(Path work) {
        this.work = work;
    }

    public static void main(String[] args) throws Exception {
        int claims = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int people = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
        Path work = Files.createTempDirectory("claims-site");
        try {
            new Site(work).measure(claims, people);
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(Site::delete);
            }
        }
    }

    private void measure(int claims, int people) throws Exception {
        Path reviews = work.resolve("reviews.jsonl");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            lines.add(review(i, i % people));
        }
        Files.write(reviews, lines);
        timed("import", "import", reviews.toString());
        Path site = work.resolve("site");
        String output = site.toString();
        timed("site, the first time", "site", "--output", output);
        age(site);
        timed("site, nothing new", "site", "--output", output);
        System.out.println("  rewritten: " + rewritten(site));
        timed("one act", "repeat", firstClaim(site), "--by", "Person 1 of Ward 1", "--on", "2025-06-11");
        timed("site, one act more", "site", "--output", output);
        System.out.println("  rewritten: " + rewritten(site));
        for (String page : List.of("index.html", "people.html", "claims.html", "search-index.js")) {
            System.out.printf("  %s has %d kB%n", page, Files.size(site.resolve(page)) / 1000);
        }
    }

    private static String review(int number, int person) {
        return """
                {"@context":"https://schema.org","@type":"ClaimReview","url":"https://desk.example/review/%1$d",\
                "claimReviewed":"Bridge number %1$d over the river is safe for lorries of forty tons","datePublished":"2025-05-%3$02d",\
                "author":{"@type":"Organization","name":"The Desk"},"reviewRating":{"@type":"Rating","alternateName":"Unproven"},\
                "itemReviewed":{"@type":"Claim","datePublished":"2025-04-%3$02d","author":{"@type":"Person","name":"Person %2$d of Ward %2$d"},\
                "firstAppearance":{"@type":"CreativeWork","url":"https://paper.example/%1$d"}}}"""
                .formatted(number, person, number % 28 + 1);
    }

    private void timed(String what, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(Path.of("claims").toAbsolutePath().toString()));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("CLAIMS_DB", work.resolve("claims.db").toString());
        builder.environment().put("CLAIMS_CACHE", work.resolve("cache").toString());
        long start = System.nanoTime();
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        int status = process.waitFor();
        System.out.printf("%-22s %6.1f s   %s%n", what, (System.nanoTime() - start) / 1e9, said.lines().findFirst().orElse(""));
        if (status != 0) {
            throw new IOException(said);
        }
    }

    private static String firstClaim(Path site) throws IOException {
        try (Stream<Path> pages = Files.list(site.resolve("claims"))) {
            String name = pages.sorted().findFirst().orElseThrow().getFileName().toString();
            return name.substring(0, name.length() - ".html".length());
        }
    }

    private static void age(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        }
    }

    private static List<Path> rewritten(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().lastModified() > 0)
                    .map(site::relativize)
                    .toList();
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
