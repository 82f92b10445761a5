package org.goodturn.topology.commons;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.goodturn.domain.Topic;
import org.goodturn.domain.intent.RegionalSeason;
import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.events.ModelStatistics;
import org.goodturn.events.RegionalRate;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.PartitionKeys;
import org.goodturn.topics.Topics;

/**
 * What this instance has read of the shared topics. Whoever reads them, a global thread or a test, tells it each row; the same
 * row told twice changes nothing.
 */
public final class CommonTables implements Commons {

    private final int partitions;
    private final RegionalTable regions;
    private final ModelTable models;

    /**
     * Empty tables.
     *
     * @param shipped the model that ships, from which learning starts
     * @param partitions how many partitions write rows
     */
    public CommonTables(CommonsLimits limits, ScoreModel shipped, int partitions) {
        this.partitions = partitions;
        this.regions = new RegionalTable(limits, partitions);
        this.models = new ModelTable(limits, new Teaching(shipped), partitions);
    }

    /** Whether records of a topic are to be told. */
    public static boolean isShared(EventTopic<?> topic) {
        return topic.equals(Topics.REGIONAL_RATES) || topic.equals(Topics.MODEL_STATISTICS);
    }

    /**
     * Takes one row.
     *
     * @param value null says that there is no such row any more
     * @throws IllegalArgumentException if it is no row of this community; then nothing has changed
     */
    public synchronized void take(String key, SpecificRecord value) {
        switch (value) {
            case null -> forget(key);
            case RegionalRate row -> {
                requirePartition(row.getPartition());
                regions.put(row);
            }
            case ModelStatistics row -> {
                requirePartition(row.getPartition());
                models.put(row);
            }
            default -> throw new IllegalArgumentException("no row of what is shared");
        }
    }

    @Override
    public RegionalSeason season(String region, Topic topic) {
        return regions.season(region, topic.path());
    }

    @Override
    public Optional<ScoreModel> model() {
        return models.model();
    }

    /** The last week whose regional counts are all there. */
    public int closedRegions() {
        return regions.closed();
    }

    /** The last week whose lessons are all there. */
    public synchronized int closedLessons() {
        return models.closed();
    }

    /** Rows of lessons are taken back only when no model needs them any more, so those need no telling. */
    private void forget(String key) {
        String[] parts = key.split("\\|", 4);
        if (parts.length == 4) {
            int partition = PartitionKeys.partition(key);
            requirePartition(partition);
            regions.remove(partition, Integer.parseInt(parts[1]), parts[2], parts[3]);
        }
    }

    private void requirePartition(int partition) {
        if (partition < 0 || partition >= partitions) {
            throw new IllegalArgumentException("a row of a partition that there is not");
        }
    }
}
