package org.goodturn.topology.wiring;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.goodturn.topics.PersonKeys;
import org.goodturn.topology.commons.SharedRows;
import org.goodturn.topology.intake.Clockwork;
import org.goodturn.topology.intake.Intake;
import org.goodturn.topology.settings.Limits;
import org.goodturn.topology.work.Encoding;
import org.goodturn.topology.work.Room;
import org.goodturn.topology.work.Stages;
import org.goodturn.topology.work.Workbench;

/** Sets up processors: what each needs of its task and of the process. */
final class Benches {
    private final Stages stages;
    private final Surroundings surroundings;
    private final Limits limits;
    private final Duration tickInterval;
    private final int partitions;

    Benches(Stages stages, Surroundings surroundings, Limits limits, Duration tickInterval, int partitions) {
        this.stages = stages;
        this.surroundings = surroundings;
        this.limits = limits;
        this.tickInterval = tickInterval;
        this.partitions = partitions;
    }

    Intake intake(ProcessorContext<String, byte[]> context, String node) {
        return new Intake(
                bench(context, stores(context), node),
                stages,
                surroundings.protocol(),
                surroundings.decoding(),
                surroundings.clock(),
                person -> PersonKeys.partition(person, partitions),
                surroundings.attempts(),
                surroundings.tally());
    }

    Clockwork clockwork(ProcessorContext<String, byte[]> context, KafkaStores stores) {
        return new Clockwork(
                bench(context, stores, NodeNames.TICK),
                stages.ticking(),
                surroundings.clock(),
                context.taskId().partition(),
                limits.duePerTick(),
                limits.attempts());
    }

    KafkaStores stores(ProcessorContext<String, byte[]> context) {
        return new KafkaStores(context, storeNames());
    }

    List<String> storeNames() {
        return stages.rooms().stream().map(Room::storeName).toList();
    }

    SharedRows shared() {
        return surroundings.shared();
    }

    Encoding encoding() {
        return surroundings.encoding();
    }

    Duration tickInterval() {
        return tickInterval;
    }

    private Workbench bench(ProcessorContext<String, byte[]> context, KafkaStores stores, String node) {
        return new Workbench(
                stores,
                encoding(),
                new Exits(context),
                surroundings.tally(),
                limits.ofWork(),
                surroundings.protocol()::versionOf,
                node,
                surroundings.shared().tables());
    }
}
