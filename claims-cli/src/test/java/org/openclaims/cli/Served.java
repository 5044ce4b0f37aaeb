package org.openclaims.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code claims serve}, typed by somebody who ends it when they are done. */
final class Served implements AutoCloseable {
    private static final int PATIENCE = 60;

    private final Thread thread;
    private final String address;

    Served(Newsroom newsroom, String... options) {
        List<String> words = new ArrayList<>(List.of("serve", "--json"));
        words.addAll(List.of(options));
        CompletableFuture<String> said = new CompletableFuture<>();
        thread = new Thread(() -> newsroom.type(
                words, said::complete, error -> said.completeExceptionally(new AssertionError(error)), answer -> {}));
        thread.start();
        try {
            address = Newsroom.read(said.get(PATIENCE, TimeUnit.SECONDS))
                    .get("address")
                    .asString();
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            thread.interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What to open, with its key and a slash at the end. */
    String address() {
        return address;
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
