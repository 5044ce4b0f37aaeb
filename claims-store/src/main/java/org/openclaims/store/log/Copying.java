package org.openclaims.store.log;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.health.Finding;
import org.openclaims.store.health.NotOverwritten;
import org.openclaims.store.health.Severity;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.health.Verification;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.sql.Origin;
import org.openclaims.store.sqlite.SafeCopy;
import org.openclaims.store.sqlite.SqliteDatabase;
import org.openclaims.store.sqlite.SqliteFile;
import org.openclaims.store.sqlite.StoreLocation;

/**
 * Backups, and stores made from them. Only what verifies whole is copied, and only a copy that verifies gets its name.
 *
 * @param budget how long to wait for others
 * @param cache where SQLite's machine code is kept
 */
public record Copying(Duration budget, Path cache) {
    /**
     * Copies a store that others may be writing.
     *
     * @throws NotOverwritten if something is there already
     * @throws StoreTrouble if the record does not verify, or the copy cannot be made
     */
    public Backup backup(StoreLocation store, StoreLocation file, Instant now) {
        return copy(store, file, now, "no backup was made");
    }

    /**
     * Makes a store from a backup.
     *
     * @param seals that were kept elsewhere, to hold the backup against
     * @param origin for the store that is made
     * @throws NotOverwritten if something is there already
     * @throws StoreTrouble if the backup does not verify, or the store cannot be made
     */
    public Backup restore(StoreLocation backup, StoreLocation store, List<Seal> seals, Origin origin) {
        if (store.exists()) {
            throw new NotOverwritten(store.toString());
        }
        require(verify(backup, seals), backup, "nothing was restored");
        Backup made = copy(backup, store, origin.clock().instant(), "nothing was restored");
        // Back to a write-ahead log, which a copy does not have.
        SqliteFile.open(store, SqliteFile.Missing.REFUSE, origin, budget, cache).close();
        return made;
    }

    private Backup copy(StoreLocation from, StoreLocation to, Instant now, String otherwise) {
        Verification[] found = new Verification[1];
        String sha256 = SafeCopy.copy(from, to, budget, cache, part -> {
            found[0] = verify(part, List.of());
            require(found[0], from, otherwise);
        });
        SortedMap<String, Long> chains = new TreeMap<>();
        found[0].chains().forEach(chain -> chains.put(chain.chain(), chain.events()));
        Seal seal = new Seal(chains, Bytes.ofHex(found[0].root()), now);
        return new Backup(to.path(), seal, sha256);
    }

    private Verification verify(StoreLocation place, List<Seal> seals) {
        return Verifier.verify(new SqliteDatabase(place, budget, cache).inspection(), seals);
    }

    private static void require(Verification verification, StoreLocation place, String otherwise) {
        if (verification.severity() == Severity.INTACT) {
            return;
        }
        Finding worst = verification.findings().stream()
                .filter(finding -> finding.severity() == verification.severity())
                .findFirst()
                .orElseThrow();
        boolean unknown = worst.severity() == Severity.COULD_NOT_CHECK;
        throw new StoreTrouble(
                unknown ? Trouble.IO : Trouble.DAMAGED,
                place + (unknown ? " could not be checked wholly (" : " is not what was recorded (") + worst.sentence()
                        + "), so " + otherwise + ": `claims verify --db` names everything that is wrong with it");
    }
}
