package org.goodturn.schemas.registry;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How to reach a registry.
 *
 * @param urls base addresses of equal registries, tried in turn; at least one
 * @param credentials for basic authentication, where it is asked for
 * @param connectTimeout how long a connection may take
 * @param requestTimeout how long one answer may take
 * @param attempts how often one request is tried before it counts as unavailable; at least 1
 * @param backoff the pause after the first failed attempt, doubled after each further one
 * @param longestBackoff the longest pause between two attempts
 */
public record RegistrySettings(
        List<URI> urls,
        Optional<Credentials> credentials,
        Duration connectTimeout,
        Duration requestTimeout,
        int attempts,
        Duration backoff,
        Duration longestBackoff) {

    public RegistrySettings {
        urls = List.copyOf(urls);
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("A registry has at least one URL.");
        }
        for (URI url : urls) {
            if (!("http".equals(url.getScheme()) || "https".equals(url.getScheme())) || url.getHost() == null) {
                throw new IllegalArgumentException("A registry's URL begins with http:// or https:// and a host.");
            }
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("A request is attempted at least once.");
        }
        requirePositive(connectTimeout, "connect timeout");
        requirePositive(requestTimeout, "request timeout");
        requirePositive(backoff, "backoff");
        requirePositive(longestBackoff, "longest backoff");
    }

    /** One registry, no authentication, and defaults that bound one call to about half a minute in the worst case. */
    public static RegistrySettings of(URI url) {
        return new RegistrySettings(
                List.of(url),
                Optional.empty(),
                RegistryConfig.DEFAULT_CONNECT_TIMEOUT,
                RegistryConfig.DEFAULT_REQUEST_TIMEOUT,
                RegistryConfig.DEFAULT_RETRIES + 1,
                RegistryConfig.DEFAULT_BACKOFF,
                RegistryConfig.DEFAULT_LONGEST_BACKOFF);
    }

    /** The pause after so many failed attempts. */
    Duration pauseAfter(int failures) {
        Duration pause = backoff.multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(longestBackoff) < 0 ? pause : longestBackoff;
    }

    private static void requirePositive(Duration duration, String what) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException("The " + what + " is longer than nothing.");
        }
    }
}
