package org.goodturn.sink.webhook;

import java.util.List;
import java.util.Map;
import org.goodturn.events.WebhookDelivery;

/**
 * What the owner of some partitions does there; {@code kafka} says which, and writes what comes out, in one transaction
 * with how far the nudges were read.
 */
public interface PartitionWork {

    /** Whether everything is read that is needed to begin. */
    boolean ready();

    /** These partitions are this instance's from now on; what waits there stands before these offsets. */
    void gained(Map<Integer, Long> endsOfDeliveries);

    /** These are no longer. */
    void lost(List<Integer> partitions);

    /** The deliveries that changes begin. Registrations older than the changes have been read. */
    List<WebhookDelivery> begin(List<Change> changes);

    /** What became of tries since the last call. */
    List<WebhookDelivery> outcomes();

    /** They could not be written yet; they come again with the next {@link #outcomes()}. */
    void unwritten(List<WebhookDelivery> outcomes);

    /** All registrations up to now are read: webhooks that are unknown although they have deliveries are gone. */
    void sweep();
}
