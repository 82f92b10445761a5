package org.goodturn.topology.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.PersonKeys;
import org.goodturn.topics.Topics;
import org.goodturn.topology.commons.CommonTables;
import org.goodturn.topology.intake.Attempts;
import org.goodturn.topology.intake.Clockwork;
import org.goodturn.topology.intake.Intake;
import org.goodturn.topology.memory.MemoryStores;
import org.goodturn.topology.memory.Published;
import org.goodturn.topology.work.Input;
import org.goodturn.topology.work.Outgoing;
import org.goodturn.topology.work.Workbench;

/**
 * One partition: its state, the logs it reads, and one open transaction. Committing makes state, positions and outputs
 * durable together; crashing forgets all three.
 */
final class SimulatedPartition {
    /** A record of a log. */
    private record Logged(byte[] key, byte[] value, Instant appendedAt) {}

    private final int number;
    private final Simulation.Setting setting;
    private final MemoryStores stores = new MemoryStores();
    private final Map<String, List<Logged>> logs = new LinkedHashMap<>();
    private final Map<String, Integer> committed = new LinkedHashMap<>();
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final List<Outgoing> sent = new ArrayList<>();
    private final Attempts attempts = new Attempts(3);
    private final CommonTables commons;
    private int sharedRead;
    private Intake intake;
    private Clockwork clockwork;

    SimulatedPartition(int number, Simulation.Setting setting, CommonTables commons) {
        this.number = number;
        this.setting = setting;
        this.commons = commons;
        List.of(
                        Topics.CONSENTS,
                        Topics.PROFILES,
                        Topics.INTERACTIONS,
                        Topics.BEHAVIORS,
                        Topics.FEEDBACK,
                        Topics.REQUESTS,
                        Topics.LETTERS)
                .forEach(topic -> logs.put(topic.shortName(), new ArrayList<>()));
        start();
    }

    /** Appends a record to one of the logs; it can be read from then on. */
    void append(EventTopic<?> topic, byte[] key, byte[] value) {
        logs.get(topic.shortName()).add(new Logged(key, value, setting.clock().instant()));
    }

    /** Handles one record, of whichever log the dice say; consents always overtake. False when there is none. */
    boolean step(Random dice) {
        List<String> waiting = logs.keySet().stream()
                .filter(topic -> position(topic) < logs.get(topic).size())
                .toList();
        if (waiting.isEmpty()) {
            return false;
        }
        String consents = Topics.CONSENTS.shortName();
        String topic = waiting.contains(consents) ? consents : waiting.get(dice.nextInt(waiting.size()));
        int offset = position(topic);
        Logged record = logs.get(topic).get(offset);
        intake.take(new Input(topic, number, offset, record.appendedAt(), record.key(), record.value(), null));
        positions.put(topic, offset + 1);
        return true;
    }

    /** Looks at what is due; says how much was. */
    int tick() {
        return clockwork.tick();
    }

    /** Makes the transaction durable; the answer is what it sent. */
    List<Outgoing> commit() {
        stores.commit();
        committed.putAll(positions);
        List<Outgoing> visible = List.copyOf(sent);
        sent.clear();
        return visible;
    }

    /** Forgets the transaction, and all that was only in memory. */
    void crash() {
        stores.rollBack();
        positions.clear();
        positions.putAll(committed);
        sent.clear();
        start();
    }

    boolean idle() {
        return logs.keySet().stream()
                .allMatch(topic ->
                        committed.getOrDefault(topic, 0) == logs.get(topic).size());
    }

    /** Reads the next row that all partitions share, if there is one. Each partition reads as if it were an instance alone. */
    void readOne(List<Published> rows) {
        if (!hasRead(rows)) {
            Published row = rows.get(sharedRead++);
            commons.take(row.key(), row.value());
        }
    }

    boolean hasRead(List<Published> rows) {
        return sharedRead == rows.size();
    }

    CommonTables commons() {
        return commons;
    }

    MemoryStores stores() {
        return stores;
    }

    private int position(String topic) {
        return positions.getOrDefault(topic, 0);
    }

    private void start() {
        intake = new Intake(
                bench("intake"),
                setting.stages(),
                setting.protocol(),
                setting.avro(),
                setting.clock(),
                person -> PersonKeys.partition(person, setting.partitions()),
                attempts,
                setting.tally());
        clockwork = new Clockwork(bench("tick"), setting.stages().ticking(), setting.clock(), number, 10, 3);
    }

    private Workbench bench(String node) {
        return new Workbench(
                stores,
                setting.avro(),
                sent::add,
                setting.tally(),
                setting.limits(),
                setting.protocol()::versionOf,
                node,
                commons);
    }
}
