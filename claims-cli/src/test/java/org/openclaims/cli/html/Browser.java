package org.openclaims.cli.html;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Chromium without a window, spoken to in the words of its own developers' tools. One page, one profile, thrown away at the end. */
public final class Browser implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PATIENCE = 120;
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

    private Browser(Process process, String address) {
        this.process = process;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener())
                .join();
        for (String domain : List.of("Page", "Network", "Runtime", "Log")) {
            send(domain + ".enable", Map.of());
        }
    }

    /** Where one is on this machine: the variable CLAIMS_BROWSER, and then it must be there, else on the path. */
    public static Optional<Path> installed() {
        String named = System.getenv("CLAIMS_BROWSER");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param profile an empty directory */
    public static Browser start(Path executable, Path profile) {
        try {
            Process process = new ProcessBuilder(
                            executable.toString(),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-dev-shm-usage",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--hide-scrollbars",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + profile)
                    .redirectErrorStream(true)
                    .start();
            return new Browser(process, page(listening(process)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI listening(Process process) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        String line = said.readLine();
        while (line != null) {
            if (line.startsWith("DevTools listening on ")) {
                drain(said);
                return URI.create(line.substring(22));
            }
            all.append(line).append('\n');
            line = said.readLine();
        }
        throw new IOException("the browser did not start: " + all);
    }

    /** What it says later is nobody's business, but must go somewhere. */
    private static void drain(BufferedReader said) {
        Thread thread = new Thread(() -> {
            try {
                while (said.readLine() != null) {
                    // Read, and forgotten.
                }
            } catch (IOException e) {
                // It has ended.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static String page(URI browser) throws IOException {
        URI list = URI.create("http://127.0.0.1:" + browser.getPort() + "/json/new?about:blank");
        HttpRequest request = HttpRequest.newBuilder(list)
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            String answer = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
            return JSON.readTree(answer).get("webSocketDebuggerUrl").asString();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                hear(JSON.readTree(message.toString()));
                message.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }

    private void hear(JsonNode message) {
        if (message.has("id")) {
            answers.remove(message.get("id").asInt()).complete(message);
            return;
        }
        JsonNode about = message.get("params");
        switch (message.get("method").asString()) {
            case "Page.loadEventFired" -> loaded.complete(null);
            case "Network.requestWillBeSent" ->
                requests.add(about.get("request").get("url").asString());
            case "Log.entryAdded" ->
                complaints.add(about.get("entry").get("text").asString());
            case "Runtime.exceptionThrown" -> complaints.add(about.toString());
            default -> {
                // Nothing that matters here.
            }
        }
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        int number = numbers.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(number, answer);
        socket.sendText(JSON.writeValueAsString(Map.of("id", number, "method", method, "params", parameters)), true)
                .join();
        JsonNode message = await(answer);
        if (message.has("error")) {
            throw new IllegalStateException(method + ": " + message.get("error"));
        }
        return message.get("result");
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE, SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an address and waits until all of it is there. */
    public Browser open(URI address) {
        requests.clear();
        complaints.clear();
        loaded = new CompletableFuture<>();
        send("Page.navigate", Map.of("url", address.toString()));
        await(loaded);
        return this;
    }

    /** Does what leads to another page, and waits until all of that is there. */
    public void follow(String expression) {
        loaded = new CompletableFuture<>();
        ask(expression + "; 1");
        await(loaded);
    }

    /** Sets the window, and what its owner likes. */
    public Browser window(int width, int height, boolean dark, boolean print) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        send(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        print ? "print" : "screen",
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        return this;
    }

    /** What an expression of the page's own language comes to. */
    public JsonNode ask(String expression) {
        JsonNode result =
                send("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(result.get("exceptionDetails").toString());
        }
        return result.get("result").path("value");
    }

    /** What axe-core finds in the open page that keeps somebody out: wide and narrow, light and dark, with everything unfolded. */
    public List<String> obstacles() {
        ask(axe() + "; document.querySelectorAll('details').forEach(d => d.open = true); 1");
        List<String> obstacles = new ArrayList<>();
        for (int width : new int[] {1280, 390}) {
            for (boolean dark : new boolean[] {false, true}) {
                window(width, 900, dark, false);
                JsonNode found = ask("""
                        axe.run({preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                          .then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 200)).join(' | ')))""");
                found.forEach(one -> obstacles.add(width + (dark ? " dark " : " light ") + one.asString()));
            }
        }
        return obstacles;
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Presses a key and lets it go; {@code text} is what it types, empty for nothing. */
    public Browser press(String key, int code, String text) {
        for (String type : List.of(text.isEmpty() ? "rawKeyDown" : "keyDown", "keyUp")) {
            send(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code, "text", text));
        }
        return this;
    }

    /** The page as a picture, to a height. */
    public byte[] picture(int width, int height) {
        JsonNode shot = send(
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
        return Base64.getDecoder().decode(shot.get("data").asString());
    }

    /** Everything that was asked of anybody since the page was opened, the page itself included. */
    public List<String> requests() {
        return new ArrayList<>(requests);
    }

    /** What the browser complained of since the page was opened. */
    public List<String> complaints() {
        return new ArrayList<>(complaints);
    }

    @Override
    public void close() {
        socket.abort();
        // Those that it started write into the profile too, which is removed as soon as this returns.
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().orTimeout(PATIENCE, SECONDS).join());
    }
}
