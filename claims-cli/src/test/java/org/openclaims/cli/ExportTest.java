package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What goes out says from where it looks, and what comes in again is the same. */
class ExportTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = newsroom("one");
    }

    private Newsroom newsroom(String name) {
        try {
            return new Newsroom(Files.createDirectories(directory.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void story() {
        newsroom.type(
                "add",
                "The bridge is safe",
                "--by",
                "Abena Osei",
                "--about",
                "Ministry of Roads",
                "--on",
                "2025-03-04",
                "--quote",
                "=SUM(1)",
                "--tag",
                "roads",
                "--source",
                "https://news.example/bridge");
        newsroom.type(
                "retract",
                "bridge-safe",
                "--by",
                "osei",
                "--force",
                "conditional",
                "--on",
                "2025-03-20",
                "--public",
                "2025-04-02",
                "--quote",
                "If anyone understood that I inspected it, I regret it.",
                "--source",
                "https://news.example/letter");
        newsroom.type(
                "verdict",
                "bridge-safe",
                "False",
                "--by",
                "Our desk",
                "--on",
                "2025-04-11",
                "--source",
                "https://desk.example/bridge");
        newsroom.type("add", "=HYPERLINK(1)", "--by", "Kofi Mensah", "--on", "2025-05-01");
        newsroom.type("undo");
    }

    private String exported(String... options) {
        List<String> words = new java.util.ArrayList<>(List.of("export"));
        words.addAll(List.of(options));
        Newsroom.Said said = newsroom.type(words.toArray(String[]::new));
        assertEquals(0, said.status(), said.err());
        return said.out();
    }

    @Test
    void theWholeRecordComesBackTheSame() throws IOException {
        story();
        Path file = directory.resolve("record.jsonl");
        exported("--full", "--output", file.toString());
        Newsroom other = newsroom("two");
        assertEquals(0, other.type("import", file.toString()).status());
        assertEquals(0, other.type("verify").status());
        for (String question : List.of("list", "log", "status", "report osei", "show bridge-safe", "seal")) {
            String before = newsroom.type((question + " --json").split(" ")).out();
            String after = other.type((question + " --json").split(" ")).out();
            assertEquals(timeless(before), timeless(after), question);
        }
        Path again = directory.resolve("again.jsonl");
        other.type("export", "--full", "--output", again.toString());
        assertEquals(timeless(Files.readString(file)), timeless(Files.readString(again)));
    }

    /** Without the instant of asking. */
    private static String timeless(String said) {
        return said.replaceAll("\"(knownAt|madeAt|sealedAt|seal)\" ?: ?\"[^\"]*\"", "");
    }

    @Test
    void aRecordThatWasCutOrChangedIsRefusedWhole() throws IOException {
        story();
        Path file = directory.resolve("record.jsonl");
        exported("--full", "--output", file.toString());
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, lines.size() - 1));
        refused(file);
        Files.writeString(file, String.join("\n", lines).replace("bridge is safe", "bridge is new"));
        refused(file);
        Files.writeString(file, String.join("\n", lines).replace("\"command\":\"add\"", "\"command\":\"ado\""));
        refused(file);
        Files.writeString(file, String.join("\n", lines).replaceFirst("\"salt\":\"..", "\"salt\":\"zz"));
        refused(file);
        Files.writeString(file, String.join("\n", lines).replaceFirst("\"prev\":\"[1-9a-f]", "\"prev\":\"0"));
        refused(file);
        Files.write(file, lines);
        assertEquals(5, newsroom.type("import", file.toString()).status());
    }

    private void refused(Path file) {
        Newsroom other = newsroom("refused");
        Newsroom.Said said = other.type("import", file.toString());
        assertEquals(5, said.status(), said.out());
        assertTrue(said.err().contains("nothing was recorded"), said.err());
        assertEquals(1, other.type("list").status());
    }

    @Test
    void aClaimReviewCarriesTheWalkBackWithoutCallingItMore() {
        story();
        JsonNode feed = Newsroom.read(exported("--format", "claimreview"));
        assertTrue(feed.get("description").stringValue().contains("as of 2025-08-01 by the public clock"));
        assertEquals(1, feed.get("dataFeedElement").size());
        JsonNode review = feed.get("dataFeedElement").get(0);
        assertEquals("False", review.get("reviewRating").get("alternateName").stringValue());
        assertFalse(review.get("reviewRating").has("ratingValue"));
        JsonNode correction = review.get("itemReviewed").get("correction").get(0);
        assertEquals("CorrectionComment", correction.get("@type").stringValue());
        assertTrue(correction.get("text").stringValue().endsWith("(position then: softened)"), correction.toString());
        assertEquals("2025-03-20", correction.get("dateCreated").stringValue());
        assertEquals("2025-04-02", correction.get("datePublished").stringValue());
        assertFalse(review.has("correction"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theDatesOfAWalkBackComeBackAlsoFromWhereTheyWereSwapped(boolean earlierVersion) throws IOException {
        story();
        String feed = exported("--format", "claimreview");
        String made = "\"dateCreated\":\"2025-03-20\"";
        String becamePublic = "\"datePublished\":\"2025-04-02\"";
        assertTrue(feed.contains(made) && feed.contains(becamePublic), feed);
        Path file = Files.writeString(
                directory.resolve("feed.json"),
                earlierVersion
                        ? feed.replace(made, "\"datePublished\":\"2025-03-20\"")
                                .replace(becamePublic, "\"dateCreated\":\"2025-04-02\"")
                                .replace("position then", "position")
                        : feed);
        Newsroom other = newsroom("other");
        other.json("import", file.toString());
        JsonNode retraction = other.json("show", "bridge-safe").get("acts").get(1);
        assertEquals("2025-03-20", retraction.get("made").stringValue());
        assertEquals("2025-04-02", retraction.get("public").stringValue());
        assertTrue(other.type("export", "--format", "claimreview").out().contains(made), "out again");
    }

    @Test
    void eachWalkBackSaysWhereItLedAndNotWhereTheLastOneDid() {
        story();
        newsroom.type("retract", "bridge-safe", "--by", "osei", "--force", "full", "--on", "2025-05-01");
        JsonNode corrections =
                Newsroom.read(exported("--format", "claimreview")).at("/dataFeedElement/0/itemReviewed/correction");
        assertTrue(corrections.get(0).get("text").stringValue().endsWith("(position then: softened)"));
        assertTrue(corrections.get(1).get("text").stringValue().endsWith("(position then: retracted)"));
    }

    @Test
    void onlyWhatWePutRightInAVerdictIsACorrectionOfIt() throws IOException {
        story();
        newsroom.type("amend", "bridge-safe/1", "--venue", "a sermon", "--why", "the recording");
        newsroom.type("amend", "osei", "--name", "Abena O. Osei", "--why", "her full name");
        assertFalse(reviewed().has("correction"), reviewed().toString());
        newsroom.type("amend", "bridge-safe/v1", "--reasoning", "No report says so.", "--why", "said too little");
        JsonNode corrections = reviewed().get("correction");
        assertEquals(1, corrections.size(), corrections.toString());
        assertEquals("said too little", corrections.get(0).get("text").stringValue());
        newsroom.type("void", "bridge-safe/v1", "--why", "another bridge");
        newsroom.type(
                "verdict",
                "bridge-safe",
                "Mixed",
                "--by",
                "Our desk",
                "--on",
                "2025-04-12",
                "--source",
                "https://desk.example/bridge");
        assertEquals(
                "another bridge",
                reviewed().get("correction").get(1).get("text").stringValue());
    }

    @Test
    void anotherDeskDidNotCorrectWhatWePutRightInOurRecordOfItsReview() throws IOException {
        Path file = Files.writeString(
                directory.resolve("review.json"),
                "{\"@type\":\"ClaimReview\",\"url\":\"https://checks.example/b\",\"claimReviewed\":\"The bridge is safe\","
                        + "\"author\":{\"name\":\"PolitiFact\"},\"datePublished\":\"2025-03-20\","
                        + "\"reviewRating\":{\"alternateName\":\"False\"}}");
        newsroom.json("import", file.toString());
        newsroom.type("amend", "bridge-safe/v1", "--on", "2025-03-21", "--why", "we misread the date");
        assertEquals("2025-03-21", reviewed().get("datePublished").stringValue());
        assertFalse(reviewed().has("correction"));
    }

    private JsonNode reviewed() {
        return Newsroom.read(exported("--format", "claimreview"))
                .get("dataFeedElement")
                .get(0);
    }

    @Test
    void whatSearchEnginesWouldNotTakeIsNamedAndLeftOut() {
        newsroom.type("add", "The bridge is safe", "--by", "Abena Osei", "--on", "2025-03-04");
        newsroom.type("verdict", "bridge-safe", "False", "--by", "Our desk", "--on", "2025-04-11");
        Newsroom.Said said = newsroom.type("export", "--check");
        assertEquals(1, said.status());
        assertTrue(said.out().contains("bridge-safe: url: the verdict has no source with an address"), said.out());
        assertEquals(
                0,
                Newsroom.read(newsroom.type("export", "--format", "claimreview").out())
                        .get("dataFeedElement")
                        .size());
    }

    @Test
    void forSpreadsheetsFormulasAreDisarmedAndForProgramsNothingIsChanged() {
        story();
        newsroom.type("add", "=HYPERLINK(1)", "--by", "Kofi Mensah", "--on", "2025-05-01");
        String excel = exported("--format", "csv-excel", "--by", "mensah");
        assertTrue(excel.startsWith("\uFEFFclaim,text,"), excel);
        assertTrue(excel.contains(",'=HYPERLINK(1),"), excel);
        String raw = exported("--format", "csv", "--by", "mensah");
        assertTrue(raw.contains(",=HYPERLINK(1),"), raw);
        assertTrue(raw.contains(",2025-08-01,public,"), raw);
    }

    @Test
    void daysTheWrongWayRoundAreRefused() {
        story();
        Newsroom.Said said = newsroom.type("export", "--format", "csv", "--from", "2025-07-01", "--to", "2025-06-01");
        assertEquals(2, said.status());
        assertEquals("", said.out());
        assertTrue(said.err().contains("--from 2025-07-01 is later than --to 2025-06-01"), said.err());
        assertEquals(
                0,
                newsroom.type("export", "--format", "csv", "--from", "2025-03-04", "--to", "2025-03-04")
                        .status());
    }

    @Test
    void filtersAndVantageAreKept() {
        story();
        assertEquals(2, exported("--format", "jsonl").lines().count());
        assertEquals(
                2,
                exported("--format", "jsonl", "--tag", "Roads", "--from", "2025-03-01", "--to", "2025-03-31")
                        .lines()
                        .count());
        assertEquals(
                1,
                newsroom.type("export", "--format", "jsonl", "--from", "2025-06-01")
                        .status());
        JsonNode then = Newsroom.read(exported("--format", "json", "--as-of", "2025-03-25"));
        assertEquals("2025-03-25", then.get("export").get("asOf").stringValue());
        assertEquals(
                "asserted",
                then.get("claims").get(0).get("positions").get(0).get("state").stringValue());
        JsonNode now = Newsroom.read(exported("--format", "json"));
        assertEquals(
                "softened",
                now.get("claims").get(0).get("positions").get(0).get("state").stringValue());
        assertEquals(
                "false",
                now.get("claims").get(0).get("verdict").get("comparable").stringValue());
    }

    @Test
    void ratingWordsAreComparedByAListThatADeskCanExtendAndShownAsTheyAre() throws IOException {
        rated("The harbour bridge is safe for lorries", "Pants on Fire!");
        rated("Taxes fell by half last year", "Humbug");
        assertEquals(List.of("Pants on Fire! false", "Humbug null"), comparable());
        Path own = directory.resolve("one").resolve("verdict-words.tsv");
        Files.writeString(own, "# ours\nhumbug\tmisleading\npants on fire\tmostly-false\n");
        assertEquals(List.of("Pants on Fire! mostly-false", "Humbug misleading"), comparable());
        Files.writeString(own, "humbug\tnonsense\n");
        Newsroom.Said wrong = newsroom.type("export", "--format", "jsonl");
        assertEquals(2, wrong.status());
        assertTrue(wrong.err().contains("verdict-words.tsv"), wrong.err());
    }

    private void rated(String text, String label) {
        JsonNode added = newsroom.json("add", text, "--by", "Abena Osei", "--on", "2025-03-04");
        String claim = added.get("claim").get("handle").stringValue();
        newsroom.json("verdict", claim, label, "--scale", "free-text", "--by", "Our desk", "--on", "2025-03-05");
    }

    private List<String> comparable() {
        return exported("--format", "jsonl")
                .lines()
                .skip(1)
                .map(line -> Newsroom.read(line).get("verdict"))
                .filter(verdict -> verdict.isObject())
                .map(verdict -> verdict.get("label").stringValue() + " "
                        + (verdict.get("comparable").isNull()
                                ? null
                                : verdict.get("comparable").stringValue()))
                .toList();
    }

    @Test
    void aTimelineHasEveryActInItsPlace() {
        story();
        JsonNode timeline = Newsroom.read(exported("--format", "timelinejs"));
        assertEquals(3, timeline.get("events").size());
        JsonNode retraction = timeline.get("events").get(1);
        assertEquals(
                "{\"year\":2025,\"month\":4,\"day\":2}",
                retraction.get("start_date").toString());
        assertEquals("2 April 2025", retraction.get("display_date").stringValue());
        assertTrue(retraction.at("/text/text").stringValue().endsWith("<p>Made: 20 March 2025</p>"));
        retraction = Newsroom.read(exported("--format", "timelinejs", "--clock", "made"))
                .get("events")
                .get(1);
        assertEquals(
                "{\"year\":2025,\"month\":3,\"day\":20}",
                retraction.get("start_date").toString());
        assertTrue(retraction.at("/text/text").stringValue().endsWith("<p>Became public: 2 April 2025</p>"));
    }

    /** Of such dates one end is known, and beside it stand the words. */
    @Test
    void aTimelineHasAPlaceForWhatIsDatedBeforeOrAfterADay() {
        newsroom.type("add", "The quay is sound", "--by", "Abena Osei", "--on", "before 29 June 2025");
        newsroom.type("add", "The weir leaks", "--by", "Abena Osei", "--on", "unknown");
        JsonNode events = Newsroom.read(exported("--format", "timelinejs")).get("events");
        assertEquals(1, events.size(), events.toString());
        assertEquals(
                "{\"year\":2025,\"month\":6,\"day\":28}",
                events.get(0).get("start_date").toString());
        assertFalse(events.get(0).has("end_date"), events.toString());
        assertTrue(events.get(0).get("display_date").stringValue().contains("28 June 2025"), events.toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void outAndInAgainLosesNothing(long seed) throws IOException {
        Path first = directory.resolve("first.jsonl");
        Files.writeString(first, String.join("\n", new Reviews(new Random(seed)).lines(40)));
        assertEquals(
                40, newsroom.json("import", first.toString()).get("records").intValue());
        String once = exported("--format", "claimreview");
        Path file = Files.writeString(directory.resolve("once.json"), once);
        Newsroom other = newsroom("other");
        JsonNode report = other.json("import", file.toString());
        assertEquals(0, report.get("rejected").intValue(), report.toString());
        String twice = other.type("export", "--format", "claimreview").out();
        assertEquals(elements(once), elements(twice), "seed " + seed);
    }

    private static List<String> elements(String feed) {
        return Newsroom.read(feed)
                .get("dataFeedElement")
                .valueStream()
                .map(JsonNode::toString)
                .toList();
    }

    /** Reviews by lot, with the mess of the world in them. */
    private record Reviews(Random random) {
        List<String> lines(int most) {
            return java.util.stream.IntStream.range(0, most)
                    .mapToObj(this::line)
                    .toList();
        }

        private String line(int number) {
            ObjectNode review = JSON.createObjectNode();
            review.put("@type", "ClaimReview");
            review.put("url", "https://checks.example/" + number);
            review.put("claimReviewed", "Claim number " + number + " says " + words());
            review.set("author", somebody("Organization"));
            if (random.nextBoolean()) {
                review.put("datePublished", day());
            }
            if (random.nextBoolean()) {
                review.put("keywords", "a, b" + random.nextInt(3));
            }
            if (random.nextBoolean()) {
                review.put("inLanguage", "pt");
            }
            if (random.nextBoolean()) {
                review.put("name", "Title \"" + words() + "\"");
            }
            ObjectNode rating = review.putObject("reviewRating");
            rating.put("alternateName", words());
            if (random.nextBoolean()) {
                rating.put("ratingValue", random.nextInt(5)).put("bestRating", "5");
            }
            if (random.nextBoolean()) {
                rating.put("ratingExplanation", words());
            }
            if (random.nextInt(4) > 0) {
                ObjectNode claim = review.putObject("itemReviewed");
                claim.put("@type", "Claim");
                claim.set("author", somebody("Person"));
                if (random.nextBoolean()) {
                    claim.put("datePublished", random.nextBoolean() ? day() : "stated on March 4, 2021 in a speech:");
                }
                ArrayNode places = claim.putArray("appearance");
                for (int i = random.nextInt(3); i > 0; i--) {
                    places.addObject().put("url", "https://news.example/" + number + "/" + i);
                }
                if (random.nextInt(3) == 0) {
                    claim.putArray("correction")
                            .addObject()
                            .put("additionalType", "urn:openclaims:act:retract:conditional")
                            .put("datePublished", "2024-05-0" + (1 + random.nextInt(9)))
                            .putObject("citation")
                            .put("text", words());
                }
            }
            return review.toString();
        }

        private ObjectNode somebody(String type) {
            ObjectNode somebody = JSON.createObjectNode();
            somebody.put("@type", type);
            somebody.put(
                    "name",
                    List.of("Ana Ñandú", "Łukasz Müller", "Example Checks", "O'Neil \"Bob\"")
                            .get(random.nextInt(4)));
            somebody.put("unknownField", random.nextInt(100));
            return somebody;
        }

        private String words() {
            return List.of(
                                    "<b>verdadeiro</b>",
                                    "false & \"quoted\"",
                                    "=1+1",
                                    "日本語 \uD83D\uDE80",
                                    "half-true",
                                    "line\u2028break")
                            .get(random.nextInt(6))
                    + " " + random.nextInt(50);
        }

        private String day() {
            return String.format(
                    "20%02d-%02d-%02d", 10 + random.nextInt(10), 1 + random.nextInt(12), 1 + random.nextInt(28));
        }
    }

    @Test
    void flatTablesForSqlReadByThemselves() throws SQLException {
        story();
        String file = directory.resolve("flat.db").toString();
        assertEquals(
                0,
                newsroom.type("export", "--sqlite", file, "--as-of", "2025-07-01")
                        .status());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertEquals(
                    "Abena Osei|The bridge is safe|softened|conditional|2025-04-02",
                    row(connection, "select person, claim, state, flags, since from who_stands_where"));
            assertEquals(
                    "retract|conditional|2025-03-20|2025-04-02|https://news.example/letter",
                    row(connection, "select kind, force, made, public, urls from walk_backs"));
            assertEquals("2025-07-01|public", row(connection, "select as_of, clock from export"));
            assertEquals("False|false", row(connection, "select label, comparable from verdicts_given"));
            assertEquals("=SUM(1)", row(connection, "select quote from acts where kind = 'assert'"));
            assertEquals("roads", row(connection, "select tag from claim_tags"));
            assertEquals("ok", row(connection, "pragma integrity_check"));
            assertEquals("", row(connection, "pragma foreign_key_check"));
        }
        Newsroom.Said again = newsroom.type("export", "--sqlite", file);
        assertEquals(2, again.status());
        assertTrue(again.err().contains("nothing is written over"), again.err());
        assertEquals(
                2,
                newsroom.type("export", "--sqlite", newsroom.store().toString()).status());
        assertEquals(
                5,
                newsroom.type("export", "--sqlite", directory + "/nowhere/flat.db")
                        .status());
    }

    private static String row(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            StringBuilder cells = new StringBuilder();
            if (row.next()) {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    cells.append(i == 1 ? "" : "|").append(row.getString(i));
                }
            }
            return cells.toString();
        }
    }

    @Test
    void aSlipOnTheCommandLineLeavesWhatIsThereAsItIs() throws IOException {
        newsroom.type("add", "The bridge is safe", "--by", "Abena Osei", "--on", "2025-03-04");
        Path file = directory.resolve("out.csv");
        String[] words = {"export", "--format", "csv", "--by", "nobody at all", "--output", file.toString()};
        assertEquals(1, newsroom.type(words).status());
        assertFalse(Files.exists(file));
        Files.writeString(file, "an earlier one");
        newsroom.type(words);
        assertEquals("an earlier one", Files.readString(file));
        Newsroom.Said nowhere = newsroom.type(
                "export",
                "--format",
                "csv",
                "--output",
                directory.resolve("no/out.csv").toString());
        assertTrue(nowhere.err().contains("its directory is not there"), nowhere.err());
    }
}
