package org.goodturn.sink.asking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How questions to the topology are bounded. */
@ConfigMapping(prefix = "goodturn.asking")
public interface AskingSettings {

    /** How long a question waits for its answer; then the call gets 503. */
    @WithDefault("5s")
    Duration answerWait();

    /** Questions that wait at the same time on this instance; more get 503 at once. */
    @WithDefault("256")
    int maxWaiting();

    /** Parts of an export, after the first, at most; one that has more ends there and says so. */
    @WithDefault("100000")
    int exportParts();
}
