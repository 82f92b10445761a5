package org.goodturn.topology.work;

/**
 * What bounds one unit of work.
 *
 * @param letters letters one record may cause
 * @param hops letters between people in one chain
 * @param stateBytes size of one encoded state value
 * @param recordBytes size of one encoded output record
 */
public record WorkLimits(int letters, int hops, int stateBytes, int recordBytes) {
    /** The defaults of ARCHITECTURE. */
    public static final WorkLimits DEFAULT = new WorkLimits(500, 4, 512 * 1024, 900 * 1024);

    public WorkLimits {
        if (letters < 1 || hops < 1 || stateBytes < 1 || recordBytes < 1) {
            throw new IllegalArgumentException("every limit of a unit of work must be at least 1");
        }
    }
}
