package org.goodturn.domain.trust;

import java.util.List;

/**
 * Reads evidence off buckets at a moment: capped per week, decayed, shared by direction, and what went wrong forgiven as far as
 * the one who was disappointed made a new start. Only where something went wrong is a bucket compared with the others.
 */
record LedgerReading(List<Bucket> buckets, TrustModel model, long nowMillis) {

    private static final double MICROS = 1e6;

    /** The holder's evidence about the other one. */
    Evidence about() {
        double positive = 0;
        double negative = 0;
        for (Bucket bucket : buckets) {
            double left =
                    model.left(bucket, nowMillis) * model.share(bucket.key().direction()) / MICROS;
            positive += left * model.countedPositiveMicros(bucket);
            negative += bucket.negativeMicros() == 0 ? 0 : left * unforgivenMicros(bucket, Direction.GIVEN);
        }
        return new Evidence(positive, negative);
    }

    /** What one bucket adds to that before decay. */
    Evidence worth(Bucket bucket) {
        double share = model.share(bucket.key().direction()) / MICROS;
        return new Evidence(
                share * model.countedPositiveMicros(bucket), share * unforgivenMicros(bucket, Direction.GIVEN));
    }

    /** The other one's evidence about the holder, as far as the holder can tell: not what was said in feedback. */
    Evidence back() {
        return bothWays().back();
    }

    EvidenceBothWays bothWays() {
        double positive = 0;
        double negative = 0;
        double positiveBack = 0;
        double negativeBack = 0;
        for (Bucket bucket : buckets) {
            Direction direction = bucket.key().direction();
            double left = model.left(bucket, nowMillis) / MICROS;
            double about = left * model.share(direction);
            double back = bucket.isContact() ? left * model.share(direction.reversed()) : 0;
            long counted = model.countedPositiveMicros(bucket);
            positive += about * counted;
            positiveBack += back * counted;
            if (bucket.negativeMicros() != 0) {
                negative += about * unforgivenMicros(bucket, Direction.GIVEN);
                negativeBack += back * unforgivenMicros(bucket, Direction.RECEIVED);
            }
        }
        return new EvidenceBothWays(new Evidence(positive, negative), new Evidence(positiveBack, negativeBack));
    }

    /**
     * What went wrong, in millionths, less what is forgiven.
     *
     * @param own the direction of the acts of the one who was disappointed
     */
    private double unforgivenMicros(Bucket bad, Direction own) {
        double givenLater = 0;
        for (Bucket bucket : buckets) {
            if (bucket.key().direction() == own && bucket.key().isAfter(bad.key())) {
                givenLater += model.countedPositiveMicros(bucket) / MICROS;
            }
        }
        return model.countedNegativeMicros(bad) * model.unforgiven(givenLater);
    }
}
