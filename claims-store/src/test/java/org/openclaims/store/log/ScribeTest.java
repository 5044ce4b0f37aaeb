package org.openclaims.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openclaims.log.Change;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.event.BatchWords;
import org.openclaims.store.sql.BatchRow;
import org.openclaims.store.sql.Head;
import org.openclaims.store.sql.Next;
import org.openclaims.store.sql.Turn;
import org.openclaims.testing.CountingIds;

class ScribeTest {
    private static final int CHANGES = 30;

    private final List<Change> changes = new ArrayList<>();

    /** The same ids and salts each time. */
    private static Scribe scribe() {
        Random salts = new Random(1);
        CountingIds ids = new CountingIds();
        BatchRow row = new BatchRow("main", "b", 1, "c", "import", 1, "test 1", 1, ids.nextKey(), CHANGES);
        return new Scribe(
                row,
                new Next(Head.EMPTY, 1, Optional.empty()),
                new Turn(1, 1),
                BatchWords.of(TestLogs.command("c")),
                ids,
                () -> {
                    byte[] salt = new byte[32];
                    salts.nextBytes(salt);
                    return Bytes.of(salt);
                });
    }

    @Test
    void inPiecesOrAtOnceItIsTheSame() {
        for (int i = 0; i < CHANGES; i++) {
            changes.add(new Change.Added(TestLogs.party("Party " + i)));
        }
        Scribe.Piece whole = scribe().write(changes);
        Scribe byPieces = scribe();
        Scribe.Piece all = new Scribe.Piece(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int from = 0; from < CHANGES; from += 7) {
            Scribe.Piece piece = byPieces.write(changes.subList(from, Math.min(from + 7, CHANGES)));
            all.events().addAll(piece.events());
            all.rows().addAll(piece.rows());
            all.words().addAll(piece.words());
        }
        assertEquals(whole, all);
        assertEquals(CHANGES, all.events().size());
    }
}
