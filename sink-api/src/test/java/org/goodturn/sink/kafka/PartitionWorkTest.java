package org.goodturn.sink.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PartitionWorkTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final PartitionWork work = new PartitionWork(Optional.of(threads));
    private final Map<Integer, Queue<Long>> taken = new ConcurrentHashMap<>();
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private static ConsumerRecords<byte[], byte[]> records(int partitions, int each) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new LinkedHashMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            int p = partition;
            records.put(
                    new TopicPartition("t", p),
                    IntStream.range(0, each)
                            .mapToObj(offset -> new ConsumerRecord<byte[], byte[]>("t", p, offset, null, null))
                            .toList());
        }
        return new ConsumerRecords<>(records, Map.of());
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        workers.add(Thread.currentThread());
        taken.computeIfAbsent(record.partition(), any -> new ConcurrentLinkedQueue<>())
                .add(record.offset());
    }

    @Test
    void manyAreTakenByOthersEachPartitionInItsOrder() throws InterruptedException {
        work.through(records(5, PartitionWork.MANY), this::take);

        List<Long> inOrder = LongStream.range(0, PartitionWork.MANY).boxed().toList();
        assertThat(taken).hasSize(5);
        assertThat(taken.values()).allSatisfy(offsets -> assertThat(offsets).containsExactlyElementsOf(inOrder));
        assertThat(workers).doesNotContain(Thread.currentThread());
    }

    @Test
    void fewAreTakenAtOnce() throws InterruptedException {
        work.through(records(2, PartitionWork.MANY / 2 - 1), this::take);

        assertThat(workers).containsExactly(Thread.currentThread());
        assertThat(taken).hasSize(2);
    }

    @Test
    void whatFailsOnAnotherThreadFailsHere() {
        assertThatThrownBy(() -> work.through(records(2, PartitionWork.MANY), record -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    @Test
    void whoeverIsInterruptedThereIsInterruptedHere() {
        assertThatThrownBy(() -> work.through(records(2, PartitionWork.MANY), record -> {
                    throw new InterruptedException();
                }))
                .isInstanceOf(InterruptedException.class);
    }
}
