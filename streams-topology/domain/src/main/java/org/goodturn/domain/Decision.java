package org.goodturn.domain;

/** What a policy says: go on, or stop for a named reason. A refusal is a value, so that "why not?" has an answer. */
public sealed interface Decision {

    /** Go on. */
    record Allow() implements Decision {}

    /**
     * Stop.
     *
     * @param reason a code such as {@code no-consent}
     */
    record Refuse(String reason) implements Decision {}

    /** Go on. */
    static Decision allow() {
        return new Allow();
    }

    /** Stop for a reason. */
    static Decision refuse(String reason) {
        return new Refuse(reason);
    }

    /** Refuses when the condition holds. */
    static Decision refuseIf(boolean condition, String reason) {
        return condition ? refuse(reason) : allow();
    }

    /** Whether this allows. */
    default boolean isAllowed() {
        return this instanceof Allow;
    }

    /** This decision if it refuses, otherwise the next one. */
    default Decision and(Decision next) {
        return isAllowed() ? next : this;
    }
}
