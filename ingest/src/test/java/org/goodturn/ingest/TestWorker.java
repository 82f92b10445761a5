package org.goodturn.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.goodturn.ingest.source.InputProgress;
import org.goodturn.schemas.connect.AvroRecordConverter;

/** Runs one task as a worker with exactly-once does: a batch and its offsets are committed together, or not at all. */
public final class TestWorker {
    private final Map<Map<String, ?>, Map<String, ?>> committed = new HashMap<>();
    private final Supplier<SourceTask> factory;
    private final Map<String, String> settings;
    private final Path progressFile;
    private SourceTask task;

    /**
     * @param factory makes the task
     * @param settings besides those that every task has
     * @param paths what to read
     * @param folder for the key and the progress file
     */
    public TestWorker(Supplier<SourceTask> factory, Map<String, String> settings, Path paths, Path folder)
            throws IOException {
        this.factory = factory;
        this.progressFile = folder.resolve("progress.json");
        this.settings = new HashMap<>(Map.of(
                "name",
                "test",
                "paths",
                paths.toString(),
                "hash.key.file",
                Files.writeString(folder.resolve("hash.key"), Keys.HEX).toString(),
                "progress.file",
                progressFile.toString(),
                "rescan.interval.ms",
                "10",
                "settle.ms",
                "0"));
        this.settings.putAll(settings);
        restart();
    }

    /** Kills the task, as if its process went away, and starts another one. */
    public void restart() {
        task = factory.get();
        task.initialize(new Context());
        task.start(settings);
    }

    /** The next batch, which is not committed. */
    public List<SourceRecord> poll() {
        try {
            List<SourceRecord> batch = task.poll();
            return batch == null ? List.of() : batch;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Commits a batch. */
    public void commit(List<SourceRecord> batch) {
        try {
            for (SourceRecord each : batch) {
                committed.put(each.sourcePartition(), each.sourceOffset());
                task.commitRecord(each, null);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads and commits until there is no more. */
    public List<SourceRecord> readAll() {
        List<SourceRecord> all = new ArrayList<>();
        List<SourceRecord> batch = poll();
        while (!batch.isEmpty()) {
            commit(batch);
            all.addAll(batch);
            batch = poll();
        }
        return all;
    }

    /** The task. */
    public SourceTask task() {
        return task;
    }

    /** The offsets that are committed. */
    public Map<Map<String, ?>, Map<String, ?>> offsets() {
        return committed;
    }

    /** What the progress file says. */
    public Optional<InputProgress> progress() {
        try {
            return InputProgress.read(progressFile, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All bytes that would be on Kafka for a record, each as one character. */
    public static String bytes(SourceRecord record) {
        AvroRecordConverter converter = new AvroRecordConverter();
        converter.configure(Map.of("schema.registry.url", "mock://ingest"), false);
        byte[] value = converter.fromConnectData(record.topic(), record.valueSchema(), record.value());
        StringBuilder all = new StringBuilder(String.valueOf(record.key()));
        record.headers().forEach(header -> all.append(header.key()).append(header.value()));
        return all.append(record.sourceOffset())
                .append(new String(value, StandardCharsets.ISO_8859_1))
                .toString();
    }

    private final class Context implements SourceTaskContext, OffsetStorageReader {
        @Override
        public Map<String, String> configs() {
            return settings;
        }

        @Override
        public OffsetStorageReader offsetStorageReader() {
            return this;
        }

        @Override
        public PluginMetrics pluginMetrics() {
            throw new UnsupportedOperationException("not needed");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> Map<String, Object> offset(Map<String, T> partition) {
            return (Map<String, Object>) committed.get(partition);
        }

        @Override
        public <T> Map<Map<String, T>, Map<String, Object>> offsets(Collection<Map<String, T>> partitions) {
            Map<Map<String, T>, Map<String, Object>> found = new HashMap<>();
            partitions.forEach(partition -> found.put(partition, offset(partition)));
            return found;
        }
    }
}
