package org.goodturn.topology.memory;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.goodturn.topics.PersonKeys;
import org.goodturn.topology.commons.Commons;
import org.goodturn.topology.intake.Attempts;
import org.goodturn.topology.intake.Clockwork;
import org.goodturn.topology.intake.Intake;
import org.goodturn.topology.work.Input;
import org.goodturn.topology.work.Outbox;
import org.goodturn.topology.work.Stores;
import org.goodturn.topology.work.Workbench;

/** One partition: its state, and the real intake and clockwork over it. Every unit of work is durable at once. */
final class MemoryPartition {

    private static final int ATTEMPTS = 3;
    private static final int DUE_PER_TICK = 64;

    private final int number;
    private final InstantSource clock;
    private final Stores stores;
    private final Intake intake;
    private final Clockwork clockwork;
    private long offset;

    MemoryPartition(int number, MemorySetting setting, Commons commons, InstantSource clock, Outbox outbox) {
        this.number = number;
        this.clock = clock;
        this.stores = setting.stores().get();
        this.intake = new Intake(
                bench(setting, commons, outbox, "memory"),
                setting.stages(),
                setting.protocol(),
                setting.decoding(),
                clock,
                person -> PersonKeys.partition(person, setting.partitions()),
                new Attempts(ATTEMPTS),
                setting.tally());
        this.clockwork = new Clockwork(
                bench(setting, commons, outbox, "memory-tick"),
                setting.stages().ticking(),
                clock,
                number,
                DUE_PER_TICK,
                ATTEMPTS);
    }

    private Workbench bench(MemorySetting setting, Commons commons, Outbox outbox, String node) {
        return new Workbench(
                stores,
                setting.encoding(),
                outbox,
                setting.tally(),
                setting.limits(),
                setting.protocol()::versionOf,
                node,
                commons);
    }

    void take(String topic, String key, byte[] value) {
        byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
        intake.take(new Input(topic, number, offset++, clock.instant(), keyBytes, value, null));
        keep();
    }

    /** Handles what is due; says how much that was. */
    int tick() {
        int handled = clockwork.tick();
        keep();
        return handled;
    }

    Stores stores() {
        return stores;
    }

    private void keep() {
        if (stores instanceof MemoryStores memory) {
            memory.commit();
        }
    }
}
