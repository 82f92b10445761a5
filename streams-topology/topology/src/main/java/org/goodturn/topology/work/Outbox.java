package org.goodturn.topology.work;

/** Takes the encoded outputs of a unit of work, in order, once all of it is known to be good. */
@FunctionalInterface
public interface Outbox {
    /** Sends one record. */
    void send(Outgoing outgoing);
}
