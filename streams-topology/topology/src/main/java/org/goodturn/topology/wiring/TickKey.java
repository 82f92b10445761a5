package org.goodturn.topology.wiring;

/** Keys of tick records, which belong to a partition and to no person: {@code #3}. No id of a person has a number sign. */
final class TickKey {
    private static final char SIGN = '#';

    private TickKey() {}

    static String of(int partition) {
        return SIGN + Integer.toString(partition);
    }

    static boolean is(String key) {
        return key.length() > 1 && key.charAt(0) == SIGN;
    }

    static int partition(String key) {
        return Integer.parseInt(key.substring(1));
    }
}
