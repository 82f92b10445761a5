package org.goodturn.topology.settings;

import org.goodturn.topology.work.WorkLimits;

/**
 * Every bound of the runtime; what bounds the stages' judgement is in {@code StageLimits}. Each has a setting
 * {@code limits.NAME}.
 *
 * @param lettersPerRecord letters that one record may cause
 * @param hops letters between people in one chain
 * @param duePerTick how much of what is due one tick handles, per partition
 * @param stateBytes encoded size of any state value
 * @param recordBytes encoded size of any output record
 * @param attempts tries before a record that crashes is quarantined
 * @param rocksDbBytes memory of all RocksDB instances of the process together: block cache and write buffers
 */
public record Limits(
        int lettersPerRecord,
        int hops,
        int duePerTick,
        int stateBytes,
        int recordBytes,
        int attempts,
        long rocksDbBytes) {
    /** The defaults. */
    public static final Limits DEFAULT = new Limits(500, 4, 100, 512 * 1024, 900 * 1024, 3, 256L << 20);

    private static final int MOST_RECORD_BYTES = 1_000_000;
    private static final long LEAST_ROCKS_DB_BYTES = 16L << 20;

    public Limits {
        positive("letters-per-record", lettersPerRecord);
        positive("hops", hops);
        positive("due-per-tick", duePerTick);
        positive("state-bytes", stateBytes);
        positive("record-bytes", recordBytes);
        positive("attempts", attempts);
        if (rocksDbBytes < LEAST_ROCKS_DB_BYTES) {
            throw new SettingsException(
                    "The setting limits.rocksdb-bytes must be at least " + LEAST_ROCKS_DB_BYTES + " (16 MiB).");
        }
        if (recordBytes > MOST_RECORD_BYTES || stateBytes > MOST_RECORD_BYTES) {
            throw new SettingsException("The settings limits.record-bytes and limits.state-bytes must not exceed "
                    + MOST_RECORD_BYTES + ": brokers refuse larger records.");
        }
    }

    static Limits from(SettingsFile file) {
        Limits d = DEFAULT;
        return new Limits(
                file.number("limits.letters-per-record", d.lettersPerRecord),
                file.number("limits.hops", d.hops),
                file.number("limits.due-per-tick", d.duePerTick),
                file.number("limits.state-bytes", d.stateBytes),
                file.number("limits.record-bytes", d.recordBytes),
                file.number("limits.attempts", d.attempts),
                file.bytes("limits.rocksdb-bytes", d.rocksDbBytes));
    }

    /** What bounds one unit of work. */
    public WorkLimits ofWork() {
        return new WorkLimits(lettersPerRecord, hops, stateBytes, recordBytes);
    }

    private static void positive(String name, long value) {
        if (value < 1) {
            throw new SettingsException("The setting limits." + name + " must be at least 1, not " + value + ".");
        }
    }
}
