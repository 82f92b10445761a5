package org.goodturn.sink.webhook;

/**
 * What is sent.
 *
 * @param id the {@code webhook-id}
 * @param type {@code nudge.changed}, {@code nudge.withdrawn} or {@code test}
 * @param body the bytes
 */
record Message(String id, String type, byte[] body) {

    @Override
    public String toString() {
        return type + " " + id;
    }
}
