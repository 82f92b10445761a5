package org.goodturn.topology.settings;

import org.goodturn.topology.stage.StageLimits;

/** What {@code --help} prints. */
public final class SettingsHelp {
    private SettingsHelp() {}

    /** Usage and every setting with its default. */
    public static String text() {
        Limits d = Limits.DEFAULT;
        StageLimits s = StageLimits.standard();
        return """
                Usage: topology --config FILE
                Runs the topology until SIGTERM. FILE is a properties file with these settings:

                  bootstrap.servers          brokers (required)
                  schema.registry.url        registry with the Confluent API (required); basic.auth.* goes with it
                  state.dir                  folder for RocksDB (required)
                  application.id             consumer group, prefix of changelogs [goodturn-topology]
                  topic.prefix               before every topic's name [goodturn.]
                  clock                      the stack clock: system, or town:WALL:STACK:RATE [system]
                  http.port                  health, metrics, status; 0 = a free one, printed [8090]
                  topics.create              create missing topics at the start [false]
                  topics.partitions          partitions of each [64]
                  topics.replication         copies of each [3]
                  threads                    stream threads [1]
                  standby.replicas           warm copies of state on other instances [1]
                  group.protocol             classic or streams [classic]
                  commit.interval            how often results become visible [PT0.03S]
                  tick.interval              how often due nudges are looked for [PT0.05S]
                  ready.lag                  records a restoring partition may lag when ready [1000]
                  kafka.*                    goes to every Kafka client without the prefix (security and the like)

                Limits:
                """
                + limit("letters-per-record", d.lettersPerRecord(), "letters one record may cause")
                + limit("hops", d.hops(), "letters between people in one chain")
                + limit("due-per-tick", d.duePerTick(), "nudges released per tick and partition")
                + limit("state-bytes", d.stateBytes(), "encoded size of any state value")
                + limit("record-bytes", d.recordBytes(), "encoded size of any output")
                + limit("attempts", d.attempts(), "tries before a crashing record is quarantined")
                + limit("rocksdb-bytes", d.rocksDbBytes(), "memory of RocksDB in this process")
                + limit("ties-asked-per-shift", s.tiesAskedPerShift(), "of a circle, told of a shift")
                + limit("candidates-per-bridge", s.candidatesPerBridge(), "ties a bridge names for one need")
                + limit("paths-per-nudge", s.pathsPerNudge(), "bridges one nudge names")
                + limit("people-per-group", s.peoplePerGroup(), "beyond which a group is no pair evidence")
                + limit("interactions-per-hour", s.interactionsPerHour(), "of one person that are kept")
                + limit("buckets-per-tie", s.bucketsPerTie(), "buckets of evidence on one side")
                + limit("mentions-per-person", s.mentionsPerPerson(), "kept for withdrawals")
                + limit("nudges-per-person", s.nudgesPerPerson(), "held and open")
                + limit("ties-per-step", s.tiesPerStep(), "read before longer work pauses")
                + limit("shift-age", s.shiftAge(), "how long a shift may lead to nudges");
    }

    private static String limit(String name, Object standard, String what) {
        return "  limits.%-33s %s [%s]%n".formatted(name, what, standard);
    }
}
