package org.goodturn.topology.settings;

/**
 * How topics come to be.
 *
 * @param create whether missing ones are created at the start
 * @param partitions how many each has; fixed once they exist
 * @param replication copies of each partition
 */
public record TopicSettings(boolean create, int partitions, short replication) {
    public TopicSettings {
        if (partitions < 1 || partitions > 10_000) {
            throw new SettingsException("The setting topics.partitions must be from 1 to 10000.");
        }
        if (replication < 1) {
            throw new SettingsException("The setting topics.replication must be at least 1.");
        }
    }

    static TopicSettings from(SettingsFile file) {
        return new TopicSettings(file.flag("topics.create", false), file.number("topics.partitions", 64), (short)
                file.number("topics.replication", 3));
    }
}
