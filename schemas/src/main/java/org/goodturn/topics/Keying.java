package org.goodturn.topics;

/** What the key of a topic's records is. Keys are raw UTF-8. */
public enum Keying {
    /** The person's id. Kafka's default partitioner puts it where {@link PersonKeys#partition} says. */
    PERSON,
    /** {@code person|rest}, partitioned by the person alone: producers name {@link PersonPartitioner}. */
    PERSON_AND_REST,
    /** {@code #partition|rest}: nobody's. It lives in the partition it names ({@link PartitionKeys}). */
    PARTITION_AND_REST,
    /** Whatever the record had where it came from, which may be nothing. */
    AS_SOURCE
}
