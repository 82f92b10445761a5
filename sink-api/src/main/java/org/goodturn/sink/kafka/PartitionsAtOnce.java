package org.goodturn.sink.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Works through what one poll brought: many records partition by partition on several threads, few of them on this one,
 * which costs less. Either way each partition's records are taken in their order, and all are taken when it returns.
 */
final class PartitionsAtOnce {

    /** Fewer are not worth waking anybody. */
    static final int MANY = 500;

    private final Optional<ExecutorService> threads;

    /** Takes one record in. */
    interface Taking {
        void take(ConsumerRecord<byte[], byte[]> record) throws InterruptedException;
    }

    /**
     * @param threads for many records at once; without them everything is done on the calling thread
     */
    PartitionsAtOnce(Optional<ExecutorService> threads) {
        this.threads = threads;
    }

    /**
     * Takes all of them.
     *
     * @param atOnce whether several threads may; what is live is taken by one, in the order it came
     */
    void through(ConsumerRecords<byte[], byte[]> records, Taking taking, boolean atOnce) throws InterruptedException {
        if (!atOnce
                || threads.isEmpty()
                || records.count() < MANY
                || records.partitions().size() < 2) {
            for (ConsumerRecord<byte[], byte[]> record : records) {
                taking.take(record);
            }
            return;
        }
        List<Callable<Void>> works = new ArrayList<>();
        for (TopicPartition partition : records.partitions()) {
            works.add(() -> {
                for (ConsumerRecord<byte[], byte[]> record : records.records(partition)) {
                    taking.take(record);
                }
                return null;
            });
        }
        for (Future<Void> work : threads.get().invokeAll(works)) {
            done(work);
        }
    }

    private static void done(Future<Void> work) throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case InterruptedException interrupted -> throw interrupted;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
