package org.goodturn.topology.work;

import java.util.List;

/**
 * A bounded part of a scan, in key order.
 *
 * @param entries what was found
 * @param next where to go on, absent (null) at the end: for {@link Work#scan} the last rest that was read, for
 *     {@link Work#scanUntil} the first key that was not
 */
public record Page<V>(List<Entry<V>> entries, String next) {
    public Page {
        entries = List.copyOf(entries);
    }
}
