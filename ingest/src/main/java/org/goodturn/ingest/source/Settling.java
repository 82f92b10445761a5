package org.goodturn.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * When a file is taken as it stands: an unfinished last line may be a line that somebody is just writing.
 *
 * @param quiet how long a file must have been left alone
 * @param wallClock the clock that dates files
 */
public record Settling(Duration quiet, InstantSource wallClock) {
    /** Files are taken as they stand at once. */
    public static final Settling AT_ONCE = new Settling(Duration.ZERO, InstantSource.system());

    /** Whether the file has been left alone for long enough; a date in the future counts as long enough. */
    public boolean settled(Path file) throws IOException {
        Instant changed = Files.getLastModifiedTime(file).toInstant();
        Instant now = wallClock.instant();
        return changed.isAfter(now) || !changed.plus(quiet).isAfter(now);
    }
}
