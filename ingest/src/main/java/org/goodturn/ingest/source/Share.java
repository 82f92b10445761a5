package org.goodturn.ingest.source;

/**
 * Which files of an input one task reads. A file keeps its task while the number of tasks stays the same.
 *
 * @param number this task, from 0
 * @param count how many tasks there are
 */
public record Share(int number, int count) {
    /** All files. */
    public static final Share ALL = new Share(0, 1);

    /** Refuses a task that is not among them. */
    public Share {
        if (count < 1 || number < 0 || number >= count) {
            throw new IllegalArgumentException("task " + number + " of " + count);
        }
    }

    /** Whether this task reads the file. */
    public boolean has(InputFile file) {
        return Math.floorMod(file.name().hashCode(), count) == number;
    }
}
