package org.openclaims.architecture;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The texts that a class says, as the compiler wrote them down: of those put together from parts, the words between. */
final class Literals {
    private static final int MAGIC_AND_VERSIONS = 8;

    private Literals() {}

    /** @param location of a class file */
    static List<String> of(URI location) {
        try (DataInputStream in = new DataInputStream(location.toURL().openStream())) {
            in.skipNBytes(MAGIC_AND_VERSIONS);
            return literals(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JVM specification, 4.4: the table of constants. */
    private static List<String> literals(DataInputStream in) throws IOException {
        String[] texts = new String[in.readUnsignedShort()];
        List<Integer> said = new ArrayList<>();
        for (int i = 1; i < texts.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 8 -> said.add(in.readUnsignedShort());
                case 7, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                default -> throw new IllegalStateException("a constant of the unknown kind " + tag);
            }
        }
        return said.stream().map(i -> Objects.requireNonNull(texts[i])).toList();
    }
}
