package org.goodturn.ingest.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far a connector is with its input, since it was last started: what its file {@code progress.file} says.
 *
 * @param connector the connector's name
 * @param files how many files there are
 * @param filesComplete how many of them are read to their end
 * @param read messages, meetings or lines read
 * @param emitted events that are on Kafka, committed
 * @param skipped what gave no event, by reason
 * @param problems the first sentences about malformed input, and the last about a failure
 * @param complete everything there is now is read, and what came of it is on Kafka
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record InputProgress(
        String connector,
        int files,
        int filesComplete,
        long read,
        long emitted,
        Map<String, Long> skipped,
        List<String> problems,
        boolean complete) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes the file, so that a reader sees the old one or the new one, never half of it. */
    void write(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        Files.createDirectories(whole.getParent());
        Path draft = whole.resolveSibling(whole.getFileName() + ".tmp");
        JSON.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), this);
        Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * What all tasks of a connector have written; the connector is complete when all of them are.
     *
     * @param file the connector's {@code progress.file}
     * @param tasks how many tasks it has
     * @return empty while a task has not written yet
     */
    public static Optional<InputProgress> read(Path file, int tasks) throws IOException {
        InputProgress all = null;
        for (int task = 0; task < tasks; task++) {
            Path part = fileOf(file, task);
            if (!Files.exists(part)) {
                return Optional.empty();
            }
            InputProgress progress = JSON.readValue(part.toFile(), InputProgress.class);
            all = all == null ? progress : all.plus(progress);
        }
        return Optional.ofNullable(all);
    }

    /** Where a task writes: the first one to the file itself, others beside it with their number added. */
    static Path fileOf(Path file, int task) {
        return task == 0 ? file : file.resolveSibling(file.getFileName() + "." + task);
    }

    private InputProgress plus(InputProgress other) {
        Map<String, Long> bothSkipped = new TreeMap<>(skipped);
        other.skipped.forEach((reason, count) -> bothSkipped.merge(reason, count, Long::sum));
        List<String> bothProblems = new ArrayList<>(problems);
        bothProblems.addAll(other.problems);
        return new InputProgress(
                connector,
                files + other.files,
                filesComplete + other.filesComplete,
                read + other.read,
                emitted + other.emitted,
                bothSkipped,
                bothProblems,
                complete && other.complete);
    }
}
