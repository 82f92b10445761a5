package org.goodturn.sink.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * A webhook's address, taken apart.
 *
 * @param secure whether it is {@code https}
 * @param host a name, or a literal address without brackets; lower case, without a final dot
 * @param port from 1 to 65535
 * @param path path and query, as they are sent
 */
record Target(boolean secure, String host, int port, String path) {

    /** The longest address that is taken. */
    static final int MAX_LENGTH = 2000;

    private static final int LARGEST_PORT = 65_535;

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException with what is wrong with it, without repeating it: it may hold a secret
     */
    static Target parse(String url) {
        if (url.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("must have at most " + MAX_LENGTH + " characters");
        }
        URI uri = uri(url);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new IllegalArgumentException("must begin with https://");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "must have a host (not ASCII: as punycode), no user or password, and no fragment");
        }
        boolean secure = scheme.equals("https");
        int port = uri.getPort() == -1 ? secure ? 443 : 80 : uri.getPort();
        if (port < 1 || port > LARGEST_PORT) {
            throw new IllegalArgumentException("must have a port from 1 to " + LARGEST_PORT + ", or none");
        }
        return new Target(secure, host(uri.getHost()), port, path(uri));
    }

    private static URI uri(String url) {
        try {
            if (url.chars().anyMatch(c -> c > 0x7e)) {
                throw new IllegalArgumentException("must be ASCII; write other characters percent-encoded");
            }
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is not a URL", e);
        }
    }

    private static String host(String host) {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        String lower = bare.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
