package org.openclaims.cli.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openclaims.ClaimsException;

/**
 * The directory of a site. Remembers what it wrote, with a hash of each file, in a list beside the files: what has not changed is not written again,
 * what is no longer part of the site is removed, and nothing that it did not write is ever touched.
 */
final class SiteFolder {
    private static final String LIST = "site-files.txt";

    private final Path directory;
    private final Map<String, String> before;
    private final Map<String, String> now = new TreeMap<>();
    private int written;

    /** The directory cannot be used. */
    static final class Unusable extends ClaimsException {
        private static final long serialVersionUID = 1L;

        Unusable(String sentence) {
            super(sentence);
        }
    }

    private SiteFolder(Path directory, Map<String, String> before) {
        this.directory = directory;
        this.before = before;
    }

    /** @throws Unusable if there is something in it that is no site of ours */
    static SiteFolder open(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path list = directory.resolve(LIST);
        Map<String, String> before = new TreeMap<>();
        if (Files.exists(list)) {
            for (String line : Files.readAllLines(list)) {
                int gap = line.indexOf("  ");
                if (gap > 0 && inside(directory, line.substring(gap + 2))) {
                    before.put(line.substring(gap + 2), line.substring(0, gap));
                }
            }
        } else if (anything(directory)) {
            throw new Unusable("There is something in " + directory
                    + " already, and it is no site of ours. Name a directory that is empty or not there yet.");
        }
        return new SiteFolder(directory, before);
    }

    private static boolean anything(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isPresent();
        }
    }

    /** The list may have been edited: nothing outside is ours to remove. */
    private static boolean inside(Path directory, String name) {
        return directory.resolve(name).normalize().startsWith(directory.normalize()) && !name.isBlank();
    }

    /** Puts a file in its place, if it is not there with the same content already. */
    void put(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String hash = hash(bytes);
        Path file = directory.resolve(name);
        if (!hash.equals(before.get(name)) || !Files.exists(file)) {
            replace(file, bytes);
            written++;
        }
        now.put(name, hash);
    }

    /** A reader finds the old file or the new one, never a half. */
    private static void replace(Path file, byte[] bytes) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(beside, bytes);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what is no longer part of the site, and writes down what is. */
    Built close() throws IOException {
        int removed = 0;
        for (String name : before.keySet()) {
            if (!now.containsKey(name) && Files.deleteIfExists(directory.resolve(name))) {
                removed++;
            }
        }
        StringBuilder list = new StringBuilder();
        now.forEach((name, hash) -> list.append(hash).append("  ").append(name).append('\n'));
        if (!now.equals(before)) {
            replace(directory.resolve(LIST), list.toString().getBytes(StandardCharsets.UTF_8));
        }
        return new Built(now.size(), written, removed);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
