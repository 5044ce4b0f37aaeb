package org.openclaims.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openclaims.cli.shell.StoreOpener;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.health.Progress;
import org.openclaims.store.health.Verification;
import org.openclaims.store.log.Backup;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.secret.KeyFile;
import org.openclaims.store.sqlite.FlatFile;
import org.openclaims.store.sqlite.StoreLocation;

/** Stores as they are: files, and databases on servers. */
final class RealStores implements StoreOpener {
    private final StoreOptions options;

    RealStores(String home, String system, Map<String, String> environment, String tool, Progress progress) {
        options = StoreOptions.of(cache(home, system, environment).resolve("native"), tool)
                .withPassword(() -> Optional.ofNullable(environment.get("PGPASSWORD")))
                .withProgress(progress);
    }

    @Override
    public void expectOpening() {
        Store.expectOpening();
    }

    @Override
    public void expectRecording() {
        Store.expectRecording(options);
    }

    @Override
    public boolean exists(String location) {
        if (Store.isOnAServer(location)) {
            return Store.exists(location, options);
        }
        StoreLocation.checkWritten(location);
        try {
            // Where we may not look there may be one.
            return !Files.notExists(Path.of(location));
        } catch (InvalidPathException e) {
            // Opening it says what is wrong with it.
            return true;
        }
    }

    @Override
    public Store open(String location, String chain) {
        return Store.open(location, options.withChain(chain));
    }

    @Override
    public KeyFile keys(String file) {
        return new KeyFile(Path.of(file), KeyFile.ITERATIONS, options.randomBytes());
    }

    @Override
    public Verification verify(String location, List<Seal> seals) {
        return Store.verify(location, seals, options);
    }

    @Override
    public Backup restore(String backup, String location, List<Seal> seals) {
        return Store.restore(backup, location, seals, options);
    }

    @Override
    public Backup copy(String from, String to, List<Seal> seals) {
        return Store.copy(from, to, seals, options);
    }

    @Override
    public FlatFile flat(Path file) {
        return Store.flat(file, options);
    }

    private static Path cache(String home, String system, Map<String, String> environment) {
        String given = environment.get("CLAIMS_CACHE");
        if (given != null && !given.isBlank()) {
            return Path.of(given);
        }
        String windows = environment.get("LOCALAPPDATA");
        if (system.startsWith("Windows") && windows != null) {
            return Path.of(windows, "OpenClaims", "Cache");
        }
        if (system.startsWith("Mac")) {
            return Path.of(home, "Library", "Caches", "openclaims");
        }
        String xdg = environment.get("XDG_CACHE_HOME");
        return (xdg == null || xdg.isBlank() ? Path.of(home, ".cache") : Path.of(xdg)).resolve("openclaims");
    }
}
