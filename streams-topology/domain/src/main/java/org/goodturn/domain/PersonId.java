package org.goodturn.domain;

import java.util.regex.Pattern;

/**
 * A pseudonymous person: the keyed hash of an identifier, never the identifier.
 *
 * @param value 1 to 64 characters of {@code A–Z a–z 0–9 . _ ~ -}; an address (with {@code @}) is no person id
 */
public record PersonId(String value) implements Comparable<PersonId> {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._~-]{1,64}");

    /**
     * @throws IllegalArgumentException if the value has another shape; the message does not repeat it
     */
    public PersonId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a person id is 1 to 64 characters of A-Z a-z 0-9 . _ ~ -");
        }
    }

    /** Whether a text has the shape of a person id. */
    public static boolean isValid(String value) {
        return value != null && SHAPE.matcher(value).matches();
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
