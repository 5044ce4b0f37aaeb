package org.openclaims.cli.serve;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who was given the address, and nobody else: other pages that are open in the same browser, names that were bent to point here (DNS
 * rebinding), other people on the same computer. The token is the first part of every path, so no cookie is needed and every link of a page has it.
 */
final class Doorkeeper {
    private static final Set<String> METHODS = Set.of("GET", "POST");

    private final Set<String> hosts;
    private final String token;

    Doorkeeper(int port, String token) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        this.token = token;
    }

    /** Why somebody is not let in; empty if they are. */
    Optional<Reply> refusal(String method, String path, Headers headers) {
        String host = only(headers, "Host");
        if (host == null || !hosts.contains(host)) {
            return refused(421, "This is not the host that you asked for.");
        }
        if (!METHODS.contains(method)) {
            return refused(405, "Pages are read with GET and forms sent with POST; nothing else is answered.");
        }
        if (!known(path)) {
            return refused(403, "Open the whole address that `claims serve` printed: its long part is the key.");
        }
        String site = only(headers, "Sec-Fetch-Site");
        boolean sent = method.equals("POST");
        boolean fromHere = "same-origin".equals(site) || !sent && "none".equals(site);
        if (headers.containsKey("Sec-Fetch-Site") && !fromHere) {
            return refused(403, "Another site asked for this.");
        }
        if (sent && !("http://" + host).equals(only(headers, "Origin"))) {
            return refused(403, "A form is taken only from a page of this server.");
        }
        return Optional.empty();
    }

    /** The path without the token. */
    String within(String path) {
        return path.substring(token.length() + 2);
    }

    private boolean known(String path) {
        int end = path.indexOf('/', 1);
        String first = end < 0 ? "" : path.substring(1, end);
        return MessageDigest.isEqual(first.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /** The value of a header; null if it is not there exactly once. */
    private static @Nullable String only(Headers headers, String name) {
        List<String> values = headers.get(name);
        return values == null || values.size() != 1 ? null : values.get(0);
    }

    private static Optional<Reply> refused(int status, String sentence) {
        return Optional.of(Reply.refused(status, sentence));
    }
}
