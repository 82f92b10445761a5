package org.goodturn.sink.delivery;

/**
 * What is told, as bytes that go to every subscriber alike.
 *
 * @param name the event's name
 * @param json its data in UTF-8
 */
record Encoded(String name, byte[] json) {

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return name + ", " + json.length + " bytes";
    }
}
