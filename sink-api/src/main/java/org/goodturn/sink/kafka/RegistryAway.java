package org.goodturn.sink.kafka;

/** The schema registry does not answer; trying again later helps. */
final class RegistryAway extends Exception {

    RegistryAway(Throwable cause) {
        super("the schema registry does not answer", cause);
    }
}
