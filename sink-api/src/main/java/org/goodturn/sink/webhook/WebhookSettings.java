package org.goodturn.sink.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of webhooks. */
@ConfigMapping(prefix = "goodturn.webhooks")
public interface WebhookSettings {

    /** File with keys of 32 bytes in hex, one a line, which seal secrets. The first seals, all open. */
    Optional<Path> keyFile();

    /** Whether loopback may be called, over http too: for one's own machine alone. */
    @WithDefault("false")
    boolean allowLoopback();

    /** File with certificates (PEM) of authorities to trust instead of those that Java trusts. */
    Optional<Path> trustCertificates();

    /** Webhooks of one caller. */
    @WithDefault("20")
    int perCaller();

    /** Tries under way at once for one webhook, 1 to 4; one whose last try failed has one. */
    @WithDefault("4")
    int concurrency();

    /** Tries under way at once in this instance; webhooks that fail get at most half of them. */
    @WithDefault("512")
    int maxInFlight();

    /** Deliveries that wait for one webhook in one partition; one more ends the oldest as {@code queue-full}. */
    @WithDefault("1000")
    int queueCapacity();

    /** Ended deliveries that are remembered for one webhook in one partition. */
    @WithDefault("50")
    int logged();

    /** How long connecting may take. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long a try may take as a whole. */
    @WithDefault("15s")
    Duration timeout();
}
