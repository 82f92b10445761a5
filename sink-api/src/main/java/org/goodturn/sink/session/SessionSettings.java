package org.goodturn.sink.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Sessions of pages. */
@ConfigMapping(prefix = "goodturn.session")
public interface SessionSettings {

    /** File with 32 random bytes in hex, which seals sessions. Without it they last until the next restart. */
    Optional<Path> keyFile();

    /** How long a session lasts at most; it never outlasts the token it was opened with. At most an hour. */
    @WithDefault("1h")
    Duration life();
}
