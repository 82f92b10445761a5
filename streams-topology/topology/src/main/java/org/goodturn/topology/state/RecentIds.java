package org.goodturn.topology.state;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The last event ids seen on one tie or topic, as 64-bit hashes, the newest last. A duplicate is dropped if fewer than
 * {@value #KEPT} other events of the same tie or topic came in between.
 */
public record RecentIds(long[] hashes) {

    /** How many are kept. */
    public static final int KEPT = 16;

    /** None seen. */
    public static final RecentIds NONE = new RecentIds(new long[0]);

    /** Whether an id was seen lately. */
    public boolean contain(String eventId) {
        long wanted = hash(eventId);
        for (long hash : hashes) {
            if (hash == wanted) {
                return true;
            }
        }
        return false;
    }

    /** These with one more; the oldest goes. */
    public RecentIds plus(String eventId) {
        int from = hashes.length >= KEPT ? hashes.length - KEPT + 1 : 0;
        long[] next = Arrays.copyOfRange(hashes, from, hashes.length + 1);
        next[next.length - 1] = hash(eventId);
        return new RecentIds(next);
    }

    void write(StateOutput out) {
        out.octet(hashes.length);
        for (long hash : hashes) {
            out.fixed(hash);
        }
    }

    static RecentIds read(StateInput in) {
        long[] hashes = new long[in.octet()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.fixed();
        }
        return new RecentIds(hashes);
    }

    /** FNV-1a with a final mix (Fowler, Noll, Vo; splitmix64). */
    private static long hash(String eventId) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : eventId.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        return hash ^ (hash >>> 31);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecentIds ids && Arrays.equals(hashes, ids.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }
}
