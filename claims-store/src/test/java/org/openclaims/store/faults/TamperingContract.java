package org.openclaims.store.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openclaims.store.Store;
import org.openclaims.store.health.Severity;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.health.Verification;
import org.openclaims.store.log.Outsider;
import org.openclaims.store.seal.Seal;
import org.openclaims.testing.Effort;

/**
 * Somebody with the database, its shell and our documentation changes the record in every way that we could think of; {@code verify} finds
 * each, with the place, once a seal was kept elsewhere. An engine says how to get at it; the ways are the same for all.
 */
abstract class TamperingContract {
    /** Ten commands of one to four events, 20 in all. */
    private static final List<String> COMMANDS =
            List.of("0x1", "1x2", "2x4", "3x1", "4x3", "5x1", "6x2", "7x4", "8x1", "9x1");

    private static final byte[] ZEROS = new byte[32];

    /** A store to record in, empty. */
    abstract Store open() throws Exception;

    /** Makes another copy of what was recorded, for all that follows. */
    abstract void copy() throws Exception;

    /** The copy, as somebody gets at it who is not us, with the guards taken away until it is closed. */
    abstract Outsider outsider() throws Exception;

    /** Verifies the copy. */
    abstract Verification verify(List<Seal> seals) throws Exception;

    /** Ways that only this engine knows. */
    abstract Stream<Way> own();

    /** One way to tamper. */
    interface Tampering {
        void with(Outsider outsider) throws Exception;
    }

    /**
     * @param alone whether it shows without a seal
     * @param says part of what a finding says: the place, where there is one
     */
    record Way(String name, boolean alone, String says, Tampering tampering) {}

    static Way chain(String name, String says, Tampering tampering) {
        return new Way(name, true, says, tampering);
    }

    static Way sealed(String name, String says, Tampering tampering) {
        return new Way(name, false, says, tampering);
    }

    private static String section(String change, String name, int seq) {
        return "update section set " + change + " where name = '" + name + "' and event_id = " + id(seq);
    }

    private static String id(int seq) {
        return "(select id from event where seq = " + seq + ")";
    }

    private static Stream<Way> ways() {
        return Stream.of(
                // Words.
                chain(
                        "edit the words",
                        "the item of event 5 is not what was recorded",
                        o -> o.sql(section("body = replace(body, 'P 2x4', 'Q 2x4')", "item", 5))),
                chain(
                        "edit who recorded it",
                        "the actor of event 4 is not what was recorded",
                        o -> o.sql(section("body = '\"nobody\"'", "actor", 4))),
                chain(
                        "edit what was asked for",
                        "the request of event 8 is not what was recorded",
                        o -> o.sql(section("body = '{}'", "request", 8))),
                chain(
                        "edit a salt",
                        "the item of event 5 is not what was recorded",
                        o -> o.set(section("salt = ?", "item", 5), (Object) ZEROS)),
                chain(
                        "make words public",
                        "the actor of event 4 is not of the class it was recorded with",
                        o -> o.sql(section("class = 'PUBLIC'", "actor", 4))),
                chain(
                        "hide words",
                        "the item of event 5 is not of the class it was recorded with",
                        o -> o.sql(section("class = 'INTERNAL'", "item", 5))),
                chain(
                        "give words to another event",
                        "the item of event 8 is missing",
                        o -> o.sql("delete from section where name = 'item' and event_id = " + id(5))
                                .sql(section("event_id = " + id(5), "item", 8))),
                chain(
                        "swap the words of two events",
                        "the item of event 5 is not what was recorded",
                        o -> o.sql(section("event_id = " + id(6) + ", name = 'x'", "item", 5))
                                .sql(section("event_id = " + id(5), "item", 6))
                                .sql(section("name = 'item'", "x", 6))),
                chain(
                        "add words",
                        "the more of event 5 was never recorded with it",
                        o -> o.sql(
                                "insert into section(chain, event_id, name, class, body, salt, erased_by) select chain, event_id, 'more', class, body, salt, null from section where name = 'item' and event_id = "
                                        + id(5))),
                chain(
                        "remove words",
                        "the item of event 5 is missing",
                        o -> o.sql("delete from section where name = 'item' and event_id = " + id(5))),
                // Batches.
                chain(
                        "date a command back",
                        "the column \"recordedAt\" of the batch of event 12",
                        o -> o.sql("update batch set recorded_at_us = recorded_at_us - 1 where no = 6")),
                chain(
                        "give a command another name",
                        "the column \"command\" of the batch of event 12",
                        o -> o.sql("update batch set command = 'other' where no = 6")),
                chain(
                        "give a command another id",
                        "the column \"commandId\" of the batch of event 12",
                        o -> o.sql("update batch set command_id = 'other' where no = 6")),
                chain(
                        "name another program",
                        "the column \"tool\" of the batch of event 12",
                        o -> o.sql("update batch set tool = 'other' where no = 6")),
                chain(
                        "make a command larger",
                        "the column \"size\" of the batch of event 20",
                        o -> o.sql("update batch set size = 9 where no = 10")),
                chain(
                        "swap the numbers of two commands",
                        "batch 7, which event 12 begins, does not follow the one before",
                        o -> o.sql("update batch set no = 99 where no = 6")
                                .sql("update batch set no = 6 where no = 7")
                                .sql("update batch set no = 7 where no = 99")),
                chain(
                        "remove a command and leave its events",
                        "the batch of event 12 is missing",
                        o -> o.sql("delete from batch where no = 6")),
                chain(
                        "announce a command without events",
                        "batch 11 announced 2 events from 21 on, and none is there",
                        o -> o.sql(
                                "insert into batch(chain, id, no, command_id, command, recorded_at_us, tool, first_seq, first_event, size) select chain, 'b', 11, 'c', command, recorded_at_us + 1, tool, 21, 'e', 2 from batch where no = 10")),
                // Events.
                chain(
                        "edit a header",
                        "the header of event 5 is not the one that was hashed",
                        o -> o.sql("update event set header = replace(header, '\"note\"', '\"memo\"') where seq = 5")),
                chain(
                        "edit a header and its hash",
                        "event 6 does not continue event 5",
                        o -> o.rehash(5, (s, h) -> s == 5 ? h.replace("\"note\"", "\"memo\"") : h)
                                .set("update event set prev_hash = ? where seq = 6", (Object) ZEROS)),
                chain(
                        "break a header",
                        "the header of event 5 cannot be read",
                        o -> o.sql("update event set header = '{' where seq = 5")),
                chain(
                        "change the kind",
                        "the column \"kind\" of the event of event 5",
                        o -> o.sql("update event set kind = 'party.voided' where seq = 5")),
                chain(
                        "change the subject",
                        "the column \"subject\" of the event of event 5",
                        o -> o.sql("update event set subject = 'party:x' where seq = 5")),
                chain(
                        "cut a link",
                        "event 5 does not continue event 4",
                        o -> o.set("update event set prev_hash = ? where seq = 5", (Object) ZEROS)),
                chain(
                        "change a hash",
                        "the header of event 5 is not the one that was hashed",
                        o -> o.set("update event set hash = ? where seq = 5", (Object) ZEROS)),
                chain(
                        "remove an event",
                        "event 5 is missing",
                        o -> o.sql("delete from section where event_id = " + id(5))
                                .sql("delete from event where seq = 5")),
                chain(
                        "remove events and close the gap",
                        "the column \"seq\" of the event of event 5",
                        o -> o.sql("delete from section where event_id = " + id(5))
                                .sql("delete from event where seq = 5")
                                .sql("update event set seq = seq + 1000 where seq > 5")
                                .sql("update event set seq = seq - 1001 where seq > 1000")),
                chain(
                        "put one event in the place of another",
                        "event 5 does not continue event 4",
                        o -> o.sql("update event set seq = case seq when 5 then 1006 else 1005 end where seq in (5, 6)")
                                .sql("update event set seq = seq - 1000 where seq > 1000")),
                chain(
                        "remove the first event",
                        "event 1 is missing",
                        o -> o.sql("delete from section where event_id = " + id(1))
                                .sql("delete from event where seq = 1")),
                chain(
                        "cut the last event off",
                        "batch 10 announced 1 events",
                        o -> o.sql("delete from section where event_id = " + id(20))
                                .sql("delete from event where seq = 20")),
                chain(
                        "cut a command in half",
                        "those after event 16 were cut off",
                        o -> o.cutTail(2)
                                .sql("delete from section where event_id in (select id from event where seq > 16)")
                                .sql("delete from event where seq > 16")),
                chain(
                        "hide events in another chain",
                        "the column \"chain\" of the event of event 20 is not what was recorded",
                        o -> o.sql("update batch set chain = 'other' where no = 10")
                                .sql("update event set chain = 'other' where seq = 20")
                                .sql(
                                        "update section set chain = 'other' where event_id = (select id from event where seq = 20)")),
                // Projections: what can hide something from whoever asks.
                chain("hide an item from its handle", "p_item", o -> o.sql("delete from p_item where place = 5")),
                chain("hide an event from its item", "p_mention", o -> o.sql("delete from p_mention where place = 5")),
                chain(
                        "hide a name from whoever looks for it",
                        "p_term",
                        o -> o.sql("delete from p_term where key like 'p 2x4 1%'")),
                chain(
                        "point a handle to somebody else",
                        "p_item",
                        o -> o.sql(
                                "update p_item set item = (select item from p_item where place = 6) where place = 5")),
                // With every commitment, hash and projection made anew: sound in itself.
                sealed(
                        "edit words and make all hashes anew",
                        "events 12 to 20 are not what was sealed",
                        o -> o.rewrite(13, "request", body -> body.replace("\"hash\":\"", "\"hash\":\"0"))),
                sealed(
                        "edit who recorded it and make all hashes anew",
                        "events 1 to 11 are not what was sealed",
                        o -> o.rewrite(4, "actor", body -> "\"nobody\"")),
                sealed("date a command back and make all hashes anew", "events 12 to 20 are not what was sealed", o -> {
                    long old = o.number("select recorded_at_us from batch where no = 6");
                    o.sql("update batch set recorded_at_us = " + (old - 1) + " where no = 6")
                            .rehash(12, header -> header.replace(Long.toString(old), Long.toString(old - 1)));
                }),
                sealed(
                        "give a command another name and make all hashes anew",
                        "events 12 to 20 are not what was sealed",
                        o -> o.sql("update batch set command = 'memo' where no = 6")
                                .rehash(12, header -> header.replace("\"note\"", "\"memo\""))),
                sealed("cut the last command off", "event 20 was cut off after event 19", o -> o.cutTail(1)),
                sealed(
                        "cut the last three commands off",
                        "events 15 to 20 were cut off after event 14",
                        o -> o.cutTail(3)),
                sealed("cut off all but the first command", "of 20 events", o -> o.cutTail(9)),
                sealed("cut everything off", "of 20 events", o -> o.cutTail(10)));
    }

    @Test
    void allWaysAreFoundWithThePlace() throws Exception {
        List<Way> ways = Stream.concat(ways(), own()).toList();
        List<String> overlooked = new ArrayList<>();
        int alone = 0;
        List<Seal> seals = record();
        for (Way way : ways) {
            copy();
            try (Outsider outsider = outsider()) {
                way.tampering.with(outsider);
            }
            String without = findings(List.of());
            String with = findings(seals);
            if (!with.contains(way.says)) {
                overlooked.add(way.name + ": " + with);
            }
            assertEquals(way.alone, !without.isEmpty(), way.name + " without a seal: " + without);
            alone += way.alone ? 1 : 0;
        }
        assertEquals(List.of(), overlooked);
        assertTrue(ways.size() >= 40);
        Effort.report(
                "tampering, " + getClass().getSimpleName(),
                ways.size() + " ways, all found with a seal, " + alone + " of them without one");
    }

    /** What is cut off and recorded anew, by our own program and with other words. */
    @Test
    void aHistoryWrittenAnewIsFound() throws Exception {
        List<Seal> seals = record();
        copy();
        try (Outsider outsider = outsider()) {
            outsider.cutTail(3);
        }
        again(List.of("anew0x4", "anew1x2"));
        assertEquals("", findings(List.of()));
        assertTrue(findings(seals).contains("events 12 to 20 are not what was sealed"), findings(seals));
    }

    /** Records on in the copy, as our own program does. */
    abstract void again(List<String> commands) throws Exception;

    private List<Seal> record() throws Exception {
        List<Seal> seals = new ArrayList<>();
        try (Store store = open()) {
            for (String command : COMMANDS) {
                Workload.write(store, command);
                if (command.startsWith("4") || command.startsWith("9")) {
                    seals.add(store.seal());
                }
            }
        }
        copy();
        assertEquals("", findings(seals));
        return seals;
    }

    /** What is said of the store, one finding a line; whoever is refused got a finding too. */
    private String findings(List<Seal> seals) throws Exception {
        try {
            Verification verification = verify(seals);
            StringBuilder lines = new StringBuilder();
            verification
                    .findings()
                    .forEach(finding -> lines.append(finding.what()).append('\n'));
            assertNotEquals(Severity.COULD_NOT_CHECK, verification.severity(), lines.toString());
            return lines.toString();
        } catch (StoreTrouble e) {
            assertTrue(List.of(Trouble.FOREIGN, Trouble.NEWER).contains(e.kind()), e.getMessage());
            return e.getMessage();
        }
    }
}
