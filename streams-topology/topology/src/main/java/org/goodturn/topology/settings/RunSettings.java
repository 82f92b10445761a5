package org.goodturn.topology.settings;

import java.time.Duration;

/**
 * How the application runs.
 *
 * @param threads stream threads of this instance
 * @param standbyReplicas warm copies of each partition's state on other instances; under the streams protocol the group's own setting counts
 * @param groupProtocol which rebalance protocol
 * @param commitInterval how often transactions are committed: what is written is visible after that
 * @param tickInterval how often, by the wall, each partition looks at what is due
 * @param readyLag records that a restoring partition may lag while the instance counts as ready
 */
public record RunSettings(
        int threads,
        int standbyReplicas,
        GroupProtocol groupProtocol,
        Duration commitInterval,
        Duration tickInterval,
        long readyLag) {
    /** A rebalance protocol. */
    public enum GroupProtocol {
        CLASSIC,
        STREAMS;

        /** As Kafka spells it. */
        public String configValue() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public RunSettings {
        if (threads < 1 || threads > 256) {
            throw new SettingsException("The setting threads must be from 1 to 256.");
        }
        if (standbyReplicas < 0) {
            throw new SettingsException("The setting standby.replicas must not be negative.");
        }
        if (commitInterval.toMillis() < 1 || commitInterval.compareTo(Duration.ofSeconds(5)) > 0) {
            throw new SettingsException("The setting commit.interval must be from PT0.001S to PT5S.");
        }
        if (tickInterval.toMillis() < 1) {
            throw new SettingsException("The setting tick.interval must be at least PT0.001S.");
        }
        if (readyLag < 0) {
            throw new SettingsException("The setting ready.lag must not be negative.");
        }
    }

    static RunSettings from(SettingsFile file) {
        return new RunSettings(
                file.number("threads", 1),
                file.number("standby.replicas", 1),
                protocol(file.text("group.protocol", "classic")),
                file.duration("commit.interval", Duration.ofMillis(30)),
                file.duration("tick.interval", Duration.ofMillis(50)),
                file.bytes("ready.lag", 1000));
    }

    private static GroupProtocol protocol(String text) {
        for (GroupProtocol protocol : GroupProtocol.values()) {
            if (protocol.configValue().equals(text)) {
                return protocol;
            }
        }
        throw new SettingsException("The setting group.protocol must be classic or streams, not \"" + text + "\".");
    }
}
