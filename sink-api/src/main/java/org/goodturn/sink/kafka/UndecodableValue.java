package org.goodturn.sink.kafka;

/** The bytes are no value of their topic; trying again does not help. */
final class UndecodableValue extends Exception {

    UndecodableValue(Throwable cause) {
        super("the bytes are no value of their topic", cause);
    }
}
