package org.openclaims.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openclaims.cli.shell.StoreOpener;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.health.Verification;
import org.openclaims.store.log.Backup;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.secret.KeyFile;

/** Stores in SQLite files. */
final class SqliteStores implements StoreOpener {
    private final StoreOptions options;

    SqliteStores(String home, String system, Map<String, String> environment, String tool) {
        options = StoreOptions.of(cache(home, system, environment).resolve("native"), tool);
    }

    @Override
    public boolean exists(String location) {
        try {
            return Files.exists(Path.of(location));
        } catch (InvalidPathException e) {
            // Opening it says what is wrong with it.
            return true;
        }
    }

    @Override
    public Store open(String location, String chain) {
        return Store.open(location, options.chain(chain));
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
