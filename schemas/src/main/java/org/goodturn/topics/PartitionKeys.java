package org.goodturn.topics;

/** Keys that belong to a partition and to no person: {@code #3}, {@code #3|rest}. No id of a person has a number sign. */
public final class PartitionKeys {
    private static final char SIGN = '#';

    private PartitionKeys() {}

    /** The key of a partition itself. */
    public static String of(int partition) {
        return SIGN + Integer.toString(partition);
    }

    /** The key {@code #partition|rest}; the rest may be empty. */
    public static String of(int partition, String rest) {
        return of(partition) + PersonKeys.SEPARATOR + rest;
    }

    /** Whether a key is a partition's. */
    public static boolean is(String key) {
        return key.length() > 1 && key.charAt(0) == SIGN;
    }

    /**
     * The partition that a key names.
     *
     * @throws IllegalArgumentException if it names none
     */
    public static int partition(String key) {
        return Integer.parseInt(PersonKeys.personOf(key).substring(1));
    }
}
