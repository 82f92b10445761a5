package org.goodturn.bench.floor;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Forwards what it reads. */
final class Forward implements Processor<byte[], byte[], byte[], byte[]> {

    private final Runnable counter;
    private ProcessorContext<byte[], byte[]> context;

    Forward(Runnable counter) {
        this.counter = counter;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> given) {
        this.context = given;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        context.forward(record);
        counter.run();
    }
}
