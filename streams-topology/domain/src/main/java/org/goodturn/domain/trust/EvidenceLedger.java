package org.goodturn.domain.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * All that one side of a tie keeps of what two people did together: buckets, sorted, one per key. Older buckets merge on
 * calendar boundaries as a function of the newest event, so the same events give the same ledger in any order, as long as
 * {@code maxBuckets} is not reached.
 *
 * @param buckets in the order of their keys
 */
public record EvidenceLedger(List<Bucket> buckets) {

    /** Nothing yet. */
    public static final EvidenceLedger EMPTY = new EvidenceLedger(List.of());

    public EvidenceLedger {
        buckets = Collections.unmodifiableList(buckets);
    }

    /**
     * This ledger with one interaction more.
     *
     * @param maxBuckets beyond so many buckets old ones merge earlier than they would, at last the oldest are dropped
     */
    public EvidenceLedger plus(Observation observation, TrustModel model, int maxBuckets) {
        Bucket fresh = Bucket.of(observation, model);
        int newest = Math.max(newestWeek(), Span.weekOf(observation.at()));
        List<Bucket> next = merge(fresh, newest);
        for (int ahead = 8; next.size() > maxBuckets && ahead <= 512; ahead *= 2) {
            next = coarsened(next, newest + ahead);
        }
        while (next.size() > maxBuckets) {
            next.remove(Collections.min(next, (a, b) -> a.lastAt().compareTo(b.lastAt())));
        }
        return new EvidenceLedger(next);
    }

    /** What remains where only some buckets may stay. */
    public EvidenceLedger keeping(Predicate<Bucket> allowed) {
        return new EvidenceLedger(buckets.stream().filter(allowed).toList());
    }

    /** The holder's evidence about the other one, at a moment. */
    public Evidence evidence(TrustModel model, Instant now) {
        double positive = 0;
        double negative = 0;
        for (Bucket bucket : buckets) {
            Evidence part = model.evidenceOf(bucket, now);
            positive += part.positive();
            negative += part.negative();
        }
        return new Evidence(positive, negative);
    }

    /** The holder's estimate of the other one's evidence about them: the same acts, seen from there. */
    public Evidence evidenceBack(TrustModel model, Instant now) {
        double positive = 0;
        double negative = 0;
        for (Bucket bucket : buckets) {
            Evidence part = model.evidenceBackOf(bucket, now);
            positive += part.positive();
            negative += part.negative();
        }
        return new Evidence(positive, negative);
    }

    /** How many interactions in all. */
    public long interactions() {
        return buckets.stream().mapToLong(Bucket::count).sum();
    }

    /** How many interactions since a moment, counting whole buckets by their last interaction. */
    public long interactionsSince(Instant since) {
        return buckets.stream()
                .filter(bucket -> !bucket.lastAt().isBefore(since))
                .mapToLong(Bucket::count)
                .sum();
    }

    /** Whether both have acted. */
    public boolean isMutual() {
        return buckets.stream().anyMatch(bucket -> bucket.key().direction() == Direction.GIVEN)
                && buckets.stream().anyMatch(bucket -> bucket.key().direction() == Direction.RECEIVED);
    }

    /** Whether nothing is kept. */
    public boolean isEmpty() {
        return buckets.isEmpty();
    }

    /** The first interaction kept; {@link Instant#MAX} when empty. */
    public Instant firstAt() {
        return buckets.stream().map(Bucket::firstAt).min(Instant::compareTo).orElse(Instant.MAX);
    }

    /** The last interaction kept; {@link Instant#MIN} when empty. */
    public Instant lastAt() {
        return buckets.stream().map(Bucket::lastAt).max(Instant::compareTo).orElse(Instant.MIN);
    }

    private int newestWeek() {
        int newest = Integer.MIN_VALUE;
        for (Bucket bucket : buckets) {
            newest = Math.max(
                    newest, bucket.key().span().firstWeekOf(bucket.key().period()));
        }
        return newest;
    }

    private List<Bucket> merge(Bucket fresh, int newestWeek) {
        List<Bucket> all = new ArrayList<>(buckets.size() + 1);
        all.addAll(buckets);
        all.add(fresh);
        return coarsened(all, newestWeek);
    }

    private static List<Bucket> coarsened(List<Bucket> buckets, int newestWeek) {
        List<Bucket> placed = new ArrayList<>(buckets.size());
        for (Bucket bucket : buckets) {
            int week = bucket.key().span().firstWeekOf(bucket.key().period());
            Span kept = Span.keptIn(week, newestWeek);
            placed.add(kept.compareTo(bucket.key().span()) > 0 ? bucket.in(kept) : bucket);
        }
        placed.sort((a, b) -> a.key().compareTo(b.key()));
        List<Bucket> merged = new ArrayList<>(placed.size());
        for (Bucket bucket : placed) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).key().equals(bucket.key())) {
                merged.set(last, merged.get(last).plus(bucket));
            } else {
                merged.add(bucket);
            }
        }
        return merged;
    }
}
