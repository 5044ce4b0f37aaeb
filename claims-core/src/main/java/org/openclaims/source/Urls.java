package org.openclaims.source;

import java.util.Locale;

/** How addresses are compared and named. */
public final class Urls {
    private Urls() {}

    /** The same for two spellings of one address: without scheme, {@code www.}, fragment and trailing slash, the host in lower case. */
    public static String key(String url) {
        String rest = withoutScheme(url.strip());
        int fragment = rest.indexOf('#');
        rest = fragment < 0 ? rest : rest.substring(0, fragment);
        int slash = rest.indexOf('/');
        String host = slash < 0 ? rest : rest.substring(0, slash);
        String path = slash < 0 ? "" : rest.substring(slash);
        host = host.toLowerCase(Locale.ROOT);
        String key = (host.startsWith("www.") ? host.substring(4) : host) + path;
        return key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
    }

    /** Whether this is a web address, by its look. */
    public static boolean looksLikeOne(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    /** The host without {@code www.}: {@code latintimes.com}. */
    public static String host(String url) {
        String key = key(url);
        int end = 0;
        while (end < key.length() && "/?:".indexOf(key.charAt(end)) < 0) {
            end++;
        }
        return key.substring(0, end);
    }

    private static String withoutScheme(String url) {
        int scheme = url.indexOf("://");
        return scheme < 0 ? url : url.substring(scheme + 3);
    }
}
