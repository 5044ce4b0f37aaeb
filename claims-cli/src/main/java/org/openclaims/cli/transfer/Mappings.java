package org.openclaims.cli.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.shell.UsageError;

/** The mapping that {@code --map} means: a file, one that was used before, pairs that are typed, or pairs laid over one of those. */
final class Mappings {
    private static final String ENDING = ".map";
    private static final String BEFORE = ".before";
    private static final String LAST = ".last";

    private final Path directory;
    private final String store;
    private @Nullable String name;
    private @Nullable Mapping mapping;

    /**
     * @param typed what was typed behind each {@code --map}
     * @param store where it is: what rows were read by is remembered for each by itself
     * @throws UsageError if a name is not known, or what stands there is no mapping
     */
    Mappings(List<String> typed, String store, Session session) {
        this.store = place(store);
        directory = Path.of(Stores.configDirectory(session), "maps");
        List<String> pairs = typed.stream().filter(one -> one.contains("=")).toList();
        List<String> names = typed.stream().filter(one -> !one.contains("=")).toList();
        if (names.size() > 1) {
            throw new UsageError("--map takes one name, and pairs such as \"claim=Statement\" to lay over it.");
        }
        if (!pairs.isEmpty()) {
            mapping = Mapping.parse(pairs, "--map");
        }
        for (String wanted : names) {
            named(wanted);
        }
        if (mapping != null && mapping.values().containsKey(Column.ID)) {
            if (name == null) {
                throw new UsageError("An id is that of a row in one of your sheets: give the mapping a name as well,"
                        + " such as --map minister, and use that name each time.");
            }
            if (mapping.constant(Column.ID) != null) {
                throw new UsageError("An id in quotes would be that of every row: name the column with the ids.");
            }
        }
    }

    /** One place however it is typed; an address on a server is one already, and neither is to be read off the name of a file. */
    private static String place(String store) {
        try {
            return Json.digest(
                    store.contains("://")
                            ? store
                            : Path.of(store).toAbsolutePath().normalize().toString());
        } catch (InvalidPathException e) {
            return Json.digest(store);
        }
    }

    private void named(String wanted) {
        Path file = file(wanted);
        if (file == null && mapping == null) {
            throw new UsageError("There is no mapping \"" + wanted + "\", neither as a file nor kept from before"
                    + kept() + ". `claims import FILE --template csv` writes one to fill in.");
        }
        name = String.valueOf(Path.of(wanted).getFileName()).replaceFirst("\\.[A-Za-z]+$", "");
        if (!name.matches("[\\p{L}\\p{N}._-]{1,64}")) {
            throw new UsageError("\"" + name + "\" is no name for a mapping: use letters, digits and hyphens.");
        }
        if (file != null) {
            Mapping known = read(file);
            mapping = mapping == null ? known : known.with(mapping);
        }
    }

    private @Nullable Path file(String wanted) {
        try {
            return Stream.of(Path.of(wanted), directory.resolve(wanted + ENDING))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElse(null);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static Mapping read(Path file) {
        try {
            return Mapping.parse(
                    Files.readString(file, StandardCharsets.UTF_8)
                            .replace("\uFEFF", "")
                            .lines()
                            .toList(),
                    file.toString());
        } catch (IOException e) {
            throw new UsageError("\"" + file + "\" could not be read as a mapping. It is to be text, in UTF-8.");
        }
    }

    private String kept() {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                files.map(file -> String.valueOf(file.getFileName()))
                        .filter(file -> file.endsWith(ENDING))
                        .forEach(file -> names.add(file.substring(0, file.length() - ENDING.length())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names.isEmpty()
                ? ""
                : " (there is " + String.join(", ", names.stream().sorted().toList()) + ")";
    }

    /** The mapping that is meant; empty if none was named. */
    Optional<Mapping> mapping() {
        return Optional.ofNullable(mapping);
    }

    /**
     * What was kept under its name by the last import into this store that took in every row; null if nothing was. Earlier versions kept it for all
     * stores together.
     */
    @Nullable
    Mapping before() {
        if (name == null) {
            return null;
        }
        try {
            Path kept = Stream.of(last(name), directory.resolve(name + BEFORE), directory.resolve(name + ENDING))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElse(null);
            return kept == null ? null : read(kept);
        } catch (UsageError e) {
            return null; // It was written over by hand with something else.
        }
    }

    private Path last(String named) {
        return directory.resolve(named + "." + store + LAST);
    }

    /** Its name, by which ids of rows are told from those of other sheets; null if it has none. */
    @Nullable
    String name() {
        return name;
    }

    /**
     * Keeps the mapping under its name; null if it has none.
     *
     * @param whole whether every row was taken in: one that was not is held against the mapping of before once it can be
     */
    @Nullable
    String keep(boolean whole) {
        if (name == null || mapping == null) {
            return null;
        }
        try {
            Files.createDirectories(directory);
            Mapping before = before();
            Files.write(last(name), (whole || before == null ? mapping : before).lines());
            Files.write(directory.resolve(name + ENDING), mapping.lines());
        } catch (IOException e) {
            return null; // The import is done; the file that was named is still there.
        }
        return name;
    }
}
