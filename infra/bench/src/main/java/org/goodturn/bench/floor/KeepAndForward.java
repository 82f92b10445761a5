package org.goodturn.bench.floor;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Reads the old value of the key, keeps the new one, and forwards the record. */
final class KeepAndForward implements Processor<byte[], byte[], byte[], byte[]> {

    private final Runnable counter;
    private ProcessorContext<byte[], byte[]> context;
    private KeyValueStore<Bytes, byte[]> store;
    private long bytesBefore;

    KeepAndForward(Runnable counter) {
        this.counter = counter;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> given) {
        this.context = given;
        this.store = given.getStateStore(FloorKind.STORE);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Bytes key = FloorKind.key(record.key());
        byte[] before = store.get(key);
        bytesBefore += before == null ? 0 : before.length;
        store.put(key, record.value());
        context.forward(record);
        counter.run();
    }

    /** Bytes of all old values: makes reading them count for something. */
    long bytesBefore() {
        return bytesBefore;
    }
}
