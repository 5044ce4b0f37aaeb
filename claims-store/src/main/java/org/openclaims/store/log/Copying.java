package org.openclaims.store.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.health.Finding;
import org.openclaims.store.health.NotOverwritten;
import org.openclaims.store.health.Progress;
import org.openclaims.store.health.Severity;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.health.Verification;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.sql.Database;
import org.openclaims.store.sql.Engine;
import org.openclaims.store.sql.Origin;
import org.openclaims.store.sqlite.SafeCopy;
import org.openclaims.store.sqlite.SqliteDatabase;

/**
 * Whole records from one place to another: backups, stores made from them, copies between databases. Only what verifies whole is copied, and only
 * a copy that verifies gets its name.
 *
 * @param origin for the stores that are made
 */
public record Copying(Origin origin) {
    /**
     * Copies a record event by event, to whatever database.
     *
     * @param seals that were kept elsewhere, to hold the source against
     * @throws NotOverwritten if something is there already
     * @throws StoreTrouble if the record does not verify, or the copy cannot be made
     */
    public Backup copy(Database from, Database to, List<Seal> seals) {
        require(verify(from, seals), from, seals, "nothing was copied");
        return byEvents(from, to, "nothing was copied");
    }

    /**
     * Copies a record that others may be writing into a file.
     *
     * @throws NotOverwritten if something is there already
     * @throws StoreTrouble if the record does not verify, or the copy cannot be made
     */
    public Backup backup(Database store, SqliteDatabase file) {
        return store instanceof SqliteDatabase sqlite
                ? byPages(sqlite, file, "no backup was made")
                : byEvents(store, file, "no backup was made");
    }

    /**
     * Makes a store from a backup.
     *
     * @param seals that were kept elsewhere, to hold the backup against
     * @throws NotOverwritten if something is there already
     * @throws StoreTrouble if the backup does not verify, or the store cannot be made
     */
    public Backup restore(SqliteDatabase backup, Database store, List<Seal> seals) {
        if (store instanceof SqliteDatabase sqlite) {
            if (sqlite.exists()) {
                throw new NotOverwritten(store.toString());
            }
            require(verify(backup, seals), backup, seals, "nothing was restored");
            Backup made = byPages(backup, sqlite, "nothing was restored");
            // Back to a write-ahead log, which a copy does not have.
            sqlite.open(false, origin).close();
            return made;
        }
        require(verify(backup, seals), backup, seals, "nothing was restored");
        return byEvents(backup, store, "nothing was restored");
    }

    private Backup byPages(SqliteDatabase from, SqliteDatabase to, String otherwise) {
        Instant now = origin.clock().instant();
        Verification[] found = new Verification[1];
        String sha256 = SafeCopy.copy(from.location(), to.location(), from.budget(), from.cache(), part -> {
            found[0] = verify(new SqliteDatabase(part, from.budget(), from.cache()), List.of());
            require(found[0], from, List.of(), otherwise);
        });
        return new Backup(to.toString(), seal(found[0], now), Optional.of(sha256));
    }

    private Backup byEvents(Database from, Database to, String otherwise) {
        Instant now = origin.clock().instant();
        Verification[] found = new Verification[1];
        Optional<String> sha256 = to.make(target -> {
            try (Engine source = from.open(false, origin);
                    Engine made = target.open(true, origin)) {
                EventCopy.copy(source, made, now);
            }
            found[0] = verify(target, List.of());
            require(found[0], to, List.of(), otherwise);
        });
        return new Backup(to.toString(), seal(found[0], now), sha256);
    }

    private static Seal seal(Verification verification, Instant now) {
        SortedMap<String, Long> chains = new TreeMap<>();
        verification.chains().forEach(chain -> chains.put(chain.chain(), chain.events()));
        return new Seal(chains, Bytes.ofHex(verification.root()), now);
    }

    private static Verification verify(Database place, List<Seal> seals) {
        return Verifier.verify(place.inspection(), seals, Progress.UNHEARD);
    }

    private static void require(Verification verification, Database place, List<Seal> seals, String otherwise) {
        if (verification.severity() == Severity.INTACT) {
            return;
        }
        Finding worst = verification.findings().stream()
                .filter(finding -> finding.severity() == verification.severity())
                .findFirst()
                .orElseThrow();
        boolean unknown = worst.severity() == Severity.COULD_NOT_CHECK;
        String lacks = unknown
                ? "could not be checked wholly"
                : "is not what was " + (seals.isEmpty() ? "recorded" : "sealed");
        throw new StoreTrouble(
                unknown ? Trouble.IO : Trouble.DAMAGED,
                Sentence.of(
                        "{0} {1} ({2}), so {3}: {4} names everything that is wrong with it",
                        place,
                        lacks,
                        worst.sentence(),
                        otherwise,
                        seals.isEmpty()
                                ? WayOut.to(Step.VERIFY_AT, place)
                                : WayOut.to(Step.VERIFY_AGAINST, place, seals.get(0))));
    }
}
