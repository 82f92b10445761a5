package org.goodturn.ingest.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what a task does and writes it to its progress file, a few times a second at most. */
final class TaskProgress {
    private static final Logger LOG = LoggerFactory.getLogger(TaskProgress.class);
    private static final long MIN_NANOS_BETWEEN_WRITES = TimeUnit.MILLISECONDS.toNanos(250);

    private final String connector;
    private final Optional<Path> file;
    private final InputCounts counts = new InputCounts();
    private final AtomicLong committed = new AtomicLong();
    private InputProgress written;
    private long writtenAtNanos;
    private String failure;

    TaskProgress(String connector, Optional<Path> file, Share share) {
        this.connector = connector;
        this.file = file.map(path -> InputProgress.fileOf(path, share.number()));
    }

    void add(Item item) {
        counts.add(item);
        failure = null;
    }

    /** One record is on Kafka. May be called by another thread. */
    void committed() {
        committed.incrementAndGet();
    }

    void failed(String what) {
        failure = what;
        write(progress(0, 0, false));
    }

    void report(InputReading reading) {
        boolean complete = reading.complete() && committed.get() == counts.events();
        InputProgress now = progress(reading.files(), reading.filesAtEnd(), complete);
        boolean soon = System.nanoTime() - writtenAtNanos < MIN_NANOS_BETWEEN_WRITES;
        if (!now.equals(written) && (complete || written == null || !soon)) {
            write(now);
        }
    }

    private InputProgress progress(int files, int filesAtEnd, boolean complete) {
        Map<String, Long> skipped = new TreeMap<>();
        counts.skipped().forEach((reason, count) -> skipped.put(reason.word(), count));
        List<String> problems = new ArrayList<>(counts.problems());
        if (failure != null) {
            problems.add(failure);
        }
        return new InputProgress(
                connector, files, filesAtEnd, counts.read(), committed.get(), skipped, problems, complete);
    }

    private void write(InputProgress now) {
        if (file.isEmpty()) {
            return;
        }
        try {
            now.write(file.get());
            written = now;
            writtenAtNanos = System.nanoTime();
        } catch (IOException e) {
            LOG.warn(
                    "progress could not be written file={} error={}",
                    file.get(),
                    e.getClass().getSimpleName());
        }
    }
}
