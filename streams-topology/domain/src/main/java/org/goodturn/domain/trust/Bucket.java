package org.goodturn.domain.trust;

import java.time.Instant;
import java.util.Comparator;

/**
 * Interactions of one source, kind and direction in one period, summed. Whole numbers alone, so that adding is exact in
 * any order; a sum that would not fit stays at the largest number.
 *
 * @param key what is summed
 * @param count how many interactions, at least 1
 * @param positiveMicros positive weight before decay, in millionths
 * @param negativeMicros negative weight before decay, in millionths
 * @param momentMicroMinutes sum over interactions of weight (millionths) × minutes since the period's start
 * @param firstSecond seconds from the period's start to the first interaction
 * @param lastSecond seconds from the period's start to the last
 */
public record Bucket(
        Key key,
        long count,
        long positiveMicros,
        long negativeMicros,
        long momentMicroMinutes,
        int firstSecond,
        int lastSecond) {

    private static final long MILLIS_A_MINUTE = 60_000;
    private static final int SECONDS_A_WEEK = 604_800;

    /**
     * What a bucket sums.
     *
     * @param period index of the span's period since 1970-01-05
     */
    public record Key(String source, InteractionKind kind, Direction direction, Span span, int period)
            implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::source)
                .thenComparing(Key::kind)
                .thenComparing(Key::direction)
                .thenComparingInt(key -> key.span.firstWeekOf(key.period))
                .thenComparing(Key::span);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        /** When the period starts. */
        public Instant start() {
            return span.startOf(period);
        }

        /** Whether this period lies wholly after another. */
        boolean isAfter(Key other) {
            return span.firstWeekOf(period) >= other.span.firstWeekOf(other.period + 1);
        }

        /** The same sum in a coarser span. */
        Key in(Span coarser) {
            return new Key(source, kind, direction, coarser, coarser.periodOf(span.firstWeekOf(period)));
        }
    }

    /** A bucket of one interaction, in the week it happened. */
    static Bucket of(Observation observation, TrustModel model) {
        int week = Span.weekOf(observation.at());
        Key key = new Key(
                observation.source(), observation.kind(), observation.direction(), Span.WEEK, Span.WEEK.periodOf(week));
        int second = (int) (observation.at().getEpochSecond() - key.start().getEpochSecond());
        long positive = model.positiveMicros(observation);
        long negative = model.negativeMicros(observation);
        return new Bucket(key, 1, positive, negative, times(positive + negative, second / 60), second, second);
    }

    /** The same sums, counted from the start of a coarser period that holds this one. */
    Bucket in(Span coarser) {
        if (coarser == key.span()) {
            return this;
        }
        Key target = key.in(coarser);
        int shift = (int) (key.start().getEpochSecond() - target.start().getEpochSecond());
        long moment = sum(momentMicroMinutes, times(weightMicros(), shift / 60));
        return new Bucket(
                target, count, positiveMicros, negativeMicros, moment, firstSecond + shift, lastSecond + shift);
    }

    /** Both together; the keys are equal. */
    Bucket plus(Bucket other) {
        return new Bucket(
                key,
                sum(count, other.count),
                sum(positiveMicros, other.positiveMicros),
                sum(negativeMicros, other.negativeMicros),
                sum(momentMicroMinutes, other.momentMicroMinutes),
                Math.min(firstSecond, other.firstSecond),
                Math.max(lastSecond, other.lastSecond));
    }

    /** The first interaction. */
    public Instant firstAt() {
        return key.start().plusSeconds(firstSecond);
    }

    /** The last interaction. */
    public Instant lastAt() {
        return key.start().plusSeconds(lastSecond);
    }

    /** The weighted mean of the event times, to the minute: the moment from which decay is counted. */
    public Instant meanAt() {
        return Instant.ofEpochMilli(meanAtMillis());
    }

    /** The same, epoch milliseconds. */
    long meanAtMillis() {
        long weight = weightMicros();
        long minutes = weight == 0 ? firstSecond / 60 : momentMicroMinutes / weight;
        return key.span().startMillisOf(key.period()) + minutes * MILLIS_A_MINUTE;
    }

    /** Whether the two did something; a word of feedback is evidence, but no contact. */
    public boolean isContact() {
        return !FeedbackEvidence.SOURCE.equals(key.source());
    }

    /** Over how many weeks its interactions are spread, at least 1. */
    int weeksTouched() {
        return 1 + (lastSecond - firstSecond) / SECONDS_A_WEEK;
    }

    private long weightMicros() {
        return sum(positiveMicros, negativeMicros);
    }

    /** The sum of two numbers that are not negative; what does not fit is as much as fits, in any order of adding. */
    private static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    private static long times(long weight, int minutes) {
        return minutes > 0 && weight > Long.MAX_VALUE / minutes ? Long.MAX_VALUE : weight * minutes;
    }
}
