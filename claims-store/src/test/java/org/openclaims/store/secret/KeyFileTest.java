package org.openclaims.store.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.party.Identity;

/** Nobody reads an identity without the file and the passphrase, nothing is lost by trying, and what is destroyed stays so. */
class KeyFileTest {
    private static final String WHO = "Zénobie Zebrafish, +57 300 000";
    private static final ItemId PARTY = new ItemId(ItemKind.PARTY, "party-1");

    @TempDir
    private Path directory;

    private Path path;
    private KeyFile keys;

    @BeforeEach
    void name() {
        path = directory.resolve("of its own").resolve("identity.keys");
        keys = keys();
    }

    @Test
    void opensWhatItClosed() throws Exception {
        Identity closed = close(1, WHO);
        assertEquals(WHO, keys().open(closed, passphrase()));
        assertFalse(Files.readString(path).contains("Zebrafish"));
        assertFalse(closed.toString().contains(String.valueOf(closed.sealed())));
        assertFalse(Files.readString(path).contains(PARTY.key()), "it does not tell whose identity it is");
        if (posix()) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        }
    }

    @Test
    void eachHasAKeyOfItsOwnAndTheSameOneNextTime() {
        Identity one = close(1, WHO);
        Identity other = close(2, WHO);
        Identity again = close(1, "somebody else");
        assertNotEquals(one.sealed(), other.sealed());
        assertEquals(List.of(WHO, WHO, "somebody else"), List.of(open(one), open(other), open(again)));
    }

    @Test
    void aShortNameLooksLikeALongOne() {
        assertEquals(
                String.valueOf(close(1, "Al").sealed()).length(),
                String.valueOf(close(2, "Maximiliana Featherstonehaugh-Cholmondeley")
                                .sealed())
                        .length());
    }

    @Test
    void anotherPassphraseOpensNothingAndChangesNothing() throws Exception {
        Identity closed = close(1, WHO);
        String before = Files.readString(path);
        char[] wrong = "correct horse battery stapler".toCharArray();
        assertTrouble(KeyTrouble.Kind.WRONG_PASSPHRASE, () -> keys.open(closed, wrong));
        assertTrouble(KeyTrouble.Kind.WRONG_PASSPHRASE, () -> keys.close(id(2), "e/i1", PARTY, WHO, wrong, true));
        assertTrouble(KeyTrouble.Kind.WRONG_PASSPHRASE, () -> change(wrong, "another one, and longer"));
        assertEquals(before, Files.readString(path));
        assertEquals(WHO, open(closed));
    }

    @Test
    void aShortPassphraseBeginsNoFile() {
        assertTrouble(
                KeyTrouble.Kind.WEAK_PASSPHRASE,
                () -> keys.close(id(1), "e/i1", PARTY, WHO, "short".toCharArray(), true));
        assertFalse(Files.exists(path));
        close(1, WHO);
        assertTrouble(KeyTrouble.Kind.WEAK_PASSPHRASE, () -> change(passphrase(), "short"));
    }

    @Test
    void withoutTheFileOrTheKeyItIsSaid() throws Exception {
        Identity closed = close(1, WHO);
        assertTrouble(KeyTrouble.Kind.MISSING, () -> keys.open(with(closed, id(7)), passphrase()));
        Files.delete(path);
        assertTrouble(KeyTrouble.Kind.MISSING, () -> keys.open(closed, passphrase()));
        assertTrouble(KeyTrouble.Kind.MISSING, () -> change(passphrase(), "another one, and longer"));
    }

    /** Every byte of the file, one after the other. */
    @Test
    void aDamagedFileOpensNothingWrong() throws Exception {
        Identity closed = close(1, WHO);
        byte[] sound = Files.readAllBytes(path);
        int refused = 0;
        for (int i = 0; i < sound.length; i++) {
            byte[] damaged = sound.clone();
            damaged[i] ^= 1;
            Files.write(path, damaged);
            try {
                assertEquals(WHO, open(closed));
            } catch (KeyTrouble e) {
                assertTrue(List.of(KeyTrouble.Kind.DAMAGED, KeyTrouble.Kind.WRONG_PASSPHRASE, KeyTrouble.Kind.MISSING)
                        .contains(e.kind()));
                assertFalse(e.getMessage().contains("Zebrafish"));
                refused++;
            }
        }
        assertTrue(refused > sound.length * 9 / 10, refused + " of " + sound.length);
        Files.write(path, sound);
        assertEquals(WHO, open(closed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"form\":\"openclaims-keys-2\"}",
                "not JSON",
                "{\"form\":\"openclaims-keys-1\"}"
            })
    void anotherFileIsNoKeyFile(String text) throws Exception {
        Identity closed = close(1, WHO);
        Files.writeString(path, text);
        assertTrouble(KeyTrouble.Kind.DAMAGED, () -> keys.open(closed, passphrase()));
        assertTrouble(KeyTrouble.Kind.DAMAGED, () -> keys.destroy(List.of(id(1))));
        assertEquals(text, Files.readString(path));
    }

    @Test
    void whatWasChangedOrMovedElsewhereDoesNotOpen() {
        Identity one = close(1, WHO);
        Identity other = close(2, "somebody else");
        byte[] sealed = Base64.getDecoder().decode(String.valueOf(one.sealed()));
        sealed[3] ^= 1;
        Identity changed = new Identity(
                one.id(),
                one.handle(),
                one.party(),
                one.method(),
                one.nonce(),
                Base64.getEncoder().encodeToString(sealed));
        assertTrouble(KeyTrouble.Kind.DAMAGED, () -> keys.open(changed, passphrase()));
        assertTrouble(KeyTrouble.Kind.DAMAGED, () -> keys.open(with(one, other.id()), passphrase()));
        Identity ofAnother = new Identity(
                one.id(), one.handle(), new ItemId(ItemKind.PARTY, "party-2"), one.method(), one.nonce(), one.sealed());
        assertTrouble(KeyTrouble.Kind.DAMAGED, () -> keys.open(ofAnother, passphrase()));
    }

    @Test
    void aNewPassphraseTakesThePlaceOfTheOldOne() {
        Identity one = close(1, WHO);
        Identity other = close(2, "somebody else");
        change(passphrase(), "another one, and longer");
        char[] fresh = "another one, and longer".toCharArray();
        assertEquals(WHO, keys.open(one, fresh));
        assertEquals("somebody else", keys.open(other, fresh));
        assertTrouble(KeyTrouble.Kind.WRONG_PASSPHRASE, () -> keys.open(one, passphrase()));
    }

    @Test
    void aKeyThatCouldNotBeKeptIsClearedToo() {
        close(1, WHO);
        byte[] key = new byte[Cipher256.KEY];
        KeyFile broken = new KeyFile(path, Derivation.FEWEST, length -> {
            if (length != Cipher256.KEY) {
                throw new IllegalStateException("no more chance");
            }
            Arrays.fill(key, (byte) 7);
            return key;
        });
        assertThrows(IllegalStateException.class, () -> broken.close(id(2), "e/i2", PARTY, WHO, passphrase(), true));
        assertArrayEquals(new byte[Cipher256.KEY], key);
    }

    /** What is closed stays in every backup of the record; its key is in none of them. */
    @Test
    void destroyedIsDestroyedWithoutAPassphrase() throws Exception {
        Identity one = close(1, WHO);
        Identity other = close(2, "somebody else");
        assertEquals(1, keys.destroy(List.of(id(1), id(9))));
        assertEquals(0, keys.destroy(List.of(id(1))));
        assertTrouble(KeyTrouble.Kind.MISSING, () -> keys.open(one, passphrase()));
        assertEquals("somebody else", open(other));
        assertFalse(Files.readString(path).contains(id(1).key()));
        assertEquals(0, new KeyFile(directory.resolve("none"), 1_000, random()).destroy(List.of(id(1))));
    }

    @Test
    void aRehearsalKeepsNoKey() {
        Identity closed = keys.close(id(1), "e/i1", PARTY, WHO, passphrase(), false);
        assertNotNull(closed.sealed());
        assertFalse(Files.exists(path));
    }

    @Test
    void whatOthersMayReadIsNotUsed() throws Exception {
        assumeTrue(posix());
        Identity closed = close(1, WHO);
        for (String rights : List.of("rw-r-----", "rw----r--", "rw--w----", "rwxrwxrwx")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
            assertTrouble(KeyTrouble.Kind.UNSAFE, () -> keys.open(closed, passphrase()));
            assertTrouble(KeyTrouble.Kind.UNSAFE, () -> keys.close(id(2), "e/i1", PARTY, WHO, passphrase(), true));
        }
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        Path link = directory.resolve("link");
        Files.createSymbolicLink(link, path);
        KeyFile linked = new KeyFile(link, 1_000, random());
        assertTrouble(KeyTrouble.Kind.UNSAFE, () -> linked.open(closed, passphrase()));
        Files.delete(link);
        Files.createDirectory(link);
        assertTrouble(KeyTrouble.Kind.UNSAFE, () -> linked.open(closed, passphrase()));
    }

    @Test
    void whoeverAddsAtTheSameTimeLosesNothing() throws Exception {
        List<Callable<Identity>> wishes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int number = i;
            KeyFile own = new KeyFile(path, 1_000, random());
            wishes.add(() -> own.close(id(number), "e/i1", PARTY, "who " + number, passphrase(), true));
        }
        var threads = Executors.newFixedThreadPool(4);
        try {
            int number = 0;
            for (Future<Identity> done : threads.invokeAll(wishes)) {
                assertEquals("who " + number++, open(done.get()));
            }
        } finally {
            threads.shutdown();
        }
    }

    private Identity close(int number, String who) {
        return keys.close(id(number), "engineer/i" + number, PARTY, who, passphrase(), true);
    }

    private String open(Identity identity) {
        return keys.open(identity, passphrase());
    }

    private String change(char[] old, String fresh) {
        keys.changePassphrase(old, fresh.toCharArray());
        return fresh;
    }

    private KeyFile keys() {
        return new KeyFile(path, 1_000, random());
    }

    private static java.util.function.IntFunction<byte[]> random() {
        Random random = new Random(System.nanoTime());
        return size -> {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            return bytes;
        };
    }

    private static Identity with(Identity identity, ItemId id) {
        return new Identity(
                id, identity.handle(), identity.party(), identity.method(), identity.nonce(), identity.sealed());
    }

    private static ItemId id(int number) {
        return new ItemId(ItemKind.IDENTITY, "identity-" + number);
    }

    private static char[] passphrase() {
        return new String("correct horse battery staple".getBytes(UTF_8), UTF_8).toCharArray();
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static void assertTrouble(KeyTrouble.Kind kind, Callable<?> attempt) {
        assertEquals(kind, assertThrows(KeyTrouble.class, attempt::call).kind());
    }
}
