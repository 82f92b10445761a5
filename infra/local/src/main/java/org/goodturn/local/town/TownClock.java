package org.goodturn.local.town;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.goodturn.clock.StackClock;
import org.goodturn.local.Failure;

/**
 * What remains of the town while it is stopped: which town it is and what time it is there. Its clock stands still until the
 * stack is up again.
 *
 * @param seed which town
 * @param now what its clock shows
 */
public record TownClock(long seed, Instant now) {

    private static final String FILE = "clock.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What was kept in this folder. */
    public static Optional<TownClock> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var content = JSON.readTree(file.toFile());
            return Optional.of(new TownClock(
                    content.path("seed").asLong(),
                    Instant.parse(content.path("now").asText())));
        } catch (IOException | RuntimeException e) {
            throw new Failure("The file " + file + " is damaged; remove it to start the town's time anew.", e);
        }
    }

    /** Keeps it, at once or not at all. */
    public void write(Path folder) {
        Path written = folder.resolve(FILE + ".new");
        try {
            JSON.writeValue(written.toFile(), Map.of("seed", seed, "now", now.toString()));
            Files.move(written, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Where the town's clock stands cannot be kept in " + folder, e);
        }
    }

    /** A clock that goes on from here, at {@code wallNow}. */
    public StackClock goesOn(Instant wallNow, double rate) {
        return StackClock.town(wallNow, now, rate);
    }
}
