package org.goodturn.topology.memory;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.PersonKeys;
import org.goodturn.topics.Topics;
import org.goodturn.topology.commons.CommonTables;
import org.goodturn.topology.work.Outbox;
import org.goodturn.topology.work.Outgoing;
import org.goodturn.topology.work.Stores;

/**
 * The real stages over several partitions in memory. What is fed is handled at once, and then every letter that follows from it,
 * in the order of writing; so the same records in the same order always lead to the same. Time passes only when one says so.
 * Used by one thread.
 *
 * <p>Whoever watches is told after the unit of work has been written, and before the next one begins; a watcher feeds nothing
 * itself. What all partitions share is read back before anybody is told.
 */
public final class MemoryTopology {

    private final MemorySetting setting;
    private final StandingClock clock;
    private final CommonTables commons;
    private final List<MemoryPartition> partitions;
    private final Deque<Outgoing> letters = new ArrayDeque<>();
    private final List<Outbox> watchers = new ArrayList<>();

    /** Empty state at a moment. */
    public MemoryTopology(MemorySetting setting, Instant start) {
        this.setting = setting;
        this.clock = new StandingClock(start);
        this.commons = setting.stages().sharedTables(setting.partitions());
        this.partitions = IntStream.range(0, setting.partitions())
                .mapToObj(number -> new MemoryPartition(number, setting, commons, clock, this::take))
                .toList();
    }

    /** Shows somebody everything that leaves a unit of work from now on, letters included, as bytes. */
    public void watch(Outbox watcher) {
        watchers.add(watcher);
    }

    /** Shows somebody every record on a public topic from now on, dead letters included. */
    public void listen(Consumer<Published> listener) {
        watch(outgoing -> {
            if (!outgoing.topic().equals(Topics.LETTERS)) {
                SpecificRecord value =
                        outgoing.value() == null ? null : setting.decoding().decode(outgoing.topic(), outgoing.value());
                listener.accept(
                        new Published(outgoing.topic(), outgoing.moment().partition(), outgoing.key(), value));
            }
        });
    }

    /**
     * Handles one record of an input, and all letters that follow.
     *
     * @param person the record's key
     * @param value null is a tombstone
     */
    public void feed(EventTopic<?> topic, String person, SpecificRecord value) {
        byte[] bytes = value == null ? null : setting.encoding().encode(topic, value);
        partitionOf(person).take(topic.shortName(), person, bytes);
        deliver();
    }

    /** Moves the clock on, and does what is due by then, in every partition, with all that follows. */
    public void advanceTo(Instant moment) {
        clock.moveTo(moment);
        int handled;
        do {
            handled = 0;
            for (MemoryPartition partition : partitions) {
                handled += partition.tick();
                deliver();
            }
        } while (handled > 0);
    }

    /** The clock's present. */
    public Instant now() {
        return clock.instant();
    }

    /** The state of every partition. */
    public List<Stores> stores() {
        return partitions.stream().map(MemoryPartition::stores).toList();
    }

    private void take(Outgoing outgoing) {
        if (outgoing.topic().equals(Topics.LETTERS)) {
            letters.add(outgoing);
        }
        if (CommonTables.isShared(outgoing.topic())) {
            share(outgoing);
        }
        watchers.forEach(watcher -> watcher.send(outgoing));
    }

    /** What all partitions share is read as soon as it is written. */
    private void share(Outgoing row) {
        commons.take(row.key(), row.value() == null ? null : setting.decoding().decode(row.topic(), row.value()));
    }

    private void deliver() {
        while (!letters.isEmpty()) {
            Outgoing letter = letters.removeFirst();
            partitionOf(letter.key()).take(Topics.LETTERS.shortName(), letter.key(), letter.value());
        }
    }

    private MemoryPartition partitionOf(String key) {
        return partitions.get(PersonKeys.partition(key, setting.partitions()));
    }
}
