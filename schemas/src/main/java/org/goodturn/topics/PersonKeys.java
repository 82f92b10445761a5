package org.goodturn.topics;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.utils.Utils;

/**
 * Keys and where they live: everything about one person is in one partition, on every topic.
 *
 * <p>The partition of a key is {@code murmur2(UTF-8 of its person) & 0x7fffffff mod partitions}. For a plain person id that is what
 * Kafka's own producer does; a producer of another make is told to ({@code partitioner=murmur2_random}).
 */
public final class PersonKeys {
    /** Stands between the person and the rest of a composite key; no person id contains it. */
    public static final char SEPARATOR = '|';

    private static final int LONGEST_PERSON = 64;

    private PersonKeys() {}

    /** Whether this is a well-formed person id: 1 to 64 of {@code A-Z a-z 0-9 . _ ~ -}. */
    public static boolean isPerson(String id) {
        if (id == null || id.isEmpty() || id.length() > LONGEST_PERSON) {
            return false;
        }
        for (int at = 0; at < id.length(); at++) {
            if (!isOfPerson(id.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfPerson(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || character == '.'
                || character == '_'
                || character == '~'
                || character == '-';
    }

    /**
     * The key {@code person|rest}.
     *
     * @throws IllegalArgumentException if the person's id is not well-formed or the rest is empty
     */
    public static String composite(String person, String rest) {
        if (!isPerson(person)) {
            throw new IllegalArgumentException("A composite key begins with a well-formed person id.");
        }
        if (rest == null || rest.isEmpty()) {
            throw new IllegalArgumentException("A composite key has something after the person.");
        }
        return person + SEPARATOR + rest;
    }

    /** The person of a plain or composite key: all before the first separator. */
    public static String personOf(String key) {
        int end = key.indexOf(SEPARATOR);
        return end < 0 ? key : key.substring(0, end);
    }

    /** The partition of a plain or composite key. */
    public static int partition(String key, int partitions) {
        return partition(key.getBytes(StandardCharsets.UTF_8), partitions);
    }

    /** The partition of a plain or composite key in UTF-8. */
    public static int partition(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(personOf(key))) % partitions;
    }

    private static byte[] personOf(byte[] key) {
        for (int i = 0; i < key.length; i++) {
            if (key[i] == SEPARATOR) {
                return Arrays.copyOf(key, i);
            }
        }
        return key;
    }
}
