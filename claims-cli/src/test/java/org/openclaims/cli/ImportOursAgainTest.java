package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two records that know of each other: what one of them took out, renamed or put right since the other took it over, and what both number alike. */
class ImportOursAgainTest {
    private static final String CLAIM = "add 'The port is open to all ships' --handle port-open";

    @TempDir
    private Path directory;

    private Newsroom one;
    private Newsroom two;
    private int exports;

    @BeforeEach
    void open() {
        one = newsroom("one");
        two = newsroom("two");
    }

    private Newsroom newsroom(String name) {
        try {
            return new Newsroom(Files.createDirectories(directory.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Newsroom.Said type(Newsroom newsroom, String line) {
        Newsroom.Said said = newsroom.type(ShellWords.of(line).toArray(String[]::new));
        assertEquals(0, said.status(), () -> line + ": " + said.err());
        return said;
    }

    private Path exported(Newsroom from, String options) {
        try {
            return Files.writeString(
                    directory.resolve("export-" + ++exports + ".jsonl"),
                    type(from, "export --format jsonl " + options).out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came of the only claim of an export of the first record. */
    private String taken() {
        JsonNode report = two.json("import", exported(one, "").toString());
        for (String outcome : List.of("added", "updated", "known", "rejected")) {
            if (report.get(outcome).intValue() == report.get("records").intValue()) {
                return outcome
                        + report.get("rejectedRecords")
                                .valueStream()
                                .map(record -> ": " + record.get("reason").stringValue())
                                .findFirst()
                                .orElse("");
            }
        }
        return report.toString();
    }

    private static List<String> acts(Newsroom newsroom, String claim) {
        return newsroom.json("show", claim)
                .get("acts")
                .valueStream()
                .map(act -> act.get("id").stringValue() + " "
                        + act.get("kind").stringValue() + " "
                        + act.at("/by/name").stringValue() + " "
                        + act.get("made").stringValue())
                .toList();
    }

    @Test
    void anotherActOfTheSameNumberIsNotTheOneThatWasVoided() {
        type(one, CLAIM + " --by 'Abena Osei' --on 2025-03-04");
        type(two, CLAIM + " --by 'Abena Osei' --on 2025-03-04");
        type(two, "retract port-open --by osei --force full --on 2025-03-09");
        type(two, "verdict port-open True --by 'Our desk' --on 2025-04-01");
        type(two, "void port-open/2 --why 'she never did'");
        type(two, "void port-open/v1 --why 'too early'");
        type(one, "retract port-open --by osei --force conditional --on 2025-04-01");
        type(one, "verdict port-open False --by 'Our desk' --on 2025-04-11");
        assertEquals("updated", taken());
        assertEquals(
                List.of("port-open/1 assert Abena Osei 2025-03-04", "port-open/3 retract Abena Osei 2025-04-01"),
                acts(two, "port-open"));
        assertEquals("False", two.json("show", "port-open").at("/verdict/label").stringValue());
        assertEquals("known", taken());
        assertEquals(0, two.type("verify").status());
    }

    @Test
    void whatWeTookOutStaysOutUnderWhateverNumberItHasHere() {
        type(one, CLAIM + " --by 'Abena Osei' --on 2025-03-04");
        type(one, "repeat port-open --by osei --on 2025-03-09");
        type(one, "verdict port-open False --by 'Our desk' --on 2025-04-11");
        type(one, "evidence port-open --source https://news.example/port --refutes --summary 'a photograph'");
        type(one, "add 'The port is closed to some ships' --by osei --handle port-closed --on 2025-03-04");
        type(one, "link port-open --opposite-of port-closed");
        // Here the claim has another handle, and acts of its own.
        type(two, "add 'The port is open to all ships' --handle harbour --by 'Kofi Mensah' --on 2025-02-01");
        type(two, "repeat harbour --by mensah --on 2025-02-02");
        type(two, "verdict harbour Mixed --by 'Another desk' --on 2025-04-11");
        assertTrue(
                two.json("import", exported(one, "").toString()).get("updated").intValue() > 0);
        for (String what : List.of("harbour/4", "harbour/v2", "harbour/e1", "port-closed/l1")) {
            type(two, "void " + what + " --why 'not so'");
        }
        assertEquals("known", taken());
        assertEquals(3, acts(two, "harbour").size());
        assertEquals(0, two.json("show", "harbour").get("links").size());
        type(one, "repeat port-open --by osei --on 2025-05-09");
        two.json("import", exported(one, "").toString());
        assertEquals(4, acts(two, "harbour").size());
    }

    @Test
    void whereAPartyWasRenamedNoSecondPersonDoesTheSameAgain() {
        type(one, CLAIM + " --by 'Abena Osei' --on 2025-03-04 --quote 'All may come'");
        assertEquals("added", taken());
        type(one, "amend osei --name 'Abena Serwaa Mensah' --why 'she married'");
        assertEquals(
                "rejected: \"port-open/1\" says something else here: look at both, and put the wrong one right with"
                        + " `claims amend`; where somebody is only called otherwise, say so with `claims party alias`",
                taken());
        type(one, "amend port-open/1 --venue 'the quay' --why 'seen'");
        assertTrue(taken().startsWith("rejected: "));
        assertEquals(List.of("port-open/1 assert Abena Osei 2025-03-04"), acts(two, "port-open"));
        type(two, "party alias osei 'Abena Serwaa Mensah'");
        type(two, "amend port-open/1 --venue 'the quay' --why 'as they say'");
        assertEquals("known", taken());
    }

    @Test
    void anActThatIsSomebodyElsesNowIsRefusedAndNotRecordedTwice() {
        type(one, CLAIM + " --by 'Abena Osei' --on 2025-03-04");
        type(one, "verdict port-open False --by 'Our desk' --on 2025-04-11");
        assertEquals("added", taken());
        type(one, "amend port-open/1 --by 'Kofi Mensah' --new 'Kofi Mensah' --why 'misheard'");
        assertTrue(taken().startsWith("rejected: \"port-open/1\" says something else here"));
        type(two, "amend port-open/1 --by 'Kofi Mensah' --new 'Kofi Mensah' --why 'misheard'");
        assertEquals("known", taken());
        type(one, "amend port-open/v1 --by 'The Desk' --new 'The Desk' --why 'its name'");
        assertTrue(taken().startsWith("rejected: \"port-open/v1\" says something else here"));
    }

    @Test
    void actsOfTwoRecordsThatOnlyHaveTheSameNumberAreBothThere() {
        type(one, CLAIM + " --by 'Abena Osei' --on 2025-03-04 --venue 'the quay'");
        type(one, "assert port-open --by 'Kofi Mensah' --on 2025-03-05");
        type(two, CLAIM + " --by 'Kofi Mensah' --on 2025-03-05");
        assertEquals("updated", taken());
        assertEquals(
                List.of("port-open/1 assert Kofi Mensah 2025-03-05", "port-open/2 assert Abena Osei 2025-03-04"),
                acts(two, "port-open").stream().sorted().toList());
        // Said twice on one day, in so many words: that is two acts there, and so here.
        type(one, "repeat port-open --by osei --on 2025-06-01");
        assertEquals("updated", taken());
        type(one, "repeat port-open --by osei --on 2025-06-01");
        assertEquals("updated", taken());
        assertEquals("known", taken());
        assertEquals(4, acts(two, "port-open").size());
    }

    @Test
    void erasedWordsThatWereVoidedBeforeAreNotBroughtBack() {
        type(one, CLAIM + " --by 'Abena Osei' --on 2025-03-04");
        type(one, "repeat port-open --by osei --on 2025-03-09 --quote 'All may come'");
        assertEquals("added", taken());
        type(two, "void port-open/2 --why 'not so'");
        type(two, "erase port-open/2 --part quote --basis 'court order' --decided-by editor");
        assertTrue(taken().startsWith("rejected: words of \"port-open/2\" were erased here"));
    }

    @Test
    void whatRestsOnWhatWeTookOutDoesNotComeBackBesideIt() {
        type(one, CLAIM + " --by 'Abena Osei' --on 2025-03-04");
        type(one, "repeat port-open --by osei --on 2025-03");
        assertEquals("added", taken());
        type(two, "void port-open/2 --why 'not so'");
        type(
                one,
                "evidence port-open --source https://news.example/port --context --act port-open/2 --summary 'an audio'");
        type(one, "retract port-open --by osei --force full --on 2025-03 --after port-open/2");
        type(one, "respond port-open --by 'Kofi Mensah' --on 2025-04-01 --answers port-open/2");
        two.json("import", exported(one, "").toString());
        assertEquals(0, two.type("show", "port-open").status());
        assertEquals(0, two.json("show", "port-open").get("evidence").size());
        assertEquals(0, two.type("verify").status());
        assertEquals("known", taken());
    }

    @Test
    void whatCountsForAClaimComesAlongWithItAlsoWhereItWasNotAskedFor() {
        type(one, CLAIM + " --by 'Abena Osei' --on 2025-03-04 --tag ports");
        type(one, "add 'Any ship may enter the port' --handle any-ship --by 'Kofi Mensah' --on 2025-03-05");
        type(one, "add 'No ship is turned away' --handle no-ship --by 'Esi Ofori' --on 2025-03-06");
        type(one, "retract any-ship --by mensah --force full --on 2025-04-01");
        type(one, "link port-open --same-as any-ship");
        type(one, "link any-ship --same-as no-ship");
        type(one, "add 'Nothing like it at all' --handle other --by 'Esi Ofori' --on 2025-03-06");
        for (String filter : List.of("--tag ports", "--tag ports --to 2025-03-04", "--by osei")) {
            two = newsroom("two " + filter);
            Path file = exported(one, filter);
            assertEquals(3, two.json("import", file.toString()).get("added").intValue(), filter);
            assertEquals(positions(one), positions(two), filter);
        }
        assertTrue(
                type(one, "export --format json --tag ports")
                        .err()
                        .contains("3 claims written, 2 of them because they are linked as the same as others"),
                "said");
        assertEquals(
                "1 claim written\n",
                type(one, "export --format csv --tag ports").err());
    }

    private static String positions(Newsroom newsroom) {
        return newsroom.json("show", "port-open")
                .get("positions")
                .valueStream()
                .map(position -> position.at("/party/name").stringValue() + " "
                        + position.get("state").stringValue())
                .toList()
                .toString();
    }
}
