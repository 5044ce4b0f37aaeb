package org.openclaims.store.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;

/**
 * Where a record is on a server: {@code postgresql://user@host:port/database}, as PostgreSQL's own programs write it.
 *
 * <p>Read here and handed to the driver in pieces: its URLs know dozens of options, among them classes to load and files to write. What is
 * not on the short list is refused, and so is a password, which would stay in the shell's history and show in the list of processes.
 *
 * @param user who logs in; empty for the name that the operating system knows
 * @param host a name or an address, without brackets
 * @param options those of {@link #KNOWN} that were given
 */
public record PostgresAddress(
        Optional<String> user, String host, int port, String database, Map<String, String> options) {
    static final String SSL_MODE = "sslmode";
    static final String ROOT_CERTIFICATE = "sslrootcert";
    static final String CONNECT_TIMEOUT = "connect_timeout";
    static final String APPLICATION_NAME = "application_name";

    /** What may follow a question mark, and what it may be. */
    private static final Map<String, Pattern> KNOWN = new TreeMap<>(Map.of(
            SSL_MODE, Pattern.compile("disable|allow|prefer|require|verify-ca|verify-full"),
            ROOT_CERTIFICATE, Pattern.compile("[^\\p{Cntrl}]+"),
            CONNECT_TIMEOUT, Pattern.compile("[1-9][0-9]{0,3}"),
            APPLICATION_NAME, Pattern.compile("[\\x20-\\x7E]{1,63}")));

    private static final Pattern FORM = Pattern.compile("(?i)postgres(?:ql)?://(?:(?<user>[^@/?#]*)@)?"
            + "(?:\\[(?<six>[0-9A-Fa-f:.]+)]|(?<host>[^\\[\\]:,/?#@]*))(?::(?<port>[0-9]{1,5}))?"
            + "/(?<database>[^/?#]+)(?:\\?(?<options>[^#]*))?");

    private static final int DEFAULT_PORT = 5432;

    public PostgresAddress {
        options = Map.copyOf(options);
    }

    /**
     * Reads an address.
     *
     * @throws StoreTrouble {@link Trouble#REFUSED} if it is not well written; the message repeats nothing that could be a password
     */
    public static PostgresAddress of(String place) {
        Matcher form = FORM.matcher(place);
        if (!form.matches()) {
            throw refused("this is no address of a database");
        }
        Optional<String> user = Optional.ofNullable(form.group("user"));
        if (user.filter(one -> one.contains(":")).isPresent()) {
            throw refused("a password in an address stays in the shell's history: set PGPASSWORD, or use ~/.pgpass;"
                    + " leave it out here");
        }
        String six = form.group("six");
        String host = six == null ? decoded(form.group("host")) : six;
        int port = form.group("port") == null ? DEFAULT_PORT : Integer.parseInt(form.group("port"));
        if (port < 1 || port > 0xFFFF) {
            throw refused("there is no port " + port);
        }
        return new PostgresAddress(
                user.map(PostgresAddress::decoded).filter(one -> !one.isEmpty()),
                host.isEmpty() ? "localhost" : host,
                port,
                decoded(form.group("database")),
                options(form.group("options")));
    }

    private static Map<String, String> options(@org.jspecify.annotations.Nullable String text) {
        Map<String, String> options = new TreeMap<>();
        if (text == null || text.isEmpty()) {
            return options;
        }
        for (String option : text.split("&", -1)) {
            int equals = option.indexOf('=');
            String name = equals < 0 ? option : option.substring(0, equals);
            Pattern allowed = KNOWN.get(name);
            if (allowed == null) {
                throw refused(
                        name.matches("[a-zA-Z_]{1,40}")
                                ? "the option \"" + name + "\" is not known here; known are "
                                        + String.join(", ", KNOWN.keySet())
                                : "an option is not known here; known are " + String.join(", ", KNOWN.keySet()));
            }
            String value = equals < 0 ? "" : decoded(option.substring(equals + 1));
            if (!allowed.matcher(value).matches()) {
                throw refused("the option \"" + name + "\" has no good value"
                        + (name.equals(SSL_MODE) ? ": " + allowed.pattern().replace("|", ", ") : ""));
            }
            options.put(name, value);
        }
        return options;
    }

    private static String decoded(String text) {
        try {
            String plain = URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
            if (plain.codePoints().anyMatch(Character::isISOControl)) {
                throw refused("it holds a control character");
            }
            return plain;
        } catch (IllegalArgumentException e) {
            throw refused("a % in it is not followed by two digits");
        }
    }

    private static StoreTrouble refused(String why) {
        return new StoreTrouble(Trouble.REFUSED, why + "; an address is like postgresql://user@host:5432/database");
    }

    /** The address as people know it: without the options, and never with a password. */
    @Override
    public String toString() {
        return "postgresql://" + user.map(one -> one + "@").orElse("") + (host.contains(":") ? "[" + host + "]" : host)
                + (port == DEFAULT_PORT ? "" : ":" + port) + "/" + database;
    }
}
