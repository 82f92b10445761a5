package org.goodturn.topology.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.PersonKeys;
import org.goodturn.topics.Topics;
import org.goodturn.topology.commons.CommonTables;
import org.goodturn.topology.letters.LetterProtocol;
import org.goodturn.topology.memory.CountingTally;
import org.goodturn.topology.memory.MemoryStores;
import org.goodturn.topology.memory.PlainAvro;
import org.goodturn.topology.memory.Published;
import org.goodturn.topology.memory.StandingClock;
import org.goodturn.topology.work.Outgoing;
import org.goodturn.topology.work.Stages;
import org.goodturn.topology.work.WorkLimits;

/**
 * The real stages over several partitions in memory. Which partition goes on, how many records a transaction has, when a
 * letter arrives, and where somebody crashes: all of it comes from one seed, so a seed that fails is a test.
 *
 * <p>Letters keep their order from one partition to another, and no other order. A letter is on its way from its writer's
 * commit until it is appended to the addressee's log.
 */
public final class Simulation {
    private static final int LONGEST_TRANSACTION = 8;
    private static final int MOST_STEPS = 2_000_000;

    /** What all partitions share. */
    record Setting(
            int partitions,
            Stages stages,
            LetterProtocol protocol,
            PlainAvro avro,
            StandingClock clock,
            CountingTally tally,
            WorkLimits limits) {}

    private final Random dice;
    private final Setting setting;
    private final List<SimulatedPartition> partitions;
    /** Letters on their way: [from][to]. */
    private final List<List<Deque<Outgoing>>> underway;

    private final List<Published> published = new ArrayList<>();
    /** Rows that all partitions read, in the order of the commits. */
    private final List<Published> shared = new ArrayList<>();

    private final List<Invariant> invariants = new ArrayList<>();
    private double crashes = 0.05;

    /** A simulation that begins at that time with empty state. */
    public Simulation(long seed, int partitions, Stages stages, LetterProtocol protocol, Instant start) {
        this.dice = new Random(seed);
        this.setting = new Setting(
                partitions,
                stages,
                protocol,
                new PlainAvro(),
                new StandingClock(start),
                new CountingTally(),
                WorkLimits.DEFAULT);
        this.partitions = IntStream.range(0, partitions)
                .mapToObj(number -> new SimulatedPartition(number, setting, stages.sharedTables(partitions)))
                .toList();
        this.underway = IntStream.range(0, partitions)
                .mapToObj(from -> IntStream.range(0, partitions)
                        .<Deque<Outgoing>>mapToObj(to -> new ArrayDeque<>())
                        .toList())
                .toList();
    }

    /** How likely a transaction crashes instead of being committed; 0 means never. */
    public Simulation crashing(double probability) {
        this.crashes = probability;
        return this;
    }

    /** Checks something after every commit. */
    public Simulation always(Invariant invariant) {
        invariants.add(invariant);
        return this;
    }

    /** Appends a record to an input, in the partition of its key; null is a tombstone. */
    public <V extends SpecificRecord> void feed(EventTopic<V> topic, String key, V value) {
        feedBytes(topic, PersonKeys.partition(key, setting.partitions()), key, encoded(topic, value));
    }

    /** Appends any bytes to any partition of an input. */
    public void feedBytes(EventTopic<?> topic, int partition, String key, byte[] value) {
        partitions.get(partition).append(topic, key.getBytes(StandardCharsets.UTF_8), value);
    }

    /** The bytes of a value, as they are fed. */
    public <V extends SpecificRecord> byte[] encoded(EventTopic<V> topic, V value) {
        return value == null ? null : setting.avro().encode(topic, value);
    }

    /** Goes on until every record is read, no letter is underway and nothing more is due now. */
    public void settle() {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (settled()) {
                return;
            }
            goOn();
        }
        throw new AssertionError("does not come to rest within " + MOST_STEPS + " steps");
    }

    /** Goes on for so many steps, wherever that leaves letters and transactions. */
    public void run(int steps) {
        for (int step = 0; step < steps; step++) {
            goOn();
        }
    }

    /** Lets time pass in so many parts, settling after each. */
    public void pass(Duration time, int parts) {
        for (int part = 0; part < parts; part++) {
            setting.clock().advance(time.dividedBy(parts));
            settle();
        }
    }

    /** The stack clock. */
    public StandingClock clock() {
        return setting.clock();
    }

    /** What was counted; after crashes some of it twice. */
    public CountingTally tally() {
        return setting.tally();
    }

    /** Everything that committed transactions put on public topics, in the order of the commits. */
    public List<Published> published() {
        return List.copyOf(published);
    }

    /** The state of the partition in which a person lives. */
    public MemoryStores storesOf(String person) {
        return partitions
                .get(PersonKeys.partition(person, setting.partitions()))
                .stores();
    }

    /** What a partition has read of what all share. */
    public CommonTables commonsOf(int partition) {
        return partitions.get(partition).commons();
    }

    /** The state of every partition. */
    public List<MemoryStores> allStores() {
        return partitions.stream().map(SimulatedPartition::stores).toList();
    }

    private void goOn() {
        if (dice.nextInt(3) == 0) {
            deliver();
        } else {
            transact(dice.nextInt(setting.partitions()));
        }
    }

    private boolean settled() {
        boolean quiet = partitions.stream().allMatch(SimulatedPartition::idle)
                && underway.stream().flatMap(List::stream).allMatch(Deque::isEmpty)
                && partitions.stream().allMatch(partition -> partition.hasRead(shared));
        return quiet && nothingDue();
    }

    private boolean nothingDue() {
        int handled = 0;
        for (int number = 0; number < setting.partitions(); number++) {
            handled += partitions.get(number).tick();
            publish(number);
        }
        return handled == 0;
    }

    private void transact(int number) {
        SimulatedPartition partition = partitions.get(number);
        int records = 1 + dice.nextInt(LONGEST_TRANSACTION);
        for (int i = 0; i < records && partition.step(dice); i++) {
            if (dice.nextInt(4) == 0) {
                partition.tick();
            }
        }
        if (dice.nextDouble() < crashes) {
            partition.crash();
        } else {
            publish(number);
        }
    }

    private void publish(int number) {
        for (Outgoing outgoing : partitions.get(number).commit()) {
            if (outgoing.topic().equals(Topics.LETTERS)) {
                int to = PersonKeys.partition(outgoing.key(), setting.partitions());
                underway.get(number).get(to).add(outgoing);
            } else {
                Published record = new Published(outgoing.topic(), number, outgoing.key(), decoded(outgoing));
                published.add(record);
                if (CommonTables.isShared(outgoing.topic())) {
                    shared.add(record);
                }
            }
        }
        invariants.forEach(invariant -> invariant.check(this));
    }

    private SpecificRecord decoded(Outgoing outgoing) {
        return outgoing.value() == null ? null : setting.avro().decode(outgoing.topic(), outgoing.value());
    }

    private void deliver() {
        partitions.get(dice.nextInt(setting.partitions())).readOne(shared);
        int from = dice.nextInt(setting.partitions());
        int to = dice.nextInt(setting.partitions());
        Outgoing letter = underway.get(from).get(to).poll();
        if (letter != null) {
            partitions.get(to).append(Topics.LETTERS, letter.key().getBytes(StandardCharsets.UTF_8), letter.value());
        }
    }
}
