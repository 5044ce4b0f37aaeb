package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.openclaims.item.Ids;
import org.openclaims.log.InMemoryLog;

class KeepARecordTest {
    @Test
    void theStoryGoesAsTold() {
        AtomicInteger count = new AtomicInteger();
        Ids ids = () -> "id-" + count.incrementAndGet();
        Clock clock = Clock.fixed(Instant.parse("2031-06-01T12:00:00Z"), ZoneOffset.UTC);
        List<String> told = new ArrayList<>();
        new KeepARecord(new InMemoryLog(clock, ids), ids, told::add).story();
        assertEquals("""
                note: Kind guessed wrong? [amend-kind].
                recorded old-bridge as command 1
                note: When this evidence became public is not known, so it counts at any time. Say it with [became-public].
                note: Kind guessed wrong? [amend-kind].
                1 May: Ada Quill asserted []
                1 June: Ada Quill softened [CONDITIONAL]
                Ada Quill on 1 claim
                bridge-sable is not there; near: [old-bridge]
                "Ada Quil": one of [quill], or somebody new?
                "old-bridge" cannot be voided by itself: old-bridge/1, old-bridge/2, old-bridge/e1, old-bridge/v1 would be left without it. \
                Void those first, or all at once [with-dependents].
                4 verdict by harbour desk
                3 evidence by harbour desk
                2 retract by harbour desk
                1 add by harbour desk
                """.strip(), String.join("\n", told));
    }
}
