package org.goodturn.ingest.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads files and hands Connect what came of them, a batch at a time. At the end it stays, idle, and looks for more. */
public abstract class FileSourceTask extends SourceTask {
    /** The field of a source partition that names the file. */
    static final String FILE = "file";

    private static final Logger LOG = LoggerFactory.getLogger(FileSourceTask.class);
    private static final int MAX_ITEMS_PER_BATCH_RECORD = 20;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private FileSourceConfig config;
    private InputFormat format;
    private InputReading reading;
    private EventRecords records;
    private TaskProgress progress;
    private boolean idle;

    /** The settings of this connector. */
    protected abstract FileSourceConfig config(Map<String, String> settings);

    @Override
    public String version() {
        return Version.CURRENT;
    }

    @Override
    public void start(Map<String, String> settings) {
        config = config(settings);
        format = config.format();
        records = new EventRecords(config.topicPrefix(), URI.create("/goodturn/ingest/" + config.sourceName()));
        reading = new InputReading(
                format, config.share(), this::committed, config.clock(), () -> stopped.getCount() == 0);
        String connector = settings.getOrDefault("name", config.sourceName());
        progress = new TaskProgress(connector, config.progressFile(), config.share());
    }

    @Override
    public synchronized List<SourceRecord> poll() throws InterruptedException {
        try {
            if (idle) {
                waitForMore();
                reading.look();
                idle = false;
            }
            List<SourceRecord> batch = stopped.getCount() == 0 ? List.of() : batch();
            progress.report(reading);
            return batch.isEmpty() ? null : batch;
        } catch (IOException | UncheckedIOException e) {
            throw retriable(e);
        }
    }

    @Override
    public void commitRecord(SourceRecord record, RecordMetadata metadata) {
        progress.committed();
    }

    @Override
    public void stop() {
        stopped.countDown();
        synchronized (this) {
            closeFiles();
        }
    }

    private List<SourceRecord> batch() throws IOException {
        List<SourceRecord> batch = new ArrayList<>();
        int most = config.batchMaxRecords();
        for (long items = 0; items < (long) most * MAX_ITEMS_PER_BATCH_RECORD && batch.size() < most; items++) {
            Optional<InputReading.Found> found = nextUnlessBatch(batch);
            if (found.isEmpty()) {
                idle = batch.isEmpty();
                return batch;
            }
            Optional<Skip> malformed = found.get().item().firstMalformed();
            if (malformed.isPresent() && config.failsOnError()) {
                reading.putBack(found.get());
                if (batch.isEmpty()) {
                    throw new ConnectException(malformed.get().where());
                }
                return batch;
            }
            malformed.ifPresent(skip ->
                    LOG.warn("skipped reason={} where=\"{}\"", skip.reason().word(), skip.where()));
            batch.addAll(records.of(found.get(), partition(found.get().file())));
            progress.add(found.get().item());
        }
        return batch;
    }

    /** A failure is reported when what was read before it has been handed over. */
    private Optional<InputReading.Found> nextUnlessBatch(List<SourceRecord> batch) throws IOException {
        try {
            return reading.next();
        } catch (IOException e) {
            if (batch.isEmpty()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private void waitForMore() throws InterruptedException {
        long millis = (reading.complete() ? config.rescanInterval() : config.settleTime()).toMillis();
        stopped.await(Math.max(1, millis), TimeUnit.MILLISECONDS);
    }

    private void closeFiles() {
        try {
            if (reading != null) {
                reading.close();
            }
        } catch (IOException e) {
            LOG.warn("a file could not be closed error={}", e.getClass().getSimpleName());
        }
    }

    private RetriableException retriable(Exception e) throws InterruptedException {
        String what = "Input of " + config.sourceName() + " cannot be read ("
                + e.getClass().getSimpleName() + ": " + e.getMessage() + "); it is tried again";
        progress.failed(what);
        stopped.await(config.rescanInterval().toMillis(), TimeUnit.MILLISECONDS);
        return new RetriableException(what, e);
    }

    private Map<InputFile, Position> committed(Collection<InputFile> files) {
        Map<Map<String, String>, InputFile> byPartition = new HashMap<>();
        files.forEach(file -> byPartition.put(partition(file), file));
        Map<InputFile, Position> positions = new HashMap<>();
        context.offsetStorageReader().offsets(byPartition.keySet()).forEach((partition, offset) -> {
            if (offset != null) {
                positions.put(byPartition.get(partition), stored(offset));
            }
        });
        return positions;
    }

    private Position stored(Map<String, Object> offset) {
        try {
            return format.position(offset);
        } catch (IllegalArgumentException e) {
            throw new ConnectException("A stored offset is not one of this connector's; reset its offsets", e);
        }
    }

    private static Map<String, String> partition(InputFile file) {
        return Map.of(FILE, file.name());
    }
}
