package org.goodturn.ingest.mail;

import java.util.HashSet;
import java.util.Set;

/**
 * The mailing lists that any message of an archive named: archives often keep a list's headers in some messages only.
 * Bounded; beyond the bound no more are learned.
 */
final class KnownLists {
    private static final int MAX = 10_000;

    private final Set<String> names = new HashSet<>();

    /** Learns from the headers of a message. */
    void learn(MailingList list) {
        if (names.size() < MAX) {
            list.addresses().forEach(address -> names.add(dotted(address)));
            list.id().ifPresent(names::add);
        }
    }

    /** Whether the address is a known list's. */
    boolean has(String address) {
        return names.contains(dotted(address));
    }

    private static String dotted(String address) {
        return address.replace('@', '.');
    }
}
