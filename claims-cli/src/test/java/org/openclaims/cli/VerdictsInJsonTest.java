package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program can tell the last word of another reviewer from one that was replaced, as a reader can. */
class VerdictsInJsonTest {
    @TempDir
    private Path directory;

    @Test
    void oneBesideTheNewestIsNoEarlierOne() {
        Newsroom newsroom = new Newsroom(directory);
        newsroom.type("add", "The bridge is safe", "--by", "Abena Osei", "--on", "2025-03-01");
        for (String verdict : List.of("Desk 2025-03-05 false", "Faro 2025-03-06 mixed", "Faro 2025-03-07 false")) {
            String[] words = verdict.split(" ");
            newsroom.type("verdict", "bridge-safe", words[2], "--by", words[0] + " News", "--on", words[1]);
        }

        List<String> told = new ArrayList<>();
        for (var one : newsroom.json("show", "bridge-safe").path("verdicts")) {
            told.add(one.path("given").stringValue() + " current " + one.path("current") + " beside "
                    + one.path("beside"));
        }
        assertEquals(
                List.of(
                        "2025-03-07 current true beside false",
                        "2025-03-06 current false beside false",
                        "2025-03-05 current false beside true"),
                told);
    }
}
