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
        // Feedback rests on what two people did together, and goes with it.
        buckets = buckets.stream().anyMatch(Bucket::isContact) ? Collections.unmodifiableList(buckets) : List.of();
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
        return new LedgerReading(buckets, model, now.toEpochMilli()).about();
    }

    /** The holder's estimate of the other one's evidence about them: the same acts, seen from there. */
    public Evidence evidenceBack(TrustModel model, Instant now) {
        return new LedgerReading(buckets, model, now.toEpochMilli()).back();
    }

    /** Both, for less than reading twice. */
    public EvidenceBothWays bothWays(TrustModel model, Instant now) {
        return new LedgerReading(buckets, model, now.toEpochMilli()).bothWays();
    }

    /** What one of the buckets adds to the holder's evidence about the other one, before decay. */
    public Evidence worth(Bucket bucket, TrustModel model) {
        return new LedgerReading(buckets, model, Long.MIN_VALUE).worth(bucket);
    }

    /** What the holder said in feedback on suggestions that concerned the other one, at a moment. */
    public Evidence feedback(TrustModel model, Instant now) {
        List<Bucket> said =
                buckets.stream().filter(bucket -> !bucket.isContact()).toList();
        return new LedgerReading(said, model, now.toEpochMilli()).about();
    }

    /** How many interactions in all. */
    public long interactions() {
        return interactionsSince(Instant.MIN);
    }

    /** How many interactions since a moment, counting whole buckets by their last interaction. */
    public long interactionsSince(Instant since) {
        long count = 0;
        for (Bucket bucket : buckets) {
            if (bucket.isContact() && !bucket.lastAt().isBefore(since)) {
                count += bucket.count();
            }
        }
        return count;
    }

    /** Whether both have acted; a deal takes two, whoever is said to have made it. */
    public boolean isMutual() {
        return acted(Direction.GIVEN) && acted(Direction.RECEIVED);
    }

    private boolean acted(Direction direction) {
        for (Bucket bucket : buckets) {
            Bucket.Key key = bucket.key();
            if (bucket.isContact() && (key.direction() == direction || key.kind() == InteractionKind.DEAL)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the two have done nothing together that is kept. */
    public boolean isEmpty() {
        return buckets.isEmpty();
    }

    /** The first interaction kept; {@link Instant#MAX} when empty. */
    public Instant firstAt() {
        Instant first = Instant.MAX;
        for (Bucket bucket : buckets) {
            Instant at = bucket.firstAt();
            first = bucket.isContact() && at.isBefore(first) ? at : first;
        }
        return first;
    }

    /** The last interaction kept; {@link Instant#MIN} when empty. */
    public Instant lastAt() {
        Instant last = Instant.MIN;
        for (Bucket bucket : buckets) {
            Instant at = bucket.lastAt();
            last = bucket.isContact() && at.isAfter(last) ? at : last;
        }
        return last;
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
