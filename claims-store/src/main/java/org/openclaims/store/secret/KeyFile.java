package org.openclaims.store.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.item.ItemId;
import org.openclaims.party.Identity;

/**
 * The keys to identities of unnamed sources, one for each, in a file of their own outside of the store, closed with a passphrase. Without this
 * file and the passphrase, nobody reads an identity; once its key is destroyed, nobody ever does, not even in an old backup of the store.
 *
 * <p>Any number of processes may use it; each change is there whole or not at all.
 */
public final class KeyFile {
    /** Rounds of PBKDF2 for new files. */
    public static final int ITERATIONS = 600_000;

    /** Characters that a passphrase has at least. */
    public static final int SHORTEST = 12;

    /** How identities are closed up. */
    public static final String METHOD = "A256GCM";

    /** A length tells much about a name: all short ones look the same. */
    private static final int BLOCK = 256;

    private final PrivateFile file;
    private final int iterations;
    private final IntFunction<byte[]> random;

    /**
     * @param path where it is, or will be; it is made with the first key
     * @param iterations rounds of PBKDF2 for a new file or a new passphrase: {@link #ITERATIONS}
     * @param random so many bytes that nobody can guess
     */
    public KeyFile(Path path, int iterations, IntFunction<byte[]> random) {
        this.file = new PrivateFile(path);
        this.iterations = iterations;
        this.random = random;
    }

    /** Whether there is one yet. */
    public boolean exists() {
        return file.read().isPresent();
    }

    /**
     * Closes up who somebody is, with the key of this identity, which is made and kept if there is none yet.
     *
     * @param handle of the identity
     * @param keep whether to keep a new key; without, what is returned can never be opened
     * @throws KeyTrouble if the passphrase is not the one, or a key cannot be kept
     */
    public Identity close(ItemId id, String handle, ItemId party, CharSequence who, char[] passphrase, boolean keep) {
        byte[] plain = padded(who);
        byte[] key = {};
        try {
            key = keep ? keyFor(id, passphrase) : random.apply(Cipher256.KEY);
            Cipher256.Closed closed = Cipher256.close(key, plain, place(id, party), random);
            return new Identity(id, handle, party, METHOD, closed.nonce(), closed.sealed());
        } finally {
            clear(key);
            clear(plain);
        }
    }

    /**
     * Who somebody is.
     *
     * @throws KeyTrouble if the passphrase is not the one, there is no key, or something was changed
     */
    public String open(Identity identity, char[] passphrase) {
        KeyRing ring = existing();
        byte[] master = master(ring, passphrase);
        try {
            return open(identity, ring, master);
        } finally {
            clear(master);
        }
    }

    private String open(Identity identity, KeyRing ring, byte[] master) {
        String sealed = identity.sealed();
        Cipher256.Closed closedKey = ring.keys().get(identity.id().key());
        String nonce = identity.nonce();
        if (closedKey == null || sealed == null || nonce == null) {
            throw new KeyTrouble(
                    KeyTrouble.Kind.MISSING,
                    Sentence.of(
                            "there is no key for {0} in {1}: it was destroyed, or is in another key file ({2})",
                            identity.handle(), file, WayOut.to(Step.ANOTHER_KEY_FILE)));
        }
        byte[] key = Cipher256.open(
                        master, closedKey, KeyRing.place(identity.id().key()))
                .orElseThrow(() -> damaged("the key for " + identity.handle() + " in " + file));
        byte[] plain = {};
        try {
            if (!identity.method().equals(METHOD)) {
                throw new KeyTrouble(
                        KeyTrouble.Kind.DAMAGED,
                        identity.handle() + " was closed up in a way that this version does not know: update claims");
            }
            plain = Cipher256.open(key, new Cipher256.Closed(nonce, sealed), place(identity.id(), identity.party()))
                    .orElseThrow(() -> damaged("the closed identity " + identity.handle()));
            return unpadded(plain).orElseThrow(() -> damaged("the closed identity " + identity.handle()));
        } finally {
            clear(key);
            clear(plain);
        }
    }

    /**
     * Closes all keys with another passphrase. The old one opens nothing any more, but for copies of the old key file.
     *
     * @throws KeyTrouble if the old passphrase is not the one, or the new one is too short
     */
    public void changePassphrase(char[] old, char[] fresh) {
        refuseWeak(fresh);
        file.change(text -> {
            if (text == null) {
                throw none();
            }
            KeyRing ring = read(text);
            byte[] before = master(ring, old);
            byte[] after = {};
            try {
                Derivation derivation = Derivation.fresh(iterations, random);
                after = derivation.key(fresh);
                return new KeyRing(derivation, check(after), reclosed(ring, before, after)).text();
            } finally {
                clear(before);
                clear(after);
            }
        });
    }

    private Map<String, Cipher256.Closed> reclosed(KeyRing ring, byte[] before, byte[] after) {
        Map<String, Cipher256.Closed> keys = new LinkedHashMap<>();
        ring.keys().forEach((id, closed) -> {
            byte[] key =
                    Cipher256.open(before, closed, KeyRing.place(id)).orElseThrow(() -> damaged("a key in " + file));
            try {
                keys.put(id, Cipher256.close(after, key, KeyRing.place(id), random));
            } finally {
                clear(key);
            }
        });
        return keys;
    }

    /**
     * Destroys keys, for which nobody needs the passphrase: what they closed up is lost, in every copy of the store there is.
     *
     * @return how many of them there were
     */
    public int destroy(Collection<ItemId> identities) {
        if (!exists()) {
            return 0;
        }
        int[] destroyed = {0};
        file.change(text -> {
            if (text == null) {
                // It went since we looked, and the keys in it with it.
                return null;
            }
            KeyRing ring = read(text);
            for (ItemId id : identities) {
                if (ring.keys().containsKey(id.key())) {
                    ring = ring.with(id.key(), null);
                    destroyed[0]++;
                }
            }
            return destroyed[0] == 0 ? null : ring.text();
        });
        return destroyed[0];
    }

    private byte[] keyFor(ItemId id, char[] passphrase) {
        byte[][] found = {{}};
        boolean kept = false;
        try {
            file.change(text -> withKey(text, id.key(), passphrase, found));
            kept = true;
            return found[0];
        } finally {
            if (!kept) {
                clear(found[0]);
            }
        }
    }

    /**
     * What is to be in the file so that this key is.
     *
     * @param found takes the key, which was there or is new
     * @return null if it was there
     */
    private @Nullable String withKey(@Nullable String text, String id, char[] passphrase, byte[][] found) {
        if (text == null) {
            refuseWeak(passphrase);
            Derivation derivation = Derivation.fresh(iterations, random);
            byte[] master = derivation.key(passphrase);
            try {
                return withKey(new KeyRing(derivation, check(master), Map.of()), id, master, found);
            } finally {
                clear(master);
            }
        }
        KeyRing ring = read(text);
        byte[] master = master(ring, passphrase);
        try {
            return withKey(ring, id, master, found);
        } finally {
            clear(master);
        }
    }

    private @Nullable String withKey(KeyRing ring, String id, byte[] master, byte[][] found) {
        String place = KeyRing.place(id);
        Cipher256.Closed known = ring.keys().get(id);
        if (known != null) {
            found[0] = Cipher256.open(master, known, place).orElseThrow(() -> damaged("a key in " + file));
            return null;
        }
        found[0] = random.apply(Cipher256.KEY);
        return ring.with(id, Cipher256.close(master, found[0], place, random)).text();
    }

    /** As soon as it is no longer needed, so that it does not lie in memory that is written out. What Java's ciphers keep of it they clear themselves, or not. */
    private static void clear(byte[] secret) {
        Arrays.fill(secret, (byte) 0);
    }

    private KeyRing existing() {
        return read(file.read().orElseThrow(this::none));
    }

    private KeyRing read(String text) {
        try {
            return KeyRing.read(text);
        } catch (IllegalArgumentException e) {
            throw new KeyTrouble(
                    KeyTrouble.Kind.DAMAGED,
                    Sentence.of(
                            "{0} is no key file, or was damaged: put back a copy of it ({1})",
                            file, WayOut.to(Step.ANOTHER_KEY_FILE)),
                    e);
        }
    }

    private byte[] master(KeyRing ring, char[] passphrase) {
        byte[] master;
        try {
            master = ring.derivation().key(passphrase);
        } catch (IllegalArgumentException e) {
            throw damaged("the beginning of " + file);
        }
        if (Cipher256.open(master, ring.check(), KeyRing.CHECK).isEmpty()) {
            clear(master);
            throw new KeyTrouble(
                    KeyTrouble.Kind.WRONG_PASSPHRASE,
                    "that is not the passphrase of " + file + ", or the file was damaged; nothing was changed");
        }
        return master;
    }

    private Cipher256.Closed check(byte[] master) {
        return Cipher256.close(master, new byte[Cipher256.KEY], KeyRing.CHECK, random);
    }

    private static void refuseWeak(char[] passphrase) {
        if (passphrase.length < SHORTEST) {
            throw new KeyTrouble(
                    KeyTrouble.Kind.WEAK_PASSPHRASE,
                    "a passphrase has at least " + SHORTEST + " characters: four or five words that belong to no"
                            + " sentence are good ones");
        }
    }

    private KeyTrouble none() {
        return new KeyTrouble(
                KeyTrouble.Kind.MISSING,
                Sentence.of(
                        "there is no key file at {0} ({1}), and without it and the passphrase nobody can read an identity",
                        file, WayOut.to(Step.ANOTHER_KEY_FILE)));
    }

    private static KeyTrouble damaged(String what) {
        return new KeyTrouble(
                KeyTrouble.Kind.DAMAGED,
                Sentence.of(
                        "{0} is not as it was written: put back a copy of the key file; {1} says whether the record is sound",
                        what, WayOut.to(Step.VERIFY)));
    }

    /** An identity taken from one place does not open in another. */
    private static String place(ItemId id, ItemId party) {
        return "openclaims-identity-1 " + id + " of " + party;
    }

    private static byte[] padded(CharSequence who) {
        ByteBuffer text = UTF_8.encode(CharBuffer.wrap(who));
        int length = text.remaining();
        ByteBuffer plain = ByteBuffer.allocate((Integer.BYTES + length + BLOCK - 1) / BLOCK * BLOCK);
        plain.putInt(length).put(text);
        text.clear();
        while (text.hasRemaining()) {
            text.put((byte) 0);
        }
        return plain.array();
    }

    private static Optional<String> unpadded(byte[] plain) {
        ByteBuffer buffer = ByteBuffer.wrap(plain);
        int length = plain.length < Integer.BYTES ? -1 : buffer.getInt();
        if (length < 0 || length > buffer.remaining()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    UTF_8.newDecoder().decode(buffer.slice().limit(length)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
