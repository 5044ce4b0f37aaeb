package org.openclaims.cli.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Answers a browser on this computer, and nobody from elsewhere. */
final class Server implements AutoCloseable {
    /** The longest form that is taken, in bytes: more than the longest quote. */
    private static final int LONGEST_FORM = 1_000_000;

    private static final Reply UNREADABLE =
            Reply.refused(400, "This address, or what was sent, is not encoded as forms are.");

    private static final int AT_ONCE = 4;
    private static final int PATIENCE = 5;
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; " + Answers.POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private final HttpServer http;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final String token;
    private final Doorkeeper doorkeeper;
    private final Answers answers;

    private Server(HttpServer http, String token, Answers answers) {
        this.http = http;
        this.token = token;
        this.answers = answers;
        doorkeeper = new Doorkeeper(http.getAddress().getPort(), token);
        http.setExecutor(threads);
        http.createContext("/", this::handle);
    }

    /**
     * Begins to answer.
     *
     * @param port 0 for any that is free
     * @param token that nobody can guess; letters, digits and hyphens
     * @throws IOException if the port is taken
     */
    static Server start(int port, String token, Answers answers) throws IOException {
        InetAddress here = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        Server server = new Server(HttpServer.create(new InetSocketAddress(here, port), 0), token, answers);
        server.http.start();
        return server;
    }

    /** What to open in the browser. */
    String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/" + token + "/";
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, reply(exchange), exchange.getRequestMethod().equals("HEAD"));
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        Optional<Reply> refusal = doorkeeper.refusal(method, path, exchange.getRequestHeaders());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String page = doorkeeper.within(path);
        if (!method.equals("POST")) {
            return parameters(exchange.getRequestURI().getRawQuery())
                    .map(parameters -> answers.get(page, parameters))
                    .orElse(UNREADABLE);
        }
        byte[] form = exchange.getRequestBody().readNBytes(LONGEST_FORM + 1);
        if (form.length > LONGEST_FORM) {
            return Reply.refused(413, "That is too long.");
        }
        return parameters(new String(form, StandardCharsets.UTF_8))
                .map(parameters -> answers.post(page, parameters))
                .orElse(UNREADABLE);
    }

    private static Optional<Map<String, String>> parameters(@Nullable String encoded) {
        try {
            return Optional.of(Parameters.read(encoded));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void send(HttpExchange exchange, Reply reply, boolean headOnly) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        ALWAYS.forEach(headers::set);
        headers.set("Content-Type", reply.type());
        if (headOnly) {
            // The JDK warns at the terminal where a length is given for what has no body.
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    /** Ends, after what is being answered. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.stop(0);
    }
}
