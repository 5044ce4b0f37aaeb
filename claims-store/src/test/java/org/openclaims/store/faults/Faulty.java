package org.openclaims.store.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.openclaims.testing.Effort;

/** The library of {@code src/test/native/faulty.c}, built once, and child processes that run above it. */
public final class Faulty {
    private static final Path SOURCE = Path.of("src", "test", "native", "faulty.c");
    private static final Path LIBRARY = Path.of("target", "faulty.so").toAbsolutePath();

    private Faulty() {}

    /** Builds the library; where that cannot be, the test is skipped, and the report says so. */
    public static synchronized void require(String test) throws Exception {
        String why = System.getProperty("os.name", "").equals("Linux") ? build() : "this is not Linux";
        if (!why.isEmpty()) {
            Effort.report(test, "SKIPPED, " + why);
            Assumptions.abort(why);
        }
    }

    private static String build() throws Exception {
        if (Files.exists(LIBRARY)
                && Files.getLastModifiedTime(LIBRARY).compareTo(Files.getLastModifiedTime(SOURCE)) > 0) {
            return "";
        }
        try {
            Process cc = new ProcessBuilder(
                            "cc",
                            "-Wall",
                            "-O2",
                            "-shared",
                            "-fPIC",
                            "-o",
                            LIBRARY.toString(),
                            SOURCE.toString(),
                            "-ldl")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(cc.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertEquals(0, cc.waitFor(), said);
            return "";
        } catch (IOException e) {
            return "there is no C compiler (cc)";
        }
    }

    /** A process of its own that runs a main class of the tests above the library. */
    public static ProcessBuilder child(Class<?> main, Path directory, String... arguments) throws IOException {
        ProcessBuilder process = Children.java(main, arguments);
        process.environment().put("LD_PRELOAD", LIBRARY.toString());
        process.environment().put("FAULTY_DIR", directory.toRealPath().toString());
        return process;
    }

    /** The call that is to fail: the numbers are those of {@code enum call}. */
    enum Call {
        OPEN,
        WRITE,
        SYNC,
        TRUNCATE,
        NAME,
        READ
    }

    /** What test and library share. */
    record Control(MappedByteBuffer memory) {
        static Control at(Path file) throws IOException {
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                MappedByteBuffer memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, 256);
                memory.order(ByteOrder.nativeOrder());
                return new Control(memory);
            }
        }

        /** From now on the n-th call of this kind fails, counted from 1. */
        void fail(Call call, int n, int error, boolean forEver, boolean half) {
            memory.putInt(4, n);
            memory.putInt(8, error);
            memory.putInt(12, forEver ? 1 : 0);
            memory.putInt(16, half ? 1 : 0);
            memory.putInt(20, 0);
            memory.putInt(0, call.ordinal() + 1);
        }

        /** @return how many calls failed since */
        int calm() {
            memory.putInt(0, 0);
            return memory.getInt(20);
        }

        /** How many calls of each kind there were so far. */
        List<Integer> seen() {
            List<Integer> seen = new ArrayList<>();
            for (Call call : Call.values()) {
                seen.add(memory.getInt(4 * (9 + call.ordinal())));
            }
            return seen;
        }
    }
}
