package org.goodturn.sink.views;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.goodturn.topics.EventTopic;

/** The latest record of each person on a compacted topic. */
abstract class LatestByPerson<V extends SpecificRecord> implements View<V> {

    private final Progress progress = new Progress();
    private final Map<String, Seen<V>> latest = new ConcurrentHashMap<>();
    private final List<Consumer<Seen<V>>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong newestMillis = new AtomicLong(Long.MIN_VALUE);
    private final EventTopic<V> topic;

    LatestByPerson(EventTopic<V> topic) {
        this.topic = topic;
    }

    @Override
    public EventTopic<V> topic() {
        return topic;
    }

    @Override
    public Progress progress() {
        return progress;
    }

    /** Tells every record once it was taken in, on the thread that reads. */
    public void listen(Consumer<Seen<V>> listener) {
        listeners.add(listener);
    }

    /** All of a person's records are on one partition. */
    @Override
    public boolean partitionsAtOnce() {
        return true;
    }

    @Override
    public void apply(Seen<V> record) {
        if (record.value() == null) {
            latest.remove(record.key());
        } else {
            latest.merge(record.key(), record, this::merge);
        }
        newestMillis.accumulateAndGet(record.appendedAt().toEpochMilli(), Math::max);
        listeners.forEach(listener -> listener.accept(record));
        progress.advance(record.partition(), record.offset() + 1);
    }

    /** What holds after {@code now} came upon {@code before}. */
    Seen<V> merge(Seen<V> before, Seen<V> now) {
        return now;
    }

    /** When the newest of all records that were read was appended, by wall time; the earliest moment before any was. */
    public long newestMillis() {
        return newestMillis.get();
    }

    /** The person's latest record and where it stands. */
    public Optional<Seen<V>> seen(String person) {
        return Optional.ofNullable(latest.get(person));
    }

    /** The person's latest record. */
    public Optional<V> of(String person) {
        return seen(person).map(Seen::value);
    }

    /** People who have a record. */
    public List<String> people() {
        return List.copyOf(latest.keySet());
    }
}
