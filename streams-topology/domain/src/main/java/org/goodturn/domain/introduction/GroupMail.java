package org.goodturn.domain.introduction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The latest messages to several that one person sent and another received, so that the sender can tell who was addressed
 * together: whoever is written to together belongs together in the sender's eyes. At most {@value #MOST} are kept, the
 * latest; the same ones in any order of events. Takes about 16 bytes a message.
 *
 * @param messages the latest first
 */
public record GroupMail(List<Message> messages) {

    /** None. */
    public static final GroupMail NONE = new GroupMail(List.of());

    /** So many messages are kept for one side of a tie. */
    public static final int MOST = 16;

    private static final double HALF_LIFE_MILLIS = Duration.ofDays(60).toMillis();

    /**
     * One message to several.
     *
     * @param key tells the message among those of its sender
     * @param at event time
     * @param groupSize how many took part, the sender included
     */
    public record Message(long key, Instant at, int groupSize) {

        private static final Comparator<Message> LATEST_FIRST =
                Comparator.comparing(Message::at).reversed().thenComparingLong(Message::key);

        /** What the message says of two of its addressees at a moment: split by its group, half after 60 days. */
        double left(Instant now) {
            double age = Math.max(0, now.toEpochMilli() - at.toEpochMilli());
            return StrictMath.pow(2, -age / HALF_LIFE_MILLIS) / (groupSize - 1);
        }
    }

    public GroupMail {
        messages = List.copyOf(messages);
    }

    /** A message's key from the name that its source gave it: FNV-1a (Fowler, Noll and Vo), 64 bits; never 0. */
    public static long keyOf(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return hash == 0 ? 1 : hash;
    }

    /** With one message more; one to a single person, or one that is kept already, changes nothing. */
    public GroupMail plus(Message message) {
        if (message.groupSize() <= 2 || messages.stream().anyMatch(kept -> kept.key() == message.key())) {
            return this;
        }
        List<Message> next = new ArrayList<>(messages);
        next.add(message);
        next.sort(Message.LATEST_FIRST);
        return new GroupMail(next.subList(0, Math.min(MOST, next.size())));
    }

    /** What the messages that went to both say at a moment: 0 where none did. */
    public double together(GroupMail other, Instant now) {
        double sum = 0;
        for (Message mine : messages) {
            for (Message theirs : other.messages) {
                if (mine.key() == theirs.key()) {
                    sum += mine.left(now);
                }
            }
        }
        return sum;
    }
}
