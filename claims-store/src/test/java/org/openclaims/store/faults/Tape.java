package org.openclaims.store.faults;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openclaims.store.chain.Bytes;

/** What a process did to the files of a directory, call by call, as {@code faulty.c} wrote it down. */
final class Tape {
    private static final int HEAD = 17;

    private Tape() {}

    /** The calls that change something. */
    enum What {
        CREATE,
        WRITE,
        TRUNCATE,
        SYNC,
        UNLINK,
        RENAME,
        LINK,
        MKDIR
    }

    /** @param offset where a write begins, or the size after a truncation */
    record Call(What what, String name, long offset, Bytes data) {
        String text() {
            return new String(data.toArray(), StandardCharsets.UTF_8);
        }
    }

    static List<Call> read(Path tape) throws IOException {
        List<Call> calls = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(tape)))) {
            while (true) {
                byte[] bytes = new byte[HEAD];
                in.readFully(bytes);
                ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
                What what = what((char) head.get());
                byte[] name = new byte[head.getInt()];
                long offset = head.getLong();
                byte[] data = new byte[head.getInt()];
                in.readFully(name);
                in.readFully(data);
                calls.add(new Call(what, new String(name, StandardCharsets.UTF_8), offset, Bytes.of(data)));
            }
        } catch (EOFException e) {
            return calls;
        }
    }

    private static What what(char letter) {
        return switch (letter) {
            case 'C' -> What.CREATE;
            case 'W' -> What.WRITE;
            case 'T' -> What.TRUNCATE;
            case 'S' -> What.SYNC;
            case 'U' -> What.UNLINK;
            case 'R' -> What.RENAME;
            case 'L' -> What.LINK;
            case 'M' -> What.MKDIR;
            default -> throw new IllegalArgumentException("what is " + letter);
        };
    }
}
