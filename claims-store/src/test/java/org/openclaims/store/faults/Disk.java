package org.openclaims.store.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * A disk that keeps its promise and not a bit more. What was synced stays. Of what was not, each write is kept, lost, or kept in some of its
 * sectors, and each name that was made, changed or removed since its directory was synced is so or is not.
 */
final class Disk {
    private static final int SECTOR = 512;

    private final String root;
    private final Map<String, Inode> now = new LinkedHashMap<>();
    private final Map<String, Inode> synced = new LinkedHashMap<>();
    private final Map<String, List<Renaming>> unsynced = new LinkedHashMap<>();

    Disk(Path root) {
        this.root = root.toString();
        now.put(this.root, new Inode(true));
        synced.put(this.root, now.get(this.root));
    }

    /** A change of names, and the file that it is about. */
    private record Renaming(Tape.Call call, Inode inode) {
        void apply(Map<String, Inode> names) {
            switch (call.what()) {
                case CREATE, MKDIR -> names.put(call.name(), inode);
                case UNLINK -> names.remove(call.name());
                case RENAME -> {
                    if (names.remove(call.name()) != null) {
                        names.put(call.text(), inode);
                    }
                }
                case LINK -> names.put(call.text(), inode);
                case WRITE, TRUNCATE, SYNC ->
                    throw new IllegalArgumentException(call.what().name());
            }
        }
    }

    /** One call more. */
    void play(Tape.Call call) {
        switch (call.what()) {
            case WRITE, TRUNCATE -> now.get(call.name()).pending.add(call);
            case SYNC -> sync(call.name());
            case CREATE, MKDIR -> change(new Renaming(call, new Inode(call.what() == Tape.What.MKDIR)));
            case UNLINK, RENAME, LINK -> change(new Renaming(call, now.get(call.name())));
        }
    }

    private void sync(String name) {
        Inode inode = now.get(name);
        if (inode.directory) {
            unsynced.getOrDefault(name, List.of()).forEach(change -> change.apply(synced));
            unsynced.remove(name);
        } else {
            inode.sync();
        }
    }

    private void change(Renaming change) {
        change.apply(now);
        unsynced.computeIfAbsent(parent(change.call.name()), key -> new ArrayList<>())
                .add(change);
    }

    private static String parent(String name) {
        return name.substring(0, name.lastIndexOf('/'));
    }

    /** Writes the files that a power cut now would leave to an empty directory. */
    void cut(Random random, Path into) throws IOException {
        Map<String, Inode> left = new LinkedHashMap<>(synced);
        boolean journal = random.nextBoolean();
        for (List<Renaming> changes : unsynced.values()) {
            // Either in order up to some moment, as a journal keeps them, or any of them.
            int kept = random.nextInt(changes.size() + 1);
            for (int i = 0; i < changes.size(); i++) {
                if (journal ? i < kept : random.nextBoolean()) {
                    changes.get(i).apply(left);
                }
            }
        }
        Map<Inode, Path> written = new LinkedHashMap<>();
        // In order of names, so that a directory comes before what is in it.
        for (Map.Entry<String, Inode> entry : new TreeMap<>(left).entrySet()) {
            Inode inode = entry.getValue();
            if (entry.getKey().equals(root) || !isReached(entry.getKey(), left)) {
                continue;
            }
            Path path = into.resolve(entry.getKey().substring(root.length() + 1));
            Path other = written.putIfAbsent(inode, path);
            if (inode.directory) {
                Files.createDirectory(path);
            } else if (other != null) {
                Files.createLink(path, other);
            } else {
                Files.write(path, inode.afterCut(random));
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    private boolean isReached(String name, Map<String, Inode> names) {
        return name.equals(root) || (names.containsKey(name) && isReached(parent(name), names));
    }

    /** A file or a directory, whatever its names. */
    private static final class Inode {
        private final boolean directory;
        private final List<Tape.Call> pending = new ArrayList<>();
        private byte[] bytes = new byte[0];
        private int size;

        Inode(boolean directory) {
            this.directory = directory;
        }

        void sync() {
            for (Tape.Call call : pending) {
                apply(call, () -> true);
            }
            pending.clear();
        }

        byte[] afterCut(Random random) {
            Inode copy = new Inode(false);
            copy.bytes = Arrays.copyOf(bytes, size);
            copy.size = size;
            // Nearly all of it lost, nearly all of it kept, or anything: each is another kind of disk.
            int temper = random.nextInt(3);
            for (Tape.Call call : pending) {
                int fate = temper == 2 ? random.nextInt(3) : random.nextInt(8) == 0 ? 1 : 2 * temper;
                switch (fate) {
                    case 0 -> {
                        // lost
                    }
                    case 1 -> copy.apply(call, random::nextBoolean);
                    default -> copy.apply(call, () -> true);
                }
            }
            return Arrays.copyOf(copy.bytes, copy.size);
        }

        private void apply(Tape.Call call, BooleanSupplier kept) {
            int at = (int) call.offset();
            if (call.what() == Tape.What.TRUNCATE) {
                resize(at);
                return;
            }
            byte[] data = call.data().toArray();
            int end = at + data.length;
            resize(Math.max(size, end));
            for (int from = at; from < end; ) {
                int to = Math.min(end, (from / SECTOR + 1) * SECTOR);
                if (kept.getAsBoolean()) {
                    System.arraycopy(data, from - at, bytes, from, to - from);
                }
                from = to;
            }
        }

        private void resize(int newSize) {
            if (newSize > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(newSize, 2 * bytes.length));
            } else if (newSize < size) {
                Arrays.fill(bytes, newSize, size, (byte) 0);
            }
            size = newSize;
        }
    }
}
